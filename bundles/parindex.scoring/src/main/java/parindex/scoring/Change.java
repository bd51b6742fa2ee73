package parindex.scoring;

import parindex.criteria.Classification;
import parindex.criteria.RankingPolicy;
import parindex.values.number.Rational;

/** One supposed change of a what-if. */
public sealed interface Change {

    /**
     * Another entry for one unit at one leaf: other inputs, another score, or an N/A.
     *
     * @param unitCode code of the unit
     * @param leafId   id of the leaf
     * @param entry    what would be known instead
     */
    record Entry(String unitCode, String leafId, LeafEntry entry) implements Change {
    }

    /**
     * Another weight for one node. All scores and maxima below it are scaled by the same factor; a node above it that is the
     * sum of its children gets the new sum as maximum.
     *
     * @param nodeId id of a node whose maximum is above 0
     * @param newMax its new maximum, above 0
     */
    record Weight(String nodeId, Rational newMax) implements Change {
    }

    /** Other classes or thresholds. */
    record Classes(Classification classification) implements Change {
    }

    /**
     * Another lower bound for one class. Whether all bounds still fall from class to class is looked at when all changes are made.
     *
     * @param classId id of a class of the set that has a lower bound
     * @param from    the lowest index in percent that would belong to it, inclusive
     */
    record Threshold(String classId, Rational from) implements Change {
    }

    /** Another way to rank. */
    record Ranking(RankingPolicy policy) implements Change {
    }
}
