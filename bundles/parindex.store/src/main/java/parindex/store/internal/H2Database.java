package parindex.store.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.StoreException;
import parindex.values.text.Message;

/**
 * The embedded database file, held open (and locked against other processes) until {@link #close}.
 *
 * <p>The schema is created and changed on a copy that replaces the database by an atomic rename, because H2 commits at every
 * DDL statement: a process that dies in between leaves the database as it was. Settings and user:
 * docs/decisions/store-embedded-database.md.
 */
final class H2Database implements AutoCloseable {

    /** Makes a data source for an H2 URL; in OSGi from the service of the H2 bundle. The password is empty. */
    interface Driver {
        DataSource dataSource(String url, String user) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);

    private static final String NAME = "parindex";
    private static final String COPY = "parindex-migrating";
    private static final String SUFFIX = ".mv.db";
    private static final String OWNER = "parindex_owner";
    // May add to the ledger but not change or delete in it.
    private static final String APPLICATION = "parindex_app";
    // WRITE_DELAY=0: with the default, a killed process loses acknowledged commits. No shutdown hook: the bundle closes.
    // No trace file beside the database: every failure is in the log of the program.
    private static final String OWNER_SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    // Without it, a connection after a breakdown makes a new, empty database in place of a file that is gone.
    private static final String NEVER_CREATE = ";IFEXISTS=TRUE";

    private final Path file;
    private final DataSource owner;
    private final Connection keeper;
    private final DataSource application;

    private H2Database(Path file, DataSource owner, Connection keeper, DataSource application) {
        this.file = file;
        this.owner = owner;
        this.keeper = keeper;
        this.application = application;
    }

    /**
     * Opens the database in a directory; creates directory and database if there is none, and migrates an older one.
     *
     * @throws StoreException if it cannot be used; whatever was there is unchanged
     */
    static H2Database open(Path directory, Driver driver) {
        Path file = file(directory);
        if (file.toString().indexOf(';') >= 0) {
            throw new StoreException(Message.of(H2Database.class, "bad-path", directory), null);
        }
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                migrateCopy(directory, driver);
            } else if (Files.size(file) == 0) {
                throw new StoreException(Message.of(H2Database.class, "corrupt", file), null);
            }
            H2Database database = connect(file, driver);
            if (database.isCurrent()) {
                return database;
            }
            database.close();
            Files.copy(file, directory.resolve(COPY + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
            migrateCopy(directory, driver);
            return connect(file, driver);
        } catch (IOException e) {
            throw new StoreException(Message.of(H2Database.class, "directory", directory, Failures.reason(e)), e);
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    /** For the application: every connection is a session of its own; no pool is needed inside one process. */
    DataSource dataSource() {
        return application;
    }

    Path file() {
        return file;
    }

    /**
     * Writes the files of the database into a zip archive, as of one moment, while others go on writing.
     *
     * @param zip is replaced
     */
    void backUp(Path zip) throws SQLException {
        try (Connection connection = owner.getConnection(); PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
        }
    }

    /** Whether the database still answers. H2 closes it by itself when the disk is full or the file is gone. */
    boolean isUsable() {
        try (Statement statement = keeper.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            LOG.warn("Closing the database {}", file, e);
        }
    }

    private boolean isCurrent() throws SQLException {
        try {
            return Schema.isCurrent(keeper, file);
        } catch (SQLException | StoreException e) {
            close();
            throw e;
        }
    }

    private static H2Database connect(Path file, Driver driver) throws SQLException {
        String url = url(file) + NEVER_CREATE;
        DataSource owner = driver.dataSource(url + OWNER_SETTINGS, OWNER);
        return new H2Database(file, owner, keeper(owner, file), driver.dataSource(url, APPLICATION));
    }

    private static Connection keeper(DataSource owner, Path file) throws SQLException {
        try {
            return owner.getConnection();
        } catch (RuntimeException e) {
            // The file store of H2 throws its own exceptions at contents that it does not expect.
            throw new StoreException(Message.of(H2Database.class, "corrupt", file), e);
        }
    }

    /** Brings the copy, or an empty database if there is none, to the current schema and puts it in place. */
    private static void migrateCopy(Path directory, Driver driver) throws SQLException, IOException {
        Path copy = directory.resolve(COPY + SUFFIX);
        Path file = file(directory);
        if (!Files.exists(file)) {
            Files.deleteIfExists(copy);
        }
        DataSource owner = driver.dataSource(url(copy) + OWNER_SETTINGS, OWNER);
        try (Connection keeper = owner.getConnection()) {
            Schema.migrate(owner, copy);
            grant(keeper);
        }
        try (FileChannel content = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames(directory);
    }

    /** Makes the rename survive a loss of power. */
    static void forceNames(Path directory) {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows cannot open a directory; its file systems keep a journal of names.
            LOG.debug("The directory {} cannot be forced to the disk", directory, e);
        }
    }

    private static void grant(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create user if not exists " + APPLICATION + " password ''");
            statement.execute("grant select, insert on earlier_import, earlier_score, earlier_finding, applied_import, import_change, "
                    + "import_undo to " + APPLICATION);
            statement.execute("grant select, insert on round_unit, pinned_set, ledger_entry, ledger_decision, ledger_remark, unit_step, "
                    + "document,"
                    + " publication, audit_record to " + APPLICATION);
            statement.execute("grant select, insert, update on assessment_round, earlier_result, app_user, import_column to "
                    + APPLICATION);
            // A unit that was imported by mistake goes again; the schema keeps every unit that anything refers to.
            statement.execute("grant select, insert, update, delete on unit to " + APPLICATION);
            statement.execute("grant select, insert, update, delete on unit_alias, unit_predecessor, round_span, round_member, "
                    + "app_setting to "
                    + APPLICATION);
            statement.execute("grant select, update on audit_head to " + APPLICATION);
        }
    }

    /** Where the database of this directory is. */
    static Path file(Path directory) {
        return directory.resolve(NAME + SUFFIX);
    }

    private static String url(Path file) {
        String path = file.toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length());
    }
}
