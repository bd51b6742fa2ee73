package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.Decision;
import parindex.assessment.Stage;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.values.number.Rational;
import parindex.workbench.tests.rounds.WorkingRound;

/** The bundles of the sets are uninstalled while a leaf is being decided: the round has its own copies of the documents, so the work goes on. */
@ExtendWith(BundleContextExtension.class)
class SetsVanishTest {

    private static final String SETS = "parindex.criteria.daknong.y2020.";

    @InjectBundleContext
    BundleContext context;

    @Test
    void whatWasTypedIsKeptAndCanBeRecorded() throws Exception {
        List<Bundle> bundles = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().startsWith(SETS)).toList();
        assertEquals(2, bundles.size());
        try (WorkingRound round = WorkingRound.round(context, "mat-bo")) {
            CriteriaCatalogue catalogue = round.service(CriteriaCatalogue.class);
            AppraisalDriver.open(context, round, desk -> {
                String leaf = desk.leaf();
                int before = desk.queueSize();
                desk.key(SWT.CTRL, '2');
                desk.type("appraisal.score", "0,25");
                desk.type("appraisal.words", "Minh họa: thiếu phụ lục");
                for (Bundle bundle : bundles) {
                    bundle.uninstall();
                }
                try {
                    assertTrue(catalogue.installed().isEmpty(), "the sets have gone");
                    desk.settleReading();
                    assertEquals(leaf, desk.leaf());
                    assertEquals("0,25", desk.typed("appraisal.score"));
                    assertEquals("Minh họa: thiếu phụ lục", desk.typed("appraisal.words"));
                    Combo reason = desk.window().byId(Combo.class, "appraisal.reason");
                    assertTrue(reason.getItemCount() > 1, "the coded reasons are still known");
                    reason.select(1);
                    desk.key(SWT.CTRL, SWT.CR);
                    desk.until("the decision", () -> desk.matrixText(0, 0).endsWith("≠"));
                    assertEquals(Optional.of(Rational.valueOf("0.25")),
                            desk.state(0).decision(Stage.FIRST_APPRAISAL).flatMap(Decision::decided));
                    assertEquals(before - 1, desk.queueSize());
                } finally {
                    // By the framework: what a test installs itself is uninstalled at its end.
                    for (Bundle bundle : bundles) {
                        context.getBundle(0).getBundleContext().installBundle(bundle.getLocation()).start();
                    }
                }
                assertEquals(2, catalogue.installed().size(), "the sets have come back");
                String next = desk.leaf();
                desk.key(0, SWT.F8);
                desk.until("another leaf", () -> !desk.leaf().equals(next));
            });
        }
    }
}
