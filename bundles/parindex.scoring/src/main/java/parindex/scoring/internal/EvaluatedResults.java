package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy;
import parindex.criteria.RankingPolicy.Basis;
import parindex.criteria.RoundingPolicy;
import parindex.scoring.LeafProblem;
import parindex.scoring.LeafResult;
import parindex.scoring.RankingRow;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.scoring.internal.Ranker.Ranking;
import parindex.values.number.Rational;

/** Results as views over arrays of sums. */
final class EvaluatedResults implements Results {

    private final Evaluation evaluation;
    private final Amounts scores;
    private final Amounts maxima;
    private final int[] missing;
    private final List<LeafProblem> problems;
    private final List<Ranking> overall;
    // By position of the unit; 0 if it is not ranked.
    private final int[] ranks;

    EvaluatedResults(Evaluation evaluation, Amounts scores, Amounts maxima, int[] missing, List<LeafProblem> problems) {
        this.evaluation = evaluation;
        this.scores = scores;
        this.maxima = maxima;
        this.missing = missing;
        this.problems = List.copyOf(problems);
        RoundingPolicy rounding = set().rounding();
        overall = rank(column(0), set().ranking().basis() == Basis.INDEX ? rounding.indexPlaces() : rounding.scorePlaces());
        ranks = new int[missing.length];
        for (Ranking ranking : overall) {
            for (int row = 0; row < ranking.units().length; row++) {
                ranks[ranking.units()[row]] = ranking.ranks()[row];
            }
        }
    }

    private List<Ranking> rank(Column column, int places) {
        RankingPolicy policy = set().ranking();
        List<Column> tieColumns = policy.method() == RankingPolicy.Method.ORDINAL
                ? policy.tieKeys().stream().map(this::column).toList() : List.of();
        return new Ranker(sheet().units(), policy, column, tieColumns, places, set().rounding().mode()).rank();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    @Override
    public CriteriaSet set() {
        return evaluation.layout().set();
    }

    @Override
    public ScoreSheet sheet() {
        return evaluation.sheet();
    }

    @Override
    public List<UnitResult> units() {
        return IntStream.range(0, missing.length).<UnitResult>mapToObj(unit -> new UnitView(this, unit)).toList();
    }

    @Override
    public Optional<UnitResult> unit(String code) {
        OptionalInt position = sheet().unitPosition(code);
        return position.isEmpty() ? Optional.empty() : Optional.of(new UnitView(this, position.getAsInt()));
    }

    @Override
    public List<RankingTable> rankings() {
        return tables(overall, column(0), Optional.empty());
    }

    @Override
    public List<RankingTable> rankings(String nodeId) {
        Column column = column(nodeId);
        RoundingPolicy rounding = set().rounding();
        int places = set().ranking().basis() == Basis.INDEX ? rounding.percentPlaces() : rounding.scorePlaces();
        return tables(rank(column, places), column, set().node(nodeId));
    }

    private List<RankingTable> tables(List<Ranking> rankings, Column column, Optional<Node> node) {
        return rankings.stream().map(ranking -> {
            List<RankingRow> rows = new ArrayList<>();
            for (int row = 0; row < ranking.units().length; row++) {
                int unit = ranking.units()[row];
                Rational percent = column.percent(unit).orElseThrow();
                rows.add(new RankingRow(ranking.ranks()[row], sheet().units().get(unit), column.score(unit), column.max(unit),
                        percent, node.isPresent() ? Optional.empty() : Optional.of(set().classification().classOf(percent))));
            }
            List<ScoreUnit> unranked = IntStream.of(ranking.unranked()).mapToObj(sheet().units()::get).toList();
            return new RankingTable(node, ranking.group(), rows, unranked);
        }).toList();
    }

    @Override
    public List<LeafProblem> problems() {
        return problems;
    }

    Column column(int sum) {
        return new Column(scores, maxima, sum, evaluation.layout().sumCount());
    }

    /** The column of a sum, or of a leaf, which is put together now. */
    Column column(String nodeId) {
        SetLayout layout = evaluation.layout();
        int sum = layout.sumPosition(nodeId);
        if (sum >= 0) {
            return column(sum);
        }
        int leaf = leafPosition(nodeId);
        Amounts leafScores = new Amounts(missing.length);
        Amounts leafMaxima = new Amounts(missing.length);
        for (int unit = 0; unit < missing.length; unit++) {
            LeafResult result = leaves(unit).result(leaf);
            leafScores.add(unit, result.score(), layout.isFast());
            leafMaxima.add(unit, result.applicableMax(), layout.isFast());
        }
        return new Column(leafScores, leafMaxima, 0, 1);
    }

    UnitLeaves leaves(int unit) {
        return new UnitLeaves(evaluation, unit);
    }

    int leafPosition(String nodeId) {
        int leaf = evaluation.layout().leafPosition(nodeId);
        if (leaf < 0) {
            throw new IllegalArgumentException("no such node in " + set().id() + ": " + nodeId);
        }
        return leaf;
    }

    int rank(int unit) {
        return ranks[unit];
    }

    int missing(int unit) {
        return missing[unit];
    }
}
