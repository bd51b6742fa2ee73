package parindex.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Processes with the class path of this one. */
final class Child {

    private Child() {
    }

    /**
     * @param before put before the command, such as a shell that sets a limit; may be empty
     * @param temporary folder for temporary files, which killed processes leave behind
     */
    static Process start(List<String> before, Path temporary, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static BufferedReader lines(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Everything that a process says until it ends. */
    static List<String> said(Process child) throws IOException, InterruptedException {
        try (BufferedReader lines = lines(child)) {
            return lines.lines().toList();
        } finally {
            child.waitFor(60, TimeUnit.SECONDS);
            child.destroyForcibly();
        }
    }

    /**
     * The beginning of a command that runs in a namespace with mounts of its own, which end with it: as root, or where users may have
     * namespaces. Empty elsewhere.
     *
     * @param mounts shell commands that mount; the first argument of theirs is {@code $1}
     * @param on     the first argument
     */
    static Optional<List<String>> mounted(String mounts, Path on) throws IOException, InterruptedException {
        for (List<String> unshare : List.of(List.of("unshare", "-m"), List.of("unshare", "-r", "-m"))) {
            List<String> begin = new ArrayList<>(unshare);
            begin.addAll(List.of("sh", "-c", mounts + " && shift && exec \"$@\"", "sh", on.toString()));
            List<String> probe = new ArrayList<>(begin);
            probe.add("true");
            if (Files.isExecutable(Path.of("/usr/bin/unshare")) && new ProcessBuilder(probe).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0) {
                return Optional.of(begin);
            }
        }
        return Optional.empty();
    }
}
