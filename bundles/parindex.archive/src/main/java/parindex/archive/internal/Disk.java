package parindex.archive.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Files that are whole or not there. */
public final class Disk {

    private static final String PREFIX = ".parindex-";
    /** Not {@code .tmp}: those beside it may be of others, who look after them themselves. */
    private static final String SUFFIX = ".part";
    /** Whoever is still writing has written something in this time. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private Disk() {
    }

    /** A name next to the file, which nobody else uses. */
    public static Path temporary(Path file) {
        return folder(file).resolve(PREFIX + UUID.randomUUID() + SUFFIX);
    }

    /**
     * Removes what processes that died left next to a file of ours. Their age is told by the clock of the file system, whose times they have,
     * not by that of this machine. What cannot be removed stays: it is in nobody's way.
     *
     * @param written a file that was made just now
     */
    public static void removeAbandoned(Path written) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder(written), PREFIX + "*" + SUFFIX)) {
            Instant now = Files.getLastModifiedTime(written).toInstant();
            for (Path other : others) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return;
        }
    }

    /** Attributes of a new file that nobody but its owner may read; none where the file system has no such permissions. */
    public static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** Gives a complete file its name, in place of an earlier one. */
    public static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; the content is complete and on the disk already, so a plain move is the next best.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceNames(folder(to));
    }

    /** Forces the names in a folder to the disk where the platform can. */
    public static void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows and some network shares cannot do this with a folder. The files themselves are on the disk.
            return;
        }
    }

    static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }
}
