package parindex.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import parindex.assessment.StoreException;
import parindex.values.text.Message;

/** The version of the schema. Flyway writes it; whether anything is to do at all is a query that does not load Flyway. */
final class Schema {

    /** A migration as Flyway records it. */
    record Applied(String version, int checksum) {
    }

    /** One migration of this program, with the checksum that Flyway computes for its text: a released one never changes. */
    record Migration(String version, String script, int checksum) {

        Applied applied() {
            return new Applied(version, checksum);
        }
    }

    /** In order. A new file in the migration folder is added here; a test compares the checksums with Flyway's. */
    static final List<Migration> MIGRATIONS = List.of(
            new Migration("1", "V1__units_rounds_ledger.sql", 1749742257),
            new Migration("2", "V2__yearly_cycle.sql", -902649202),
            new Migration("3", "V3__taken_over.sql", 331280871),
            new Migration("4", "V4__set_changes.sql", 1151871221),
            new Migration("5", "V5__earlier_imports.sql", 128785467),
            new Migration("6", "V6__table_imports.sql", 1737704687));

    private Schema() {
    }

    /**
     * Whether the schema is exactly the one of this program; false if it is an earlier one that can be migrated.
     *
     * @throws StoreException if a newer program made it, or if it is not a database of this program
     */
    static boolean isCurrent(Connection connection, Path file) throws SQLException {
        List<Applied> found = applied(connection, file);
        List<Applied> known = MIGRATIONS.stream().map(Migration::applied).toList();
        if (found.equals(known)) {
            return true;
        }
        if (found.size() > known.size() && found.subList(0, known.size()).equals(known)) {
            throw new StoreException(Message.of(Schema.class, "newer", file, found.get(found.size() - 1).version(),
                    known.get(known.size() - 1).version()), null);
        }
        if (found.isEmpty() || !known.subList(0, Math.min(found.size(), known.size())).equals(found)) {
            throw new StoreException(Message.of(Schema.class, "foreign", file), null);
        }
        return false;
    }

    static void migrate(DataSource dataSource, Path file) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    // Without a choice Flyway asks the context class loader for slf4j, and inside a bundle ends up on the console.
                    .loggers("slf4j")
                    .dataSource(dataSource)
                    .resourceProvider(new MigrationScripts(MIGRATIONS))
                    .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(Message.of(Schema.class, "migration", file, Failures.reason(e)), e);
        }
    }

    private static List<Applied> applied(Connection connection, Path file) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            if (!tables.next()) {
                throw new StoreException(Message.of(Schema.class, "foreign", file), null);
            }
        }
        List<Applied> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select "version", "checksum" from "flyway_schema_history"
                        where "success" and "version" is not null order by "installed_rank\"""")) {
            while (rows.next()) {
                found.add(new Applied(rows.getString(1), rows.getInt(2)));
            }
        }
        return found;
    }
}
