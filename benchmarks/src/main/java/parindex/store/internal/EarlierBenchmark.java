package parindex.store.internal;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierScores;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.values.number.Rational;

/**
 * The part of an import in the database: all scores of a full grid in one transaction, and what a later year reads of them. By itself,
 * because nobody else writes the same. Argument: units. In this package because only it can open the store without a framework.
 */
public final class EarlierBenchmark {

    private static final int ROUNDS = 3;

    private EarlierBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3321;
        CriteriaSet set;
        try (InputStream in = EarlierBenchmark.class.getResourceAsStream("/PARINDEX-INF/criteria.xml")) {
            set = new CriteriaReader().read("criteria.xml", in.readAllBytes()).orThrow().set();
        }
        List<Unit> register = IntStream.range(0, units).mapToObj(i ->
                new Unit("U" + i, "UBND xã " + i, Level.DISTRICT, "", List.of(), Optional.empty(),
                Optional.empty(), List.of())).toList();
        List<EarlierImport.Score> scores = new ArrayList<>();
        for (Unit unit : register) {
            scores.add(score(unit, EarlierImport.TOTAL, Rational.ofDecimal("87.125")));
            set.components().forEach(c -> scores.add(score(unit, "c" + c.number(), c.max())));
            for (Node leaf : set.leaves()) {
                scores.add(score(unit, leaf.id(), leaf.max()));
            }
        }
        EarlierImport content = new EarlierImport(2019, "a.xlsx", "0".repeat(64), "a", EarlierImport.Choice.PRINTED, scores, List.of(),
                "admin", Instant.EPOCH);
        for (int round = 0; round < ROUNDS; round++) {
            Path directory = Files.createTempDirectory("earlier");
            try (EmbeddedStore store = store(directory)) {
                store.write(writer -> {
                    writer.putUnits(register);
                    writer.record(event());
                });
                long write = timed(() -> store.write(writer -> {
                    writer.addEarlierImport(content);
                    writer.record(event());
                }));
                EarlierScores[] read = new EarlierScores[1];
                long reading = timed(() -> read[0] = store.earlierScores(2019));
                System.out.println(String.format(Locale.ROOT, "%d scores: written in %d ms, read for a comparison in %d ms (%d units)",
                        scores.size(), write,
                        reading, read[0].byUnit().size()));
            } finally {
                delete(directory);
            }
        }
        System.out.println(String.format(Locale.ROOT, "most heap in use %d MB of at most %d MB",
                ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                Runtime.getRuntime().maxMemory() >> 20));
    }

    private static EarlierImport.Score score(Unit unit, String node, Rational value) {
        return new EarlierImport.Score(unit.code(), node, Optional.of(value), value);
    }

    private static AuditEvent event() {
        return new AuditEvent(Instant.EPOCH, "admin", "test.done", Optional.empty(), Optional.empty(), "", "", "");
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static EmbeddedStore store(Path directory) throws SQLException {
        return new EmbeddedStore(directory, (url, user) -> {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl(url);
            source.setUser(user);
            source.setPassword("");
            return source;
        });
    }

    private static void delete(Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
