package parindex.archive.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end record of a zip file before the JDK does, which would read a directory of any length into memory. An
 * archive has nothing before its first entry and nothing after its end record.
 */
final class ZipEnd {

    /** Most bytes of the zip directory, and of the manifest: some 400 000 entries. */
    static final int MOST_LISTING_BYTES = 64 << 20;

    private static final int ENTRY = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR64_LENGTH = 20;
    private static final int END64_LENGTH = 56;
    private static final int NONE16 = 0xFFFF;
    private static final long NONE32 = 0xFFFF_FFFFL;

    private ZipEnd() {
    }

    /** @throws parindex.values.problem.BadInputException unless the file can be an archive of at most so many zip entries */
    static void check(Path file, long mostEntries, Refusals refusals) {
        if (Files.isDirectory(file)) {
            throw refusals.of(Fault.DIRECTORY);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw refusals.of(Fault.EMPTY);
            }
            check(channel, mostEntries, refusals);
        } catch (NoSuchFileException e) {
            throw refusals.of(Fault.NO_FILE);
        } catch (EOFException e) {
            throw refusals.of(Fault.TRUNCATED);
        } catch (IOException e) {
            throw refusals.of(Fault.UNREADABLE, Failures.reason(e));
        }
    }

    private static void check(FileChannel channel, long mostEntries, Refusals refusals) throws IOException {
        long size = channel.size();
        if (size < Integer.BYTES || bytes(channel, 0, Integer.BYTES).getInt(0) != ENTRY) {
            throw refusals.of(Fault.NOT_AN_ARCHIVE);
        }
        if (size < END_LENGTH) {
            throw refusals.of(Fault.TRUNCATED);
        }
        ByteBuffer end = bytes(channel, size - END_LENGTH, END_LENGTH);
        if (end.getInt(0) != END || end.getShort(20) != 0) {
            throw refusals.of(Fault.TRUNCATED);
        }
        long entries = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        long after = size - END_LENGTH;
        if (entries == NONE16 || length == NONE32 || start == NONE32) {
            after -= LOCATOR64_LENGTH + END64_LENGTH;
            if (after < 0) {
                throw refusals.of(Fault.DAMAGED);
            }
            ByteBuffer end64 = bytes(channel, after, END64_LENGTH + LOCATOR64_LENGTH);
            if (end64.getInt(0) != END64 || end64.getInt(END64_LENGTH) != LOCATOR64 || end64.getLong(END64_LENGTH + 8) != after) {
                throw refusals.of(Fault.DAMAGED);
            }
            entries = end64.getLong(32);
            length = end64.getLong(40);
            start = end64.getLong(48);
        }
        if (start < 0 || length < 0 || entries < 0 || start > after || length != after - start) {
            throw refusals.of(Fault.DAMAGED);
        }
        if (entries > mostEntries) {
            throw refusals.of(Fault.TOO_MANY, mostEntries);
        }
        if (length > MOST_LISTING_BYTES) {
            throw refusals.of(Fault.LISTING_TOO_LONG);
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, position + buffer.position());
            if (read < 0) {
                throw new EOFException();
            }
        }
        return buffer;
    }
}
