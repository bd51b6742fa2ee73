package parindex.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The files of one export, written all or none.
 *
 * <p>Every file is first written in full under a temporary name in its own folder and forced to the disk. {@link #commit}
 * then renames them; closing without a commit removes them, and the folders that were made for them. So a reader of the
 * folder never meets half a file, whatever fails in between. A crash between two renames of one commit can leave some
 * files new and others old, each of them whole.
 *
 * <p>For one thread.
 */
public final class AtomicFiles implements AutoCloseable {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @param out buffered; need not be closed */
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final boolean made;
    private final Map<Path, Path> temporaries = new LinkedHashMap<>();
    private boolean committed;

    private AtomicFiles(Path folder, boolean made) {
        this.folder = folder;
        this.made = made;
    }

    /**
     * Files in a folder that exists.
     *
     * @throws NoSuchFileException   if there is no such folder
     * @throws NotDirectoryException if it is something else
     */
    public static AtomicFiles in(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new AtomicFiles(folder, false);
    }

    /**
     * Files in a folder inside an existing one; it is made if need be, and removed again if nothing is committed.
     *
     * @param name a safe name, see {@link SafeNames}
     */
    public static AtomicFiles inNew(Path parent, String name) throws IOException {
        in(parent);
        Path folder = parent.resolve(name);
        boolean made = Files.notExists(folder);
        if (made) {
            Files.createDirectory(folder);
        }
        return new AtomicFiles(in(folder).folder, made);
    }

    /**
     * Writes a file under its temporary name.
     *
     * @param name a safe name, see {@link SafeNames}
     * @throws IllegalArgumentException if this export already has a file of that name
     */
    public void write(String name, Content content) throws IOException {
        Path target = folder.resolve(name);
        if (temporaries.containsKey(target)) {
            throw new IllegalArgumentException("two files named " + name);
        }
        // Not Files.createTempFile: that makes files which only their owner may read, and the report would stay so.
        Path temporary = folder.resolve(".parindex-" + UUID.randomUUID() + ".tmp");
        temporaries.put(target, temporary);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /**
     * Gives all files their names, replacing files that have them.
     *
     * @return the files, in the order written
     */
    public List<Path> commit() throws IOException {
        for (Map.Entry<Path, Path> file : temporaries.entrySet()) {
            rename(file.getValue(), file.getKey());
        }
        committed = true;
        return List.copyOf(temporaries.keySet());
    }

    /** Removes what was written, unless {@link #commit} was reached. */
    @Override
    public void close() throws IOException {
        if (committed) {
            return;
        }
        for (Path temporary : temporaries.values()) {
            Files.deleteIfExists(temporary);
        }
        if (made) {
            try (var rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; the content is complete and on the disk already, so a plain move is the next best.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
