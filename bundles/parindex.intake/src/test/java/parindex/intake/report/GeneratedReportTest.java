package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.intake.report.GeneratedReport.Line;
import parindex.intake.report.GeneratedReport.Part;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Reports of this program have no errors; every single thing that is changed in one afterwards is found. */
class GeneratedReportTest {

    private static final int CORRUPTIONS = 50;

    /** What a careless hand does to a report. */
    private enum Corruption {
        DIGIT, SWAPPED_NAMES, SWAPPED_ROWS, RANK, MEAN, CHANGE
    }

    @Test
    void aReportOfOursHasNoFindings() throws IOException {
        AuditedReport audited = ReportAudit.audit(GeneratedReport.document(GeneratedReport.lines(GeneratedReport.book2020())),
                Optional.empty(), Checkpoint.OPEN);
        assertEquals(16, audited.printed().tables().size());
        assertEquals(30, audited.printed().comparison().size());
        assertEquals(30, audited.units());
        assertEquals(List.of(), texts(audited));
    }

    /** Scores of rules have more digits than are shown; what those explain is no error. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aReportWithHiddenDigitsHasNoFindings(int places) throws IOException {
        SplittableRandom random = new SplittableRandom(places);
        List<List<String>> rows = GeneratedReport.csv("component_scores_2020.csv");
        Map<String, Rational> earlier = new HashMap<>();
        rows.stream().filter(r -> !r.get(0).startsWith("_")).skip(1).forEach(r ->
                earlier.put(r.get(0), Rational.of(random.nextInt(6000, 10000), 107)));
        var book = GeneratedReport.book(rows, earlier, places, (unit, component) -> {
            Rational max = Rational.ofDecimal(rows.stream().filter(r -> r.get(0).equals("_MAX")
                    && r.get(2).equals(rows.stream().filter(u -> u.get(0).equals(unit)).findFirst().orElseThrow().get(2))).findFirst()
                            .orElseThrow()
                    .get(2 + component));
            return max.times(Rational.of(random.nextInt(70, 114), 113));
        });
        AuditedReport audited = ReportAudit.audit(GeneratedReport.document(GeneratedReport.lines(book)), Optional.empty(), Checkpoint.OPEN);
        assertEquals(16, audited.printed().tables().size());
        assertEquals(List.of(), texts(audited));
    }

    @ParameterizedTest
    @ValueSource(longs = {50, 2020, 7})
    void fiftyRandomCorruptionsAreAllFound(long seed) throws IOException {
        List<Line> lines = GeneratedReport.lines(GeneratedReport.book2020());
        SplittableRandom random = new SplittableRandom(seed);
        Map<Corruption, Integer> kinds = new EnumMap<>(Corruption.class);
        List<String> missed = new ArrayList<>();
        int errors = 0;
        for (int i = 0; i < CORRUPTIONS; i++) {
            Corruption kind = Corruption.values()[i % Corruption.values().length];
            List<Line> changed = new ArrayList<>(lines);
            List<Integer> touched = corrupt(changed, kind, random);
            kinds.merge(kind, 1, Integer::sum);
            AuditedReport audited = ReportAudit.audit(GeneratedReport.document(changed), Optional.empty(), Checkpoint.OPEN);
            List<LocatedFinding> here = audited.findings().stream().filter(f -> names(f, touched, lines, changed)).toList();
            if (here.isEmpty()) {
                missed.add(kind + " " + touched.stream().map(t -> lines.get(t).cells() + " → " + changed.get(t).cells()).toList() + ": "
                        + texts(audited));
            }
            errors += here.stream().anyMatch(f -> f.finding().severity() != Severity.NOTE) ? 1 : 0;
        }
        assertEquals(List.of(), missed);
        assertEquals(Corruption.values().length, kinds.size());
        // A last digit that is off by less than one unit is found, but called a rounding.
        assertTrue(errors >= 45, errors + " of " + CORRUPTIONS + " were called more than a note");
    }

    /** Whether a finding is at a changed line, or about the unit of one. */
    private static boolean names(LocatedFinding finding, List<Integer> touched, List<Line> before, List<Line> after) {
        return touched.stream().anyMatch(t -> finding.place().map(p -> p.number() == t + 1).orElse(false)
                || after.get(t).part() == Part.ROW && (before.get(t).cells().contains(finding.finding().unit())
                || after.get(t).cells().contains(finding.finding().unit())));
    }

    /** @return indexes of the lines that are changed */
    private static List<Integer> corrupt(List<Line> lines, Corruption kind, SplittableRandom random) {
        while (true) {
            int index = random.nextInt(lines.size());
            Line line = lines.get(index);
            String id = line.table().id();
            boolean ranking = id.startsWith("total-") || id.matches("c[0-9]-.*");
            boolean comparison = id.equals("comparison");
            Optional<List<Integer>> done = switch (kind) {
                case DIGIT -> line.part() == Part.ROW && (ranking || comparison || id.startsWith("classes"))
                        ? digit(lines, index, random, 2, line.table().columns().size()) : Optional.empty();
                case MEAN -> line.part() == Part.FOOTER ? digit(lines, index, random, 2, line.table().columns().size()) : Optional.empty();
                case CHANGE -> line.part() == Part.ROW && comparison ? digit(lines, index, random, 4, 5) : Optional.empty();
                case RANK -> line.part() == Part.ROW && ranking ? rank(lines, index, random) : Optional.empty();
                case SWAPPED_NAMES -> line.part() == Part.ROW && (ranking || comparison) ? swap(lines, index, random, true)
                        : Optional.empty();
                case SWAPPED_ROWS -> line.part() == Part.ROW && ranking ? swap(lines, index, random, false) : Optional.empty();
            };
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    private static Optional<List<Integer>> digit(List<Line> lines, int index, SplittableRandom random, int from, int to) {
        List<String> cells = new ArrayList<>(lines.get(index).cells());
        int column = random.nextInt(from, to);
        String cell = cells.get(column);
        List<Integer> digits = IntStream.range(0, cell.length()).filter(i -> Character.isDigit(cell.charAt(i))).boxed().toList();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        int at = digits.get(random.nextInt(digits.size()));
        char other = (char) ('0' + (cell.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
        String changed = cell.substring(0, at) + other + cell.substring(at + 1);
        if (value(changed).equals(value(cell))) {
            return Optional.empty();
        }
        cells.set(column, changed);
        lines.set(index, new Line(cells, lines.get(index).table(), lines.get(index).part()));
        return Optional.of(List.of(index));
    }

    private static Rational value(String text) {
        return Rational.ofDecimal(text.replace(',', '.').replace("+", ""));
    }

    private static Optional<List<Integer>> rank(List<Line> lines, int index, SplittableRandom random) {
        List<String> cells = new ArrayList<>(lines.get(index).cells());
        int rank = Integer.parseInt(cells.get(0));
        int other = rank + random.nextInt(-3, 4);
        if (other == rank || other < 1) {
            return Optional.empty();
        }
        cells.set(0, Integer.toString(other));
        lines.set(index, new Line(cells, lines.get(index).table(), lines.get(index).part()));
        return Optional.of(List.of(index));
    }

    /** Exchanges the names of two rows with different figures, or the rows as they are. */
    private static Optional<List<Integer>> swap(List<Line> lines, int index, SplittableRandom random, boolean names) {
        int other = random.nextInt(lines.size());
        Line a = lines.get(index);
        Line b = lines.get(other);
        if (other == index || b.table() != a.table() || b.part() != Part.ROW || a.cells().get(0).equals(b.cells().get(0)) && !names
                || a.cells().get(2).equals(b.cells().get(2)) || !a.cells().get(0).equals(b.cells().get(0))
                && a.table().id().equals("comparison")) {
            return Optional.empty();
        }
        if (!names) {
            lines.set(index, b);
            lines.set(other, a);
            return Optional.of(List.of(index, other));
        }
        lines.set(index, named(a, b.cells().get(1)));
        lines.set(other, named(b, a.cells().get(1)));
        return Optional.of(List.of(index, other));
    }

    private static Line named(Line line, String name) {
        List<String> cells = new ArrayList<>(line.cells());
        cells.set(1, name);
        return new Line(cells, line.table(), line.part());
    }

    private static List<String> texts(AuditedReport audited) {
        return audited.findings().stream().map(f -> f.finding().kind() + " "
                + f.place().map(p -> p.message().in(Message.VIETNAMESE)).orElse("?")
                + " " + f.finding().in(Message.VIETNAMESE)).toList();
    }
}
