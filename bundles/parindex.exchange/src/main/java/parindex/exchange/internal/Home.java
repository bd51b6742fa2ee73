package parindex.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import parindex.archive.SigningKey;

/**
 * The folder of the program's files, and its keys.
 *
 * @param content where evidence and keys are
 * @param program version of the program
 */
record Home(Path content, String program) {

    static Home of(BundleContext context) {
        Path content = Optional.ofNullable(context.getProperty("parindex.content"))
                .or(() -> Optional.ofNullable(context.getProperty("parindex.data"))).map(Path::of)
                .orElseThrow(() -> new IllegalStateException("framework property parindex.data is not set"));
        return new Home(content.toAbsolutePath(), Optional.ofNullable(context.getProperty("parindex.version")).orElse("?"));
    }

    /** The key of a round, made at its first use. Ids of rounds are file names. */
    SigningKey roundKey(String roundId) {
        if (!roundId.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("id of a round: " + roundId);
        }
        return key("round-" + roundId + ".key");
    }

    /** The key of this installation, made at its first use. */
    SigningKey installationKey() {
        return key("installation.key");
    }

    private SigningKey key(String name) {
        Path file = content.resolve("keys").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return SigningKey.loadOrCreate(file);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }
}
