package parindex.intake.internal.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.report.FigureReader;
import parindex.intake.internal.report.Vocabulary;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/**
 * What headings of grids mean. The words are in {@code headings.properties}, as folded text; numbers of nodes are read from the text
 * itself.
 */
final class Headings {

    /** Only headings of nodes are longer: those of other columns are not sentences. */
    private static final int LONGEST = 60;
    private static final Pattern DEEP = Pattern.compile("[1-9][0-9]?(?:\\.[0-9]{1,2}){1,4}");

    private final Map<String, Pattern> words = new HashMap<>();
    private final Pattern number;
    private final Vocabulary vocabulary;
    private final Set<String> ids;
    private final Set<String> leaves;

    /**
     * @param ids    of the nodes of all sets at hand, caseless
     * @param leaves those of leaves
     */
    Headings(Vocabulary vocabulary, Set<String> ids, Set<String> leaves) {
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.leaves = leaves;
        Properties properties = new Properties();
        try (InputStream in = Headings.class.getResourceAsStream("headings.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> words.put(key, Pattern.compile(properties.getProperty(key))));
        number = Pattern.compile("(?:" + properties.getProperty("node.before")
                + ")?\\s*(?<number>[1-9][0-9]?(?:\\.[0-9]{1,2}){0,4})(?<end>\\.?)(?<rest>[\\s:–(-].*)?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** What a heading means; empty if it means nothing that is looked for. */
    Optional<Column> column(int position, String heading) {
        String folded = VietnameseText.fold(heading);
        if (folded.isEmpty() || is("nothing", folded)) {
            return Optional.empty();
        }
        Optional<Column> node = node(position, heading, folded);
        if (node.isPresent()) {
            return node;
        }
        for (Role role : Role.values()) {
            if (words.containsKey("role." + role) && folded.length() <= LONGEST && is("role." + role, folded)) {
                return Optional.of(new Column(position, role, "", heading, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Column> node(int position, String heading, String folded) {
        String caseless = VietnameseText.caseless(heading);
        if (ids.contains(caseless)) {
            return Optional.of(new Column(position, Role.NODE, caseless, heading, Optional.empty()));
        }
        Matcher matcher = number.matcher(heading);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group("rest") == null ? "" : VietnameseText.fold(matcher.group("rest"));
        boolean bare = matcher.group("number").length() == heading.length();
        if (bare && !isDeep(heading) && heading.length() > 2) {
            return Optional.empty();
        }
        Role role = is("node.max", rest) ? Role.NODE_MAX : is("node.percent", rest) || heading.strip().endsWith("(%)") ? Role.NODE_PERCENT
                : Role.NODE;
        return Optional.of(new Column(position, role, matcher.group("number"), heading, maximum(heading)));
    }

    private Optional<Rational> maximum(String heading) {
        Matcher matcher = vocabulary.phrase("maximum", heading);
        return matcher.find() ? FigureReader.figure(matcher.group("figure")).map(PrintedFigure::value) : Optional.empty();
    }

    /** Whether the number of a node has several parts, as leaves have and components have not. */
    static boolean isDeep(String node) {
        return DEEP.matcher(node).matches();
    }

    /** Whether a column is of a leaf, or of something below a component: by its number, or because it is the id of a leaf. */
    boolean isDeep(Column column) {
        return column.role() == Role.NODE && (isDeep(column.node()) || isLeafId(column));
    }

    boolean isLeafId(Column column) {
        return leaves.contains(column.node());
    }

    boolean is(String key, String folded) {
        return words.get(key).matcher(folded).matches();
    }
}
