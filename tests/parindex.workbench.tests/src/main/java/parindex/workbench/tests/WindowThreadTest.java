package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.AssessmentStore;
import parindex.workbench.jobs.Background;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.driver.WindowThreadWatch;

/** What the thread of the window must not do is found. That it does not do so is tested where all perspectives are there. */
@ExtendWith(BundleContextExtension.class)
class WindowThreadTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void aFileTouchedByTheWindowIsFound() throws Exception {
        Path none = Path.of("no-such-file");
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> watch.during(window, () -> {
                boolean[] done = {false};
                window.application().getContext().get(Background.class).run(window.shell(), "", progress -> Files.exists(none),
                        found -> done[0] = true);
                window.until("the task is done", () -> done[0]);
                assertEquals(List.of(), watch.findings(), "an access in the background is none");
                Files.exists(none);
            }));
            assertEquals(1, watch.findings().size(), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("reads no-such-file"), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("WindowThreadTest"), watch.findings()::toString);
        }
    }

    @Test
    void aServiceCalledByTheWindowIsFound() throws Exception {
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> {
                AssessmentStore store = window.application().getContext().get(AssessmentStore.class);
                watch.during(window, () -> {
                    boolean[] done = {false};
                    window.application().getContext().get(Background.class).run(window.shell(), "",
                            progress -> store.rounds(), found -> done[0] = true);
                    window.until("the task is done", () -> done[0]);
                    assertEquals(List.of(), watch.findings(), "a call in the background is none");
                    store.rounds();
                });
            });
            // The call, and what the database may open for it.
            assertFalse(watch.findings().isEmpty());
            assertTrue(watch.findings().get(0).contains("AssessmentReading.rounds"), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("WindowThreadTest"), watch.findings()::toString);
        }
    }

    @Test
    void aWindowThatComputesIsFound() throws Exception {
        assertStallIsFound(() -> BigInteger.TEN.pow(5_000).toString(), "processor time");
    }

    @Test
    void aWindowThatWaitsIsFound() throws Exception {
        assertStallIsFound(() -> LockSupport.parkNanos(1_000_000), "seen waiting");
    }

    /** Keeps the window from its next event until that is found: a detector that finds nothing ends in the time limit of the test. */
    private void assertStallIsFound(Runnable work, String reported) throws Exception {
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> watch.during(window, () -> {
                while (watch.findings().isEmpty()) {
                    work.run();
                }
            }));
            assertTrue(watch.findings().get(0).contains(reported), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("WindowThreadTest"), watch.findings()::toString);
        }
    }
}
