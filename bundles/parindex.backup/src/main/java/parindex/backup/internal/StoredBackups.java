package parindex.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveWriter;
import parindex.archive.SignedArchive;
import parindex.archive.SigningKey;
import parindex.assessment.AssessmentStore;
import parindex.assessment.DatabaseBackup;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.StoreException;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.backup.Backups;

/** Writes backups and restores them. */
@Component(service = Backups.class, immediate = true)
public final class StoredBackups implements Backups {

    /** What must stay free on the disk beyond what is unpacked. */
    static final long MARGIN = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(StoredBackups.class);
    private static final String WORK = ".backup.part";

    /**
     * What backups stand on.
     *
     * @param content the content directory in use by this process
     * @param program version of the program
     * @param machine the machine
     */
    record Setting(ContentDirectories directories, Path content, String program, Machine machine) {
    }

    /** The clock and the disk. Tests replace it. */
    interface Machine {

        default Instant now() {
            return Instant.now();
        }

        default long freeBytes(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }

        /** After each step of a restore. */
        default void done(Step step) {
            // Only tests stop here.
        }
    }

    /** The steps of a restore. */
    enum Step {
        VERIFIED, UNPACKED, CHECKED, MARKED, SWITCHED
    }

    private final Setting setting;
    private final AssessmentStore store;
    private final DatabaseBackup database;
    private final AccessCheck access;

    @Activate
    public StoredBackups(BundleContext context, @Reference AssessmentStore store, @Reference DatabaseBackup database,
            @Reference AccessCheck access) {
        this(setting(context), store, database, access);
        markStarted();
    }

    StoredBackups(Setting setting, AssessmentStore store, DatabaseBackup database, AccessCheck access) {
        this.setting = setting;
        this.store = store;
        this.database = database;
        this.access = access;
    }

    private static Setting setting(BundleContext context) {
        Path data = Path.of(Optional.ofNullable(context.getProperty("parindex.data"))
                .orElseThrow(() -> new IllegalStateException("framework property parindex.data is not set"))).toAbsolutePath();
        Path content = Optional.ofNullable(context.getProperty("parindex.content")).map(Path::of).orElse(data).toAbsolutePath();
        return new Setting(new ContentDirectories(data), content, Optional.ofNullable(context.getProperty("parindex.version")).orElse("?"),
                new Machine() { });
    }

    /** The first start on restored content is successful when its database opens. */
    void markStarted() {
        ContentDirectories directories = setting.directories();
        try {
            String active = directories.active();
            if (directories.path(active).equals(setting.content()) && directories.previous(active).isPresent()
                    && !directories.isStarted(active)) {
                store.auditHead();
                directories.writeStarted(active, setting.machine().now());
            }
        } catch (IOException | StoreException e) {
            LOG.warn("The restored content in {} could not be used; the content before it stays.", setting.content(), e);
        }
    }

    @Override
    public synchronized Made backup(Session session, Path file, Damage answer, Progress progress) {
        access.require(store, session, Operation.MAINTAIN);
        Path content = setting.content();
        Path work = content.resolve(WORK);
        DamageFound damage = new DamageFound(answer);
        try {
            requireOutside(file, content);
            ContentDirectories.removeAll(work);
            Files.createDirectories(work);
            Files.createDirectories(content.resolve("keys"));
            SigningKey key = SigningKey.loadOrCreate(content.resolve("keys").resolve("installation.key"));
            Map<String, String> referenced = CopyCheck.referenced(store);
            // The database first: whatever it refers to is in the evidence store by then, and stays there.
            Path copy = work.resolve("parindex.mv.db");
            database.copyTo(copy);
            try (ArchiveWriter archive = ArchiveWriter.toPrivate(file)) {
                BackupFile backup = new BackupFile(archive, damage, progress);
                backup.addDatabase(copy);
                backup.addContent(content);
                backup.requireContents(content, referenced);
                archive.commit(ArchiveHeader.of(BackupFile.KIND, setting.machine().now(), setting.program(), Map.of()), key);
                return new Made(backup.files(), backup.bytes(), key.fingerprint(), damage.all());
            }
        } catch (IOException e) {
            throw Texts.failed(file, e);
        } finally {
            removeQuietly(work);
        }
    }

    @Override
    public synchronized Restored restore(Path file, Damage answer, Progress progress) {
        ContentDirectories directories = setting.directories();
        DamageFound damage = new DamageFound(answer);
        try (SignedArchive archive = SignedArchive.open(file, BackupFile.KIND, BackupFile.LIMITS)) {
            requireBackup(file, archive);
            directories.removeLeftovers();
            requireSpace(file, archive);
            setting.machine().done(Step.VERIFIED);
            String name = directories.newName(setting.machine().now());
            boolean switched = false;
            try {
                AuditHead head = unpack(file, archive, name, damage);
                progress.done(archive.names().size(), size(archive));
                directories.writePrevious(name, directories.active());
                setting.machine().done(Step.MARKED);
                directories.activate(name);
                switched = true;
                setting.machine().done(Step.SWITCHED);
                return new Restored(name, archive.createdAt(), archive.fingerprint(), head, damage.all());
            } finally {
                if (!switched && !directories.active().equals(name)) {
                    removeQuietly(directories.path(name));
                }
            }
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    private AuditHead unpack(Path file, SignedArchive archive, String name, DamageFound damage) throws IOException {
        Path folder = setting.directories().path(name);
        archive.extractTo(folder);
        if (Files.isDirectory(folder.resolve("keys"))) {
            try (Stream<Path> keys = Files.walk(folder.resolve("keys"))) {
                for (Path key : keys.filter(Files::isRegularFile).toList()) {
                    ownerOnly(key);
                }
            }
        }
        setting.machine().done(Step.UNPACKED);
        AuditHead head = database.check(folder.resolve(BackupFile.DATABASE), copy -> new CopyCheck(file, folder, damage).run(copy));
        setting.machine().done(Step.CHECKED);
        return head;
    }

    @Override
    public synchronized void undo() {
        ContentDirectories directories = setting.directories();
        try {
            String active = directories.active();
            String previous = directories.previous(active).orElseThrow(() -> Texts.refused(Kind.INCOMPLETE, "nothing.restored"));
            directories.activate(previous);
        } catch (IOException e) {
            throw Texts.failed(directories.data(), e);
        }
    }

    @Override
    public synchronized void discardOld() {
        ContentDirectories directories = setting.directories();
        try {
            String active = directories.active();
            if (directories.previous(active).isEmpty()) {
                throw Texts.refused(Kind.INCOMPLETE, "nothing.restored");
            }
            // A process still running on the old content would have it removed under its feet.
            if (!directories.isStarted(active) || !directories.path(active).equals(setting.content())) {
                throw Texts.refused(Kind.INCOMPLETE, "not.started", active);
            }
            directories.removePrevious();
        } catch (IOException e) {
            throw Texts.failed(directories.data(), e);
        }
    }

    private static void requireOutside(Path file, Path content) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Texts.bad(file, "file.missing");
        }
        if (folder.toRealPath().startsWith(content.toRealPath())) {
            throw Texts.bad(file, "target.inside", content);
        }
    }

    private static void requireBackup(Path file, SignedArchive archive) {
        if (!archive.names().contains(BackupFile.DATABASE)) {
            throw Texts.bad(file, "no.database");
        }
        archive.names().stream().filter(n -> !BackupFile.isExpected(n)).findFirst().ifPresent(n -> {
            throw Texts.bad(file, "foreign", n);
        });
    }

    private void requireSpace(Path file, SignedArchive archive) throws IOException {
        long needed = size(archive) + MARGIN;
        long free = setting.machine().freeBytes(setting.directories().data());
        if (free < needed) {
            throw Texts.bad(file, "space", setting.directories().data(), mebibytes(needed), mebibytes(free));
        }
    }

    private static long size(SignedArchive archive) {
        return archive.names().stream().mapToLong(archive::size).sum();
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    private static void ownerOnly(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            ContentDirectories.removeAll(folder);
        } catch (IOException e) {
            // It does no harm and goes with the next backup or restore; the reason of the failure must not be hidden by this.
            LOG.warn("A leftover could not be removed: {}", folder, e);
        }
    }
}
