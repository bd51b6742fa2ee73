package parindex.assessment;

import java.util.Optional;
import parindex.values.text.Message;

/** The steps in which a score is decided, in order (domain notes, "The yearly cycle"). */
public enum Stage {
    /** The unit scores itself. */
    SELF,
    /** The working group accepts or adjusts. */
    FIRST_APPRAISAL,
    /** The unit answers what it disputes. */
    REPLY,
    /** The working group decides again. */
    SECOND_APPRAISAL,
    /** The council decides finally. */
    COUNCIL;

    /** What people call it: the one source of these words for everything that shows a stage. */
    public Message label() {
        return Message.of(Stage.class, "stage." + name());
    }

    /** The stage that is decided in a phase by those who appraise; empty in a phase in which nobody does. */
    public static Optional<Stage> decidedIn(Phase phase) {
        return switch (phase) {
            case FIRST_APPRAISAL -> Optional.of(FIRST_APPRAISAL);
            case SECOND_APPRAISAL -> Optional.of(SECOND_APPRAISAL);
            case COUNCIL -> Optional.of(COUNCIL);
            default -> Optional.empty();
        };
    }
}
