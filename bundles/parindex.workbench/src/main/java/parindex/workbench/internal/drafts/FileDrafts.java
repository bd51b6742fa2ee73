package parindex.workbench.internal.drafts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.workbench.drafts.Drafts;

/**
 * Drafts as files in {@code workbench/drafts} of the data directory, one per perspective, round, unit and person. One thread writes and reads them in
 * the order of the calls.
 */
@Component(immediate = true)
public final class FileDrafts implements Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(FileDrafts.class);
    private static final int SECONDS_TO_FINISH = 20;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Path folder;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(work -> new Thread(work, "parindex-drafts"));

    @Activate
    public FileDrafts(BundleContext context) {
        this(Path.of(context.getProperty("parindex.data"), "workbench", "drafts"));
    }

    FileDrafts(Path folder) {
        this.folder = folder;
    }

    /** Returns when everything is on the disk. */
    @Deactivate
    void close() {
        disk.shutdown();
        try {
            if (!disk.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.error("Drafts were not written within {} s", SECONDS_TO_FINISH);
            }
        } catch (InterruptedException e) {
            // Whoever stops the program wants it to go on; the thread is no daemon and still writes.
            LOG.warn("Interrupted while drafts were being written");
        }
    }

    @Override
    public void save(Key key, Map<String, String> values, Consumer<Exception> failed) {
        Map<String, String> kept = Map.copyOf(values);
        disk.execute(() -> {
            try {
                write(key, kept);
            } catch (IOException | RuntimeException e) {
                LOG.error("Drafts of {} could not be written", key, e);
                failed.accept(e);
            }
        });
    }

    @Override
    public <T> Found<T> load(Key key, Function<Map<String, String>, T> reader) {
        try {
            return disk.submit(() -> read(key, reader)).get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a task of the program", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void write(Key key, Map<String, String> values) throws IOException {
        Path file = file(key);
        if (values.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(folder);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer text = StandardCharsets.UTF_8.encode(DraftText.write(key, values));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private <T> Found<T> read(Key key, Function<Map<String, String>, T> reader) throws IOException {
        Path file = file(key);
        try {
            if (Files.size(file) > MOST_BYTES) {
                return aside(file, reader);
            }
            return new Found<>(reader.apply(DraftText.read(key, Files.readString(file))), Optional.empty());
        } catch (NoSuchFileException e) {
            return new Found<>(reader.apply(Map.of()), Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            // A draft must not keep anybody from the work; what can still be read of it, a person finds in the file.
            LOG.warn("Drafts of {} cannot be read", key, e);
            return aside(file, reader);
        }
    }

    private static <T> Found<T> aside(Path file, Function<Map<String, String>, T> reader) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return new Found<>(reader.apply(Map.of()), Optional.of(aside.toString()));
    }

    /** Codes and names may hold signs that a file system does not take. */
    private Path file(Key key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((key.work() + "\n" + key.roundId() + "\n" + key.unitCode() + "\n" + key.user()).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".properties");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
