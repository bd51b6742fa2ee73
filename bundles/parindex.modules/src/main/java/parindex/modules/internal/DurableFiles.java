package parindex.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Files that are whole and on the disk, or not there. */
public final class DurableFiles {

    private static final int BUFFER = 1 << 16;

    private DurableFiles() {
    }

    /** Replaces the content of a file: after a killed process it is the one before or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path part = temporary(file.toAbsolutePath().getParent());
        try {
            try (FileChannel channel = newFile(part)) {
                writeAll(channel, ByteBuffer.wrap(content));
                channel.force(true);
            }
            rename(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Copies a file that may change while it is read into a new one of our own.
     *
     * @param most more bytes than these are not copied
     * @return whether all of it was copied
     */
    public static boolean copy(Path from, Path to, long most) throws IOException {
        try (InputStream in = Files.newInputStream(from); FileChannel channel = newFile(to)) {
            byte[] buffer = new byte[BUFFER];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > most) {
                    return false;
                }
                writeAll(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
            return true;
        }
    }

    /** A name in a folder that nobody else uses. */
    public static Path temporary(Path folder) {
        return folder.resolve(".parindex-" + UUID.randomUUID() + ".tmp");
    }

    /** Gives a complete file its name, in place of an earlier one. */
    public static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; the content is complete and on the disk already, so a plain move is the next best.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceNames(to.toAbsolutePath().getParent());
    }

    /** A new file for its owner's eyes only, where the file system knows owners. */
    public static FileChannel newFile(Path file) throws IOException {
        FileAttribute<?>[] owner = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        return FileChannel.open(file, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
    }

    /** Brings what was written to a file onto the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    private static void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows and some network shares cannot do this with a folder. The files themselves are on the disk.
            return;
        }
    }
}
