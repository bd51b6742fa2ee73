package parindex.exchange.excel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.rule.ScoringRule;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.exchange.excel.sheet.CellReader;
import parindex.values.number.Rational;

/** Sets, a round, a unit, and workbooks as a person changes them. */
final class Fixture {

    /** A change to a workbook. */
    @FunctionalInterface
    interface Change {

        void to(XSSFWorkbook workbook) throws IOException;
    }

    static final Instant AT = Instant.parse("2020-12-01T02:03:04Z");
    static final SelfAssessmentWorkbooks WORKBOOKS = new PoiWorkbooks(new Supplies());

    /** Leaves of survey and central rules are supplied. */
    private static final class Supplies implements CentralValues {

        @Override
        public boolean isSupplied(Node leaf) {
            ScoringRule rule = leaf.leaf().orElseThrow().rule();
            return rule instanceof ScoringRule.CentralValue || rule instanceof ScoringRule.SurveyIndex
                    || rule instanceof ScoringRule.SurveyAnswers;
        }

        @Override
        public void supply(Session session, String roundId, Supply supply, List<Value> values) {
            throw new UnsupportedOperationException();
        }
    }

    private Fixture() {
    }

    static CriteriaSet allRules() {
        try (InputStream in = Fixture.class.getResourceAsStream("/sets/all-rules.xml")) {
            return new CriteriaReader().read("all-rules.xml", in).document().orElseThrow().set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set with every kind of rule and both sets of 2020. */
    static List<CriteriaSet> sets() {
        List<CriteriaSet> sets = new ArrayList<>(List.of(allRules()));
        try {
            for (URL url : Collections.list(Fixture.class.getClassLoader().getResources(CriteriaReader.ENTRY))) {
                try (InputStream in = url.openStream()) {
                    sets.add(new CriteriaReader().read(url.toString(), in).document().orElseThrow().set());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sets;
    }

    static Round round(CriteriaSet set) {
        return new Round("daknong-2020", "Chỉ số CCHC tỉnh Đắk Nông năm 2020", 2020, Phase.SELF_ASSESSMENT, false,
                List.of(new PinnedSet(set.level(), set.id(), set.hash(), "")), List.of("SNV"));
    }

    static Unit unit(CriteriaSet set) {
        return new Unit("SNV", "Sở Nội vụ", set.level(), "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static boolean isSupplied(Node leaf) {
        return new Supplies().isSupplied(leaf);
    }

    /** The state of a leaf at which this was stated, on line {@code number}; the score is the unit's decision. */
    static LeafState state(Node leaf, LeafContent content, Optional<Rational> derived, long number) {
        Entry entry = new Entry("daknong-2020", "SNV", leaf.id(), content.inputs(), content.notApplicable(),
                Optional.of(content.explanation()).filter(e -> !e.isEmpty()), content.evidence(), "an", AT);
        Optional<Rational> decided = content.score().or(() -> derived);
        Map<Stage, Line<Decision>> decisions = decided.isEmpty() && !content.notApplicable() ? Map.of()
                : Map.of(Stage.SELF, new Line<>(number + 1, new Decision("daknong-2020", "SNV", leaf.id(), Stage.SELF, derived,
                        content.notApplicable() ? Optional.empty() : decided, content.notApplicable(), Optional.empty(),
                                Optional.empty(), "an", AT)));
        return new LeafState("SNV", leaf, Optional.of(new Line<>(number, entry)), decisions, List.of());
    }

    static void change(Path file, Change change) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            change.to(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    static XSSFCell score(XSSFWorkbook workbook, String leafId, Column.Score column) {
        return cell(row(workbook.getSheet("Tự đánh giá"), leafId, ""), column);
    }

    static XSSFCell figure(XSSFWorkbook workbook, String leafId, String input) {
        return cell(row(workbook.getSheet("Số liệu"), leafId, input), Column.Figure.VALUE);
    }

    /** A cell of the n-th row of the documents sheet, from 0. */
    static XSSFCell document(XSSFWorkbook workbook, int row, Column.Evidence column) {
        return cell(workbook.getSheet("Tài liệu kiểm chứng").getRow(Column.FIRST_ROW + row), column);
    }

    static XSSFRow row(XSSFSheet sheet, String leafId, String input) {
        for (int i = Column.FIRST_ROW; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null && CellReader.written(row, Column.Figure.LEAF).equals(leafId)
                    && (input.isEmpty() || CellReader.written(row, Column.Figure.INPUT).equals(input))) {
                return row;
            }
        }
        throw new AssertionError("no row " + leafId + " " + input);
    }

    private static XSSFCell cell(XSSFRow row, Column column) {
        return row.getCell(column.ordinal()) == null ? row.createCell(column.ordinal()) : row.getCell(column.ordinal());
    }
}
