package parindex.evidence.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Arrays;

/** Another process with the class path of this one. */
final class ChildJvm {

    private ChildJvm() {
    }

    /** @param before put before the command, such as a shell that sets a limit; options of the JVM begin with {@code -} */
    static Process start(List<String> before, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before.stream().filter(part -> !part.startsWith("-D") && !part.startsWith("-X")).toList());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        before.stream().filter(part -> part.startsWith("-D") || part.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
