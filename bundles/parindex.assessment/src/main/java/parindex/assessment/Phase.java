package parindex.assessment;

/** Where a round stands. */
public enum Phase {
    PREPARATION, SELF_ASSESSMENT, FIRST_APPRAISAL, RIGHT_OF_REPLY, SECOND_APPRAISAL, COUNCIL, PUBLISHED, ARCHIVED
}
