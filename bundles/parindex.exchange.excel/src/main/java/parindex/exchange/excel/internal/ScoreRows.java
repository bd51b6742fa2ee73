package parindex.exchange.excel.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.exchange.excel.internal.Column.Score;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.Decimals;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.Words;
import parindex.scoring.LeafEntry;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Rational;
import parindex.values.problem.Place;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Reads the sheet with the tree. Rows are known by their hidden id, wherever they stand. */
final class ScoreRows {

    /** What the unit wrote at a leaf, and where. */
    record Stated(Place place, Optional<Rational> score, boolean notApplicable, String explanation) {
    }

    private static final String UNIT = "unit";

    private final XSSFSheet sheet;
    private final CriteriaSet set;
    private final Findings findings;
    private final CellReader cells;

    ScoreRows(XSSFSheet sheet, CriteriaSet set, Findings findings) {
        this.sheet = sheet;
        this.set = set;
        this.findings = findings;
        this.cells = new CellReader(sheet, findings);
    }

    Map<String, Stated> read() {
        Map<String, Node> nodes = new HashMap<>();
        set.nodes().forEach(n -> nodes.put(n.id(), n));
        Map<String, Stated> stated = new HashMap<>();
        Set<String> met = new HashSet<>();
        for (Row any : sheet) {
            XSSFRow row = (XSSFRow) any;
            if (row.getRowNum() < Column.FIRST_ROW) {
                continue;
            }
            String id = CellReader.written(row, Score.ID);
            Node node = nodes.get(id);
            if (node == null) {
                if (isFilled(row)) {
                    cells.problem(Optional.empty(), row, firstFilled(row), "row.inserted");
                }
            } else if (!met.add(id)) {
                cells.problem(Optional.of(id), row, Score.NUMBER, "row.repeated", node.number());
            } else if (!CellReader.written(row, Score.NUMBER).equals(Words.clean(node.number()))) {
                cells.problem(Optional.of(id), row, Score.NUMBER, "row.mixed", node.number());
            } else if (node.isLeaf()) {
                stated.put(id, stated(row, node));
            }
        }
        set.nodes().filter(n -> !met.contains(n.id()))
                .forEach(n -> findings.add(Optional.of(n.id()), findings.place(sheet.getSheetName()), "row.removed", n.number()));
        return stated;
    }

    private static boolean isFilled(XSSFRow row) {
        return CellReader.isFilled(row, Score.SCORE) || CellReader.isFilled(row, Score.NOT_APPLICABLE)
                || CellReader.isFilled(row, Score.EXPLANATION);
    }

    private static Column firstFilled(XSSFRow row) {
        return CellReader.isFilled(row, Score.SCORE) ? Score.SCORE
                : CellReader.isFilled(row, Score.NOT_APPLICABLE) ? Score.NOT_APPLICABLE : Score.EXPLANATION;
    }

    private Stated stated(XSSFRow row, Node leaf) {
        Optional<String> id = Optional.of(leaf.id());
        Place place = findings.place(sheet.getSheetName(), row.getRowNum(), Score.SCORE.ordinal());
        Optional<Rational> score = cells.number(id, row, Score.SCORE, Texts.of("column.Score.SCORE").localized())
                .map(read -> exact(row, Score.EXACT, read));
        boolean notApplicable = notApplicable(id, row);
        String explanation = cells.text(id, row, Score.EXPLANATION);
        score.ifPresent(s -> check(id, place, leaf, LeafEntry.ofScore(s)));
        if (notApplicable) {
            check(id, findings.place(sheet.getSheetName(), row.getRowNum(), Score.NOT_APPLICABLE.ordinal()), leaf,
                    LeafEntry.NOT_APPLICABLE);
        }
        if (notApplicable && score.isPresent()) {
            cells.problem(id, row, Score.SCORE, "row.scoreAndNotApplicable", leaf.number());
        }
        return new Stated(place, score, notApplicable, explanation);
    }

    /** A yes, an x or "N/A"; a no is as good as nothing. */
    private boolean notApplicable(Optional<String> leafId, XSSFRow row) {
        String text = cells.text(leafId, row, Score.NOT_APPLICABLE);
        String folded = VietnameseText.caseless(text);
        if (text.isEmpty() || folded.equals(no(Message.VIETNAMESE)) || folded.equals(no(Locale.ENGLISH))) {
            return false;
        }
        if (folded.equals("x") || folded.equals("n/a") || folded.equals(yes(Message.VIETNAMESE)) || folded.equals(yes(Locale.ENGLISH))) {
            return true;
        }
        cells.problem(leafId, row, Score.NOT_APPLICABLE, "cell.notApplicable", Words.shortened(text, 40), Texts.of("value.yes"));
        return false;
    }

    private static String yes(Locale locale) {
        return VietnameseText.caseless(Texts.in(locale, "value.yes"));
    }

    private static String no(Locale locale) {
        return VietnameseText.caseless(Texts.in(locale, "value.no"));
    }

    /** Asks the engine what it refuses. */
    private void check(Optional<String> leafId, Place place, Node leaf, LeafEntry entry) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set);
        builder.unit(ScoreUnit.of(UNIT, UNIT));
        builder.entry(UNIT, leaf.id(), entry).forEach(r -> findings.add(leafId, place, r.what(), r.remedy()));
    }

    /** The number itself where the cell shows only six places of it and still shows the same. */
    static Rational exact(XSSFRow row, Column column, Rational read) {
        String kept = CellReader.written(row, column);
        if (kept.isEmpty()) {
            return read;
        }
        try {
            Rational exact = Rational.valueOf(kept);
            return Rational.of(Decimals.shown(exact)).equals(read) ? exact : read;
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Somebody wrote into the hidden column: what is shown counts.
            return read;
        }
    }
}
