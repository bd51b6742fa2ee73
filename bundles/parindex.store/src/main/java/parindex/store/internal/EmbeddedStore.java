package parindex.store.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.DatabaseBackup;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.EarlierScores;
import parindex.assessment.Entry;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.Publication;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;
import parindex.values.text.Message;

/**
 * The store on an embedded database file below the data directory (framework property
 * {@value #CONTENT_PROPERTY}, where the program keeps what a restore exchanges as a whole; else {@value #DATA_PROPERTY}).
 *
 * <p>The file is opened at the first call and not at activation, for two reasons: a command that needs no database does not
 * pay for one, and a database that cannot be opened is reported to the caller as a {@link StoreException} - if activation
 * failed, the caller would only miss a service. If the database breaks down (disk full, file closed), the next call opens it
 * again.
 */
@Component(service = {AssessmentStore.class, DatabaseBackup.class})
public final class EmbeddedStore implements AssessmentStore, DatabaseBackup, AutoCloseable {

    static final String CONTENT_PROPERTY = "parindex.content";
    static final String DATA_PROPERTY = "parindex.data";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    private final Path directory;
    private final H2Database.Driver driver;
    private final ReentrantReadWriteLock lifecycle = new ReentrantReadWriteLock();
    private final Object opening = new Object();
    private OpenStore opened;
    private boolean reopening;
    private boolean closed;

    @Activate
    public EmbeddedStore(BundleContext context,
            @Reference(target = "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.h2.Driver)") DataSourceFactory factory) {
        this(databaseDirectory(context), (url, user) -> dataSource(factory, url, user));
    }

    /** Without a framework: on the database in {@code directory}, which is created at the first use. */
    EmbeddedStore(Path directory, H2Database.Driver driver) {
        // H2 refuses relative paths.
        this.directory = directory.toAbsolutePath();
        this.driver = driver;
    }

    @Override
    public List<Unit> units() {
        return call(JpaStore::units);
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return call(reading -> reading.units(codes));
    }

    @Override
    public List<Round> rounds() {
        return call(JpaStore::rounds);
    }

    @Override
    public Optional<Round> round(String id) {
        return call(store -> store.round(id));
    }

    @Override
    public List<Entry> entries(String roundId) {
        return call(store -> store.entries(roundId));
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return call(store -> store.decisions(roundId));
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        return call(store -> store.ledger(scope));
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return call(store -> store.pinnedPeriods(roundId));
    }

    @Override
    public Schedule schedule(String roundId) {
        return call(store -> store.schedule(roundId));
    }

    @Override
    public List<Member> members(String roundId) {
        return call(store -> store.members(roundId));
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return call(store -> store.steps(roundId));
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return call(reading -> reading.steps(roundId, unitCodes));
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return call(store -> store.documents(unitCode));
    }

    @Override
    public Optional<Document> document(String id) {
        return call(store -> store.document(id));
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return call(store -> store.earlierResults(year));
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return call(store -> store.earlierImports(year));
    }

    @Override
    public List<AppliedImport> imports() {
        return call(AssessmentReading::imports);
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return call(store -> store.importChanges(id));
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        return call(store -> store.importColumns(kind));
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return call(store -> store.unitsInUse(codes));
    }

    @Override
    public EarlierScores earlierScores(int year) {
        return call(store -> store.earlierScores(year));
    }

    @Override
    public List<Publication> publications(String roundId) {
        return call(store -> store.publications(roundId));
    }

    @Override
    public List<User> users() {
        return call(JpaStore::users);
    }

    @Override
    public Optional<User> user(String name) {
        return call(store -> store.user(name));
    }

    @Override
    public Map<String, String> settings() {
        return call(JpaStore::settings);
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return call(JpaStore::lastAuditAt);
    }

    @Override
    public AuditHead auditHead() {
        return call(JpaStore::auditHead);
    }

    @Override
    public void audit(long from, Consumer<AuditRecord> reader) {
        call(store -> {
            store.audit(from, reader);
            return null;
        });
    }

    @Override
    public void write(Consumer<Writer> work) {
        call(store -> {
            store.write(work);
            return null;
        });
    }

    /** Waits for calls under way, then closes the file and gives up its lock. Later calls are refused. */
    @Deactivate
    @Override
    public void close() {
        if (lifecycle.getReadHoldCount() > 0) {
            throw new IllegalStateException("the store cannot be closed from inside one of its own calls");
        }
        lifecycle.writeLock().lock();
        try {
            closed = true;
            discard();
        } finally {
            lifecycle.writeLock().unlock();
        }
    }

    @Override
    public void copyTo(Path file) {
        guarded(() -> {
            DatabaseCopy.write(opened().database(), file);
            return null;
        });
    }

    @Override
    public <T> T check(Path copy, Function<AssessmentStore, T> work) {
        return guarded(() -> DatabaseCopy.check(copy, directory, driver, work));
    }

    private <T> T call(Function<JpaStore, T> work) {
        return guarded(() -> work.apply(opened().store()));
    }

    private <T> T guarded(Supplier<T> work) {
        // The database file is a channel, and a channel closes itself when a thread with a pending interrupt uses it.
        boolean interrupted = Thread.interrupted();
        lifecycle.readLock().lock();
        try {
            return work.get();
        } catch (StoreException e) {
            LOG.warn("The database refused: {}", e.getMessage(), e);
            discardIfBroken();
            throw e;
        } finally {
            lifecycle.readLock().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private OpenStore opened() {
        synchronized (opening) {
            if (closed) {
                throw new StoreException(Message.of(EmbeddedStore.class, "closed"), null);
            }
            if (opened == null) {
                Path file = H2Database.file(directory);
                if (reopening && !Files.exists(file)) {
                    // It was there a moment ago: an empty one in its place would look as if nothing had ever been recorded.
                    throw new StoreException(Message.of(EmbeddedStore.class, "lost", file), null);
                }
                opened = OpenStore.open(directory, driver);
                reopening = true;
            }
            return opened;
        }
    }

    private void discardIfBroken() {
        synchronized (opening) {
            if (opened != null && !opened.database().isUsable()) {
                discard();
            }
        }
    }

    private void discard() {
        synchronized (opening) {
            if (opened != null) {
                opened.close();
                opened = null;
            }
        }
    }

    private static Path databaseDirectory(BundleContext context) {
        String content = context.getProperty(CONTENT_PROPERTY);
        String data = content == null ? context.getProperty(DATA_PROPERTY) : content;
        if (data == null) {
            throw new IllegalStateException("framework property " + DATA_PROPERTY + " is not set");
        }
        return Path.of(data).toAbsolutePath().resolve("db");
    }

    private static DataSource dataSource(DataSourceFactory factory, String url, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        properties.setProperty(DataSourceFactory.JDBC_USER, user);
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");
        return factory.createDataSource(properties);
    }
}
