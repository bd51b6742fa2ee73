package parindex.assessment.cycle;

import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.people.Operation;
import parindex.criteria.Node;

/**
 * What is for one person to decide in one round, by the table of permissions and their roles when it was asked for: a look ahead for
 * queues and forms. When something is written, rights, days and versions are checked anew. Immutable.
 */
@FunctionalInterface
@org.osgi.annotation.versioning.ProviderType
public interface Duties {

    /**
     * Whether role and scope allow an operation.
     *
     * @param unitPhase the phase the unit works in, see {@link UnitStanding#phase()}
     * @param leaf      a leaf of the set of the unit
     */
    boolean allows(Operation operation, Phase unitPhase, String unitCode, Node leaf);

    /** The stage that the person decides there now; empty if it is not for them, or nobody appraises in this phase. */
    default Optional<Stage> stage(Phase unitPhase, String unitCode, Node leaf) {
        return Stage.decidedIn(unitPhase).filter(stage -> allows(operation(stage), unitPhase, unitCode, leaf));
    }

    /** Whether a leaf is the person's and waits for a decision: the queue "mine, undecided". */
    default boolean waitsForMe(Phase unitPhase, LeafState state) {
        return stage(unitPhase, state.unitCode(), state.leaf()).filter(state::undecided).isPresent();
    }

    /**
     * What somebody must be allowed to do in order to decide a stage.
     *
     * @throws IllegalArgumentException for a stage of the unit itself
     */
    static Operation operation(Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> Operation.APPRAISE_FIRST;
            case SECOND_APPRAISAL -> Operation.APPRAISE_SECOND;
            case COUNCIL -> Operation.DECIDE;
            default -> throw new IllegalArgumentException("nobody appraises at the stage " + stage);
        };
    }
}
