package parindex.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore;

/**
 * Storing evidence files against {@code cp} and {@code sha256sum} of the same files, in turns, median of the rounds. All read sources
 * that were just read, and write into folders that exist. Three yardsticks: the tools file by file, each copy and its name on the disk
 * ({@code sync}) before the next, which is what the store promises; all files at once with one {@code sync} of the copies; all at once
 * and left to the cache of the operating system.
 *
 * <p>Arguments: folder, number of files, bytes of a file, rounds. Prints ratios.
 */
public final class EvidenceBenchmark {

    private EvidenceBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int files = Integer.parseInt(arguments[1]);
        int size = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        List<Path> paths = sources(sources, files, size);
        String each = "for f in \"$0\"/*; do c=\"$1/${f##*/}\"; "
                + "cp \"$f\" \"$c\" && sync \"$c\" \"$1\" && sha256sum \"$c\" > /dev/null || exit 1; done";
        String copy = "cp \"$0\"/* \"$1\"";
        String hash = " && sha256sum \"$1\"/* > /dev/null";
        String once = copy + " && sync \"$1\"/* \"$1\"" + hash;
        List<Long> store = new ArrayList<>();
        List<List<Long>> tools = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round <= rounds; round++) {
            BlobStore fresh = BlobStore.in(folder.resolve("store"));
            fresh.put(new ByteArrayInputStream(new byte[] {1}), BlobLimits.of("first", 1));
            long stored = timed(folder.resolve("store"), target -> put(paths, fresh));
            // The first round only warms up.
            if (round > 0) {
                store.add(stored);
            }
            for (int i = 0; i < tools.size(); i++) {
                String script = List.of(each, once, copy + hash).get(i);
                long time = timed(folder.resolve("tools"), target -> shell(script, sources, target));
                if (round > 0) {
                    tools.get(i).add(time);
                }
            }
        }
        removeAll(folder);
        System.out.printf(Locale.ROOT, "%d files of %d bytes: store / tools with sync each %s, with one sync %s, without sync %s%n",
                files, size, ratio(store, tools.get(0)), ratio(store, tools.get(1)), ratio(store, tools.get(2)));
    }

    private interface Work {
        void in(Path target) throws Exception;
    }

    private static long timed(Path target, Work work) throws Exception {
        Files.createDirectories(target);
        long start = System.nanoTime();
        work.in(target);
        long time = System.nanoTime() - start;
        removeAll(target);
        return time / 1000;
    }

    private static void put(List<Path> paths, BlobStore store) throws IOException {
        for (Path path : paths) {
            try (InputStream in = Files.newInputStream(path)) {
                store.put(in, BlobLimits.of(path.toString(), Long.MAX_VALUE));
            }
        }
    }

    private static void shell(String script, Path sources, Path target) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", script, sources.toString(), target.toString()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(script);
        }
    }

    private static List<Path> sources(Path folder, int files, int size) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        byte[] block = new byte[64 * 1024];
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            Path path = folder.resolve("f" + i);
            try (OutputStream out = Files.newOutputStream(path)) {
                for (int left = size; left > 0; left -= block.length) {
                    random.nextBytes(block);
                    out.write(block, 0, Math.min(left, block.length));
                }
            }
            paths.add(path);
        }
        return paths;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String ratio(List<Long> one, List<Long> other) {
        return String.format(Locale.ROOT, "%.2f", (double) median(one) / median(other));
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
