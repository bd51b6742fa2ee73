package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocument.Paragraph;
import parindex.values.text.VietnameseText;

/** From a document to what it says. Pure. */
final class ReportReader {

    private static final int PARAGRAPHS_WITH_YEAR = 60;

    private final Vocabulary vocabulary = new Vocabulary();
    private final ReportDocument document;
    private final Options options;
    private final Checkpoint checkpoint;

    /**
     * How to read.
     *
     * @param register the units that are known; empty without a register
     * @param plain    whether lists of units and scores without ranks are results, too
     * @param level    the level of all rankings, where the person says it
     */
    record Options(List<KnownUnit> register, boolean plain, Optional<String> level) {
    }

    ReportReader(ReportDocument document, Options options, Checkpoint checkpoint) {
        this.document = document;
        this.options = options;
        this.checkpoint = checkpoint;
    }

    ReadReport read() {
        TableReader tables = new TableReader(vocabulary, TableFinder.find(document, vocabulary, options.plain(), checkpoint),
                options.level());
        Optional<ReadComparison> comparison = merged(tables.comparisons().stream()
                .filter(c -> !vocabulary.is("table.component", c.title())).toList()).map(c -> c.with(grouped(c.rows(), tables.rankings())));
        List<ReadSelf> selves = tables.selves().stream().map(s -> s.with(grouped(s.rows(), tables.rankings()))).toList();
        UnitNames names = new UnitNames(lists(tables.rankings(), comparison, selves), options.register());
        List<ReadTable> rankings = tables.rankings().stream().map(t -> t.with(t.id(), t.component(), coded(t.rows(), names))).toList();
        Optional<ReadComparison> compared = comparison.map(c -> c.with(coded(c.rows(), names)));
        int currentYear = compared.map(ReadComparison::currentYear).orElseGet(this::year);
        Map<String, Integer> sizes = sizes(rankings, compared);
        SentenceReader sentences = new SentenceReader(vocabulary, names, tables.names(), sizes, currentYear);
        sentences.read(document, checkpoint);
        return new ReadReport(document, compared.map(ReadComparison::earlierYear).orElse(0), currentYear, clustered(rankings), compared,
                selves.stream().map(s -> s.with(coded(s.rows(), names))).toList(), tables.classes(), names, sizes, sentences);
    }

    private static Optional<ReadComparison> merged(List<ReadComparison> all) {
        return all.stream().findFirst().map(first -> {
            List<ReadComparison> same = all.stream()
                    .filter(c -> c.earlierYear() == first.earlierYear() && c.currentYear() == first.currentYear()).toList();
            return new ReadComparison(first.section(), first.title(), first.head(), first.earlierYear(), first.currentYear(),
                    same.stream().flatMap(c -> c.rows().stream()).toList(), same.stream().flatMap(c -> c.means().stream()).toList());
        });
    }

    /** A row whose level the comparison does not tell has that of the ranking in which the unit is. */
    private List<Line> grouped(List<Line> rows, List<ReadTable> rankings) {
        Map<String, Set<String>> groups = new HashMap<>();
        rankings.forEach(t -> t.rows().forEach(r -> groups.computeIfAbsent(VietnameseText.fold(r.name()), n -> new HashSet<>())
                .add(t.group())));
        return rows.stream().map(row -> {
            Set<String> of = groups.getOrDefault(VietnameseText.fold(row.name()), Set.of());
            boolean told = !row.group().isEmpty() && !row.group().equals(Vocabulary.ALL);
            String group = told ? row.group() : of.size() == 1 ? of.iterator().next() : vocabulary.levelOfUnit(row.name());
            return new Line(row.code(), row.name(), group, row.place(), row.cells());
        }).toList();
    }

    private static Map<String, List<List<String>>> lists(List<ReadTable> rankings, Optional<ReadComparison> comparison,
            List<ReadSelf> selves) {
        Map<String, List<List<String>>> lists = new LinkedHashMap<>();
        rankings.forEach(t -> lists.computeIfAbsent(t.group(), g -> new ArrayList<>()).add(t.rows().stream().map(Line::name).toList()));
        Stream.concat(comparison.stream().map(ReadComparison::rows), selves.stream().map(ReadSelf::rows)).forEach(all -> all.stream()
                .collect(Collectors.groupingBy(Line::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, rows) -> lists.computeIfAbsent(group, g -> new ArrayList<>())
                        .add(rows.stream().map(Line::name).toList())));
        return lists;
    }

    /** The rows with the codes of their units. A code in place of a name is no other spelling of the name. */
    private List<Line> coded(List<Line> rows, UnitNames names) {
        Map<String, String> named = options.register().stream().collect(Collectors.toMap(KnownUnit::code, KnownUnit::name, (a, b) -> a));
        return rows.stream().map(row -> new Line(names.code(row.group(), row.name()), named.getOrDefault(row.name(), row.name()),
                row.group(),
                row.place(), row.cells())).toList();
    }

    private static Map<String, Integer> sizes(List<ReadTable> rankings, Optional<ReadComparison> comparison) {
        Map<String, Set<String>> units = new HashMap<>();
        Stream.concat(rankings.stream().flatMap(t -> t.rows().stream()), comparison.stream().flatMap(c -> c.rows().stream()))
                .forEach(row -> units.computeIfAbsent(row.group(), g -> new HashSet<>()).add(row.code()));
        Map<String, Integer> sizes = new HashMap<>();
        units.forEach((group, codes) -> sizes.put(group, codes.size()));
        sizes.put(Vocabulary.ALL, units.values().stream().mapToInt(Set::size).sum());
        return sizes;
    }

    /**
     * Tables of one level that share no unit rank different groups of units, each for itself; all but the first group get ids of their own.
     */
    private static List<ReadTable> clustered(List<ReadTable> rankings) {
        Map<String, List<Set<String>>> clusters = new HashMap<>();
        List<ReadTable> result = new ArrayList<>();
        for (ReadTable table : rankings) {
            Set<String> codes = table.rows().stream().map(Line::code).collect(Collectors.toSet());
            List<Set<String>> ofGroup = clusters.computeIfAbsent(table.group(), g -> new ArrayList<>());
            int index = 0;
            while (index < ofGroup.size() && ofGroup.get(index).stream().noneMatch(codes::contains)) {
                index++;
            }
            if (index == ofGroup.size()) {
                ofGroup.add(new HashSet<>());
            }
            ofGroup.get(index).addAll(codes);
            String ending = index == 0 ? "" : "-" + (index + 1);
            result.add(table.with(table.id() + ending, table.component(), table.rows()));
        }
        return result;
    }

    /** The year that the beginning of the report names most often. */
    private int year() {
        Map<Integer, Integer> years = new LinkedHashMap<>();
        Stream<String> paragraphs = document.blocks().stream()
                .flatMap(b -> b instanceof ReportDocument.Row row ? row.paragraph().stream() : Stream.of((Paragraph) b))
                .limit(PARAGRAPHS_WITH_YEAR).map(Paragraph::text);
        paragraphs.forEach(text -> {
            Matcher matcher = vocabulary.phrase("year", text);
            while (matcher.find()) {
                years.merge(Integer.valueOf(matcher.group("year")), 1, Integer::sum);
            }
        });
        return years.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }
}
