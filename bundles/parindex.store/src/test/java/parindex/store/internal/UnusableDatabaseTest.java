package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.assessment.EarlierResult;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** A database that cannot be used gives one clear message, and stays as it is. */
class UnusableDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void aFileInPlaceOfTheDirectory() throws Exception {
        Path file = Files.writeString(directory.resolve("data"), "x");
        StoreException refused = refused(file.resolve("db"), "directory");
        assertTrue(refused.problem().in(Message.VIETNAMESE).contains(file.resolve("db").toString()));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aDirectoryWithoutPermission() {
        Path closed = directory.resolve("closed");
        assertTrue(closed.toFile().mkdir() && closed.toFile().setWritable(false));
        Assumptions.assumeFalse(Files.isWritable(closed), "this user may write everywhere");
        refused(closed, "disk", "directory");
        assertEquals(0, closed.toFile().list().length);
        assertTrue(closed.toFile().setWritable(true));
    }

    @Test
    void aPathThatTheDatabaseWouldMisread() {
        refused(directory.resolve("a;b"), "bad-path");
        assertFalse(Files.exists(directory.resolve("a;b")));
    }

    @Test
    void anEmptyFile() throws Exception {
        Files.createFile(file());
        refused(directory, "corrupt");
        assertEquals(0, Files.size(file()));
    }

    @Test
    void garbageInPlaceOfTheFile() throws Exception {
        byte[] garbage = new byte[50_000];
        new SplittableRandom(1).nextBytes(garbage);
        Files.write(file(), garbage);
        refused(directory, "corrupt");
        assertArrayEquals(garbage, Files.readAllBytes(file()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4095, 4096, 5000, 8192, 10_000, 12_288})
    void garbageOfAnySizeIsCalledDamaged(int size) throws Exception {
        byte[] garbage = new byte[size];
        new SplittableRandom(size).nextBytes(garbage);
        Files.write(file(), garbage);
        StoreException refused = refused(directory, "corrupt");
        assertFalse(refused.getMessage().contains("Exception"), refused.getMessage());
        assertArrayEquals(garbage, Files.readAllBytes(file()));
        assertArrayEquals(new String[] {"parindex.mv.db"}, directory.toFile().list(), "nothing is left beside it");
    }

    @Test
    void aFileThatGoesAwayIsNotReplacedByAnEmptyOne() throws Exception {
        filled();
        Path away = directory.resolve("away");
        try (EmbeddedStore store = Samples.store(directory)) {
            assertEquals(1, store.units().size());
            breakDown();
            Files.move(file(), away);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertEquals("lost", assertThrows(StoreException.class, store::units).problem().key());
                assertFalse(Files.exists(file()));
            }
            Files.move(away, file());
            assertEquals(List.of(Samples.unit("A")), store.units(), "it may come back");
        }
    }

    @Test
    void aTransactionWhoseDatabaseAnotherThreadHasGivenUpIsTold() {
        filled();
        Path away = directory.resolve("away");
        try (EmbeddedStore store = Samples.store(directory)) {
            StoreException lost = assertThrows(StoreException.class, () -> store.write(w -> {
                CompletableFuture.runAsync(() -> assertDoesNotThrow(() -> {
                    breakDown();
                    Files.move(file(), away);
                    assertThrows(StoreException.class, store::units);
                    Files.move(away, file());
                })).join();
                w.units();
            }));
            assertEquals("lost", lost.problem().key(), lost.getMessage());
            assertEquals(List.of(Samples.unit("A")), store.units(), "the next call opens it again");
        }
    }

    @Test
    void anEarlierResultThatIsNoNumber() throws Exception {
        try (EmbeddedStore store = Samples.store(directory)) {
            Samples.write(store, w -> {
                w.putUnits(List.of(Samples.unit("A")));
                w.putEarlierResults(List.of(new EarlierResult(2019, "A", Rational.ONE, "s")));
            });
            try (Connection owner = Samples.owner(directory)) {
                owner.createStatement().execute("update earlier_result set total = 'x'");
            }
            assertEquals("corrupt", assertThrows(StoreException.class, () -> store.earlierResults(2019)).problem().key());
        }
    }

    @Test
    void aFileWithItsMiddleOverwritten() throws Exception {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 0, bytes.length / 2, (byte) 'x');
        Files.write(file(), bytes);
        refused(directory, "corrupt");
        assertArrayEquals(bytes, Files.readAllBytes(file()));
    }

    @Test
    void aForeignDatabase() throws Exception {
        try (Connection other = Samples.dataSource("jdbc:h2:file:" + directory.resolve("parindex"), "parindex_owner").getConnection()) {
            other.createStatement().execute("create table mine (x int)");
        }
        refused(directory, "foreign");
    }

    @Test
    void theSchemaOfANewerProgram() throws Exception {
        filled();
        try (Connection owner = Samples.owner(directory)) {
            owner.createStatement().execute("""
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                    "installed_by", "execution_time", "success") values (99, '1000', 'future', 'SQL', 'V1000__future.sql', 1, 'x', 1,
                    true)""");
        }
        StoreException refused = refused(directory, "newer");
        assertTrue(refused.problem().in(Locale.ENGLISH).contains("schema 1000"), refused.getMessage());
    }

    @Test
    void aSchemaThatIsNotTheOneOfItsVersion() throws Exception {
        filled();
        try (Connection owner = Samples.owner(directory)) {
            owner.createStatement().execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        }
        refused(directory, "foreign");
    }

    @Test
    void aDatabaseInUseByAnotherProcess() throws Exception {
        filled();
        Process other = ChildJvm.start(List.of(), Holder.class, directory.toString());
        try (BufferedReader lines = reader(other); EmbeddedStore store = Samples.store(directory)) {
            assertEquals("open", lines.readLine());
            StoreException refused = assertThrows(StoreException.class, store::units);
            assertEquals("locked", refused.problem().key(), refused.getMessage());
            other.destroyForcibly().waitFor();
            assertEquals(List.of(Samples.unit("A")), store.units(), "the same store works as soon as the other process is gone");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFullDisk() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits the size of files");
        filled();
        // 512-byte blocks: about 1 MB.
        Process limited = ChildJvm.start(List.of("/bin/sh", "-c", "ulimit -f 2000; exec \"$0\" \"$@\""), Filler.class,
                directory.toString());
        List<String> said;
        try (BufferedReader lines = reader(limited)) {
            said = lines.lines().toList();
        } finally {
            limited.destroyForcibly().waitFor();
        }
        assertEquals("disk", said.get(said.size() - 1), said.toString());
        long written = said.stream().filter(line -> line.equals("written")).count();
        assertTrue(written > 0, said.toString());
        try (EmbeddedStore store = Samples.store(directory)) {
            assertEquals(1 + written * Filler.UNITS, store.units().size());
        }
    }

    @Test
    void bothLanguagesHaveTheSameMessages() throws Exception {
        assertEquals(keys("messages.properties"), keys("messages_en.properties"));
    }

    /** Holds the database open until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            Samples.store(Path.of(arguments[0])).units();
            System.out.println("open");
            System.in.read();
        }
    }

    /** Writes until the database refuses, and says with which message. */
    static final class Filler {

        static final int UNITS = 200;

        public static void main(String[] arguments) throws Exception {
            EmbeddedStore store = Samples.store(Path.of(arguments[0]));
            try {
                for (int n = 0;; n++) {
                    String batch = n + "-";
                    List<Unit> units = Samples.units(UNITS).stream()
                            .map(u -> new Unit(batch + u.code(), "x".repeat(900), u.level(), u.group(),
                            u.aliases(), u.validFrom(), u.validTo(), u.predecessors())).toList();
                    Samples.write(store, w -> w.putUnits(units));
                    System.out.println("written");
                }
            } catch (StoreException e) {
                System.out.println(e.problem().key());
            }
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static java.util.Set<String> keys(String file) throws Exception {
        var properties = new java.util.Properties();
        try (var in = UnusableDatabaseTest.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertTrue(properties.values().stream().noneMatch(text -> text.toString().isBlank()));
        return properties.stringPropertyNames().stream().collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Path file() {
        return directory.resolve("parindex.mv.db");
    }

    /** What H2 does by itself when it cannot write: it closes, without a word to the sessions. */
    private void breakDown() throws Exception {
        try (Connection owner = Samples.owner(directory)) {
            owner.createStatement().execute("shutdown immediately");
        } catch (SQLException closed) {
            assertEquals(90121, closed.getErrorCode(), closed.getMessage());
        }
    }

    private void filled() {
        try (EmbeddedStore store = Samples.store(directory)) {
            Samples.write(store, w -> w.putUnits(List.of(Samples.unit("A"))));
        }
    }

    private static StoreException refused(Path directory, String... keys) {
        try (EmbeddedStore store = Samples.store(directory)) {
            StoreException refused = assertThrows(StoreException.class, store::units);
            assertTrue(List.of(keys).contains(refused.problem().key()), refused.problem().key() + ": " + refused.getMessage());
            return refused;
        }
    }
}
