package parindex.workbench.selfassessment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.workbench.tests.driver.WindowRun;

/** The bundle of the set is uninstalled while somebody works on one of its leaves: the round has its own copy of the document, so the work goes on. */
@ExtendWith(BundleContextExtension.class)
class SetVanishesTest {

    private static final String SET = "parindex.criteria.daknong.y2020.province";
    private static final String LEAF = "LV1.1.2";
    private static final String OTHER = "LV1.1.1";

    @InjectBundleContext
    BundleContext context;

    @Test
    void whatWasTypedIsKeptAndCanBeRecorded() throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> SET.equals(b.getSymbolicName())).findFirst().orElseThrow();
        String location = bundle.getLocation();
        TestRound round = new TestRound(context, document());
        try {
            new WindowRun(context).fresh().run(window -> {
                AssessorAtWork assessor = new AssessorAtWork(window, round);
                assessor.choose(LEAF);
                assessor.answer("input.tasks.1");
                assessor.type("explanation", "Khoan 2");
                bundle.uninstall();
                try {
                    assertTrue(catalogue().installed().stream().noneMatch(i -> i.bundle().symbolicName().equals(SET)), "the set has gone");
                    window.settle();
                    assertEquals("Khoan 2", assessor.the(Text.class, "explanation").getText());
                    assessor.choose(OTHER);
                    assessor.choose(LEAF);
                    assertEquals("Khoan 2", assessor.the(Text.class, "explanation").getText(), "the draft comes from where it is kept");
                    assertEquals("0,5/1", assessor.derived(), "the rule is still known");
                    assessor.answer("input.outputs.1");
                    assessor.record();
                    assertEquals(Optional.of("Khoan 2"), stored(round).entry().orElseThrow().content().explanation());
                } finally {
                    // By the framework: what a test installs itself is uninstalled at its end.
                    context.getBundle(0).getBundleContext().installBundle(location).start();
                }
                assertTrue(catalogue().installed().stream().anyMatch(i -> i.bundle().symbolicName().equals(SET)), "the set has come back");
                long before = stored(round).version();
                assessor.type("explanation", "Khoan 3");
                assessor.record();
                assertEquals(Optional.of("Khoan 3"), stored(round).entry().orElseThrow().content().explanation());
                assertNotEquals(before, stored(round).version());
            });
        } finally {
            round.release();
        }
    }

    private static LeafState stored(TestRound round) {
        return round.leaf(LEAF);
    }

    private CriteriaDocument document() {
        return catalogue().installed().stream().filter(i -> i.bundle().symbolicName().equals(SET)).findFirst().orElseThrow().document();
    }

    private CriteriaCatalogue catalogue() {
        return context.getService(context.getServiceReference(CriteriaCatalogue.class));
    }
}
