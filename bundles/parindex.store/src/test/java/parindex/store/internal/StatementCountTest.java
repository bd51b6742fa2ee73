package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.LedgerScope;
import parindex.assessment.Remark;
import parindex.values.number.Rational;

/** How many statements a screen needs does not depend on how many rows it shows. */
class StatementCountTest {

    @TempDir
    Path directory;
    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void aPartOfTheLedgerTakesOneQueryForEachKindOfLine() {
        try (H2Database database = H2Database.open(directory, Samples::dataSource);
                JpaStore store = JpaStore.on(counting(database.dataSource()), directory.toString())) {
            Samples.write(store, w -> {
                w.putUnits(List.of(Samples.unit("A"), Samples.unit("B")));
                w.addRound(Samples.round("r", List.of("A", "B")));
                IntStream.range(0, 3000).forEach(i -> w.append(List.of(Samples.entry("r", "A", "l" + i)),
                        List.of(Samples.decision("r", "A", "l" + i, Rational.ONE))));
                w.appendRemarks(List.of(new Remark("r", "A", "l1", Remark.Kind.OBJECTION, "x", "a", Samples.NOON)));
            });
            assertEquals(3, statementsOf(() -> assertEquals(3000, store.ledger(LedgerScope.ofUnit("r", "A")).entries().size())));
            assertEquals(3, statementsOf(() -> assertEquals(0, store.ledger(LedgerScope.ofUnit("r", "B")).entries().size())));
            assertEquals(3, statementsOf(() -> assertEquals(3000, store.ledger(LedgerScope.of("r")).decisions().size())));
            assertEquals(3, statementsOf(() -> assertEquals(1, store.ledger(LedgerScope.ofLeaf("r", "l1")).remarks().size())));
            assertEquals(1, statementsOf(() -> assertEquals(3000, store.entries("r").size())));
        }
    }

    private int statementsOf(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    private DataSource counting(DataSource source) {
        return proxy(DataSource.class, source);
    }

    /** Passes everything on; what it hands out that is a connection is such a proxy again. */
    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
            }
            try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection && method.getName().equals("getConnection")
                        ? proxy(Connection.class, connection)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
