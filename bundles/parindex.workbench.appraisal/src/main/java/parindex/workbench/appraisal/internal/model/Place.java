package parindex.workbench.appraisal.internal.model;

import java.util.Objects;

/**
 * One unit at one leaf.
 *
 * @param unitCode the unit
 * @param leafId   the leaf
 */
public record Place(String unitCode, String leafId) {

    public Place {
        Objects.requireNonNull(unitCode);
        Objects.requireNonNull(leafId);
    }
}
