package parindex.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.AssessmentStore;
import parindex.assessment.StoreException;
import parindex.values.text.Message;

/** Copies of a database that is in use: making one, and looking into one. */
final class DatabaseCopy {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCopy.class);

    private DatabaseCopy() {
    }

    /** H2 writes a zip archive; its only file is what is wanted. The file is there completely or not at all. */
    static void write(H2Database database, Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path zip = Files.createTempFile(target.getParent(), ".copy-", ".zip");
            Path part = Files.createTempFile(target.getParent(), ".copy-", ".part");
            try {
                database.backUp(zip);
                unpack(zip, part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                H2Database.forceNames(target.getParent());
            } finally {
                Files.deleteIfExists(zip);
                Files.deleteIfExists(part);
            }
        } catch (IOException | SQLException e) {
            throw new StoreException(Message.of(DatabaseCopy.class, "backup-unwritable", target, Failures.reason(e)), e);
        }
    }

    private static void unpack(Path zip, Path part) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = archive.stream().toList();
            if (entries.size() != 1) {
                throw new IOException("expected one file in the backup: " + entries);
            }
            try (InputStream in = archive.getInputStream(entries.get(0));
                    FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = Channels.newOutputStream(channel)) {
                in.transferTo(out);
                channel.force(true);
            }
        }
    }

    /**
     * Opens a copy of the copy, so that neither it nor the database in use is touched; one of an earlier schema is migrated for that.
     *
     * @param beside the directory of the database in use: the disk that has room for databases
     */
    static <T> T check(Path copy, Path beside, H2Database.Driver driver, Function<AssessmentStore, T> work) {
        Path directory = null;
        try {
            Files.createDirectories(beside.getParent());
            directory = Files.createTempDirectory(beside.getParent(), "check-");
            Files.copy(copy, H2Database.file(directory));
            try (OpenStore opened = open(copy, directory, driver)) {
                return work.apply(opened.store());
            }
        } catch (IOException e) {
            throw new StoreException(Message.of(DatabaseCopy.class, "copy-unreadable", copy, Failures.reason(e)), e);
        } finally {
            delete(directory);
        }
    }

    private static OpenStore open(Path copy, Path directory, H2Database.Driver driver) {
        try {
            return OpenStore.open(directory, driver);
        } catch (StoreException e) {
            // It names the temporary file, which says nothing to anybody.
            throw new StoreException(Message.of(DatabaseCopy.class, "copy-unusable", copy, e.problem()), e);
        }
    }

    private static void delete(Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            LOG.warn("The temporary directory {} cannot be deleted", directory, e);
        }
    }
}
