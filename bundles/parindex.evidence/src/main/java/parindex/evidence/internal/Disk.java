package parindex.evidence.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** What the store does with the disk. Tests replace it to let single steps fail. */
class Disk {

    /** A file being written. */
    static class Part implements AutoCloseable {

        private final FileOutputStream out;

        Part(FileOutputStream out) {
            this.out = out;
        }

        OutputStream out() {
            return out;
        }

        void force() throws IOException {
            out.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** A stream and not a channel: a channel closes itself when its thread is interrupted. */
    Part create(Path file) throws IOException {
        return new Part(new FileOutputStream(file.toFile()));
    }

    /** @return whether it was made now */
    boolean createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Files.createDirectories(folder);
        return true;
    }

    /** Also replaces an existing file. */
    void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; the content is complete and on the disk already, so a plain move is the next best.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forces the names in a folder to the disk. Windows cannot open a folder for that, and does not need to. */
    void forceNames(Path folder) throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (names) {
            names.force(true);
        }
    }

    /** Nobody changes a stored content by mistake. Not every file system can, and the hash is checked anyhow. */
    void protect(Path file) {
        file.toFile().setReadOnly();
    }

    /** Windows does not delete files that are read-only. */
    void delete(Path file) throws IOException {
        file.toFile().setWritable(true);
        Files.deleteIfExists(file);
    }

    Instant time(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    void setTime(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
