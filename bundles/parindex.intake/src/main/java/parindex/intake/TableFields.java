package parindex.intake;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.intake.internal.table.KnownFields;

/** What the columns of each kind of table can hold. */
public final class TableFields {

    private TableFields() {
    }

    /** Units of the register; see {@link UnitsFile}. */
    public static List<TableField> units() {
        return KnownFields.units();
    }

    /** Only the codes of units: whatever else the file has is of no interest. */
    public static List<TableField> unitCodes() {
        return KnownFields.unitCodes();
    }

    /** Members of a round; see {@link MembersFile}. */
    public static List<TableField> members() {
        return KnownFields.members();
    }

    /**
     * Values that lead departments supply; see {@link SuppliedFile}.
     *
     * @param sets     the sets of the units that may occur
     * @param supplied which of their leaves lead departments supply
     */
    public static List<TableField> supplied(Collection<CriteriaSet> sets, Predicate<Node> supplied) {
        return KnownFields.supplied(sets, supplied);
    }
}
