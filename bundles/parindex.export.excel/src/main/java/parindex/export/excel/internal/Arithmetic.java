package parindex.export.excel.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.values.number.Rational;

/**
 * The sums of a criteria set as formulas of a spreadsheet, over a sheet with the scores of one unit per row. Pure: it only makes texts, in
 * which {@link RowFormula#ROW} stands for the row of the unit, the same on both sheets.
 *
 * <p>A spreadsheet counts with binary doubles. Each value that is compared is therefore rounded to {@value #EXACT_PLACES} places, far
 * beyond what differs between two units and far above the error of such sums.
 */
final class Arithmetic {

    static final int EXACT_PLACES = 9;

    private final CriteriaSet set;
    private final Map<String, Integer> leafPositions = new HashMap<>();
    private final String scores;
    private final String excluded;
    private final int maximaRow;
    private final int firstLeafColumn;
    private final int firstSumColumn;
    private final List<Node> sums = new ArrayList<>();
    private final Map<String, Integer> sumPositions = new HashMap<>();

    /**
     * @param set             the set
     * @param scores          name of the sheet with the scores
     * @param excluded        what stands there for a leaf that does not apply
     * @param maximaRow       its row with the maxima, from 1
     * @param firstLeafColumn its column of the first leaf, from 0
     * @param firstSumColumn  the column of the first sum on the sheet with the formulas, from 0
     */
    Arithmetic(CriteriaSet set, String scores, String excluded, int maximaRow, int firstLeafColumn, int firstSumColumn) {
        this.set = set;
        set.leaves().forEach(leaf -> leafPositions.put(leaf.id(), leafPositions.size()));
        this.scores = "'" + scores.replace("'", "''") + "'!";
        this.excluded = '"' + excluded.replace("\"", "\"\"") + '"';
        this.maximaRow = maximaRow;
        this.firstLeafColumn = firstLeafColumn;
        this.firstSumColumn = firstSumColumn;
        set.components().forEach(this::addSums);
    }

    private void addSums(Node node) {
        node.children().forEach(this::addSums);
        if (hasColumns(node)) {
            sumPositions.put(node.id(), sums.size());
            sums.add(node);
        }
    }

    private boolean hasColumns(Node node) {
        return node.kind() == Node.Kind.COMPONENT || !node.isLeaf() && node.aggregation() == Aggregation.RESCALED;
    }

    /** The nodes with two columns of their own, score and applicable maximum: what is rescaled, before the component that it is in. */
    List<Node> sums() {
        return List.copyOf(sums);
    }

    /** The column of the score of a node in {@link #sums}; that of the maximum follows it. */
    int column(Node node) {
        return firstSumColumn + 2 * sumPositions.get(node.id());
    }

    String score(Node node) {
        return node.aggregation() == Aggregation.RESCALED && !node.isLeaf()
                ? rescaledScore(plainScore(node), plainMax(node), node.max()) : plainScore(node);
    }

    String max(Node node) {
        return node.aggregation() == Aggregation.RESCALED && !node.isLeaf() ? rescaledMax(plainMax(node), node.max()) : plainMax(node);
    }

    String totalScore(String maxCell) {
        String sum = "SUM(" + componentCells(0) + ")";
        String total = set.aggregation() == Aggregation.RESCALED ? rescaledScore(sum, "SUM(" + componentCells(1) + ")", set.max()) : sum;
        return "ROUND(" + (set.totalMayExceed() ? total : "MIN(" + total + "," + maxCell + ")") + "," + EXACT_PLACES + ")";
    }

    String totalMax() {
        String sum = "SUM(" + componentCells(1) + ")";
        return "ROUND(" + (set.aggregation() == Aggregation.RESCALED ? rescaledMax(sum, set.max()) : sum) + "," + EXACT_PLACES + ")";
    }

    static String index(String scoreCell, String maxCell) {
        return "IF(" + maxCell + ">0,ROUND(" + scoreCell + "/" + maxCell + "*100," + EXACT_PLACES + "),\"\")";
    }

    /** Rounded as a person sees it; empty text stays empty. */
    static String rounded(String cell, int places, RoundingMode mode) {
        String rounded = switch (mode) {
            case UP -> "ROUNDUP(" + cell + "," + places + ")";
            case DOWN -> "ROUNDDOWN(" + cell + "," + places + ")";
            case HALF_EVEN -> "IF(ROUND(MOD(ABS(" + cell + ")*10^" + places + ",2),6)=0.5,ROUNDDOWN(" + cell + "," + places + "),ROUND("
                    + cell + "," + places + "))";
            case HALF_DOWN -> "IF(ROUND(MOD(ABS(" + cell + ")*10^" + places + ",1),6)=0.5,ROUNDDOWN(" + cell + "," + places + "),ROUND("
                    + cell + "," + places + "))";
            case HALF_UP -> "ROUND(" + cell + "," + places + ")";
            case CEILING, FLOOR, UNNECESSARY -> throw new IllegalArgumentException("no set rounds so: " + mode);
        };
        return "IF(ISNUMBER(" + cell + ")," + rounded + ",\"\")";
    }

    /** A sum of everything below a node: runs of leaves on the sheet with the scores, and sums with columns of their own. */
    private String plainScore(Node node) {
        Parts of = partsOf(node);
        return "SUM(" + Stream.concat(of.runs.stream().map(run -> run(run, RowFormula.ROW)),
                of.sums.stream().map(sum -> cell(column(sum)))).collect(Collectors.joining(",")) + ")";
    }

    private String plainMax(Node node) {
        Parts of = partsOf(node);
        String maxima = "$" + maximaRow;
        return Stream.concat(of.runs.stream().map(run -> "SUM(" + run(run, maxima) + ")-SUMIF(" + run(run, RowFormula.ROW) + ","
                + excluded + "," + run(run, maxima) + ")"), of.sums.stream().map(sum -> cell(column(sum) + 1)))
                .collect(Collectors.joining("+"));
    }

    private static String rescaledScore(String score, String max, Rational declared) {
        return "IF((" + max + ")=0," + score + "," + score + "*" + number(declared) + "/(" + max + "))";
    }

    private static String rescaledMax(String max, Rational declared) {
        return "IF((" + max + ")=0,0," + number(declared) + ")";
    }

    private String componentCells(int offset) {
        return set.components().stream().map(c -> cell(column(c) + offset)).collect(Collectors.joining(","));
    }

    static String number(Rational value) {
        return value.isFiniteDecimal() ? value.toDecimal(EXACT_PLACES, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : "(" + value + ")";
    }

    /** A cell of the unit's row. */
    static String cell(int column) {
        return CellReference.convertNumToColString(column) + RowFormula.ROW;
    }

    private String run(int[] run, String row) {
        String from = CellReference.convertNumToColString(firstLeafColumn + run[0]) + row;
        String to = CellReference.convertNumToColString(firstLeafColumn + run[1]) + row;
        return scores + from + ":" + to;
    }

    /** Leaves that follow each other, first and last, and sums that have columns of their own. */
    private record Parts(List<int[]> runs, List<Node> sums) {

        void leaf(int position) {
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == position - 1) {
                runs.get(runs.size() - 1)[1] = position;
            } else {
                runs.add(new int[] {position, position});
            }
        }
    }

    private Parts partsOf(Node node) {
        Parts found = new Parts(new ArrayList<>(), new ArrayList<>());
        if (node.isLeaf()) {
            found.leaf(leafPositions.get(node.id()));
        } else {
            node.children().forEach(child -> collect(child, found));
        }
        return found;
    }

    private void collect(Node node, Parts found) {
        if (node.isLeaf()) {
            found.leaf(leafPositions.get(node.id()));
        } else if (hasColumns(node)) {
            found.sums.add(node);
        } else {
            node.children().forEach(child -> collect(child, found));
        }
    }
}
