package parindex.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file in memory, not looked at yet.
 *
 * @param name  as the person named it; used in messages
 * @param bytes the content; cut off behind {@link #MOST_BYTES}, which is then refused when it is read
 */
public record CsvFile(String name, byte[] bytes) {

    /** No file that people make for this purpose is near this size. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    /**
     * @throws IOException if the file cannot be read
     */
    public static CsvFile of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(file.toString(), in);
        }
    }

    /** Reads a stream, which stays open. */
    public static CsvFile of(String name, InputStream in) throws IOException {
        return new CsvFile(name, in.readNBytes(MOST_BYTES + 1));
    }
}
