package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.LeafEntry;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.UnitResult;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** What the criteria set of the year makes of the leaves: the scoring engine, with every score given. */
final class BySet implements Reckoned {

    private final LevelGrid grid;
    private final List<UnitResult> units = new ArrayList<>();

    BySet(LevelGrid grid, Values values) {
        this.grid = grid;
        CriteriaSet set = grid.set.orElseThrow();
        List<Node> leaves = grid.leaves;
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        for (int unit = 0; unit < grid.units.size(); unit++) {
            LevelGrid.UnitRow row = grid.units.get(unit);
            sheet.unit(new ScoreUnit(row.code(), row.name(), row.rankingGroup()));
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                Rational value = values.of(unit, leaf);
                boolean excluded = grid.excluded.get(unit).get(leaf);
                if (excluded && LeafEntry.NOT_APPLICABLE.check(leaves.get(leaf)).isEmpty()) {
                    sheet.entry(row.code(), leaves.get(leaf).id(), LeafEntry.NOT_APPLICABLE);
                } else if (value != null) {
                    sheet.entry(row.code(), leaves.get(leaf).id(), LeafEntry.ofScore(allowed(value, leaves.get(leaf))));
                }
            }
        }
        // Scores are given, so rules in Java have nothing to derive.
        ScoringEngine.evaluate(sheet.build(), ScoringRules.none()).units().forEach(units::add);
    }

    /** A score beyond its limits is a finding of its own; the sums go on with the limit. */
    static Rational allowed(Rational score, Node leaf) {
        return LeafEntry.ofScore(score).check(leaf).isEmpty() ? score : score.signum() < 0 ? Rational.ZERO : leaf.max();
    }

    @Override
    public Optional<Rational> score(int unit, String node) {
        return grid.isComplete(node) ? Optional.of(units.get(unit).node(node).score()) : Optional.empty();
    }

    @Override
    public Optional<Rational> max(int unit, String node) {
        return grid.isComplete(node) ? Optional.of(units.get(unit).node(node).applicableMax()) : Optional.empty();
    }

    @Override
    public Optional<Rational> total(int unit) {
        return grid.isComplete() ? Optional.of(units.get(unit).score()) : Optional.empty();
    }

    @Override
    public Optional<Rational> totalMax(int unit) {
        return grid.isComplete() ? Optional.of(units.get(unit).applicableMax()) : Optional.empty();
    }

    @Override
    public Optional<Rational> index(int unit) {
        return grid.isComplete() ? units.get(unit).index() : Optional.empty();
    }

    @Override
    public OptionalInt rank(int unit) {
        return grid.isComplete() ? units.get(unit).rank() : OptionalInt.empty();
    }

    @Override
    public List<String> classNames(int unit) {
        return !grid.isComplete() ? List.of() : units.get(unit).resultClass()
                .map(c -> List.of(c.name().in(Message.VIETNAMESE), c.name().in(Locale.ENGLISH), c.id())).orElse(List.of());
    }
}
