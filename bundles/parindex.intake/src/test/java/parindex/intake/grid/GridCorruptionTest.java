package parindex.intake.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.intake.CsvFile;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.LocatedFinding;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.UnitResult;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** A table that the engine filled, with one thing wrong in it: each is found at its row, with and without the criteria set. */
class GridCorruptionTest {

    private static final int UNITS = 24;
    private static final int SEEDS = 60;
    private static final int FIRST = 2;

    private static CriteriaSet set;
    private static List<KnownUnit> register;
    private static List<List<String>> table;
    private static Results results;

    @BeforeAll
    static void make() throws IOException {
        // The set belongs to its own bundle; a dependency on that would be a circle.
        set = new CriteriaReader().read("criteria.xml", Files.readAllBytes(Path.of(
                "../parindex.criteria.daknong.y2020.district/src/main/resources/PARINDEX-INF/criteria.xml"))).orThrow().set();
        Random random = new Random(7);
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        register = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            String code = "H" + unit;
            register.add(new KnownUnit(code, "UBND huyện số " + unit, "district", List.of()));
            sheet.unit(new ScoreUnit(code, "UBND huyện số " + unit, ""));
            for (Node leaf : set.leaves()) {
                int of = random.nextInt(5);
                sheet.entry(code, leaf.id(), LeafEntry.ofScore(leaf.max().times(Rational.of(4 - of / 2, 4))));
            }
        }
        results = ScoringEngine.evaluate(sheet.build(), ScoringRules.none());
        table = table();
    }

    private static List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Mã", "Tên đơn vị"));
        set.components().forEach(c -> {
            c.walk().filter(Node::isLeaf).forEach(leaf -> head.add(leaf.number()));
            head.add("Điểm LV" + c.number());
        });
        head.addAll(List.of("Tổng điểm", "Chỉ số (%)", "Xếp hạng", "Xếp loại"));
        rows.add(head);
        for (UnitResult unit : results.units()) {
            List<String> row = new ArrayList<>(List.of(unit.unit().code(), unit.unit().name()));
            set.components().forEach(c -> {
                c.walk().filter(Node::isLeaf).forEach(leaf -> row.add(text(unit.leaf(leaf.id()).score())));
                row.add(text(unit.node(c.id()).score()));
            });
            row.addAll(List.of(text(unit.score()), text(unit.index().orElseThrow()), unit.rank().getAsInt() + "",
                    unit.resultClass().orElseThrow().name().in(Message.VIETNAMESE)));
            rows.add(row);
        }
        List<String> means = new ArrayList<>(List.of("", "Giá trị trung bình"));
        for (int column = FIRST; column < head.size() - 2; column++) {
            int of = column;
            Rational sum = rows.subList(1, rows.size()).stream().map(r -> Numbers.parse(r.get(of), Numbers.DecimalMark.COMMA))
                    .reduce(Rational.ZERO, Rational::plus);
            means.add(text(sum.dividedBy(Rational.of(UNITS)).rounded(2, RoundingMode.HALF_UP)));
        }
        means.addAll(List.of("", ""));
        rows.add(means);
        return rows;
    }

    private static String text(Rational value) {
        return Numbers.formatTrimmed(value, 9, RoundingMode.HALF_UP, Message.VIETNAMESE);
    }

    private static ImportedResults read(List<List<String>> rows, boolean withSet) {
        byte[] content = String.join("\n", rows.stream().map(r -> String.join(";", r)).toList()).getBytes(StandardCharsets.UTF_8);
        return GridImport.csv(new CsvFile("a.csv", content), new GridRequest(2020, register, Map.of(), Optional.empty(),
                withSet ? Map.of("district", set) : Map.of()), Checkpoint.OPEN).orElseThrow();
    }

    private static String all(ImportedResults results) {
        return String.join("\n", results.audit().findings().stream().map(f -> f.finding().kind() + " " + f.place().map(p -> p.message()
                .in(Message.VIETNAMESE)).orElse("") + " " + f.finding().in(Message.VIETNAMESE)).toList());
    }

    @Test
    void asItIsNothingIsWrong() {
        for (boolean withSet : new boolean[] {true, false}) {
            ImportedResults read = read(table, withSet);
            assertEquals("", all(read));
            assertEquals(UNITS * (1 + set.components().size() + set.leaves().size()), read.scores().size());
            assertFalse(read.disagrees());
        }
    }

    @TestFactory
    Stream<DynamicTest> aChangedDigitIsFoundAtItsRow() {
        return Stream.iterate(0, s -> s + 1).limit(SEEDS).map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            Random random = new Random(seed);
            int row = 1 + random.nextInt(UNITS + 1);
            int column = FIRST + random.nextInt(table.get(0).size() - FIRST - (row > UNITS ? 2 : 1));
            String changed = changed(table.get(row).get(column), random);
            for (boolean withSet : new boolean[] {true, false}) {
                found(with(row, column, changed), row, withSet, column);
            }
        }));
    }

    /** Another digit in the place of one. */
    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        while (!Character.isDigit(text.charAt(at))) {
            at = random.nextInt(text.length());
        }
        char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static List<List<String>> with(int row, int column, String text) {
        List<List<String>> rows = new ArrayList<>(table.stream().<List<String>>map(ArrayList::new).toList());
        rows.get(row).set(column, text);
        return rows;
    }

    private static void found(List<List<String>> rows, int row, boolean withSet, int column) {
        ImportedResults read = read(rows, withSet);
        List<LocatedFinding> at = read.audit().findings().stream().filter(f -> f.place().orElseThrow().number() == row + 1).toList();
        assertFalse(at.isEmpty(), () -> table.get(0).get(column) + " in row " + (row + 1) + ": " + table.get(row).get(column) + " became "
                + rows.get(row).get(column) + "\n" + all(read));
        boolean leaf = table.get(0).get(column).matches("[0-9.]+") && row <= UNITS;
        assertTrue(leaf || at.stream().anyMatch(f -> f.place().orElseThrow().column() == column + 1), () -> all(read));
    }

    @TestFactory
    Stream<DynamicTest> scoresOfOneLeafThatAreExchangedAreFoundInBothRows() {
        return Stream.iterate(0, s -> s + 1).limit(SEEDS).map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            Random random = new Random(seed);
            int a = 1 + random.nextInt(UNITS);
            int b = 1 + (a + random.nextInt(UNITS - 1)) % UNITS;
            int column = FIRST + random.nextInt(table.get(0).size() - FIRST - 1);
            List<List<String>> rows = with(a, column, table.get(b).get(column));
            rows.get(b).set(column, table.get(a).get(column));
            if (!rows.get(a).get(column).equals(table.get(a).get(column))) {
                found(rows, a, true, column);
                found(rows, b, true, column);
            }
        }));
    }

    @Test
    void wholeRowsUnderExchangedNamesCannotBeSeenFromTheTableItself() {
        List<List<String>> rows = with(3, 0, table.get(9).get(0));
        rows.get(3).set(1, table.get(9).get(1));
        rows.get(9).set(0, table.get(3).get(0));
        rows.get(9).set(1, table.get(3).get(1));
        assertEquals("", all(read(rows, true)));
        rows.get(9).set(1, table.get(9).get(1));
        assertTrue(all(read(rows, true)).contains("nhưng tên in là"));
    }

    @Test
    void aLeafBeyondItsMaximumIsWhatTheSumsSay() {
        ImportedResults read = read(with(5, FIRST, "9"), true);
        assertTrue(all(read).contains("vượt điểm tối đa"), all(read));
        assertEquals(results.units().get(4).leaf(set.leaves().get(0).id()).score(), read.scores().stream()
                .filter(s -> s.unitCode().equals("H4") && s.node().equals(set.leaves().get(0).id())).findFirst().orElseThrow().right());
    }

    @Test
    void columnsThatTheSetDoesNotHaveOrThatAreMissingAreSaid() {
        List<List<String>> rows = with(0, FIRST, "1.9.9");
        String all = all(read(rows, true));
        assertTrue(all.contains("không có tiêu chí “1.9.9”") && all.contains("không có cột của tiêu chí 1.1.1"), all);
    }

    @Test
    void aTableOfAnotherSetIsCheckedByItsNumbers() {
        List<List<String>> small = List.of(List.of("Mã", "1.1", "1.2", "2.1", "Tổng"), List.of("H1", "1", "2", "3", "6"),
                List.of("H2", "1", "1", "1", "3"));
        ImportedResults read = read(small, true);
        assertTrue(read.remarks().stream().anyMatch(r -> r.in(Message.VIETNAMESE).contains("không theo bộ tiêu chí")),
                read.remarks().toString());
    }
}
