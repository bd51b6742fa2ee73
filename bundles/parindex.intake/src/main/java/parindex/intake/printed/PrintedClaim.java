package parindex.intake.printed;

/** A statement in the running text of a report that can be checked by computation. */
public sealed interface PrintedClaim {

    /** Group of all units, in the claims that name a group; other groups are ids of levels. */
    String ALL = "all";

    /** Where in the report: {@code III.1}. */
    String section();

    /**
     * So many of so many units are such and such a percentage.
     *
     * @param printed the percentage
     */
    record ShareClaim(String section, long count, long total, PrintedFigure printed) implements PrintedClaim {
    }

    /** The mean of a group in a year. */
    record MeanClaim(String section, String group, int year, PrintedFigure printed) implements PrintedClaim {
    }

    /** The change of a group's mean from the earlier year to the current one, signed. */
    record ChangeClaim(String section, String group, PrintedFigure printed) implements PrintedClaim {
    }

    /**
     * The total of a unit in the current year.
     *
     * @param unit code of the unit
     */
    record TotalClaim(String section, String unit, PrintedFigure printed) implements PrintedClaim {
    }

    /**
     * The mean of a component in the current year, over all units of a level.
     *
     * @param table   id of the ranking of the component, see {@link PrintedTable}
     * @param percent whether it is the mean of the percentages; else that of the scores
     */
    record ComponentMeanClaim(String section, String table, boolean percent, PrintedFigure printed) implements PrintedClaim {
    }

    /**
     * A unit is said to have lost points in a component.
     *
     * @param component {@link ComputedTable#component}
     * @param unit      code of the unit
     * @param asPrinted how the text names it, written out where the text shortens a list
     */
    record LossClaim(String section, String component, String unit, String asPrinted) implements PrintedClaim {
    }
}
