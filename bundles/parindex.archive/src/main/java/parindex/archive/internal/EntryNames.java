package parindex.archive.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parindex.values.text.VietnameseText;

/**
 * The names of one archive: each can be a file below a folder on every system, and no two are the same file on any.
 */
public final class EntryNames {

    static final String MANIFEST = "META-INF/manifest.json";
    static final String SIGNATURE = "META-INF/signature.json";

    private static final int MOST_BYTES = 1024;
    private static final int MOST_SEGMENT_BYTES = 255;
    private static final String RESERVED = VietnameseText.caseless("META-INF");
    /** Windows opens a device whatever extension follows. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\..*)?", Pattern.DOTALL);

    private final Refusals refusals;
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    public EntryNames(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @throws parindex.values.problem.BadInputException if the name is unusable or meets one that is there already */
    public void add(String name) {
        if (!isUsable(name)) {
            throw refusals.at(name, Fault.NAME);
        }
        String folded = VietnameseText.caseless(name);
        String other = files.putIfAbsent(folded, name);
        if (name.equals(other)) {
            throw refusals.at(name, Fault.TWICE);
        }
        if (other != null || folders.contains(folded)) {
            throw refusals.at(name, Fault.NAME_CLASH);
        }
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            String folder = folded.substring(0, slash);
            if (files.containsKey(folder)) {
                throw refusals.at(name, Fault.NAME_CLASH);
            }
            folders.add(folder);
        }
    }

    private static boolean isUsable(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES || !name.codePoints().allMatch(EntryNames::isAllowed)) {
            return false;
        }
        String[] segments = name.split("/", -1);
        for (String segment : segments) {
            // A dot or space at the end, which includes "." and "..", is dropped by Windows.
            if (segment.isEmpty() || segment.endsWith(".") || segment.endsWith(" ")
                    || segment.getBytes(StandardCharsets.UTF_8).length > MOST_SEGMENT_BYTES
                    || DEVICE.matcher(VietnameseText.caseless(segment)).matches()) {
                return false;
            }
        }
        return !RESERVED.equals(VietnameseText.caseless(segments[0]));
    }

    private static boolean isAllowed(int c) {
        return c != '\\' && c != ':' && isPrintable(c);
    }

    /** No control characters, halves of characters, line ends, or marks that turn the direction of writing. */
    static boolean isPrintable(int c) {
        int type = Character.getType(c);
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !turns && !Character.isISOControl(c) && type != Character.SURROGATE && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
