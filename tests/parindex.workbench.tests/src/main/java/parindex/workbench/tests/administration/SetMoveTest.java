package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.Level;
import parindex.scoring.Inputs;
import parindex.workbench.selection.Changes;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** A round under way moves to a corrected set and back, after a dry run, with a reason. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class SetMoveTest {

    private static final String ITEMS = "parindex.administration.setMove.items";
    private static final String OK = "parindex.administration.dialog.ok";

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;
    @InjectService
    Rounds rounds;
    @InjectService
    SelfAssessment self;
    @InjectService
    SignIn signIn;
    @TempDir
    Path folder;
    private Session administrator;

    @BeforeEach
    void alone() {
        administrator = signIn.singleUser().orElseThrow();
    }

    @Test
    void aRoundMovesToTheSetOfAFileAndBack() throws Exception {
        Path file = Files.writeString(folder.resolve("corrected.xml"), SmallSets.corrected().xml());
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            String id = "move" + admin.withSample(store);
            begun(id);
            admin.page("Đợt đánh giá");
            window.application().getContext().get(IEventBroker.class).post(Changes.ROUND, id);
            admin.select("parindex.administration.rounds", 1, id);
            window.inDialog(() -> admin.press("parindex.administration.rounds.changeSet"), dialog -> move(window, admin, file));
            window.until("the corrected set", () -> version(id).equals("1.0.1"));
            admin.says("parindex.administration.round.complaint", "Đã chuyển bộ tiêu chí");
            window.inDialog(() -> admin.press("parindex.administration.rounds.undoSet"), dialog -> {
                look(window, admin);
                admin.type("parindex.administration.setMove.reason", "Đính chính bị bãi bỏ");
                admin.press(OK);
                window.until("the dialog closes", dialog::isDisposed);
            });
            window.until("the first set", () -> version(id).equals("1.0.0"));
        });
    }

    private void begun(String id) {
        List<String> units = store.units().stream().filter(u -> u.level() == Level.PROVINCE).map(Unit::code).limit(2).toList();
        rounds.create(administrator, new Rounds.Plan(id, "Đợt " + id, 2020, List.of(SmallSets.first()), units, new Schedule(Map.of()), List.of()));
        rounds.move(administrator, id, Phase.SELF_ASSESSMENT, Optional.of("x"));
        self.record(administrator, id, List.of(statement(units.get(0), "A"), statement(units.get(0), "B"), statement(units.get(0), "C"),
                statement(units.get(1), "B")));
    }

    private static Statement statement(String unit, String leaf) {
        return new Statement(unit, leaf, 0, Inputs.ofText("met=f:true"), Optional.empty(), false, "", List.of());
    }

    private String version(String id) {
        return store.round(id).flatMap(round -> round.set(Level.PROVINCE)).orElseThrow().set().version();
    }

    private static void look(WindowDriver window, Admin admin) {
        admin.press("parindex.administration.setMove.look");
        window.until("the dry run", () -> window.find(Table.class, t -> ITEMS.equals(t.getData(WindowDriver.ID)) && t.getItemCount() > 0).isPresent());
    }

    private static void move(WindowDriver window, Admin admin, Path file) {
        Button ok = window.byId(Button.class, OK);
        admin.type("parindex.administration.setMove.reason", "Quyết định đính chính số 5");
        assertFalse(ok.isEnabled(), "nothing was looked at");
        admin.type("parindex.administration.setMove.file", file.resolveSibling("absent.xml").toString());
        admin.press("parindex.administration.setMove.look");
        admin.says("parindex.administration.dialog.complaint", "absent.xml");
        admin.type("parindex.administration.setMove.file", file.toString());
        look(window, admin);
        Table items = window.byId(Table.class, ITEMS);
        assertEquals(4, items.getItemCount());
        assertTrue(window.byId(Text.class, "parindex.administration.setMove.summary").getText().contains("giữ nguyên 2; cần chấm lại 1; để riêng 1"),
                window.byId(Text.class, "parindex.administration.setMove.summary").getText());
        admin.choose("parindex.administration.setMove.filter", "để riêng");
        assertEquals(1, items.getItemCount());
        assertEquals("C", items.getItem(0).getText(1));
        assertEquals("20", items.getItem(0).getText(4));
        assertTrue(ok.isEnabled());
        window.press(ok);
        window.until("the dialog closes", ok::isDisposed);
    }
}
