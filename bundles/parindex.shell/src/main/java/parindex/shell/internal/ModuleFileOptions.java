package parindex.shell.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Modules;
import parindex.modules.Offer;
import picocli.CommandLine.Option;

/** Where the file of a module comes from, and what is agreed to for it. */
final class ModuleFileOptions {

    @Option(names = "--from", paramLabel = "INDEX", descriptionKey = "option.fromIndex")
    private Path index;
    @Option(names = "--version-of", paramLabel = "VERSION", descriptionKey = "option.versionOf")
    private String version;
    @Option(names = "--allow", paramLabel = "SHA256", descriptionKey = "option.allow")
    private String allowed;
    @Option(names = "--allow-code", descriptionKey = "option.allowCode")
    private boolean code;

    Change install(Modules modules, String subject) {
        Found found = found(modules, subject);
        return new Change.Install(found.file(), found.sha256(), consent());
    }

    Change update(Modules modules, String subject) {
        Found found = found(modules, subject);
        return new Change.Update(found.file(), found.sha256(), consent());
    }

    private Consent consent() {
        return new Consent(digits(Optional.ofNullable(allowed)), code);
    }

    /** A fingerprint as people write it, with or without colons. */
    static Optional<String> digits(Optional<String> fingerprint) {
        return fingerprint.map(f -> f.replace(":", "").strip().toLowerCase(Locale.ROOT));
    }

    private record Found(Path file, Optional<String> sha256) {
    }

    private Found found(Modules modules, String subject) {
        if (index == null) {
            Path file = Path.of(subject);
            FileTrouble.requireReadable(file);
            return new Found(file.toAbsolutePath().normalize(), Optional.empty());
        }
        FileTrouble.requireReadable(index);
        Offer offer = modules.offers(index.toAbsolutePath().normalize()).stream()
                .filter(o -> o.id().equals(subject) && (version == null || version.equals(o.version()))).findFirst()
                .orElseThrow(() -> new UsageException("modules.notOffered", subject, index));
        return new Found(offer.file(), Optional.of(offer.sha256()));
    }
}
