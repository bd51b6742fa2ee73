package parindex.evidence.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps the last step of a put and a removal apart: threads of this process by a lock, other processes by a locked file.
 * Held for moments only. One per folder and process.
 */
final class StoreLock {

    /** The file; it stays empty. */
    static final String FILE = ".lock";

    /** Gives the lock back. */
    interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private final Path file;
    private final ReentrantReadWriteLock threads = new ReentrantReadWriteLock();
    private final Object processes = new Object();
    private int sharing;
    private FileChannel shared;

    StoreLock(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** For a put: many at a time. */
    Held shared() throws IOException {
        threads.readLock().lock();
        try {
            synchronized (processes) {
                if (sharing == 0) {
                    shared = locked(true);
                }
                sharing++;
            }
        } catch (IOException | RuntimeException e) {
            threads.readLock().unlock();
            throw e;
        }
        return this::releaseShared;
    }

    private void releaseShared() throws IOException {
        try {
            synchronized (processes) {
                sharing--;
                if (sharing == 0) {
                    shared.close();
                }
            }
        } finally {
            threads.readLock().unlock();
        }
    }

    /** For a removal: alone. */
    Held exclusive() throws IOException {
        threads.writeLock().lock();
        try {
            FileChannel alone = locked(false);
            return () -> {
                try {
                    alone.close();
                } finally {
                    threads.writeLock().unlock();
                }
            };
        } catch (IOException | RuntimeException e) {
            threads.writeLock().unlock();
            throw e;
        }
    }

    /** Opened anew each time: a channel closes itself when its thread is interrupted. */
    private FileChannel locked(boolean share) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            channel.lock(0, Long.MAX_VALUE, share);
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("a second store of this program uses the folder", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
