package parindex.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From enabling an installed criteria module until its set can be used, in the distribution: the first time in a process, which is what an
 * administrator waits for, and again and again. Both also as a multiple of reading and checking the same document. The measuring is done inside the
 * program by {@code modules.probe}.
 *
 * <p>Arguments: distribution, folder of the benchmarks, processes, times in each.
 */
public final class Enabling {

    private static final double AIM = 300;

    private Enabling() {
    }

    /**
     * One enabling; both in milliseconds.
     *
     * @param enabling until the set could be used
     * @param reading  of the same document alone
     */
    private record Measured(double enabling, double reading) {
    }

    public static void main(String[] args) throws Exception {
        Path benchmarks = Path.of(args[1]);
        Path work = benchmarks.resolve("target/enabling");
        ProbedInstall install = new ProbedInstall(Path.of(args[0]), benchmarks, work.resolve("install"));
        ObjectNode feature = ProbedInstall.feature("enabling");
        install.add((ArrayNode) feature.get("bundles"), "modules.probe");
        ((ArrayNode) feature.at("/extensions/parindex-module/json/requires")).add("authoring");
        install.write(feature, true);
        List<Measured> first = new ArrayList<>();
        List<Measured> again = new ArrayList<>();
        for (int process = 0; process < Integer.parseInt(args[2]); process++) {
            List<Measured> all = measure(install.home(), work.resolve("data"), args[3]);
            first.add(all.get(0));
            again.addAll(all.subList(1, all.size()));
        }
        report("first in its process", first);
        report("again", again);
    }

    private static List<Measured> measure(Path home, Path data, String times) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("parindex").toString(), "--data", data.toString(), "criteria", "list")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().merge("PARINDEX_JAVA_OPTS", "-Dparindex.benchmarks.times=" + times, (own, more) -> own + " " + more);
        Process process = builder.start();
        List<Measured> measured = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("ENABLED ")) {
                    String[] parts = line.split(" ");
                    measured.add(new Measured(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
                }
            }
        }
        if (process.waitFor() != 0 || measured.isEmpty()) {
            throw new IllegalStateException("the program ended with " + process.exitValue() + " after " + measured.size() + " times");
        }
        return measured;
    }

    private static void report(String what, List<Measured> all) {
        double[] enabling = all.stream().mapToDouble(Measured::enabling).sorted().toArray();
        double[] ratio = all.stream().mapToDouble(m -> m.enabling() / m.reading()).sorted().toArray();
        System.out.printf(Locale.ROOT, "%-22s %4d times: min %.0f median %.0f max %.0f ms; of the aim of %.0f ms: median %.2f max %.2f;"
                + " times reading the document: median %.1f%n", what, all.size(), enabling[0], enabling[enabling.length / 2],
                enabling[enabling.length - 1], AIM, enabling[enabling.length / 2] / AIM, enabling[enabling.length - 1] / AIM, ratio[ratio.length / 2]);
    }
}
