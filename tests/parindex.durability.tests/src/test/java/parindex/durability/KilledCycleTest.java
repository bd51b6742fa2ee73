package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.LedgerScope;
import parindex.assessment.internal.audit.StoredAuditLog;
import parindex.evidence.BlobStore;
import parindex.values.number.Rational;

/** A program that is killed while two people record loses nothing that it has acknowledged and leaves no half call. */
class KilledCycleTest {

    private static final List<String> LEAVES = List.of("C1", "C2");

    @TempDir
    Path directory;

    private final Map<String, Long> last = new HashMap<>(Map.of("SYT", 0L, "SNV", 0L));

    @Test
    void everythingAcknowledgedSurvives() throws Exception {
        try (Cycle cycle = new Cycle(directory.resolve("db"), Cycle.NOW)) {
            cycle.begin();
        }
        int kills = Integer.getInteger("parindex.kills", 6);
        SplittableRandom random = new SplittableRandom(20201231);
        for (int kill = 0; kill < kills; kill++) {
            killedAfter(random.nextInt(1, 30), random.nextInt(0, 5_000_000));
            try (Cycle cycle = new Cycle(directory.resolve("db"), Cycle.NOW)) {
                check(cycle);
            }
        }
        assertTrue(last.get("SYT") + last.get("SNV") >= kills, last::toString);
    }

    /** A limit on the size of files stands for a disk that fills up: both threads of the child end with the exception of the store. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpLeavesNoHalfCall() throws Exception {
        try (Cycle cycle = new Cycle(directory.resolve("db"), Cycle.NOW)) {
            cycle.begin();
        }
        long blocks;
        try (Stream<Path> files = Files.list(directory.resolve("db"))) {
            blocks = files.mapToLong(file -> file.toFile().length()).max().orElseThrow() / 1024 + 64;
        }
        Process child = start(List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged(line);
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertTrue(last.get("SYT") + last.get("SNV") > 0, "nothing was written before the disk was full");
        try (Cycle cycle = new Cycle(directory.resolve("db"), Cycle.NOW)) {
            check(cycle);
        }
        // There is room again.
        killedAfter(5, 0);
        try (Cycle cycle = new Cycle(directory.resolve("db"), Cycle.NOW)) {
            check(cycle);
        }
    }

    private void check(Cycle cycle) throws Exception {
        Ledger ledger = cycle.store.ledger(LedgerScope.of(Cycle.ROUND));
        List<Long> numbers = Stream.concat(ledger.entries().stream().map(Line::number), ledger.decisions().stream().map(Line::number))
                .sorted().toList();
        assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers, "line numbers");
        for (String unit : last.keySet()) {
            List<Entry> first = entries(ledger, unit, "C1");
            long found = first.size();
            // The call under way may or may not have been committed, but not more than one.
            assertTrue(found == last.get(unit) || found == last.get(unit) + 1, unit + ": " + found + " of " + last.get(unit));
            for (String leaf : LEAVES) {
                List<Entry> entries = entries(ledger, unit, leaf);
                List<Decision> decisions = ledger.decisions().stream().map(Line::content)
                        .filter(d -> d.unitCode().equals(unit) && d.leafId().equals(leaf)).toList();
                assertEquals(found, entries.size(), "half a call: " + unit + " " + leaf);
                assertEquals(LongStream.rangeClosed(1, found).mapToObj(n -> Optional.of(Long.toString(n))).toList(),
                        entries.stream().map(Entry::explanation).toList());
                assertEquals(LongStream.rangeClosed(1, found).map(n -> RecordingProcess.score(n, leaf)).mapToObj(Rational::of).map(Optional::of).toList(),
                        decisions.stream().map(Decision::decided).toList());
            }
            last.put(unit, found);
        }
        checkEvidence(cycle, ledger);
        assertEquals(Optional.empty(), new StoredAuditLog(cycle.store).verify(Optional.empty()).broken());
    }

    private void checkEvidence(Cycle cycle, Ledger ledger) throws Exception {
        BlobStore blobs = BlobStore.in(directory.resolve("evidence"));
        Map<String, Document> documents = cycle.store.documents(Optional.empty()).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        for (Entry entry : entries(ledger, "SYT", "C1")) {
            EvidenceNote note = entry.evidence().get(0);
            Document document = documents.get(note.document().orElseThrow());
            assertNotNull(document, note::toString);
            // Reading to the end compares the hash; the bytes are those that were put.
            try (InputStream in = blobs.open(document.sha256())) {
                assertArrayEquals(RecordingProcess.content(Long.parseLong(entry.explanation().orElseThrow())), in.readAllBytes());
            }
        }
    }

    private static List<Entry> entries(Ledger ledger, String unit, String leaf) {
        return ledger.entries().stream().map(Line::content).filter(e -> e.unitCode().equals(unit) && e.leafId().equals(leaf)).toList();
    }

    /** Runs the child, kills it some nanoseconds after so many acknowledgements, and notes the last ones. */
    private void killedAfter(int acknowledgements, int nanos) throws Exception {
        Process child = start(List.of());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < acknowledgements; i++) {
                acknowledged(lines.readLine());
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
            // By its handle: Process.destroyForcibly would also close the stream with the last acknowledgements.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged(line);
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
    }

    private Process start(List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), RecordingProcess.class.getName(), directory.toString(),
                Long.toString(last.get("SYT") + 1), Long.toString(last.get("SNV") + 1)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void acknowledged(String line) {
        assertNotNull(line, "the child ended by itself");
        String[] parts = line.split(" ");
        assertEquals(last.get(parts[0]) + 1, Long.parseLong(parts[1]));
        last.put(parts[0], Long.parseLong(parts[1]));
    }
}
