package parindex.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The annual report of the sample round of 2020 as Word and PDF, in the distribution: the first time in a process, from where the command
 * begins its work, and again and again; and the whole command, from the start of its process to its end. The first two are measured inside
 * the program by {@code report.probe}.
 *
 * <p>Arguments: distribution, folder of the benchmarks, processes, times in each.
 */
public final class AnnualReport {

    private static final double AIM = 5000;
    private static final List<String> PARTS = List.of("all", "report", "docx", "pdf", "processor time");

    private AnnualReport() {
    }

    public static void main(String[] args) throws Exception {
        Path distribution = Path.of(args[0]);
        Path benchmarks = Path.of(args[1]);
        Path work = benchmarks.resolve("target/report");
        Path data = work.resolve("data");
        ProbedInstall install = new ProbedInstall(distribution, benchmarks, work.resolve("install"));
        ObjectNode feature = ProbedInstall.feature("report");
        install.add((ArrayNode) feature.get("bundles"), "report.probe");
        ((ArrayNode) feature.at("/extensions/parindex-module/json/requires")).add("reports");
        install.write(feature, true);
        run(distribution, data, "1", "demo", "--no-window", "--out", work.resolve("reports").toString());
        List<double[]> first = new ArrayList<>();
        List<double[]> again = new ArrayList<>();
        List<double[]> commands = new ArrayList<>();
        for (int process = 0; process < Integer.parseInt(args[2]); process++) {
            List<double[]> all = run(install.home(), data, args[3], "rounds", "list");
            first.add(all.get(0));
            again.addAll(all.subList(1, all.size()));
            long begin = System.nanoTime();
            run(distribution, data, "1", "report", "annual", "daknong-2020", "--format", "docx", "--format", "pdf", "--out",
                    work.resolve("reports").toString());
            commands.add(new double[] {(System.nanoTime() - begin) / 1e6});
        }
        report("first in its process", first);
        report("again", again);
        report("command with its process", commands);
    }

    /** @return what the probe said */
    private static List<double[]> run(Path home, Path data, String times, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("parindex").toString(), "--data", data.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().merge("PARINDEX_JAVA_OPTS", "-Dparindex.benchmarks.times=" + times, (own, more) -> own + " " + more);
        Process process = builder.start();
        List<double[]> measured = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("REPORTED ")) {
                    measured.add(Arrays.stream(line.split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray());
                }
            }
        }
        // A demo ends with 1: the printed report has errors.
        if (process.waitFor() > 1) {
            throw new IllegalStateException("the program ended with " + process.exitValue());
        }
        return measured;
    }

    private static void report(String what, List<double[]> times) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s %3d times:", what, times.size()));
        for (int part = 0; part < times.get(0).length; part++) {
            int place = part;
            double[] sorted = times.stream().mapToDouble(t -> t[place]).sorted().toArray();
            line.append(String.format(Locale.ROOT, " %s median %.0f (%.0f to %.0f) ms;", PARTS.get(part), sorted[sorted.length / 2],
                    sorted[0], sorted[sorted.length - 1]));
            if (part == 0) {
                line.append(String.format(Locale.ROOT, " median ÷ aim %.2f;", sorted[sorted.length / 2] / AIM));
            }
        }
        System.out.println(line);
    }
}
