package parindex.launcher.tests;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One process of the program under test. */
final class Program implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Path err;
    private final StringBuilder read = new StringBuilder();

    private Program(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    /**
     * How a process ended.
     *
     * @param code exit code
     * @param out all of the standard output
     * @param err all of the standard error
     */
    record Ended(int code, String out, String err) {
    }

    /** Starts the launcher on an install. */
    static Program start(Path home, Path data, List<String> jvmOptions, String... arguments) throws IOException {
        return start(home, data, jvmOptions, Map.of(), arguments);
    }

    /** The same with more variables; one with an empty text counts as none. */
    static Program start(Path home, Path data, List<String> jvmOptions, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/env"))) {
            // A background build ignores SIGINT and every child inherits that: give the program the default back.
            command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
        }
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-XX:TieredStopAtLevel=1",
                "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow", "-Dparindex.home=" + home));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), "parindex.launcher.Main", "--data", data.toString()));
        command.addAll(List.of(arguments));
        return start(command, environment);
    }

    /** Starts any command. */
    static Program start(List<String> command, Map<String, String> environment) throws IOException {
        Path err = Files.createTempFile("program", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PARINDEX_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Program(process, err);
    }

    private static String classPath() {
        return Stream.of("parindex.launcher.Main", "org.apache.felix.framework.Felix", "com.fasterxml.jackson.core.JsonParser")
                .map(Program::location).collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(String type) {
        try {
            return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the program has printed this line. */
    void awaitLine(String expected) throws IOException {
        String line = out.readLine();
        while (line != null && !line.equals(expected)) {
            read.append(line).append('\n');
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("ended without \"" + expected + "\": " + read + Files.readString(err));
        }
    }

    /** Sends a signal by its name. */
    void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + pid()).start().waitFor() != 0) {
            throw new AssertionError("cannot signal " + pid());
        }
    }

    /** Waits for the end; a program that does not end within two minutes is killed and fails the test. */
    Ended end() throws InterruptedException, IOException {
        Thread killer = new Thread(this::killWhenLate, "killer");
        killer.setDaemon(true);
        killer.start();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            read.append(line).append('\n');
        }
        int code = process.waitFor();
        return new Ended(code, read.toString(), Files.readString(err));
    }

    private void killWhenLate() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
