package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.intake.report.ReportDocument.Row;
import parindex.values.text.VietnameseText;

/** Which rows are headings of result tables, also over several rows, and what their columns hold. Immutable. */
final class Headings {

    private static final int LONGEST = 500;
    /** Fewer numbered headings side by side are no components. */
    private static final int FEWEST_COMPONENTS = 3;
    /** A row that numbers fewer columns may be one of figures. */
    private static final int FEWEST_NUMBERS = 3;

    private final Vocabulary vocabulary;
    private final boolean plain;

    /**
     * Headings that are understood.
     *
     * @param row   the texts; of headings over several rows, the row that they make together, at the place of the first one
     * @param roles what each column holds; empty where the heading says nothing known
     */
    record Heading(Row row, List<Optional<Role>> roles) {

        private long known() {
            return roles.stream().filter(Optional::isPresent).count();
        }
    }

    /** @param plain whether a list of units and scores without ranks is a table of results, too */
    Headings(Vocabulary vocabulary, boolean plain) {
        this.vocabulary = vocabulary;
        this.plain = plain;
    }

    /** What the columns hold, if the row is one of headings: at least two cells say something known, and none is a figure. */
    Optional<Heading> of(Row row) {
        return row.cells().stream().filter(c -> !c.isEmpty()).count() < 2 || !isWords(row) ? Optional.empty()
                : Optional.of(understood(row)).filter(this::isHeading);
    }

    /** The headings that two rows make together, if those say more than each row by itself. */
    Optional<Heading> joined(Row upper, Row lower) {
        if (!isWords(upper) || !isWords(lower) || upper.cells().stream().filter(c -> !c.isEmpty()).count() < 2) {
            return Optional.empty();
        }
        Heading both = understood(new Row(upper.place(), upper.table(), texts(upper, lower)));
        return Optional.of(both).filter(this::isHeading)
                .filter(h -> h.known() > understood(upper).known() && h.known() > understood(lower).known());
    }

    /** Whether a row below headings only numbers the columns. */
    boolean isNumbering(Row row) {
        List<OptionalInt> numbers = row.cells().stream().filter(c -> !c.isEmpty() && !c.matches("\\p{Lu}"))
                .map(c -> FigureReader.whole(c.replaceAll("[()]", ""))).toList();
        return numbers.size() >= FEWEST_NUMBERS
                && IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i).equals(OptionalInt.of(i + 1)));
    }

    private boolean isHeading(Heading heading) {
        return new RawTable(heading.row(), heading.roles(), List.of(), "", "", "", plain).isOfUse() || heading.known() >= 3;
    }

    /** Whether the cells are texts that can be headings: a year is, another figure is not. */
    private boolean isWords(Row row) {
        return row.cells().stream().allMatch(c -> c.length() <= LONGEST
                && (vocabulary.year(c).isPresent() || FigureReader.figure(c).isEmpty()));
    }

    private Heading understood(Row row) {
        List<String> cells = row.cells();
        Set<Integer> components = components(cells);
        List<Optional<Role>> said = IntStream.range(0, cells.size()).<Optional<Role>>mapToObj(i -> components.contains(i)
                ? Optional.of(Role.COMPONENT) : !components.isEmpty() && vocabulary.is("column.total", cells.get(i))
                ? Optional.of(Role.SCORE) : vocabulary.role(cells.get(i))).toList();
        boolean named = said.contains(Optional.of(Role.UNIT));
        List<Optional<Role>> known = said.stream().map(r -> r.map(role -> role == Role.CODE && plain && !named ? Role.UNIT : role))
                .toList();
        return new Heading(row, years(cells, known));
    }

    /** The columns of components side by side: they are named as such, or numbered from one on. */
    private Set<Integer> components(List<String> cells) {
        Set<Integer> named = new HashSet<>();
        Set<Integer> numbered = new HashSet<>();
        int last = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (vocabulary.component(cells.get(i)).isPresent()) {
                named.add(i);
            }
            Optional<Integer> number = vocabulary.numbered(cells.get(i));
            if (number.equals(Optional.of(last + 1)) && vocabulary.role(cells.get(i)).filter(r -> r == Role.MAXIMUM).isEmpty()) {
                numbered.add(i);
                last++;
            }
        }
        return named.size() > 1 ? named : numbered.size() >= FEWEST_COMPONENTS ? numbered : Set.of();
    }

    /**
     * Years are compared if there are two of them. A single one, which each heading repeats, says nothing: the column is what the heading
     * says besides. Of two years with several columns each, those are compared that say the same besides.
     */
    private List<Optional<Role>> years(List<String> cells, List<Optional<Role>> roles) {
        List<Integer> columns = IntStream.range(0, roles.size()).filter(i -> roles.get(i).equals(Optional.of(Role.YEAR))).boxed().toList();
        long years = columns.stream().map(i -> vocabulary.year(cells.get(i))).distinct().count();
        List<Optional<Role>> result = new ArrayList<>(roles);
        if (years == 1 && !plain) {
            columns.forEach(i -> result.set(i, vocabulary.role(vocabulary.withoutYear(cells.get(i))).or(() -> Optional.of(Role.YEAR))));
        } else if (columns.size() > years) {
            String first = vocabulary.withoutYear(cells.get(columns.get(0)));
            columns.stream().filter(i -> !vocabulary.withoutYear(cells.get(i)).equals(first)).forEach(i -> result.set(i, Optional.empty()));
        }
        return result;
    }

    private List<String> texts(Row upper, Row lower) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String above = above(upper, lower, i);
            String below = lower.cell(i);
            if (vocabulary.numbered(below).isPresent()) {
                // What is above several numbered columns says what all of them are, such as scores of components.
                texts.add((below + " " + above).strip());
                continue;
            }
            List<String> ways = Stream.of(below + " " + above, above + " " + below, below, above).map(String::strip).distinct().toList();
            texts.add(ways.stream().filter(w -> vocabulary.component(w).isPresent() || vocabulary.role(w).isPresent()).findFirst()
                    .orElse((above + " " + below).strip()));
        }
        return texts;
    }

    /** A heading over several columns stands in the first of them; a column of its own has nothing below. */
    private static String above(Row upper, Row lower, int column) {
        int from = column;
        while (from > 0 && upper.cell(from).isEmpty() && !lower.cell(from).isEmpty() && !lower.cell(from - 1).isEmpty()) {
            from--;
        }
        return upper.cell(from);
    }

    /** Whether two rows have the same headings. */
    static boolean same(Row one, Row other) {
        return one.cells().stream().map(VietnameseText::fold).toList().equals(other.cells().stream().map(VietnameseText::fold).toList());
    }
}
