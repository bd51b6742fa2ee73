package parindex.workbench.appraisal.internal.model;

import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Operation;

/** Which stage is decided in which phase, and what it still lacks. The same questions as when the round is to be moved on. */
public final class Stages {

    private Stages() {
    }

    /** The stage that is decided in a phase; empty in a phase in which nobody appraises. */
    public static Optional<Stage> of(Phase phase) {
        return switch (phase) {
            case FIRST_APPRAISAL -> Optional.of(Stage.FIRST_APPRAISAL);
            case SECOND_APPRAISAL -> Optional.of(Stage.SECOND_APPRAISAL);
            case COUNCIL -> Optional.of(Stage.COUNCIL);
            default -> Optional.empty();
        };
    }

    /** What somebody must be allowed to do in order to decide a stage. @throws IllegalArgumentException for a stage of the unit itself */
    public static Operation operation(Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> Operation.APPRAISE_FIRST;
            case SECOND_APPRAISAL -> Operation.APPRAISE_SECOND;
            case COUNCIL -> Operation.DECIDE;
            default -> throw new IllegalArgumentException("nobody appraises at the stage " + stage);
        };
    }

    /**
     * Whether a leaf still waits for a decision of the stage: at the first appraisal every leaf without one, at the second what the unit
     * has disputed since, in the council what nobody has decided at all.
     */
    public static boolean undecided(LeafState leaf, Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> leaf.decision(Stage.FIRST_APPRAISAL).isEmpty();
            case SECOND_APPRAISAL -> CellState.number(leaf, Stage.REPLY) > CellState.number(leaf, Stage.SECOND_APPRAISAL);
            case COUNCIL -> leaf.appraised(Stage.COUNCIL).isEmpty();
            default -> false;
        };
    }

    /** The decision that stands before a stage: the self score before the first appraisal, later what was appraised. */
    public static Optional<Decision> before(LeafState leaf, Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> leaf.decision(Stage.SELF);
            case SECOND_APPRAISAL -> leaf.appraised(Stage.FIRST_APPRAISAL);
            default -> leaf.appraised(Stage.SECOND_APPRAISAL);
        };
    }
}
