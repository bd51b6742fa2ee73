package parindex.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content that can be read only once, put where it can be read twice; removed on closing.
 *
 * @param file the temporary file
 */
record Spool(Path file) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /** @param most stops one byte beyond this, which is enough for the file to be refused as too large */
    static Spool of(InputStream content, String name, long most) {
        Spool spool = null;
        try {
            spool = new Spool(Files.createTempFile("parindex-", ".upload"));
            try (OutputStream out = Files.newOutputStream(spool.file())) {
                byte[] buffer = new byte[BUFFER];
                long copied = 0;
                for (int n = content.read(buffer); n >= 0 && copied <= most; n = content.read(buffer)) {
                    out.write(buffer, 0, n);
                    copied += n;
                }
            }
            return spool;
        } catch (IOException e) {
            if (spool != null) {
                spool.close();
            }
            throw Failures.of("source", name, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The system clears its folder for temporary files; the upload itself is done or has been refused.
            file.toFile().deleteOnExit();
        }
    }
}
