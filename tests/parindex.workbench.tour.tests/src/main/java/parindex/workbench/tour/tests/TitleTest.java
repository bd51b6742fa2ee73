package parindex.workbench.tour.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.rounds.WorkingRound;

/** Frame and perspectives are about the same round before anybody has chosen one; the title names the unit that the one in front shows. */
@ExtendWith(BundleContextExtension.class)
class TitleTest {

    private static final String ROUND = "Đợt thử 2021 (minh họa)";

    @InjectBundleContext
    BundleContext context;

    @Test
    void allAreAboutOneRoundAndTheTitleFollowsTheUnitThatIsPicked() throws Exception {
        try (WorkingRound round = WorkingRound.round(context, "tieu-de")) {
            new WindowRun(context).fresh().run(window -> {
                window.until("the round of the frame", () -> window.byId(Label.class, "parindex.workbench.status.round").getText()
                        .startsWith(ROUND));
                window.press(window.byId(ToolItem.class, "parindex.workbench.selfassessment.perspective"));
                Combo rounds = window.byId(Combo.class, "parindex.workbench.selfassessment.round");
                Tree tree = window.byId(Tree.class, "parindex.workbench.selfassessment.tree");
                window.until("the work of a unit", () -> tree.getItemCount() > 0);
                assertEquals(ROUND, rounds.getText());
                Combo units = window.byId(Combo.class, "parindex.workbench.selfassessment.unit");
                title(window, units.getText());
                results(window);
                String decided = appraisal(window);
                window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
                title(window, "Sở Tư pháp");
                window.press(window.byId(ToolItem.class, "parindex.workbench.appraisal.perspective"));
                title(window, decided);
                window.press(window.byId(ToolItem.class, "parindex.workbench.perspective.start"));
                window.until("no unit", () -> window.shell().getText().startsWith(ROUND));
            });
        }
    }

    private static void results(WindowDriver window) {
        window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
        Table table = window.byId(Table.class, "parindex.workbench.results.table");
        window.until("the ranking", () -> table.getItemCount() > 20);
        assertEquals(ROUND, window.byId(Combo.class, "parindex.workbench.results.rounds").getText());
        window.idle();
        window.until("no unit yet", () -> window.shell().getText().startsWith(ROUND));
        for (String unit : new String[] {"Sở Y tế", "Sở Tư pháp"}) {
            int row = java.util.stream.IntStream.range(0, table.getItemCount()).filter(i -> table.getItem(i).getText(1).equals(unit))
                    .findFirst().orElseThrow();
            window.choose(table, row);
            title(window, unit);
        }
    }

    /** @return the unit that is looked at in the end */
    private static String appraisal(WindowDriver window) {
        window.press(window.byId(ToolItem.class, "parindex.workbench.appraisal.perspective"));
        window.until("a place", () -> window.find(Control.class, w -> "appraisal.record".equals(w.getData(WindowDriver.ID))
                && w.isEnabled()).isPresent());
        Label unit = window.byId(Label.class, "appraisal.unit");
        String first = unit.getText();
        title(window, first);
        window.byId(Control.class, "appraisal.matrix").setFocus();
        window.key(0, SWT.ARROW_DOWN);
        window.until("another unit", () -> !unit.getText().equals(first));
        title(window, unit.getText());
        return unit.getText();
    }

    private static void title(WindowDriver window, String unit) {
        window.until(unit + " in the title", () -> window.shell().getText().startsWith(unit + " – " + ROUND));
    }
}
