package parindex.criteria;

import java.util.List;

/**
 * How units are ranked; belongs to the set because provinces differ.
 *
 * @param method    what follows equal values
 * @param basis     what is compared
 * @param precision exact values, or values rounded as they are displayed
 * @param group     which units are ranked together
 * @param nameOrder in which order rows of equal rank are listed
 * @param tieKeys   for {@link Method#ORDINAL}: ids of nodes whose scores break ties, first to last; may be empty
 */
public record RankingPolicy(Method method, Basis basis, Precision precision, Group group, NameOrder nameOrder, List<String> tieKeys) {

    public RankingPolicy {
        tieKeys = List.copyOf(tieKeys);
    }

    /** What follows equal values. */
    public enum Method {
        /** 11, 11, 12: as the Đắk Nông report of 2020. */
        DENSE,
        /** 1, 2, 2, 4. */
        COMPETITION,
        /** 1, 2, 3, 4: ties are broken by the tie keys, then by name. */
        ORDINAL
    }

    /** What is compared. */
    public enum Basis { INDEX, SCORE }

    /** Whether the compared value is rounded first. */
    public enum Precision { EXACT, ROUNDED }

    /** Which units are ranked together. */
    public enum Group {
        /** All units of the level. */
        LEVEL,
        /** Each ranking group of units by itself. */
        UNIT_GROUP
    }

    /** The order of rows with equal rank: by name in Vietnamese collation. */
    public enum NameOrder { ASCENDING, DESCENDING }
}
