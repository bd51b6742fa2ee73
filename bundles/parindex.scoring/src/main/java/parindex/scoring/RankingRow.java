package parindex.scoring;

import java.util.Optional;
import parindex.criteria.ResultClass;
import parindex.values.number.Rational;

/**
 * One row of a ranking.
 *
 * @param rank          from 1
 * @param unit          the unit
 * @param score         exact score
 * @param applicableMax the maximum that applies to the unit, above 0
 * @param percent       score ÷ applicable maximum × 100: the index in an overall ranking
 * @param resultClass   class of the index; empty in the ranking of a single node
 */
public record RankingRow(int rank, ScoreUnit unit, Rational score, Rational applicableMax, Rational percent,
        Optional<ResultClass> resultClass) {
}
