package parindex.assessment.people;

/** What somebody can be allowed to do. Which role may do what, on whose leaves and in which phase, is the table {@code permissions.csv}. */
public enum Operation {
    /** See the entries, evidence and scores of a unit. */
    READ,
    /** State inputs, self score, N/A claim, explanation and evidence of a unit. */
    ENTER_SELF_SCORE,
    /** Hand in the work of a unit. */
    SUBMIT,
    /** Dispute an appraised score, and supplement what was asked for. */
    REPLY,
    /** Object to a value that was supplied for the unit. */
    OBJECT,
    /** Take over what a unit stated without a connection and signed. */
    OPEN_PACKAGE,
    /** Enter values for all units that the lead department supplies. */
    SUPPLY_VALUES,
    /** Ask a unit to supplement. */
    REQUEST_SUPPLEMENT,
    /** Decide a score at the first appraisal. */
    APPRAISE_FIRST,
    /** Decide a score at the second appraisal. */
    APPRAISE_SECOND,
    /** Decide a score as the council. */
    DECIDE,
    /** Create rounds, set their days, members and phase, re-open a unit. */
    MANAGE_ROUND,
    /** Freeze and sign results. */
    PUBLISH,
    /** Change the register of units. */
    MANAGE_UNITS,
    /** Change users and their passwords. */
    MANAGE_USERS,
    /** Read and verify the audit log. */
    READ_AUDIT,
    /** Back up, restore, verify and prune evidence, change settings, change modules and whom to trust for them. */
    MAINTAIN
}
