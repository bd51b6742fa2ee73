package parindex.modules.internal.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parindex.modules.internal.Texts;
import parindex.values.problem.BadInputException;
import parindex.values.text.VietnameseText;

/**
 * Looks at a zip file before anything reads its content: nothing before the first entry and nothing after the end, no two entries of one name,
 * no name that leads out of a folder, not more than the limits. What counts is the directory at the end, as for the framework.
 *
 * @param mostBytes    of the file
 * @param mostEntries  in it
 * @param mostUnpacked bytes of all entries together
 */
public record JarGate(long mostBytes, int mostEntries, long mostUnpacked) {

    /** What a module may have: many times what the largest bundle of this program has. */
    public static final JarGate STANDARD = new JarGate(128L << 20, 20_000, 512L << 20);

    /** Manifest and signature files are read into memory as a whole. */
    static final long MOST_SIGNATURE_BYTES = 8L << 20;

    private static final int FIRST = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRIES_AT = 10;
    private static final int LENGTH_AT = 12;
    private static final int START_AT = 16;
    private static final int COMMENT_AT = 20;

    /**
     * @param file  what is looked at
     * @param shown what the person calls it
     * @return its entries in the order of the directory
     * @throws BadInputException if it cannot be the file of a module
     */
    public List<ZipEntry> check(Path file, Path shown) {
        try {
            if (Files.size(file) > mostBytes) {
                throw Texts.bad(shown, "author", "jar.large", mostBytes >> 20);
            }
            checkEnds(file, shown);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return checkEntries(zip, shown);
            }
        } catch (java.util.zip.ZipException e) {
            throw Texts.bad(shown, "again", "jar.damaged");
        } catch (IOException e) {
            throw Texts.failed(shown, e);
        }
    }

    private static void checkEnds(Path file, Path shown) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < Integer.BYTES || bytes(channel, 0, Integer.BYTES).getInt(0) != FIRST) {
                throw Texts.bad(shown, "author", "jar.none");
            }
            if (size < END_LENGTH) {
                throw Texts.bad(shown, "again", "jar.truncated");
            }
            ByteBuffer end = bytes(channel, size - END_LENGTH, END_LENGTH);
            if (end.getInt(0) != END || end.getShort(COMMENT_AT) != 0) {
                throw Texts.bad(shown, "again", "jar.truncated");
            }
            long length = Integer.toUnsignedLong(end.getInt(LENGTH_AT));
            long start = Integer.toUnsignedLong(end.getInt(START_AT));
            if (end.getShort(ENTRIES_AT) == -1 || start + length != size - END_LENGTH) {
                throw Texts.bad(shown, "again", "jar.damaged");
            }
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new java.util.zip.ZipException("end of file");
            }
        }
        return buffer;
    }

    private List<ZipEntry> checkEntries(ZipFile zip, Path shown) {
        if (zip.size() > mostEntries) {
            throw Texts.bad(shown, "author", "jar.many", mostEntries);
        }
        List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        long signature = 0;
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!isPlain(name)) {
                throw Texts.bad(shown, "author", "jar.name", name);
            }
            // On some systems these are one file, and readers differ in which of the two they find.
            if (!names.add(VietnameseText.caseless(name))) {
                throw Texts.bad(shown, "again", "jar.twice", name);
            }
            if (entry.isDirectory() && entry.getSize() > 0 || entry.getSize() < 0) {
                throw Texts.bad(shown, "again", "jar.damaged");
            }
            unpacked += entry.getSize();
            signature += SignatureFiles.isOne(name) ? entry.getSize() : 0;
        }
        if (unpacked > mostUnpacked || signature > MOST_SIGNATURE_BYTES) {
            throw Texts.bad(shown, "author", "jar.bomb", mostUnpacked >> 20);
        }
        return entries;
    }

    private static boolean isPlain(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
