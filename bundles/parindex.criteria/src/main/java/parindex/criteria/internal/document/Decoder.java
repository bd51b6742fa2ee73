package parindex.criteria.internal.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.criteria.internal.document.DocumentText.Position;

/** Turns the bytes of a document into text: UTF-8 or UTF-16, nothing else, and every byte must be right. */
final class Decoder {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final int DECLARATION = 200;

    private Decoder() {
    }

    /** The text without byte order mark; empty if it cannot be decoded, which is then among the findings. */
    static Optional<String> decode(byte[] bytes, Findings findings) {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (startsWith(bytes, 0x00, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(bytes, '<', 0x00)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
            Matcher declared = DECLARED.matcher(start);
            if (declared.find() && !isUtf8(declared.group(1))) {
                findings.error(new Position(1, declared.start(1) + 1), "encoding.unsupported", declared.group(1));
                return Optional.empty();
            }
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(content).toString());
        } catch (CharacterCodingException e) {
            String before = new String(bytes, skip, content.position() - skip, charset);
            findings.error(new DocumentText(before).position(before.length()), "encoding.malformed", charset.name());
            return Optional.empty();
        }
    }

    private static boolean isUtf8(String declared) {
        String name = declared.toUpperCase(Locale.ROOT);
        return name.equals("UTF-8") || name.equals("UTF8") || name.equals("US-ASCII");
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
