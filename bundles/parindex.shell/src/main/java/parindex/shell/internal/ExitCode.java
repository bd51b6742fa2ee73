package parindex.shell.internal;

/** What a command tells the calling script; documented in the README. */
final class ExitCode {

    /** Done, nothing to report. */
    static final int DONE = 0;
    /** Done, and something was found that a person should look at. */
    static final int FINDINGS = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;
    /** An input was refused; nothing of it was taken over. */
    static final int BAD_INPUT = 3;
    /** Not allowed, not now, or somebody else was faster; nothing was changed. */
    static final int REFUSED = 6;
    /** The program failed; the log says why. */
    static final int FAILURE = 70;

    private ExitCode() {
    }
}
