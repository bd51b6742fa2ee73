package parindex.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import parindex.values.text.VietnameseText;

/**
 * File names that every file system takes: what Windows, macOS and Linux each forbid is replaced, so that a folder of
 * reports can be copied anywhere. Vietnamese letters stay.
 */
public final class SafeNames {

    /** Most file systems allow 255 bytes; the rest is for an extension, a suffix such as {@code -csv}, and a counter. */
    private static final int MOST_BYTES = 200;
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL",
            "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
            "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³");

    private SafeNames() {
    }

    /**
     * A safe file name without extension: forbidden and control characters become {@code _}, dots and spaces at the ends go,
     * device names of Windows get a {@code _} in front, and at most 200 bytes of UTF-8 remain.
     *
     * @return never empty: {@code _} if nothing is left
     */
    public static String fileName(String wanted) {
        StringBuilder name = new StringBuilder();
        int[] bytes = {0};
        VietnameseText.nfc(wanted).codePoints().map(SafeNames::allowed).takeWhile(c -> {
            bytes[0] += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            return bytes[0] <= MOST_BYTES;
        }).forEach(name::appendCodePoint);
        String trimmed = name.toString().replaceAll("^[. ]+|[. ]+$", "");
        String device = trimmed.indexOf('.') < 0 ? trimmed : trimmed.substring(0, trimmed.indexOf('.'));
        if (trimmed.isEmpty() || RESERVED.contains(device.strip().toUpperCase(java.util.Locale.ROOT))) {
            return "_" + trimmed;
        }
        return trimmed;
    }

    private static int allowed(int c) {
        boolean bad = FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
        return bad ? '_' : c;
    }
}
