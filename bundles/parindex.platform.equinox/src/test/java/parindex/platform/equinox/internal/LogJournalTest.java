package parindex.platform.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.equinox.log.ExtendedLogEntry;
import org.eclipse.equinox.log.ExtendedLogService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

class LogJournalTest {

    private final LogJournal journal = new LogJournal();
    private final List<LogEntry> heard = new ArrayList<>();
    private final ExtendedLogService log = new BundleLogService.Factory(journal).getService(bundle("a.b"), null);

    @Test
    void listenersHearWhatTheirFilterLets() {
        journal.addLogListener(heard::add, (bundle, name, level) -> level <= 2);
        RuntimeException problem = new RuntimeException();
        log.log("context", 1, "bad", problem);
        log.log(3, "fine");
        assertEquals(1, heard.size());
        ExtendedLogEntry entry = (ExtendedLogEntry) heard.get(0);
        assertEquals("bad", entry.getMessage());
        assertEquals("context", entry.getContext());
        assertEquals(LogLevel.ERROR, entry.getLogLevel());
        assertSame(problem, entry.getException());
        assertEquals("a.b", entry.getBundle().getSymbolicName());
    }

    @Test
    void argumentsAreTakenUpInBothStyles() {
        journal.addLogListener(heard::add);
        RuntimeException problem = new RuntimeException();
        log.getLogger("n").error("{} of {}", 1, 2, problem);
        log.getLogger("n", FormatterLogger.class).error("%s: %d %%", "x", 3);
        assertEquals("1 of 2", heard.get(0).getMessage());
        assertSame(problem, heard.get(0).getException());
        assertEquals("n", heard.get(0).getLoggerName());
        assertEquals("x: 3 %", heard.get(1).getMessage());
    }

    @Test
    void aListenerThatFailsDoesNotDisturbTheOthers() {
        journal.addLogListener(entry -> {
            throw new IllegalStateException("mine");
        });
        journal.addLogListener(heard::add);
        log.log(1, "bad");
        assertEquals(1, heard.size());
    }

    @Test
    void theSearchForAFieldOfEquinoxIsNoNews() {
        journal.addLogListener(heard::add);
        log.log(1, "missing", new NoSuchFieldException("activator"));
        log.log(1, "missing", new NoSuchFieldException("other"));
        assertEquals(1, heard.size());
        assertTrue(heard.get(0).getException().getMessage().contains("other"));
    }

    private static Bundle bundle(String name) {
        return (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> method.getName().equals("getSymbolicName") ? name : null);
    }
}
