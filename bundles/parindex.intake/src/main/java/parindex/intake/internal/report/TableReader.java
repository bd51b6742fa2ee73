package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import parindex.intake.internal.report.ReadTable.Cell;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.report.ReportDocument.Row;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Turns found tables into rankings, comparisons and counts of classes. Units are not known yet. For use by one thread. */
final class TableReader {

    private static final Set<Role> NAMES = Set.of(Role.UNIT, Role.RANK, Role.POSITION, Role.LEVEL);
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TITLE = 160;

    private final Vocabulary vocabulary;
    private final Optional<String> level;
    private final List<ReadTable> rankings = new ArrayList<>();
    private final List<ReadComparison> comparisons = new ArrayList<>();
    private final List<ReadSelf> selves = new ArrayList<>();
    private final List<ReadClasses> classes = new ArrayList<>();
    private final ComponentNames names;
    private final Map<String, Map<String, String>> components = new HashMap<>();

    /** @param level the level of all tables, where the person says it */
    TableReader(Vocabulary vocabulary, List<RawTable> tables, Optional<String> level) {
        this.vocabulary = vocabulary;
        this.level = level;
        names = new ComponentNames(vocabulary);
        for (RawTable table : tables) {
            if (table.isComparison()) {
                comparisons.add(comparison(table));
            } else if (table.isWide()) {
                wide(table);
            } else if (table.isRanking()) {
                ranking(table).ifPresent(rankings::add);
            } else if (table.isSelf()) {
                selves.add(self(table));
            } else {
                classes(table).ifPresent(classes::add);
            }
        }
    }

    List<ReadTable> rankings() {
        return rankings;
    }

    List<ReadComparison> comparisons() {
        return comparisons;
    }

    List<ReadSelf> selves() {
        return selves;
    }

    /** What the tables call the components. */
    ComponentNames names() {
        return names;
    }

    List<ReadClasses> classes() {
        return classes;
    }

    private Optional<ReadTable> ranking(RawTable table) {
        List<Line> rows = new ArrayList<>();
        List<Line> means = new ArrayList<>();
        for (Row row : table.rows()) {
            Line line = line(table, row, table.column(Role.UNIT));
            boolean figures = line.cells().values().stream().anyMatch(c -> c.figure().isPresent());
            if (isMean(table, row)) {
                means.add(line);
            } else if (!line.name().isEmpty() && figures && !vocabulary.is("row.total", line.name())) {
                rows.add(line);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String group = group(table, rows);
        String component = component(table, group);
        if (!component.equals(ReadTable.TOTAL)) {
            names.add(component + "_" + ending(group), table.title(), table.heading(Role.SCORE), table.heading(Role.PERCENT));
        }
        return Optional.of(new ReadTable(component + "_" + ending(group), component, group, name(table), table.head().place(),
                maximum(table), grouped(rows, group), grouped(means, group)));
    }

    /** One table with a column for each component is a ranking of the total and a list for each component. */
    private void wide(RawTable table) {
        Map<Integer, Optional<Rational>> maxima = new HashMap<>();
        List<Row> units = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.cells().stream().anyMatch(c -> c.length() <= LONGEST_LABEL && vocabulary.is("row.maximum", c))) {
                IntStream.range(0, row.cells().size()).forEach(i -> maxima.put(i, FigureReader.figure(row.cell(i)).map(f -> f.value())));
            } else {
                units.add(row);
            }
        }
        RawTable total = new RawTable(table.head(), table.roles().stream().map(r -> r.filter(role -> role != Role.COMPONENT)).toList(),
                units,
                table.title(), table.context(), table.section(), table.plain());
        if (total.has(Role.SCORE) || total.has(Role.PERCENT)) {
            ranking(total).ifPresent(rankings::add);
        }
        for (int column = 0; column < table.roles().size(); column++) {
            if (table.roles().get(column).equals(Optional.of(Role.COMPONENT))) {
                component(total, column, maxima.getOrDefault(column, Optional.empty())).ifPresent(rankings::add);
            }
        }
    }

    private Optional<ReadTable> component(RawTable table, int column, Optional<Rational> maximum) {
        List<Line> rows = new ArrayList<>();
        List<Line> means = new ArrayList<>();
        for (Row row : table.rows()) {
            String text = row.cell(column);
            Map<Role, Cell> cells = text.isEmpty() ? Map.of()
                    : Map.of(Role.SCORE, new Cell(text, row.place().at(column + 1), FigureReader.figure(text)));
            Line line = new Line("", row.cell(table.column(Role.UNIT)), "", row.place(), cells);
            if (isMean(table, row)) {
                means.add(line);
            } else if (!line.name().isEmpty() && line.figure(Role.SCORE).isPresent()) {
                rows.add(line);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String group = group(table, rows);
        String heading = table.head().cell(column);
        String component = "c" + vocabulary.component(heading).or(() -> vocabulary.numbered(heading)).orElseThrow();
        names.add(component + "_" + ending(group), heading);
        Matcher stated = vocabulary.phrase("maximum", heading);
        Optional<Rational> max = maximum.or(() -> stated.find() ? FigureReader.figure(stated.group("figure")).map(f -> f.value())
                : Optional.empty());
        return Optional.of(new ReadTable(component + "_" + ending(group), component, group, heading, table.head().place(), max,
                grouped(rows, group), grouped(means, group)));
    }

    private static List<Line> grouped(List<Line> lines, String group) {
        return lines.stream().map(l -> new Line(l.code(), l.name(), group, l.place(), l.cells())).toList();
    }

    static String ending(String group) {
        return switch (group) {
            case "province" -> "prov";
            case "district" -> "dist";
            case "commune" -> "comm";
            default -> group;
        };
    }

    /** The level of a table: what its headings, its title or its units say, or at last what was said before it. */
    private String group(RawTable table, List<Line> rows) {
        Map<String, Integer> byName = new HashMap<>();
        rows.forEach(r -> byName.merge(vocabulary.levelOfUnit(r.name()), 1, Integer::sum));
        return level.or(() -> vocabulary.level(table.heading(Role.UNIT))).or(() -> vocabulary.level(table.title()))
                .filter(g -> !g.equals(Vocabulary.ALL))
                .or(() -> byName.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                        .filter(g -> !g.equals("province")))
                .or(() -> vocabulary.lastLevel(table.context())).filter(g -> !g.equals(Vocabulary.ALL)).orElse("province");
    }

    /** The number of what is ranked: as the title says it, else in the order in which the components of the level appear. */
    private String component(RawTable table, String group) {
        String headings = table.heading(Role.SCORE) + " " + table.heading(Role.PERCENT);
        boolean part = vocabulary.is("table.component", headings) || maximum(table).filter(m -> !m.equals(Rational.HUNDRED)).isPresent();
        if (!part) {
            return ReadTable.TOTAL;
        }
        Map<String, String> ofGroup = components.computeIfAbsent(group, g -> new HashMap<>());
        Matcher numbered = vocabulary.folded("table.number").matcher(VietnameseText.fold(table.title()) + " ");
        if (numbered.matches()) {
            String number = "c" + Integer.parseInt(numbered.group("number"));
            ofGroup.put(number, number);
            return number;
        }
        String key = vocabulary.folded("table.filler").matcher(VietnameseText.fold(headings)).replaceAll("").replaceAll(" +", " ").strip();
        String next = "c" + (ofGroup.size() + 1);
        return key.isEmpty() ? ofGroup.merge(next, next, (a, b) -> a) : ofGroup.computeIfAbsent(key, k -> next);
    }

    private Optional<Rational> maximum(RawTable table) {
        Matcher matcher = vocabulary.phrase("maximum", table.heading(Role.SCORE) + " " + table.heading(Role.PERCENT));
        return matcher.find() ? FigureReader.figure(matcher.group("figure")).map(f -> f.value()) : Optional.empty();
    }

    /** A title in front, if it is one and not the end of a sentence that leads to the table; else the headings. */
    private static String name(RawTable table) {
        String title = table.title();
        boolean isTitle = !title.isEmpty() && title.length() <= LONGEST_TITLE && ":.;,".indexOf(title.charAt(title.length() - 1)) < 0
                && Character.isUpperCase(title.codePointAt(0));
        String heading = table.heading(Role.PERCENT).isEmpty() ? table.heading(Role.SCORE) : table.heading(Role.PERCENT);
        return isTitle ? title : heading.isEmpty() ? table.heading(Role.CHANGE) : heading + " – " + table.heading(Role.UNIT);
    }

    /** Only where names stand: a class may be called average, too. */
    private boolean isMean(RawTable table, Row row) {
        return IntStream.range(0, table.roles().size()).filter(i -> table.roles().get(i).filter(r -> !NAMES.contains(r)).isEmpty())
                .mapToObj(row::cell).anyMatch(c -> c.length() <= LONGEST_LABEL && vocabulary.is("row.mean", c));
    }

    private ReadComparison comparison(RawTable table) {
        List<Line> rows = new ArrayList<>();
        List<Line> means = new ArrayList<>();
        byLevel(table, rows, means);
        int earlier = vocabulary.year(table.head().cell(table.column(Role.YEAR))).orElse(0);
        int later = vocabulary.year(table.head().cell(table.lastColumn(Role.YEAR))).orElse(0);
        return new ReadComparison(table.section(), name(table), table.head().place(), earlier, later, rows, means);
    }

    private ReadSelf self(RawTable table) {
        List<Line> rows = new ArrayList<>();
        List<Line> means = new ArrayList<>();
        byLevel(table, rows, means);
        return new ReadSelf(name(table), rows, means);
    }

    /** Rows of units of several levels; those of means say of which level they are, or follow a row that does. */
    private void byLevel(RawTable table, List<Line> rows, List<Line> means) {
        String current = "";
        for (Row row : table.rows()) {
            Line line = line(table, row, table.column(Role.UNIT));
            boolean figures = line.cells().values().stream().anyMatch(c -> c.figure().isPresent());
            Optional<String> said = vocabulary.level(String.join(" | ", row.cells()));
            if (isMean(table, row)) {
                String group = said.orElse(current);
                means.add(new Line("", line.name(), group, line.place(), line.cells()));
            } else if (!figures) {
                current = said.orElse(current);
            } else if (!line.name().isEmpty() && !vocabulary.is("row.total", line.name())) {
                rows.add(line);
            }
        }
    }

    private Optional<ReadClasses> classes(RawTable table) {
        List<Line> rows = table.rows().stream().map(row -> line(table, row, table.column(Role.CLASS)))
                .filter(line -> !line.name().isEmpty() && line.cells().get(Role.COUNT) != null
                        && line.cells().get(Role.COUNT).figure().isPresent() && !vocabulary.is("row.total", line.name())).toList();
        return vocabulary.level(table.title()).or(() -> vocabulary.lastLevel(table.context())).filter(g -> !rows.isEmpty())
                .map(group -> new ReadClasses(table.section(), name(table), group, rows));
    }

    /** The cells of a row under their roles; the two years of a comparison under EARLIER and CURRENT. */
    private static Line line(RawTable table, Row row, int nameColumn) {
        Map<Role, Cell> cells = new EnumMap<>(Role.class);
        for (int column = 0; column < table.roles().size(); column++) {
            Optional<Role> role = table.roles().get(column);
            if (role.isEmpty() || row.cell(column).isEmpty()) {
                continue;
            }
            boolean one = table.column(Role.YEAR) == table.lastColumn(Role.YEAR);
            Role under = role.get() != Role.YEAR ? role.get() : one ? Role.SCORE
                    : column == table.column(Role.YEAR) ? Role.EARLIER : Role.CURRENT;
            String text = row.cell(column);
            cells.putIfAbsent(under, new Cell(text, row.place().at(column + 1), FigureReader.figure(text)));
        }
        return new Line("", row.cell(nameColumn), "", row.place(), cells);
    }
}
