package parindex.intake.internal.grid;

import parindex.values.number.Rational;
import java.util.Optional;

/**
 * A column of a grid that is understood.
 *
 * @param position from 0
 * @param role     what it holds
 * @param node     for a node: its number, such as {@code 1.2.1}, or the id that the heading is; else empty text
 * @param heading  as printed
 * @param maximum  what the heading says of the largest score
 */
record Column(int position, Role role, String node, String heading, Optional<Rational> maximum) {

    /** What columns hold. */
    enum Role {
        /** At which stage of the appraisal the row's scores were given. */
        STAGE,
        CODE, NAME, LEVEL,
        /** Score of a node. */
        NODE,
        /** What the unit could reach in a node. */
        NODE_MAX,
        /** Score of a node in percent of that. */
        NODE_PERCENT,
        TOTAL_MAX, TOTAL, INDEX, RANK, CLASS
    }

    boolean isUnit() {
        return role == Role.CODE || role == Role.NAME;
    }
}
