package parindex.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.values.hash.Sha256;

/** SHA-256 of a file. */
final class FileHash {

    private FileHash() {
    }

    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }
}
