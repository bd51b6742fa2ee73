package parindex.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Names of evidence files: as they arrive, as they are kept, as they go out again. Pure functions. */
public final class FileNames {

    /** What file systems allow, and what the store of documents takes. */
    public static final int MOST_BYTES = 255;

    private static final int MOST_BYTES_OUT = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    /** Marks that change the direction of writing: with them {@code gpj.exe} shows as {@code exe.jpg}. */
    private static final String DIRECTION_MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL",
            "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
            "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private FileNames() {
    }

    /**
     * A file name.
     *
     * @param name      in NFC, without folders, at most 255 bytes of UTF-8
     * @param asArrived the name (without folders) as the sender's system spells it, if that is not NFC
     */
    public record FileName(String name, Optional<String> asArrived) {

        /** See {@link FileNames#extension(String)}. */
        public String extension() {
            return FileNames.extension(name);
        }
    }

    /**
     * Takes over a name that came with a file. Folders in front are dropped, with {@code /} or {@code \}.
     *
     * @throws BadInputException if there is no name, if it has control characters or marks that disguise it, or is too long
     */
    public static FileName read(String arrived) {
        String last = arrived.substring(Math.max(arrived.lastIndexOf('/'), arrived.lastIndexOf('\\')) + 1);
        String name = VietnameseText.nfc(last).strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw refused(visible(arrived), "name-missing");
        }
        if (name.codePoints().anyMatch(FileNames::isDisguise)) {
            throw refused(visible(name), "name-control");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw refused(name, "name-long", bytes, MOST_BYTES);
        }
        return new FileName(name, last.equals(name) ? Optional.empty() : Optional.of(last));
    }

    /** What follows the last dot, in lower case, without the dot; empty if there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The name under which a file is handed out: what Windows, macOS or Linux forbid becomes {@code _}, device names of Windows
     * get a {@code _} in front, and at most 200 bytes of UTF-8 remain, the extension among them. Vietnamese letters stay.
     *
     * @return never empty
     */
    public static String download(String name) {
        StringBuilder allowed = new StringBuilder();
        VietnameseText.nfc(name).codePoints().map(c -> FORBIDDEN.indexOf(c) >= 0 || isDisguise(c) ? '_' : c)
                .forEach(allowed::appendCodePoint);
        String trimmed = allowed.toString().replaceAll("^[. ]+|[. ]+$", "");
        int dot = trimmed.lastIndexOf('.');
        boolean split = dot > 0 && trimmed.length() - dot <= LONGEST_EXTENSION;
        String end = split ? trimmed.substring(dot) : "";
        String start = shortened(split ? trimmed.substring(0, dot) : trimmed, MOST_BYTES_OUT - end.getBytes(StandardCharsets.UTF_8).length);
        String device = start.indexOf('.') < 0 ? start : start.substring(0, start.indexOf('.'));
        boolean unusable = start.isEmpty() || DEVICES.contains(device.strip().toUpperCase(Locale.ROOT));
        return (unusable ? "_" : "") + start + end;
    }

    private static String shortened(String text, int mostBytes) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int c : text.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > mostBytes) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().strip();
    }

    private static boolean isDisguise(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c) || DIRECTION_MARKS.indexOf(c) >= 0 || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String visible(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints().map(c -> isDisguise(c) ? '\ufffd' : c).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static BadInputException refused(String name, String key, Object... arguments) {
        return new BadInputException(Problem.error(Place.of(name), Message.of(FileNames.class, key, arguments),
                Message.of(FileNames.class, "name.remedy")));
    }
}
