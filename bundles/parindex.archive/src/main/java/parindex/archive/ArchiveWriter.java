package parindex.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import parindex.archive.internal.Disk;
import parindex.archive.internal.PackedEntries;
import parindex.archive.internal.Refusals;
import parindex.values.problem.BadInputException;

/**
 * Writes an archive. The file appears under its name only with {@link #commit}, complete, forced to the disk and in place of an
 * earlier file of that name; until then, and after any failure, an earlier file is untouched. Closing without a commit leaves nothing; what a killed process leaves is
 * removed by whoever writes into the same folder a day later.
 *
 * <p>The same header, entries and key give the same bytes on the same Java; on another, the packed form may differ, while manifest
 * and signature do not. Two writers of one name do not meet: the file is that of the one which commits last.
 *
 * <p>For one thread.
 */
public final class ArchiveWriter implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final PackedEntries entries;
    private boolean usable = true;
    private boolean committed;

    private ArchiveWriter(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.entries = new PackedEntries(new BufferedOutputStream(Channels.newOutputStream(channel)), Refusals.writing(target));
    }

    /**
     * Begins an archive.
     *
     * @param target its file, in a folder that exists
     * @throws IOException if the folder cannot be written
     */
    public static ArchiveWriter to(Path target) throws IOException {
        return to(target, new FileAttribute<?>[0]);
    }

    /**
     * As {@link #to}, for what only its owner may read, where the file system knows permissions: from the first byte on, so that a
     * process that dies leaves nothing for others to read.
     */
    public static ArchiveWriter toPrivate(Path target) throws IOException {
        return to(target, Disk.ownerOnly(target));
    }

    private static ArchiveWriter to(Path target, FileAttribute<?>[] attributes) throws IOException {
        Path temporary = Disk.temporary(target);
        FileChannel channel = FileChannel.open(temporary, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), attributes);
        Disk.removeAbandoned(temporary);
        return new ArchiveWriter(target, temporary, channel);
    }

    /**
     * Adds an entry of any size; it is streamed.
     *
     * @param name    a relative path with {@code /} between segments of at most 255 bytes each, 1024 in all, that is a file name on every
     *                system and differs from the others in more than case; kept as it is, in whatever normal form
     * @param content read to its end, and left open
     * @throws BadInputException     if the name is none of these
     * @throws IllegalStateException if an earlier step failed, or after the commit
     * @throws IOException           if the content cannot be read, or the disk is full
     */
    public void add(String name, InputStream content) throws IOException {
        begin();
        entries.add(name, content);
        usable = true;
    }

    /** {@link #add(String, InputStream)} of bytes at hand. */
    public void add(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content));
    }

    /**
     * Signs what was added and gives the file its name.
     *
     * @throws IllegalStateException    if an earlier step failed, or after the commit
     * @throws IllegalArgumentException if there are so many entries that no reader would take their list (64 MiB)
     * @throws IOException              if the disk is full, or the file of that name cannot be replaced
     */
    public void commit(ArchiveHeader header, SigningKey key) throws IOException {
        begin();
        entries.finish(header, key.publicKey(), key::sign);
        channel.force(true);
        channel.close();
        Disk.rename(temporary, target);
        committed = true;
    }

    /** Removes what was written, unless {@link #commit} was reached. */
    @Override
    public void close() throws IOException {
        if (!committed) {
            entries.discard();
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }

    private void begin() {
        if (!usable) {
            throw new IllegalStateException("the archive " + target + " was committed, or a step failed");
        }
        usable = false;
    }
}
