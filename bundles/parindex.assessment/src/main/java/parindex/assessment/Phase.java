package parindex.assessment;

import parindex.values.text.Message;

/** Where a round stands. */
public enum Phase {
    PREPARATION, SELF_ASSESSMENT, FIRST_APPRAISAL, RIGHT_OF_REPLY, SECOND_APPRAISAL, COUNCIL, PUBLISHED, ARCHIVED;

    /** What people call it: the one source of these words for everything that shows a phase. */
    public Message label() {
        return Message.of(Phase.class, "phase." + name());
    }
}
