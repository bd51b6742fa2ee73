package parindex.fuzz;

/** How long fuzzing goes on, as the build is told: an annotation takes constants only. */
public final class Runs {

    /** So many times the runs that each build makes. */
    public static final int TIMES = ${fuzz.times};
    /** The longest that one parser takes. */
    public static final String MOST = "${fuzz.most}";

    private Runs() {
    }
}
