package parindex.modules.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.modules.internal.Texts;
import parindex.modules.internal.trust.JarGate;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;

/** The very bytes that were verified: read once, compared, and handed to the framework from memory, so that no file is read twice. */
final class VerifiedBytes {

    private VerifiedBytes() {
    }

    /** @throws BadInputException if the file is gone or not what was verified when it was installed */
    static byte[] read(Path file, String sha256) {
        try {
            if (Files.size(file) > JarGate.STANDARD.mostBytes()) {
                throw Texts.bad(file, "reinstall", "package.altered");
            }
            byte[] content = Files.readAllBytes(file);
            if (!Sha256.of(content).equals(sha256)) {
                throw Texts.bad(file, "reinstall", "package.altered");
            }
            return content;
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }
}
