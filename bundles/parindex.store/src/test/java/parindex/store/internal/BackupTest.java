package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Entry;
import parindex.assessment.StoreException;
import parindex.values.text.Message;

/** A copy of the database in use is a whole database. */
class BackupTest {

    private static final int LINES = 7;

    @TempDir
    Path data;
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = Samples.store(data.resolve("db"));
        Samples.write(store, w -> {
            w.putUnits(List.of(Samples.unit("A")));
            w.addRound(Samples.round("r", List.of("A")));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCopyMadeWhileAnotherThreadWritesIsConsistent() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(3);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                List<Entry> lines = IntStream.range(0, LINES).mapToObj(i -> Samples.entry("r", "A", "l" + i)).toList();
                Samples.write(store, w -> w.append(lines, List.of()));
                acknowledged.incrementAndGet();
                begun.countDown();
            }
        });
        begun.await();
        try {
            for (int i = 0; i < 5; i++) {
                int before = acknowledged.get();
                store.copyTo(data.resolve("copy"));
                store.check(data.resolve("copy"), copy -> {
                    int transactions = copy.entries("r").size() / LINES;
                    assertEquals(0, copy.entries("r").size() % LINES);
                    assertTrue(transactions >= before, transactions + " " + before);
                    assertEquals(transactions + 1, copy.auditHead().seq());
                    return null;
                });
            }
        } finally {
            enough.set(true);
            writer.join();
        }
        assertEquals(List.of("copy", "db"), names(data));
    }

    @Test
    void lookingIntoACopyTouchesNeitherItNorTheDatabase() throws Exception {
        Path copy = data.resolve("copy");
        store.copyTo(copy);
        byte[] before = Files.readAllBytes(copy);
        assertTrue(copy.toFile().setReadOnly());
        Samples.write(store, w -> w.putUnits(List.of(Samples.unit("B"))));
        assertEquals(2, (int) store.check(copy, opened -> {
            Samples.write(opened, w -> w.putUnits(List.of(Samples.unit("C"))));
            return opened.units().size();
        }));
        assertArrayEquals(before, Files.readAllBytes(copy));
        assertEquals(List.of(Samples.unit("A"), Samples.unit("B")), store.units());
        var thrown = new IllegalArgumentException();
        assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> store.check(copy, opened -> {
            throw thrown;
        })));
        assertEquals(List.of("copy", "db"), names(data));
    }

    @Test
    void aCopyCanTakeThePlaceOfTheDatabase() throws Exception {
        store.copyTo(data.resolve("copy"));
        Path restored = Files.createDirectory(data.resolve("restored"));
        Files.move(data.resolve("copy"), restored.resolve("parindex.mv.db"));
        try (EmbeddedStore other = Samples.store(restored)) {
            assertEquals(List.of(Samples.unit("A")), other.units());
            assertEquals(store.auditHead(), other.auditHead());
        }
    }

    @Test
    void aCopyThatIsNoneIsRefusedByItsOwnName() throws Exception {
        Path copy = Files.writeString(data.resolve("copy"), "not a database".repeat(1000));
        StoreException refused = assertThrows(StoreException.class, () -> store.check(copy, AssessmentStore::units));
        assertEquals("copy-unusable", refused.problem().key());
        assertTrue(refused.problem().in(Message.VIETNAMESE).startsWith("Bản sao cơ sở dữ liệu " + copy
                + " không dùng được. Tệp cơ sở dữ liệu bị hỏng"));
        StoreException missing = assertThrows(StoreException.class, () -> store.check(data.resolve("none"), AssessmentStore::units));
        assertEquals("copy-unreadable", missing.problem().key());
        assertEquals(List.of("copy", "db"), names(data));
        assertEquals(1, store.units().size());
    }

    @Test
    void aCopyThatCannotBeWrittenLeavesNothing() throws Exception {
        StoreException refused = assertThrows(StoreException.class, () -> store.copyTo(data.resolve("none").resolve("copy")));
        assertEquals("backup-unwritable", refused.problem().key());
        assertTrue(refused.problem().in(Message.VIETNAMESE).startsWith("Không ghi được bản sao cơ sở dữ liệu vào " + data.resolve("none")));
        assertFalse(Files.exists(data.resolve("none")));
        Path folder = Files.createDirectories(data.resolve("copy").resolve("full"));
        assertThrows(StoreException.class, () -> store.copyTo(folder.getParent()));
        assertEquals(List.of("copy", "db"), names(data));
    }

    private static List<String> names(Path directory) throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
