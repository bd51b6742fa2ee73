package parindex.assessment.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parindex.assessment.Phase;
import parindex.assessment.internal.people.PermissionTable;

/**
 * Who may do what: the rows of {@code permissions.csv}, and nothing else. Immutable.
 *
 * @param rows every permission there is; what no row allows is forbidden
 */
public record Permissions(List<Row> rows) {

    /**
     * One permission.
     *
     * @param role      who
     * @param operation what
     * @param ownOnly   whether only within the scope of the role: the unit of an assessor, the leaves of an appraiser's department
     * @param phases    in which phases of the round; of the unit, where one was re-opened
     */
    public record Row(Role role, Operation operation, boolean ownOnly, Set<Phase> phases) {
        public Row {
            phases = Set.copyOf(phases);
        }
    }

    public Permissions {
        rows = List.copyOf(rows);
    }

    /** The permissions of the product. */
    public static Permissions standard() {
        return PermissionTable.read();
    }

    /**
     * Whether a role may do something.
     *
     * @param own whether it concerns the scope of the role; true for operations that concern no unit
     */
    public boolean allows(Role role, Operation operation, boolean own, Phase phase) {
        return rows.stream().anyMatch(r -> r.role() == role && r.operation() == operation && (own || !r.ownOnly())
                && r.phases().contains(phase));
    }

    /** The phases in which a role may do something at all. */
    public Set<Phase> phases(Role role, Operation operation) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        rows.stream().filter(r -> r.role() == role && r.operation() == operation).forEach(r -> phases.addAll(r.phases()));
        return phases;
    }
}
