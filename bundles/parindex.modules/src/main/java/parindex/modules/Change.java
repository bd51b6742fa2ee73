package parindex.modules;

import java.nio.file.Path;
import java.util.Optional;

/** A change of the modules that an administrator wants. */
public sealed interface Change {

    /**
     * Installs and enables a module that is not there yet.
     *
     * @param file    a bundle ({@code .jar}) or a feature archive
     * @param sha256  the content that is expected, if the file was found through an index
     * @param consent what is agreed to
     */
    record Install(Path file, Optional<String> sha256, Consent consent) implements Change {
    }

    /** Replaces a module by another version; the one before is kept for {@link Rollback}. Parameters as for {@link Install}. */
    record Update(Path file, Optional<String> sha256, Consent consent) implements Change {
    }

    /** Puts a module into use. */
    record Enable(String id) implements Change {
    }

    /** Takes a module out of use. */
    record Disable(String id) implements Change {
    }

    /** Goes back to the version before the last update; a second one goes forward again. */
    record Rollback(String id) implements Change {
    }

    /** Removes a module that was installed. */
    record Uninstall(String id) implements Change {
    }
}
