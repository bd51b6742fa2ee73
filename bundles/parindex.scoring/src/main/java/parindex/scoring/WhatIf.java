package parindex.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parindex.criteria.ResultClass;
import parindex.scoring.internal.WhatIfs;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

/**
 * What would follow from supposed changes. Nothing that exists is changed; the supposed set in {@code after} has the hash
 * {@link #SUPPOSED}, so it cannot be taken for a real one.
 *
 * @param before  the results as they are
 * @param after   the results as they would be
 * @param changed the units whose index, rank or class would change, in the order of the sheet
 */
public record WhatIf(Results before, Results after, List<UnitChange> changed) {

    /** The hash of a set that exists only in a what-if: 64 zeros. */
    public static final String SUPPOSED = "0".repeat(64);

    public WhatIf {
        changed = List.copyOf(changed);
    }

    /**
     * One unit that would come out differently.
     *
     * @param unit        the unit
     * @param indexBefore index as it is
     * @param indexAfter  index as it would be
     * @param rankBefore  rank as it is
     * @param rankAfter   rank as it would be
     * @param classBefore class as it is
     * @param classAfter  class as it would be
     */
    public record UnitChange(ScoreUnit unit, Optional<Rational> indexBefore, Optional<Rational> indexAfter,
            OptionalInt rankBefore, OptionalInt rankAfter, Optional<ResultClass> classBefore, Optional<ResultClass> classAfter) {

        public boolean rankChanged() {
            return !rankBefore.equals(rankAfter);
        }

        public boolean classChanged() {
            return !classBefore.map(ResultClass::id).equals(classAfter.map(ResultClass::id));
        }
    }

    /**
     * Computes a what-if.
     *
     * @param before  results to start from, of this engine
     * @param changes applied first to last
     * @param rules   the Java rules at hand
     * @throws RefusedException if a change cannot be made; nothing is computed then
     * @throws IllegalArgumentException if {@code before} was made by another implementation of {@link Results}
     */
    public static WhatIf of(Results before, List<Change> changes, ScoringRules rules) {
        return WhatIfs.compute(before, changes, rules);
    }
}
