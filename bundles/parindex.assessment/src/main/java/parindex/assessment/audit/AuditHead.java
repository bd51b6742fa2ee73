package parindex.assessment.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain. Whoever keeps a head, printed in a report or in a published file, can show later that nothing before it was
 * changed.
 *
 * @param seq  number of the last record; 0 if there is none
 * @param hash its hash; {@link AuditChain#START} if there is none
 */
public record AuditHead(long seq, String hash) {

    public static final AuditHead NONE = new AuditHead(0, AuditChain.START);

    private static final Pattern PRINTED = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** Reads a head as it is printed: number, colon, hash. @return empty if the text is anything else */
    public static Optional<AuditHead> parse(String text) {
        Matcher matcher = PRINTED.matcher(text.strip());
        return matcher.matches() ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
