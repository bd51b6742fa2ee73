package parindex.workbench.selection;

/**
 * Topics of the event broker. Who has written something posts the topic with the id of the round as data; who shows something of it reads
 * again: {@code @Inject @Optional void changed(@UIEventTopic(Changes.ROUND) String roundId)}.
 */
public final class Changes {

    /** Entries, decisions, steps or the phase of a round, or the round itself is new. */
    public static final String ROUND = "parindex/workbench/changed/round";
    /** Units, users, settings or criteria sets. The data are an empty text. */
    public static final String REGISTERS = "parindex/workbench/changed/registers";

    /** A perspective shows another unit, see {@link Showing}. The data are the id of the perspective. */
    public static final String SHOWN = "parindex/workbench/changed/shown";

    /** Somebody has signed in. The data are the name of the user. */
    public static final String PERSON = "parindex/workbench/changed/person";

    private Changes() {
    }
}
