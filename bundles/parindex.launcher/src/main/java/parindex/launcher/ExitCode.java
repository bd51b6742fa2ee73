package parindex.launcher;

/** Exit codes of the launcher. 0, 1 and 3 belong to the commands: done, findings, bad input. */
final class ExitCode {
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** Another process uses the data directory. */
    static final int DATA_IN_USE = 4;
    /** The program could not be started: install damaged, bundle unresolved or failed, data directory not usable. */
    static final int START_FAILED = 5;
    /** A command ended with an unexpected exception (EX_SOFTWARE of sysexits.h). */
    static final int INTERNAL_ERROR = 70;

    private ExitCode() {
    }
}
