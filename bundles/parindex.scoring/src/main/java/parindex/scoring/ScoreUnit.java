package parindex.scoring;

/**
 * A unit (<i>cơ quan, đơn vị</i>) that is scored and ranked.
 *
 * @param code  stable code, unique within a sheet
 * @param name  the name as it is printed, NFC
 * @param group ranking group; matters where a set ranks or compares within {@code UNIT_GROUP}; empty text if there are none
 */
public record ScoreUnit(String code, String name, String group) {

    /** A unit of a level that has no ranking groups. */
    public static ScoreUnit of(String code, String name) {
        return new ScoreUnit(code, name, "");
    }
}
