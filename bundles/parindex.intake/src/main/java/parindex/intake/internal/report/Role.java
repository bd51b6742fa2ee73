package parindex.intake.internal.report;

/** What a column of a result table holds. The order is that in which headings are tried. */
enum Role {
    POSITION, RANK, LEVEL, COUNT, CLASS, CHANGE, YEAR, FROM, SELF, SHARE, PERCENT,
    /** Largest scores: they are no scores. */
    MAXIMUM, SCORE,
    /** Codes of units: they stand for the units where there are no names. */
    CODE, UNIT,
    /** One of several components side by side; a single one is what its heading says besides. */
    COMPONENT,
    /** The earlier and the later year of a comparison; headings only say {@link #YEAR}. */
    EARLIER, CURRENT
}
