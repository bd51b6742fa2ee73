package parindex.assessment.cycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.people.Role;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The changes of an import in words, for every front end alike. */
public final class ImportTexts {

    /** The part of a leaf's field that says where a value comes from. */
    public static final String SOURCE = "source";

    private ImportTexts() {
    }

    /** What is changed. */
    public static Message field(ImportKind kind, ImportChange change) {
        return switch (kind) {
            case UNITS -> message("change.unit." + (change.field().isEmpty() ? "new" : change.field()));
            case MEMBERS -> message("change.member");
            case VALUES -> {
                String part = change.field().substring(change.leafId().length());
                yield part.isEmpty() ? message("change.score", change.leafId())
                        : part.equals(ImportChange.OF + SOURCE) ? message("change.source", change.leafId())
                        : message("change.input", change.leafId(), part.substring(ImportChange.OF.length()));
            }
        };
    }

    /** How it was. */
    public static Message before(ImportKind kind, ImportChange change) {
        return value(kind, change, change.before());
    }

    /** How it is, or would be. */
    public static Message after(ImportKind kind, ImportChange change) {
        return value(kind, change, change.after());
    }

    /**
     * The changes the other way round: what stands now, and what will stand again if they are taken back. A unit that goes is
     * one of them.
     */
    public static List<ImportChange> takenBack(List<ImportChange> changes) {
        Set<String> added = changes.stream().filter(c -> c.field().isEmpty()).map(ImportChange::subject).collect(Collectors.toSet());
        return changes.stream().filter(c -> c.field().isEmpty() || !added.contains(c.subject()))
                .map(c -> new ImportChange(c.subject(), c.field(), c.after(), c.before())).toList();
    }

    private static Message value(ImportKind kind, ImportChange change, String text) {
        if (text.isEmpty()) {
            return plain("");
        }
        return switch (kind) {
            case UNITS -> change.field().equals("level") ? message("level." + text) : plain(shown(change, text));
            case MEMBERS -> member(text);
            case VALUES -> plain(number(text).<Object>map(n -> n).orElse(text));
        };
    }

    /** Lists are kept with a mark between their elements that no element can be taken for. */
    private static String shown(ImportChange change, String text) {
        return change.field().equals("aliases") || change.field().equals("predecessors") ? String.join(" | ", Listed.read(text)) : text;
    }

    private static Message member(String text) {
        int end = text.indexOf(' ');
        Role role = Role.valueOf(end < 0 ? text : text.substring(0, end));
        return message("change.role", message("import.role." + role), end < 0 ? "" : text.substring(end));
    }

    private static Optional<Rational> number(String text) {
        try {
            return Optional.of(Rational.valueOf(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Message plain(Object value) {
        return message("change.value", value);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(ImportKind.class, key, arguments);
    }
}
