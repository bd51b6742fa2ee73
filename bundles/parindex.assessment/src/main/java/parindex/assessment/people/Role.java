package parindex.assessment.people;

/** What somebody is in a round. */
public enum Role {
    /** Runs the program and the rounds; scores nothing. Given to a user, not per round. */
    ADMINISTRATOR,
    /** Member of a unit's self-assessment team (<i>tổ tự đánh giá</i>); scope: the code of the unit. */
    ASSESSOR,
    /** Member of the working group (<i>tổ giúp việc</i>); scope: the id of the lead department, whose leaves it appraises. */
    APPRAISER,
    /** Member of the appraisal council; no scope. */
    COUNCIL_MEMBER,
    /** May read; no scope. */
    VIEWER
}
