package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Decision;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditHead;
import parindex.criteria.Level;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** A database of the first release is brought to the present schema with everything in it. */
class MigrationFromV1Test {

    private static final Unit UNIT = new Unit("A", "Sở A", Level.PROVINCE, "dept", List.of("Sở Á"), Optional.of(LocalDate.of(2004, 1, 1)),
            Optional.empty(), List.of("B"));
    private static final Entry ENTRY = new Entry("r", "A", "1.1", Inputs.NONE, true, Optional.of("Không có"),
            List.of(new EvidenceNote("12/KH", Optional.of(LocalDate.of(2020, 1, 31)), "Kế hoạch", Optional.of("mục II"))), "a",
            Instant.EPOCH);
    private static final Decision DECISION = new Decision("r", "A", "1.1", Stage.COUNCIL, Optional.of(Rational.of(97, 102)),
            Optional.of(Rational.ONE), false, Optional.of("R1"), Optional.of("Chậm"), "b", Instant.parse("1970-01-01T00:00:00.000000007Z"));

    @TempDir
    Path directory;

    @Test
    void nothingIsLostAndTheNewTablesCanBeWritten() throws Exception {
        writeV1();
        try (EmbeddedStore store = Samples.store(directory)) {
            assertEquals(List.of(UNIT), store.units());
            assertEquals(List.of(Samples.round("r", List.of("A"))), store.rounds());
            assertEquals(List.of(new Line<>(1, ENTRY)), store.ledger(LedgerScope.of("r")).entries());
            assertEquals(List.of(new Line<>(2, DECISION)), store.ledger(LedgerScope.of("r")).decisions());
            assertEquals(List.of(new EarlierResult(2019, "A", Rational.of(1, 3), "QĐ 1")), store.earlierResults(2019));
            assertEquals(AuditHead.NONE, store.auditHead());
            Samples.write(store, w -> {
                Samples.writeEverything(w, "r", "A");
                w.append(List.of(ENTRY), List.of());
            });
            assertEquals(List.of(new Line<>(1, ENTRY), new Line<>(5, ENTRY)), store.ledger(LedgerScope.of("r")).entries());
        }
        assertFalse(Files.exists(directory.resolve("parindex-migrating.mv.db")));
    }

    /** With the script of the first release and nothing of the present program. */
    private void writeV1() throws Exception {
        DataSource owner = Samples.dataSource("jdbc:h2:file:" + directory.resolve("parindex"), "parindex_owner");
        // Before the connection: H2 ties a check constraint to the session that made it, until the database is opened again.
        Flyway.configure().loggers("slf4j").dataSource(owner).resourceProvider(new MigrationScripts(Schema.MIGRATIONS.subList(0, 1)))
                .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of).target("1").load().migrate();
        try (Connection connection = owner.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("create user parindex_app password ''");
            sql.execute("grant select, insert on round_unit, pinned_set, ledger_entry, ledger_decision to parindex_app");
            sql.execute("grant select, insert, update on unit, assessment_round, earlier_result to parindex_app");
            sql.execute("grant select, insert, update, delete on unit_alias, unit_predecessor to parindex_app");
            sql.execute("insert into unit values (1, 1, 'A', 'Sở A', 'PROVINCE', 'dept', '2004-01-01', null)");
            sql.execute("insert into unit_alias values (1, 0, 'Sở Á')");
            sql.execute("insert into unit_predecessor values (1, 0, 'B')");
            sql.execute("insert into assessment_round values (1, 1, 'r', 'Chỉ số cải cách hành chính 2020', 2020, 'PREPARATION', true, 2)");
            sql.execute("insert into pinned_set values (1, 1, 0, 'PROVINCE', 'daknong.province', 2020, '1.0.0', '"
                    + "0123456789abcdef".repeat(4) + "', '<criteria>Công khai, minh bạch</criteria>')");
            sql.execute("insert into round_unit values (1, 1, 0)");
            sql.execute("""
                    insert into ledger_entry values (1, 1, 1, 1, '1.1', '', true, 'Không có',
                    '[{"number":"12/KH","date":"2020-01-31","summary":"Kế hoạch","place":"mục II"}]', 'a', 0)""");
            sql.execute("insert into ledger_decision values (1, 1, 2, 1, '1.1', 'COUNCIL', '97/102', '1', false, 'R1', 'Chậm', 'b', 7)");
            sql.execute("insert into earlier_result values (1, 1, 2019, 1, '1/3', 'QĐ 1')");
            // The first block of ids is used up.
            sql.execute("alter sequence unit_seq restart with 200");
            sql.execute("alter sequence ledger_entry_seq restart with 2000");
            sql.execute("alter sequence ledger_decision_seq restart with 2000");
            sql.execute("alter sequence pinned_set_seq restart with 20");
        }
    }
}
