package parindex.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data directory, held for this process alone as long as this object is open. It contains {@code lock}, {@code framework/}
 * (cache of Felix; may be deleted at any time when no program runs), {@code logs/}, and what the bundles keep.
 */
final class DataDirectory implements AutoCloseable {
    /**
     * The byte that is locked. Far behind the text of the file, because a lock on Windows also forbids reading what it covers,
     * and the refused process wants to read who holds it.
     */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path directory;
    private final FileChannel channel;

    private DataDirectory(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Creates the directory if needed and takes it for this process; never waits.
     *
     * @throws LaunchFailure if another process holds it ({@link ExitCode#DATA_IN_USE}) or it cannot be used
     */
    static DataDirectory open(Path directory) throws LaunchFailure {
        Path absolute = directory.toAbsolutePath().normalize();
        Path lockFile = absolute.resolve("lock");
        try {
            Files.createDirectories(absolute.resolve("logs"));
            Files.createDirectories(absolute.resolve("framework"));
            FileChannel channel = FileChannel.open(lockFile,
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw LaunchFailure.of(ExitCode.DATA_IN_USE, "data.in.use", absolute, holder(lockFile));
            }
            write(channel, Long.toString(ProcessHandle.current().pid()));
            return new DataDirectory(absolute, channel);
        } catch (IOException e) {
            throw notUsable(absolute, e);
        }
    }

    /** Says without names of Java classes why a data directory cannot be used, and what to do. */
    static LaunchFailure notUsable(Path directory, IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return LaunchFailure.because(problem, ExitCode.START_FAILED, "data.not.allowed", directory);
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return LaunchFailure.because(problem, ExitCode.START_FAILED, "data.no.directory", directory);
        }
        String reason = problem instanceof FileSystemException system ? system.getReason() : problem.getMessage();
        return reason == null ? LaunchFailure.because(problem, ExitCode.START_FAILED, "data.not.usable", directory)
                : LaunchFailure.because(problem, ExitCode.START_FAILED, "data.not.usable.because", directory, reason);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    private static String holder(Path lockFile) throws IOException {
        String pid = Files.readString(lockFile, StandardCharsets.UTF_8).strip();
        return pid.matches("\\d+") ? pid : "?";
    }

    private static void write(FileChannel channel, String pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    Path path() {
        return directory;
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path frameworkCache() {
        return directory.resolve("framework").resolve("cache");
    }

    /**
     * Says whether the framework cache may be used, and forgets that it may: only {@link #cacheIsGood} after an orderly stop
     * brings that back, so that a killed process leads to a new cache instead of a half-written one.
     *
     * @param fingerprint of the install that is about to start
     */
    boolean takeCache(String fingerprint) throws LaunchFailure {
        try {
            String last = Files.exists(marker()) ? Files.readString(marker(), StandardCharsets.UTF_8).strip() : "";
            Files.deleteIfExists(marker());
            return last.equals(fingerprint);
        } catch (IOException e) {
            throw notUsable(directory, e);
        }
    }

    /** The framework has stopped in order; the next start of this install may use its cache. */
    void cacheIsGood(String fingerprint) throws IOException {
        Files.writeString(marker(), fingerprint + "\n", StandardCharsets.UTF_8);
    }

    private Path marker() {
        return directory.resolve("framework").resolve("install.sha256");
    }

    /** Lets the next process in. The file stays: deleting it would let two processes lock two different files of one name. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
