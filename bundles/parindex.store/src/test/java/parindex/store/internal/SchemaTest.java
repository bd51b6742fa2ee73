package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.values.number.Rational;

/** The migrated schema, the entities and the rights agree. */
class SchemaTest {

    @TempDir
    Path directory;
    private H2Database database;
    private JpaStore store;

    @BeforeEach
    void open() {
        database = H2Database.open(directory, Samples::dataSource);
        store = JpaStore.on(database.dataSource(), directory.toString());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void everyEntityIsWovenAndCanBeQueried() {
        var em = store.factory().createEntityManager();
        var entities = em.getMetamodel().getEntities();
        assertEquals(24, entities.size());
        for (var entity : entities) {
            assertTrue(PersistenceWeaved.class.isAssignableFrom(entity.getJavaType()), entity.getName());
            assertEquals(entity.getName().equals("AuditHeadRow") ? 1 : 0,
                    em.createQuery("select e from " + entity.getName() + " e").getResultList().size(), entity.getName());
        }
        em.close();
    }

    @Test
    void mappedColumnsAndMigratedColumnsAreTheSame() throws Exception {
        Set<String> mapped = new TreeSet<>();
        for (var descriptor : JpaHelper.getServerSession(store.factory()).getDescriptors().values()) {
            descriptor.getFields().forEach(field -> mapped.add(name(field)));
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof DirectCollectionMapping collection) {
                    mapped.add(name(collection.getDirectField()));
                    mapped.add(name(collection.getListOrderField()));
                    collection.getReferenceKeyFields().forEach(field -> mapped.add(name(field)));
                }
            }
        }
        Set<String> migrated = new TreeSet<>();
        try (Connection owner = Samples.owner(directory);
                ResultSet columns = owner.getMetaData().getColumns(null, "PUBLIC", null, null)) {
            while (columns.next()) {
                if (!columns.getString("TABLE_NAME").equals("flyway_schema_history")) {
                    migrated.add((columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME")).toLowerCase(Locale.ROOT));
                }
            }
        }
        assertFalse(migrated.isEmpty());
        assertEquals(migrated, mapped);
    }

    @Test
    void theApplicationCannotChangeOrDeleteWhatIsInTheLedger() throws Exception {
        Samples.write(store, w -> {
            w.putUnits(List.of(Samples.unit("A")));
            w.addRound(Samples.round("r", List.of("A")));
            w.append(List.of(Samples.entry("r", "A", "1")), List.of(Samples.decision("r", "A", "1", Rational.ONE)));
            Samples.writeEverything(w, "r", "A");
        });
        try (Connection application = Samples.application(directory); Statement statement = application.createStatement()) {
            for (String table : List.of("ledger_entry", "ledger_decision", "ledger_remark", "pinned_set", "round_unit",
                    "unit_step", "document",
                    "publication", "audit_record", "earlier_import", "earlier_score", "earlier_finding", "applied_import", "import_change",
                    "import_undo")) {
                String column = table.startsWith("import_") ? "import_id" : table.startsWith("earlier_") || table.equals("applied_import")
                        ? "id" : table.equals("audit_record") ? "hash" : table.equals("document")
                        ? "sha256" : "round_id";
                assertRefused(statement, "update " + table + " set " + column + " = " + column);
                assertRefused(statement, "delete from " + table);
                assertRefused(statement, "truncate table " + table);
                assertRefused(statement, "drop table " + table);
            }
            assertRefused(statement, "delete from assessment_round");
            assertRefused(statement, "delete from unit");
            assertRefused(statement, "delete from app_user");
            assertRefused(statement, "delete from audit_head");
            assertRefused(statement, "insert into audit_head (id, seq, hash) values (1, 0, '')");
            assertRefused(statement, "drop table audit_head");
            assertRefused(statement, "shutdown");
            assertEquals(1, statement.executeUpdate("update unit set name = 'B'"));
            assertEquals(1, statement.executeUpdate("delete from round_span"));
            assertEquals(1, statement.executeUpdate("delete from round_member"));
            assertEquals(1, statement.executeUpdate("delete from app_setting"));
        }
    }

    @Test
    void theSchemaRefusesContradictions() throws Exception {
        Samples.write(store, w -> {
            w.putUnits(List.of(Samples.unit("A"), Samples.unit("B")));
            w.addRound(Samples.round("r", List.of("A")));
        });
        String line = "insert into ledger_decision (id, round_id, line_no, unit_id, leaf_id, stage, decided, not_applicable, actor, "
                + "recorded_at)"
                + " select %d, r.id, %d, u.id, '1', '%s', %s, %s, 'x', 0 from assessment_round r, unit u where u.code = '%s'";
        try (Connection application = Samples.application(directory); Statement statement = application.createStatement()) {
            assertEquals(1, statement.executeUpdate(line.formatted(1, 1, "SELF", "'1'", "false", "A")));
            assertRefused(statement, line.formatted(2, 1, "SELF", "'1'", "false", "A"));
            assertRefused(statement, line.formatted(2, 2, "OTHER", "'1'", "false", "A"));
            assertRefused(statement, line.formatted(2, 2, "SELF", "'1'", "true", "A"));
            assertRefused(statement, line.formatted(2, 2, "SELF", "null", "false", "A"));
            assertRefused(statement, line.formatted(2, 2, "SELF", "'1'", "false", "B"));
            assertEquals(1, statement.executeUpdate(line.formatted(2, 2, "SELF", "null", "true", "A")));
        }
    }

    @Test
    void commitsAreWrittenAtOnce() throws Exception {
        try (Connection owner = Samples.owner(directory);
                ResultSet row = owner.createStatement().executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            assertTrue(row.next());
            assertEquals("0", row.getString(1));
        }
    }

    private static String name(DatabaseField field) {
        return (field.getTableName() + "." + field.getName()).toLowerCase(Locale.ROOT);
    }

    private static void assertRefused(Statement statement, String sql) {
        assertThrows(SQLException.class, () -> statement.execute(sql), sql);
    }
}
