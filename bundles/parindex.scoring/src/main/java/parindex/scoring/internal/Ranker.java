package parindex.scoring.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parindex.criteria.RankingPolicy;
import parindex.criteria.RankingPolicy.Basis;
import parindex.criteria.RankingPolicy.Group;
import parindex.criteria.RankingPolicy.Method;
import parindex.criteria.RankingPolicy.NameOrder;
import parindex.criteria.RankingPolicy.Precision;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Ranks units by one column. The outcome does not depend on the order of the units in the sheet. */
final class Ranker {

    /**
     * The ranking of one group.
     *
     * @param group    the group, if units are ranked by groups
     * @param units    positions of the ranked units, first to last row
     * @param ranks    their ranks
     * @param unranked positions of units without a percentage
     */
    record Ranking(Optional<String> group, int[] units, int[] ranks, int[] unranked) {
    }

    private final List<ScoreUnit> units;
    private final RankingPolicy policy;
    private final Column column;
    private final List<Column> tieColumns;
    // The compared values where comparing longs is not enough: rounded, or no whole millionths.
    private final Rational[] values;
    // Made at the first tie: in many rankings there is none.
    private Comparator<ScoreUnit> byName;

    /**
     * @param places places to which the compared value is rounded if the policy says so
     */
    Ranker(List<ScoreUnit> units, RankingPolicy policy, Column column, List<Column> tieColumns, int places, RoundingMode mode) {
        this.units = units;
        this.policy = policy;
        this.column = column;
        this.tieColumns = tieColumns;
        boolean rounded = policy.precision() == Precision.ROUNDED;
        values = rounded || !column.isScaled() ? new Rational[units.size()] : null;
        for (int unit = 0; values != null && unit < values.length; unit++) {
            Optional<Rational> value = column.percent(unit);
            if (value.isPresent() && policy.basis() == Basis.SCORE) {
                value = Optional.of(column.score(unit));
            }
            values[unit] = value.map(v -> rounded ? v.rounded(places, mode) : v).orElse(null);
        }
    }

    List<Ranking> rank() {
        if (policy.group() == Group.LEVEL) {
            return List.of(rank(Optional.empty(), IntStream.range(0, units.size()).toArray()));
        }
        Map<String, List<Integer>> groups = new TreeMap<>(VietnameseText.order());
        for (int unit = 0; unit < units.size(); unit++) {
            groups.computeIfAbsent(units.get(unit).group(), g -> new ArrayList<>()).add(unit);
        }
        return groups.entrySet().stream()
                .map(e -> rank(Optional.of(e.getKey()), e.getValue().stream().mapToInt(Integer::intValue).toArray())).toList();
    }

    private Ranking rank(Optional<String> group, int[] members) {
        int[] ranked = IntStream.of(members).filter(column::applies).toArray();
        int[] unranked = IntStream.of(members).filter(unit -> !column.applies(unit)).toArray();
        IntOrder.sort(ranked, this::compareRows);
        IntOrder.sort(unranked, (one, other) -> unranked(units.get(one), units.get(other)));
        int[] ranks = new int[ranked.length];
        for (int row = 0; row < ranks.length; row++) {
            boolean tied = row > 0 && policy.method() != Method.ORDINAL && compareValues(ranked[row - 1], ranked[row]) == 0;
            if (tied) {
                ranks[row] = ranks[row - 1];
            } else {
                ranks[row] = policy.method() == Method.DENSE && row > 0 ? ranks[row - 1] + 1 : row + 1;
            }
        }
        return new Ranking(group, ranked, ranks, unranked);
    }

    /** Higher values first, then the tie keys, then the name. */
    private int compareRows(int one, int other) {
        int order = -compareValues(one, other);
        if (order == 0 && policy.method() == Method.ORDINAL) {
            for (int key = 0; order == 0 && key < tieColumns.size(); key++) {
                order = -tieColumns.get(key).compareScores(one, other);
            }
        }
        return order != 0 ? order : names().compare(units.get(one), units.get(other));
    }

    private int compareValues(int one, int other) {
        if (values != null) {
            return values[one].compareTo(values[other]);
        }
        return policy.basis() == Basis.SCORE ? column.compareScores(one, other) : column.compareScaledShares(one, other);
    }

    private Comparator<ScoreUnit> names() {
        if (byName == null) {
            Comparator<ScoreUnit> names = Comparator.comparing(ScoreUnit::name, VietnameseText.order());
            // The code makes the order total where two units have one name.
            byName = (policy.nameOrder() == NameOrder.DESCENDING ? names.reversed() : names).thenComparing(ScoreUnit::code);
        }
        return byName;
    }

    private static int unranked(ScoreUnit one, ScoreUnit other) {
        int order = VietnameseText.order().compare(one.name(), other.name());
        return order != 0 ? order : one.code().compareTo(other.code());
    }
}
