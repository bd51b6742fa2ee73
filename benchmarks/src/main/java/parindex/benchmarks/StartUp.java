package parindex.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * From the start of a process to a window that can be used: the workbench with the sample round against an empty Eclipse 4 application on the same
 * platform bundles, by the same start script, in turns. Also what memory the workbench holds when it has been left alone for a while.
 *
 * <p>Arguments: distribution, folder of the benchmarks, rounds.
 */
public final class StartUp {

    private static final int RUNTIME_LEVELS = 2;
    private static final int SECONDS_ALONE = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path distribution;
    private final Path benchmarks;
    private final Path work;

    private StartUp(Path distribution, Path benchmarks) {
        this.distribution = distribution;
        this.benchmarks = benchmarks;
        this.work = benchmarks.resolve("target/startup");
    }

    public static void main(String[] args) throws Exception {
        new StartUp(Path.of(args[0]), Path.of(args[1])).run(Integer.parseInt(args[2]));
    }

    /**
     * One contestant.
     *
     * @param home its install
     * @param data its data directory
     */
    private record Contestant(String name, Path home, Path data) {
    }

    /**
     * One start; all in milliseconds.
     *
     * @param elapsed from the start of the process
     * @param cpu processor time of the process so far
     * @param way processor time of the threads that the window waits for
     */
    private record Start(double elapsed, double cpu, double way) {
    }

    private void run(int rounds) throws Exception {
        Contestant workbench = new Contestant("workbench", install("workbench", "parindex.workbench.start.round.", true), work.resolve("data"));
        Contestant empty = new Contestant("empty", install("empty", "empty", false), work.resolve("data-empty"));
        command(workbench, "demo", "--no-window", "--out", work.resolve("reports").toString());
        Map<String, List<Start>> starts = new TreeMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Contestant contestant : round % 2 == 0 ? List.of(workbench, empty) : List.of(empty, workbench)) {
                Start start = start(contestant);
                System.out.printf(Locale.ROOT, "%-10s %6.0f ms, processor %6.0f ms, on the way %6.0f ms%s%n", contestant.name(), start.elapsed(), start.cpu(),
                        start.way(), round < 0 ? "  (makes its caches, not counted)" : "");
                if (round >= 0) {
                    starts.computeIfAbsent(contestant.name(), n -> new ArrayList<>()).add(start);
                }
            }
        }
        if (rounds > 0) {
            report(starts);
        }
        memory(workbench, "start page", "");
        memory(workbench, "results", "parindex.workbench.start.round.");
        memory(workbench, "all perspectives", "parindex.workbench.start.round.,parindex.workbench.appraisal.perspective,"
                + "parindex.workbench.selfassessment.perspective,parindex.workbench.administration.perspective");
    }

    private static void report(Map<String, List<Start>> starts) {
        report("elapsed", starts, Start::elapsed);
        report("processor time", starts, Start::cpu);
        report("processor time on the way to the window", starts, Start::way);
    }

    private static void report(String what, Map<String, List<Start>> starts, ToDoubleFunction<Start> figure) {
        Map<String, double[]> sorted = new TreeMap<>();
        starts.forEach((name, all) -> sorted.put(name, all.stream().mapToDouble(figure).sorted().toArray()));
        System.out.println(what + ":");
        sorted.forEach((name, all) -> System.out.printf(Locale.ROOT, "  %-10s min %.0f median %.0f max %.0f ms%n", name, all[0], median(all),
                all[all.length - 1]));
        double[] workbench = sorted.get("workbench");
        double[] empty = sorted.get("empty");
        System.out.printf(Locale.ROOT, "  workbench / empty: medians %.2f, least %.2f%n", median(workbench) / median(empty), workbench[0] / empty[0]);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private Start start(Contestant contestant) throws Exception {
        long before = System.nanoTime();
        Process process = process(contestant, "", "workbench");
        try (BufferedReader out = reader(process)) {
            String[] usable = await(out, "USABLE");
            double elapsed = (System.nanoTime() - before) / 1e6;
            return new Start(elapsed, Double.parseDouble(usable[1]), Double.parseDouble(usable[2]));
        } finally {
            end(process);
        }
    }

    private void memory(Contestant contestant, String where, String then) throws Exception {
        // Else the window opens with the perspective that was in front when the one before was closed.
        Files.deleteIfExists(contestant.data().resolve("workbench/instance/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
        Process process = process(contestant, then, "workbench");
        try (BufferedReader out = reader(process)) {
            await(out, "DONE");
            TimeUnit.SECONDS.sleep(SECONDS_ALONE);
            System.out.printf(Locale.ROOT, "%-18s RSS %d MB, peak %d MB, PSS %d MB%n", where, field(process, "status", "VmRSS:"),
                    field(process, "status", "VmHWM:"), field(process, "smaps_rollup", "Pss:"));
        } finally {
            end(process);
        }
    }

    private static long field(Process process, String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(l -> l.startsWith(name)).findFirst().map(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).orElse(-1L);
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String[] await(BufferedReader out, String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.split(" ");
            }
        }
        throw new IllegalStateException("ended before " + word);
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private Process process(Contestant contestant, String then, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(contestant.home().resolve("parindex").toString(), "--data", contestant.data().toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().merge("PARINDEX_JAVA_OPTS", "-Dparindex.benchmarks.then=" + then, (own, more) -> own + " " + more);
        return builder.start();
    }

    private void command(Contestant contestant, String... arguments) throws Exception {
        Process process = process(contestant, "", arguments);
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        process.waitFor();
    }

    /** A copy of the distribution with the probe, and for the yardstick with the bundles of the platform and the empty application only. */
    private Path install(String name, String awaited, boolean whole) throws IOException {
        ProbedInstall install = new ProbedInstall(distribution, benchmarks, work.resolve(name));
        ObjectNode feature = feature(name, awaited);
        ArrayNode bundles = (ArrayNode) feature.get("bundles");
        install.add(bundles, "startup.probe");
        if (whole) {
            ((ArrayNode) feature.at("/extensions/parindex-module/json/requires")).add("workbench");
        } else {
            install.add(bundles, "startup.empty");
            for (String part : List.of("core", "workbench")) {
                JsonNode source = JSON.readTree(distribution.resolve("features/" + part + ".json").toFile());
                source.get("bundles").forEach(bundle -> {
                    if (isPlatform(part, bundle)) {
                        bundles.add(bundle);
                    }
                });
                JsonNode properties = source.at("/extensions/framework-launching-properties");
                if (!properties.isMissingNode()) {
                    ((ObjectNode) feature.get("extensions")).set("framework-launching-properties", properties);
                    ((ObjectNode) properties.get("json")).put("eclipse.product", "parindex.benchmarks.startup.empty.product")
                            .put("parindex.benchmarks.awaited", awaited);
                }
            }
        }
        install.write(feature, whole);
        return install.home();
    }

    /** The OSGi runtime and logging of the core, and Eclipse with what it stands on. */
    private static boolean isPlatform(String feature, JsonNode bundle) {
        String id = bundle.get("id").asText();
        return feature.equals("core") ? bundle.get("bundleStartLevel").asInt() <= RUNTIME_LEVELS : !id.startsWith("parindex:parindex.workbench:");
    }

    private static ObjectNode feature(String name, String awaited) {
        ObjectNode feature = ProbedInstall.feature(name);
        ObjectNode properties = ((ObjectNode) feature.get("extensions")).putObject("framework-launching-properties").put("kind", "mandatory")
                .put("type", "json");
        properties.putObject("json").put("parindex.benchmarks.awaited", awaited);
        ((ObjectNode) feature.at("/extensions/parindex-module/json")).putArray("commands").add("workbench");
        return feature;
    }
}
