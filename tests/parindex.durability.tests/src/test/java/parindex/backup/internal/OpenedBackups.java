package parindex.backup.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import parindex.archive.SignedArchive;
import parindex.assessment.AssessmentStore;
import parindex.assessment.DatabaseBackup;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.backup.Backups;

/** Backups of a data directory without a framework, which only their own package can make. */
public final class OpenedBackups {

    private OpenedBackups() {
    }

    /**
     * @param content the content directory that the stores are opened on
     * @param step    is told the name of each step of a restore when it is done
     */
    public static Backups in(Path data, Path content, Instant now, AssessmentStore store, DatabaseBackup database, Consumer<String> step) {
        StoredBackups.Machine machine = new StoredBackups.Machine() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void done(StoredBackups.Step done) {
                step.accept(done.name());
            }
        };
        return new StoredBackups(new StoredBackups.Setting(new ContentDirectories(data), content, "test", machine), store, database,
                new AccessChecks(reading -> now, new PinnedSets()));
    }

    /** @throws parindex.values.problem.BadInputException if the file is no complete backup with its signature */
    public static void requireWhole(Path file) throws IOException {
        SignedArchive.open(file, BackupFile.KIND, BackupFile.LIMITS).close();
    }

    /** The content directory that the next start uses. */
    public static Path active(Path data) throws IOException {
        ContentDirectories directories = new ContentDirectories(data);
        return directories.path(directories.active());
    }
}
