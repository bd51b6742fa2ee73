package parindex.backup.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The content directories below a data directory. The file {@code content} names the one in use; without it that is the data directory
 * itself. A restored one has the file {@code previous}, which names the one before it, and {@code started} once the program has run on it.
 * The launcher reads {@code content} at the next start.
 *
 * @param data the data directory
 */
record ContentDirectories(Path data) {

    static final String POINTER = "content";
    static final String PREVIOUS = "previous";
    static final String STARTED = "started";
    /** Names the data directory itself. */
    static final String ITSELF = ".";
    static final String PREFIX = "content-";

    /** What belongs to a content directory; everything else in a data directory, such as the watched folder, is the launcher's or the person's. */
    static final List<String> PARTS = List.of("db", "evidence", "keys", "config", "modules/modules.json", "modules/packages", "modules/trust",
            "modules/work");

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Name of the directory that the next start uses. */
    String active() throws IOException {
        return read(data.resolve(POINTER)).orElse(ITSELF);
    }

    Path path(String name) {
        return name.equals(ITSELF) ? data : data.resolve(name);
    }

    Optional<String> previous(String name) throws IOException {
        return name.equals(ITSELF) ? Optional.empty() : read(path(name).resolve(PREVIOUS));
    }

    /** A name that is not taken. */
    String newName(Instant now) {
        String wanted = PREFIX + NAME.format(now);
        String name = wanted;
        for (int i = 2; Files.exists(data.resolve(name)); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    void writePrevious(String name, String previous) throws IOException {
        write(path(name).resolve(PREVIOUS), previous);
    }

    void writeStarted(String name, Instant at) throws IOException {
        write(path(name).resolve(STARTED), at.toString());
    }

    boolean isStarted(String name) {
        return Files.exists(path(name).resolve(STARTED));
    }

    /** The one step that puts another directory into use. */
    void activate(String name) throws IOException {
        if (name.equals(ITSELF)) {
            Files.deleteIfExists(data.resolve(POINTER));
            forceNames(data);
        } else {
            write(data.resolve(POINTER), name);
        }
    }

    /** Removes directories of interrupted and undone restores: those that neither are in use nor were before what is. */
    void removeLeftovers() throws IOException {
        Set<String> kept = new HashSet<>();
        for (Optional<String> name = Optional.of(active()); name.isPresent() && kept.add(name.get()); name = previous(name.get())) {
            continue;
        }
        try (Stream<Path> all = Files.list(data)) {
            for (Path path : all.toList()) {
                String name = path.getFileName().toString();
                if (name.startsWith(PREFIX) && Files.isDirectory(path) && !kept.contains(name)) {
                    removeAll(path);
                }
            }
        }
    }

    /** Removes everything before the directory in use, the oldest first: what was interrupted can be repeated. */
    void removePrevious() throws IOException {
        String active = active();
        LinkedList<String> before = new LinkedList<>();
        for (Optional<String> name = previous(active); name.isPresent() && !before.contains(name.get()); name = previous(name.get())) {
            before.addFirst(name.get());
        }
        for (String name : before) {
            if (name.equals(ITSELF)) {
                for (String part : PARTS) {
                    removeAll(data.resolve(part));
                }
            } else {
                removeAll(path(name));
            }
        }
        Files.deleteIfExists(path(active).resolve(PREVIOUS));
        forceNames(path(active));
    }

    static void removeAll(Path fileOrFolder) throws IOException {
        if (!Files.exists(fileOrFolder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                // Stored evidence is read-only, which Windows takes as a reason not to delete it.
                path.toFile().setWritable(true);
                Files.deleteIfExists(path);
            }
        }
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip()) : Optional.empty();
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        forceNames(file.getParent());
    }

    private static void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows cannot do this with a folder. The file itself is on the disk.
            return;
        }
    }
}
