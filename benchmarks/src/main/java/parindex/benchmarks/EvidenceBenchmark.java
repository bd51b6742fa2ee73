package parindex.benchmarks;

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
 * Storing evidence files against {@code cp} and {@code sha256sum} of the same files, in turns, median of the rounds. Both read
 * sources that were just read, and both bring the content to the disk: {@code cp} by a {@code sync} of the copies in one call, the
 * store file by file, as each must be safe before the next is acknowledged. The store also puts its names on the disk.
 *
 * <p>Arguments: folder, number of files, bytes of a file, rounds. Prints the two medians and their ratio, also without any forcing
 * to the disk on the side of the tools.
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
        String copy = "cp \"$0\"/* \"$1\"";
        String hash = " && sha256sum \"$1\"/* > /dev/null";
        List<Long> store = new ArrayList<>();
        List<Long> synced = new ArrayList<>();
        List<Long> unsynced = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long stored = timed(folder.resolve("store"), target -> put(paths, target));
            long tools = timed(folder.resolve("tools"), target -> shell(copy + " && sync \"$1\"/* \"$1\"" + hash, sources, target));
            long quick = timed(folder.resolve("tools"), target -> shell(copy + hash, sources, target));
            // The first round only warms up.
            if (round > 0) {
                store.add(stored);
                synced.add(tools);
                unsynced.add(quick);
            }
        }
        removeAll(folder);
        System.out.printf(Locale.ROOT, "%d files of %d bytes: store %d us, cp+sync+sha256sum %d us, ratio %s; cp+sha256sum without sync %d us, ratio %s%n",
                files, size, median(store), median(synced), ratio(store, synced), median(unsynced), ratio(store, unsynced));
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

    private static void put(List<Path> paths, Path target) throws IOException {
        BlobStore store = BlobStore.in(target);
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
