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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one export: each written in full, and none if writing any of them fails.
 *
 * <p>Every file is first written in full under a temporary name in its own folder and forced to the disk. {@link #commit}
 * then renames them; closing without a commit removes them, and the folders that were made for them. So a reader of the
 * folder never meets half a file, whatever fails in between. A commit of several files into a folder that exists is not one
 * step: a crash, or a rename that is refused (on Windows, because the file is open in another program), can leave some files new
 * and others old, each of them whole. Files {@link #inNew in a folder of their own} appear together, as the renamed folder.
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
    private final Optional<Path> target;
    private final Map<Path, Path> temporaries = new LinkedHashMap<>();
    private boolean committed;

    private AtomicFiles(Path folder, Optional<Path> target) {
        this.folder = folder;
        this.target = target;
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
        return new AtomicFiles(folder, Optional.empty());
    }

    /**
     * Files in a folder of their own inside an existing one. At the commit it takes the place of an earlier folder of that name:
     * files there with the same name extensions are removed, so that nothing of an earlier export is taken for a part of this one;
     * whatever else somebody has put there moves into the new folder.
     *
     * @param name a safe name, see {@link SafeNames}
     */
    public static AtomicFiles inNew(Path parent, String name) throws IOException {
        in(parent);
        Path target = parent.resolve(name);
        if (Files.exists(target)) {
            in(target);
        }
        return new AtomicFiles(Files.createDirectory(parent.resolve(temporaryName())), Optional.of(target));
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
        Path temporary = folder.resolve(temporaryName());
        temporaries.put(target, temporary);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /**
     * Gives all files their names, replacing files that have them, and forces the names to the disk where the platform can.
     *
     * @return the files, in the order written
     */
    public List<Path> commit() throws IOException {
        for (Map.Entry<Path, Path> file : temporaries.entrySet()) {
            rename(file.getValue(), file.getKey());
        }
        forceNames(folder);
        if (target.isPresent()) {
            swap(target.get());
        }
        committed = true;
        Path home = target.orElse(folder);
        return temporaries.keySet().stream().map(file -> home.resolve(file.getFileName())).toList();
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
        if (target.isPresent() && Files.exists(folder)) {
            removeAll(folder);
        }
    }

    /** The earlier folder goes aside first, because no file system replaces a folder that is not empty. */
    private void swap(Path place) throws IOException {
        Path aside = place.resolveSibling(temporaryName());
        boolean replaces = Files.exists(place);
        if (replaces) {
            Files.move(place, aside);
        }
        try {
            Files.move(folder, place);
        } catch (IOException e) {
            if (replaces) {
                Files.move(aside, place);
            }
            throw e;
        }
        forceNames(place.toAbsolutePath().getParent());
        if (replaces) {
            keepWhatIsNotOurs(aside, place);
            removeAll(aside);
        }
    }

    private void keepWhatIsNotOurs(Path earlier, Path place) throws IOException {
        Set<String> ours = temporaries.keySet().stream().map(AtomicFiles::extension).collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(earlier)) {
            for (Path entry : entries.toList()) {
                if (!Files.isRegularFile(entry) || !ours.contains(extension(entry))) {
                    Files.move(entry, place.resolve(entry.getFileName()));
                }
            }
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
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

    private static String temporaryName() {
        return ".parindex-" + UUID.randomUUID() + ".tmp";
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
