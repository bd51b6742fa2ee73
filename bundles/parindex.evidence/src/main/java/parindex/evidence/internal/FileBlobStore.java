package parindex.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceException;
import parindex.evidence.Pruned;
import parindex.evidence.StoredBlob;
import parindex.evidence.Verification;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * The store in a folder: {@code <2 hex>/<64 hex>} for contents, {@code incoming/<random>.part} for what is being written. The
 * folder is made at the first put, so that a program that stores nothing leaves nothing.
 */
@Component(service = BlobStore.class)
public final class FileBlobStore implements BlobStore {

    /** Framework property: the folder for files; {@link #DATA_PROPERTY} if there is none. */
    static final String CONTENT_PROPERTY = "parindex.content";
    static final String DATA_PROPERTY = "parindex.data";

    static final String INCOMING = "incoming";
    static final String PART = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(FileBlobStore.class);
    private static final int STRIPES = 64;
    private static final int SHARDS = 256;

    private final Path folder;
    private final Clock clock;
    private final Disk disk;
    private final StoreLock lock;
    /** Two puts of the same content finish one after the other. */
    private final Object[] stripes = new Object[STRIPES];
    private final Set<Path> writing = ConcurrentHashMap.newKeySet();
    /** Whether the folders are there and their names are on the disk. */
    private boolean prepared;

    @Activate
    public FileBlobStore(BundleContext context) {
        this(home(context).resolve("evidence"));
    }

    /** Without a framework: on {@code folder} itself, which is created at the first put. One store per folder and process. */
    public FileBlobStore(Path folder) {
        this(folder, Clock.systemUTC(), new Disk());
    }

    FileBlobStore(Path folder, Clock clock, Disk disk) {
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
        this.disk = disk;
        this.lock = new StoreLock(this.folder);
        Arrays.setAll(stripes, i -> new Object());
    }

    @Override
    public StoredBlob put(InputStream content, BlobLimits limits) {
        Path part = folder.resolve(INCOMING).resolve(UUID.randomUUID() + PART);
        writing.add(part);
        try {
            makeFolders();
            StoredBlob written = write(content, limits, part);
            return finish(part, written);
        } catch (IOException e) {
            throw Failures.of("put", folder, e);
        } finally {
            remove(part);
            writing.remove(part);
        }
    }

    /** Writes and hashes; afterwards the content is on the disk under the temporary name. */
    private StoredBlob write(InputStream content, BlobLimits limits, Path part) throws IOException {
        MessageDigest digest = Sha256.start();
        long size = 0;
        try (Disk.Part out = disk.create(part)) {
            byte[] buffer = new byte[Hashes.BUFFER];
            for (int count = read(content, buffer, limits); count >= 0; count = read(content, buffer, limits)) {
                size += count;
                if (size > limits.mostBytes()) {
                    throw refused(limits, Message.of(FileBlobStore.class, "too-large", limits.mostBytes()),
                            Message.of(FileBlobStore.class, "too-large.remedy"));
                }
                digest.update(buffer, 0, count);
                out.out().write(buffer, 0, count);
            }
            if (size == 0) {
                throw refused(limits, Message.of(FileBlobStore.class, "empty"), Message.of(FileBlobStore.class, "empty.remedy"));
            }
            out.force();
        }
        String sha256 = Sha256.hex(digest);
        if (limits.expectedSha256().isPresent() && !limits.expectedSha256().get().equals(sha256)) {
            throw refused(limits, Message.of(FileBlobStore.class, "other-hash", limits.expectedSha256().get(), sha256),
                    Message.of(FileBlobStore.class, "other-hash.remedy"));
        }
        return new StoredBlob(sha256, size, true);
    }

    /** Gives the content its name, or finds that it is there. */
    private StoredBlob finish(Path part, StoredBlob written) throws IOException {
        Path target = file(written.sha256());
        synchronized (stripes[Integer.parseInt(written.sha256().substring(0, 2), 16) % STRIPES]) {
            try (StoreLock.Held held = lock.shared()) {
                boolean known = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
                if (known && !isSame(part, target)) {
                    LOG.warn("Evidence file {} had been altered; it is replaced by the same content, put again.", target);
                    disk.delete(target);
                    known = false;
                }
                if (known) {
                    disk.setTime(target, clock.instant());
                } else {
                    disk.setTime(part, clock.instant());
                    disk.protect(part);
                    makeFolder(target.getParent());
                    disk.move(part, target);
                }
                // Also for a known one: whoever put it may have died before this.
                disk.forceNames(target.getParent());
                return new StoredBlob(written.sha256(), written.size(), !known);
            }
        }
    }

    private static boolean isSame(Path part, Path target) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(part, target) < 0;
    }

    /** All at once: forcing the name of each one to the disk when it is first needed would cost as much as writing a file. */
    private synchronized void makeFolders() throws IOException {
        makeFolder(folder);
        makeFolder(folder.resolve(INCOMING));
        if (!prepared) {
            for (int i = 0; i < SHARDS; i++) {
                disk.createFolder(folder.resolve(HexFormat.of().toHexDigits((byte) i)));
            }
            // Also if all were there: whoever made them may have died before this.
            disk.forceNames(folder.getParent());
            disk.forceNames(folder);
            prepared = true;
        }
    }

    /** Makes a folder whose name survives a crash; there already, unless somebody has removed it. */
    private void makeFolder(Path wanted) throws IOException {
        if (disk.createFolder(wanted)) {
            disk.forceNames(wanted.getParent());
        }
    }

    private static int read(InputStream content, byte[] buffer, BlobLimits limits) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw Failures.of("source", limits.source(), e);
        }
    }

    private void remove(Path part) {
        try {
            disk.delete(part);
        } catch (IOException e) {
            // It does no harm and goes with the next prune; the reason why the put failed must not be hidden by this.
            LOG.warn("An unfinished upload could not be removed: {}", part, e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        Path file = existing(sha256);
        try {
            return new VerifyingStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), sha256, file);
        } catch (NoSuchFileException e) {
            throw missing(sha256);
        } catch (IOException e) {
            throw Failures.of("read", file, e);
        }
    }

    @Override
    public boolean contains(String sha256) {
        return Hashes.isHash(sha256) && Files.isRegularFile(file(sha256), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public long size(String sha256) {
        Path file = existing(sha256);
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            throw missing(sha256);
        } catch (IOException e) {
            throw Failures.of("read", file, e);
        }
    }

    @Override
    public Verification verify(Set<String> referenced, Progress progress) {
        return new StoreCheck(folder).run(referenced, progress);
    }

    @Override
    public Pruned prune(Set<String> referenced, Duration grace, Instant now) {
        return new StorePruning(folder, disk, lock, Set.copyOf(referenced), writing::contains).run(grace, now);
    }

    private Path existing(String sha256) {
        if (!contains(sha256)) {
            throw missing(sha256);
        }
        return file(sha256);
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private EvidenceException missing(String sha256) {
        return new EvidenceException(Message.of(FileBlobStore.class, "missing", sha256, folder), null);
    }

    private static BadInputException refused(BlobLimits limits, Message what, Message remedy) {
        return new BadInputException(Problem.error(Place.of(limits.source()), what, remedy));
    }

    private static Path home(BundleContext context) {
        return Optional.ofNullable(context.getProperty(CONTENT_PROPERTY)).or(() -> Optional.ofNullable(context.getProperty(DATA_PROPERTY)))
                .map(Path::of).orElseThrow(() -> new IllegalStateException("framework property " + DATA_PROPERTY + " is not set"));
    }
}
