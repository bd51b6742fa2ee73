package parindex.launcher;

import java.io.PrintStream;
import java.util.List;

/**
 * The entry point of the {@code parindex} program: finds the install, the data directory and the features asked for, starts Felix
 * with them, runs the command on the main thread and ends the process with the command's exit code.
 *
 * <p>The exit codes of the launcher itself are in {@link ExitCode}; after SIGINT or SIGTERM the JVM ends with 130 or 143.
 */
public final class Main {
    private Main() {
    }

    /**
     * Runs the program and ends the JVM.
     *
     * @param args {@code [--data DIR] [--features a,b] [--lang vi|en] command…}
     */
    public static void main(String[] args) {
        PrintStream console = System.err;
        StandardError standardError = new StandardError(console, System.getProperties());
        System.setErr(standardError.stream());
        int exitCode = new Launcher(System.getenv(), System.getProperties(), console, standardError).run(List.of(args));
        System.exit(exitCode);
    }
}
