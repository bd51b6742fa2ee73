package parindex.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes entries below a folder that had nothing in it, so that no link there can lead out of it: all of them, or none. */
public final class Extraction {

    /** Opens an entry. */
    @FunctionalInterface
    public interface Source {
        InputStream open(String name) throws IOException;
    }

    private final Path folder;
    private final Set<Path> folders = new LinkedHashSet<>();
    private final List<Path> made = new ArrayList<>();

    private Extraction(Path folder) {
        this.folder = folder;
    }

    public static void to(Path folder, List<String> names, Source source) throws IOException {
        Extraction extraction = new Extraction(folder.toAbsolutePath().normalize());
        boolean complete = false;
        try {
            extraction.begin(folder);
            for (String name : names) {
                extraction.write(name, source);
            }
            extraction.folders.forEach(Disk::forceNames);
            complete = true;
        } finally {
            if (!complete) {
                extraction.undo();
            }
        }
    }

    private void begin(Path asNamed) throws IOException {
        if (!Files.exists(folder)) {
            makeFolder(folder);
        } else if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(asNamed.toString());
        } else {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw Refusals.reading(asNamed).of(Fault.FOLDER_NOT_EMPTY);
                }
            }
        }
        folders.add(folder);
    }

    private void write(String name, Source source) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw Refusals.reading(folder).at(name, Fault.NAME);
        }
        makeFolder(file.getParent());
        try (InputStream in = source.open(name);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            made.add(file);
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private void makeFolder(Path wanted) throws IOException {
        if (folders.contains(wanted)) {
            return;
        }
        if (!Files.exists(wanted)) {
            makeFolder(wanted.getParent());
            Files.createDirectory(wanted);
            made.add(wanted);
        }
        folders.add(wanted);
    }

    private void undo() throws IOException {
        Collections.reverse(made);
        for (Path path : made) {
            Files.deleteIfExists(path);
        }
    }
}
