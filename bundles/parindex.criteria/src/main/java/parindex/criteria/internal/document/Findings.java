package parindex.criteria.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/**
 * Collects what is wrong with one document. The key of a message is its code; the same key with {@code .remedy} says what to
 * write instead, with the same arguments.
 */
public final class Findings {

    /** More problems than a person reads. */
    private static final int MOST = 500;
    /** More problems than are kept: a hostile document could have millions. */
    private static final int MOST_KEPT = 20_000;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    /** @param source the document as the person named it */
    public Findings(String source) {
        this.source = source;
    }

    public void error(Position position, String key, Object... arguments) {
        add(Severity.ERROR, position, key, arguments);
    }

    public void warning(Position position, String key, Object... arguments) {
        add(Severity.WARNING, position, key, arguments);
    }

    private void add(Severity severity, Position position, String key, Object... arguments) {
        if (problems.size() == MOST_KEPT) {
            return;
        }
        problems.add(new Problem(severity, Place.of(source, position.line(), position.column()),
                message(key, arguments), message(key + ".remedy", arguments)));
    }

    /** A part of a sentence, from the same message files. */
    public static Message message(String key, Object... arguments) {
        return Message.of(Findings.class, key, arguments);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** Everything found, in document order; what is at one place in the order in which it was found, nothing twice. */
    public List<Problem> inDocumentOrder() {
        List<Problem> ordered = problems.stream().distinct()
                .sorted(Comparator.comparingInt((Problem p) -> p.place().line()).thenComparingInt(p -> p.place().column()))
                .toList();
        if (ordered.size() <= MOST) {
            return ordered;
        }
        List<Problem> first = new ArrayList<>(ordered.subList(0, MOST));
        first.add(new Problem(Severity.ERROR, Place.of(source), message("document.more", ordered.size() - MOST),
                message("document.more.remedy")));
        return first;
    }

    /** A text short enough to be quoted in a sentence. */
    public static String quoted(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
