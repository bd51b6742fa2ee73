package parindex.modules;

import java.util.List;
import java.util.Optional;
import parindex.values.text.LocalizedText;

/**
 * A module as an administrator sees it. Immutable.
 *
 * @param id          short name, unique: the artifact of a feature's coordinates, or the symbolic name of a single bundle
 * @param version     version in use
 * @param name        name for people
 * @param description what it brings; may be empty
 * @param category    such as {@code criteria}, {@code reports} or {@code workbench}; may be empty
 * @param origin      where it comes from
 * @param state       whether it is in use
 * @param essential   whether the program cannot do without it
 * @param needs       ids of the modules it needs
 * @param neededBy    ids of the enabled modules that need it
 * @param bundles     {@code symbolicName version} of its bundles
 * @param sets        {@code id/year/version} of the criteria sets that it brings
 * @param signer      who signed it; empty for what comes with the program and for what was allowed without a signature
 * @param allowedOnce whether an administrator allowed this very file, although its signer is not trusted
 * @param previous    the version to which it can be rolled back
 * @param error       why it is {@link State#FAILED}
 */
public record Module(String id, String version, LocalizedText name, LocalizedText description, String category, Origin origin, State state,
        boolean essential, List<String> needs, List<String> neededBy, List<String> bundles, List<String> sets, Optional<Signer> signer,
        boolean allowedOnce, Optional<String> previous, Optional<LocalizedText> error) {

    /** Where a module comes from. */
    public enum Origin {
        /** With the program: it can be disabled, but changes only with the program. */
        PROGRAM,
        /** An administrator has installed it. */
        INSTALLED
    }

    /** Whether a module is in use. */
    public enum State {
        /** In use; a module for certain commands, with these only. */
        ENABLED,
        /** Kept, but not in use. */
        DISABLED,
        /** Disabled by the program, because it did not start or its files were altered. */
        FAILED
    }

    public Module {
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
        bundles = List.copyOf(bundles);
        sets = List.copyOf(sets);
    }
}
