package parindex.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import parindex.assessment.EngineScoring;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.Rounds.Plan;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.cycle.CycleWork;
import parindex.assessment.internal.cycle.RoundsService;
import parindex.assessment.internal.cycle.SelfAssessments;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;

/**
 * Writes a round of many units through the services and with plain JDBC batches into the same schema with the same durability, and reads it
 * back both ways. In this package because only it can open the store without a framework. Arguments: units, rounds of measuring, units
 * per transaction.
 */
public final class RoundBenchmark {

    private static final String ROUND = "bench";
    private static final Session ADMIN = new Session("admin", true);
    private static final Instant NOW = Instant.parse("2020-12-01T03:00:00Z");

    private final int units;
    private final int perCall;
    private final CriteriaDocument document;
    private final List<Node> leaves;

    private RoundBenchmark(int units, int perCall, CriteriaDocument document, SelfAssessments central) {
        this.units = units;
        this.perCall = perCall;
        this.document = document;
        leaves = document.set().leaves().stream().filter(leaf -> !central.isSupplied(leaf)).toList();
    }

    public static void main(String[] arguments) throws Exception {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3321;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int perCall = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        CriteriaDocument document;
        try (InputStream in = RoundBenchmark.class.getResourceAsStream("/PARINDEX-INF/criteria.xml")) {
            document = new CriteriaReader().read("criteria.xml", in.readAllBytes()).orThrow();
        }
        RoundBenchmark benchmark = new RoundBenchmark(units, perCall, document, new SelfAssessments(null));
        System.out.printf(Locale.ROOT, "%d units x %d leaves, each an entry and a self score, one transaction per %d units%n", units,
                benchmark.leaves.size(), perCall);
        long[][] wall = new long[4][rounds];
        long[][] processor = new long[4][rounds];
        for (int round = 0; round < rounds; round++) {
            benchmark.measure(wall, processor, round);
            print("elapsed", wall, round);
            print("processor", processor, round);
        }
        System.out.printf(Locale.ROOT, "median ratios: write %s (processor time %s), read %s (processor time %s)%n",
                ratio(wall[0], wall[1]),
                ratio(processor[0], processor[1]), ratio(wall[2], wall[3]), ratio(processor[2], processor[3]));
    }

    private static void print(String what, long[][] nanos, int round) {
        System.out.printf(Locale.ROOT, "%-9s write: services %6d ms, JDBC %6d ms; read: store %5d ms, JDBC %5d ms%n", what,
                nanos[0][round] / 1_000_000, nanos[1][round] / 1_000_000, nanos[2][round] / 1_000_000, nanos[3][round] / 1_000_000);
    }

    private static String ratio(long[] ours, long[] plain) {
        return parindex.values.number.Numbers.formatTrimmed(parindex.values.number.Rational.of(median(ours)).dividedBy(
                parindex.values.number.Rational.of(median(plain))), 2, java.math.RoundingMode.HALF_UP, Locale.ENGLISH);
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void measure(long[][] wall, long[][] processor, int round) throws Exception {
        Path ours = Files.createTempDirectory("round-services");
        Path plain = Files.createTempDirectory("round-jdbc");
        try {
            try (EmbeddedStore store = store(ours)) {
                SelfAssessments self = begin(store);
                timed(wall[0], processor[0], round, () -> {
                    for (int first = 0; first < units; first += perCall) {
                        List<SelfAssessment.Statement> statements = new ArrayList<>();
                        for (int unit = first; unit < Math.min(first + perCall, units); unit++) {
                            for (Node leaf : leaves) {
                                statements.add(new SelfAssessment.Statement(code(unit), leaf.id(), 0, Inputs.NONE,
                                        Optional.of(leaf.max()), false, "",
                                        List.of()));
                            }
                        }
                        self.record(ADMIN, ROUND, statements);
                    }
                });
                timed(wall[2], processor[2], round, () -> {
                    if (store.entries(ROUND).size() + store.decisions(ROUND).size() != 2 * units * leaves.size()) {
                        throw new IllegalStateException("lines are missing");
                    }
                });
            }
            try (EmbeddedStore store = store(plain)) {
                begin(store);
                String url = "jdbc:h2:file:" + plain.resolve("parindex").toAbsolutePath() + ";IFEXISTS=TRUE";
                try (Connection connection = DriverManager.getConnection(url, "parindex_app", "")) {
                    connection.setAutoCommit(false);
                    timed(wall[1], processor[1], round, () -> write(connection));
                    timed(wall[3], processor[3], round, () -> read(connection));
                }
            }
        } finally {
            delete(ours);
            delete(plain);
        }
    }

    private void write(Connection connection) throws SQLException {
        long[] unitIds = new long[units];
        long roundId;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select ru.round_id, ru.unit_id from round_unit ru order by ru.ordinal")) {
            roundId = 0;
            for (int i = 0; rows.next(); i++) {
                roundId = rows.getLong(1);
                unitIds[i] = rows.getLong(2);
            }
        }
        long line = 0;
        try (PreparedStatement entry = connection.prepareStatement("insert into ledger_entry (id, round_id, line_no, unit_id, "
                + "leaf_id, inputs,"
                + " claims_not_applicable, explanation, evidence, actor, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement decision = connection.prepareStatement("insert into ledger_decision (id, round_id, line_no, unit_id, "
                        + "leaf_id, stage,"
                        + " decided, not_applicable, actor, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int unit = 0; unit < units; unit++) {
                for (Node leaf : leaves) {
                    line++;
                    head(entry, line, roundId, unitIds[unit], leaf);
                    entry.setString(6, "");
                    entry.setBoolean(7, false);
                    entry.setString(8, null);
                    entry.setString(9, "[]");
                    entry.setString(10, "admin");
                    entry.setLong(11, NOW.toEpochMilli() * 1_000_000);
                    entry.addBatch();
                }
                for (Node leaf : leaves) {
                    line++;
                    head(decision, line, roundId, unitIds[unit], leaf);
                    decision.setString(6, "SELF");
                    decision.setString(7, leaf.max().toString());
                    decision.setBoolean(8, false);
                    decision.setString(9, "admin");
                    decision.setLong(10, NOW.toEpochMilli() * 1_000_000);
                    decision.addBatch();
                }
                if ((unit + 1) % perCall == 0 || unit + 1 == units) {
                    entry.executeBatch();
                    decision.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static void head(PreparedStatement statement, long line, long roundId, long unitId, Node leaf) throws SQLException {
        statement.setLong(1, line);
        statement.setLong(2, roundId);
        statement.setLong(3, line);
        statement.setLong(4, unitId);
        statement.setString(5, leaf.id());
    }

    private void read(Connection connection) throws SQLException {
        List<Object[]> lines = new ArrayList<>();
        for (String query : List.of("select u.code, e.leaf_id, e.inputs, e.claims_not_applicable, e.explanation, e.evidence, e.actor, "
                + "e.recorded_at"
                + " from ledger_entry e join unit u on u.id = e.unit_id join assessment_round r on r.id = e.round_id where r.code = '"
                + ROUND
                + "' order by e.line_no",
                "select u.code, d.leaf_id, d.stage, d.derived, d.decided, d.not_applicable, d.reason_id, d.reason_text, d.actor, "
                + "d.recorded_at"
                        + " from ledger_decision d join unit u on u.id = d.unit_id join assessment_round r on r.id = d.round_id where "
                        + "r.code = '" + ROUND
                        + "' order by d.line_no")) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    Object[] row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = rows.getObject(column + 1);
                    }
                    lines.add(row);
                }
            }
        }
        if (lines.size() != 2 * units * leaves.size()) {
            throw new IllegalStateException("lines are missing");
        }
    }

    private SelfAssessments begin(EmbeddedStore store) {
        List<Unit> all = IntStream.range(0, units)
                .mapToObj(i -> new Unit(code(i), "Đơn vị " + code(i), document.set().level(), "all", List.of(),
                Optional.empty(), Optional.empty(), List.of())).toList();
        store.write(w -> {
            w.putUser(new User("admin", "admin", true, true, Optional.empty(), 0, Optional.empty()));
            w.putUnits(all);
            w.record(new AuditEvent(NOW, "admin", "bench", Optional.empty(), Optional.empty(), "", "", ""));
        });
        CycleWork work = new CycleWork(store, new EngineScoring(), new Time(Clock.fixed(NOW, ZoneOffset.UTC)), new PinnedSets());
        RoundsService rounds = new RoundsService(work);
        rounds.create(ADMIN, new Plan(ROUND, "Bench", document.set().id().year(), List.of(document), all.stream().map(Unit::code).toList(),
                Schedule.NONE,
                List.of()));
        rounds.move(ADMIN, ROUND, Phase.SELF_ASSESSMENT, Optional.of("x"));
        return new SelfAssessments(work);
    }

    private static String code(int unit) {
        return String.format(Locale.ROOT, "X%04d", unit);
    }

    private static EmbeddedStore store(Path directory) {
        return new EmbeddedStore(directory, (url, user) -> {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl(url);
            source.setUser(user);
            source.setPassword("");
            return source;
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Elapsed time, and processor time of this thread, which other load on the machine hardly changes. */
    private static void timed(long[] wall, long[] processor, int round, Work work) throws SQLException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long used = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        wall[round] = System.nanoTime() - start;
        processor[round] = threads.getCurrentThreadCpuTime() - used;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
