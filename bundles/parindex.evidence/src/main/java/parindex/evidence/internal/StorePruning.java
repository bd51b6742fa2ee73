package parindex.evidence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parindex.evidence.Pruned;

/** Removes what nothing references. The only code that removes a content, and only one that is old. */
final class StorePruning {

    /** An upload in another process writes at least this often. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Path folder;
    private final Disk disk;
    private final StoreLock lock;
    private final Set<String> referenced;
    private final Predicate<Path> beingWritten;

    StorePruning(Path folder, Disk disk, StoreLock lock, Set<String> referenced, Predicate<Path> beingWritten) {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
        this.referenced = referenced;
        this.beingWritten = beingWritten;
    }

    Pruned run(Duration grace, Instant now) {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace " + grace);
        }
        StoreFiles files = StoreFiles.in(folder);
        List<String> removed = new ArrayList<>();
        long bytes = 0;
        int kept = 0;
        int parts = 0;
        for (Path blob : files.blobs()) {
            String hash = blob.getFileName().toString();
            if (!referenced.contains(hash)) {
                long size = removeIfBefore(blob, now.minus(grace));
                if (size >= 0) {
                    removed.add(hash);
                    bytes += size;
                } else {
                    kept++;
                }
            }
        }
        Instant stale = now.minus(grace.compareTo(LONGEST_PAUSE) > 0 ? grace : LONGEST_PAUSE);
        for (Path part : files.parts()) {
            if (!beingWritten.test(part) && removeIfBefore(part, stale) >= 0) {
                parts++;
            }
        }
        return new Pruned(removed, bytes, kept, parts);
    }

    /** @return the size of what was removed; -1 if the file stays */
    private long removeIfBefore(Path file, Instant oldest) {
        try {
            if (!disk.time(file).isBefore(oldest)) {
                return -1;
            }
            try (StoreLock.Held held = lock.exclusive()) {
                // Again, now that nobody can put it: it may have been put since.
                if (!disk.time(file).isBefore(oldest)) {
                    return -1;
                }
                long size = Files.size(file);
                disk.delete(file);
                return size;
            }
        } catch (NoSuchFileException e) {
            return -1;
        } catch (IOException e) {
            throw Failures.of("prune", file, e);
        }
    }
}
