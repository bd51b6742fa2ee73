package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
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
import parindex.assessment.Entry;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.Level;
import parindex.workbench.selection.Changes;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Tables of units, members and supplied values in the window: columns, what changes, and the way back. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class ImportsTest {

    private static final String OK = "parindex.administration.dialog.ok";
    private static final String COLUMN = "parindex.administration.import.column.";
    private static final String CHANGES = "parindex.administration.import.changes";
    private static final String COMPLAINT = "parindex.administration.dialog.complaint";

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;
    @InjectService
    Rounds rounds;
    @InjectService
    SignIn signIn;

    @TempDir
    Path folder;
    private Session administrator;

    @BeforeEach
    void alone() {
        administrator = signIn.singleUser().orElseThrow();
    }

    /** For looking at: only where a folder for pictures is given. */
    private static void picture(WindowDriver window, String name) {
        Optional.ofNullable(System.getenv("PARINDEX_PICTURES")).ifPresent(target -> {
            try {
                window.picture(Path.of(target).resolve(name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void look(Admin admin, Path file) {
        admin.type("parindex.administration.import.file", file.toString());
        admin.press("parindex.administration.import.look");
    }

    private static void apply(WindowDriver window, Admin admin, Shell dialog) {
        admin.press(OK);
        window.until("the dialog closes", dialog::isDisposed);
    }

    private static void undo(WindowDriver window, Admin admin, String kind, Consumer<Shell> inside) {
        window.inDialog(() -> admin.press("parindex.administration.import." + kind + ".undo"), inside);
    }

    @Test
    void unitsWithColumnsThatThePersonHasToExplainOnce() throws Exception {
        String code = "I" + store.units().size();
        Path file = SmallWorkbook.write(folder.resolve("danh sách.xlsx"), "Đơn vị", List.of(
                List.of("STT", "Mã cơ quan", "Tên cơ quan", "Cấp", "Điện thoại"), List.of("1", code, "Sở " + code, "Sở, ban, ngành", "x")));
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, 900);
            Admin admin = new Admin(window);
            admin.withSample(store);
            admin.page("Đơn vị");
            window.inDialog(() -> admin.press("parindex.administration.import.units"), dialog -> {
                look(admin, file);
                admin.says(COMPLAINT, "Không rõ cột \"Điện thoại\" chứa gì");
                assertFalse(window.byId(Button.class, OK).isEnabled());
                assertEquals("Mã đơn vị", window.byId(Combo.class, COLUMN + "1").getText());
                assertEquals("Tên đơn vị", window.byId(Combo.class, COLUMN + "2").getText());
                picture(window, "import-units-columns");
                admin.choose(COLUMN + "4", "Mã đơn vị");
                admin.press("parindex.administration.import.look");
                admin.says(COMPLAINT, "Có hai cột cùng được chọn là “Mã đơn vị”");
                admin.choose(COLUMN + "4", "(bỏ qua cột này)");
                admin.press("parindex.administration.import.look");
                Table changes = window.byId(Table.class, CHANGES);
                window.until("what would change", () -> changes.getItemCount() == 1 && changes.getItem(0).getText(0).equals(code));
                picture(window, "import-units-preview");
                apply(window, admin, dialog);
            });
            window.inDialog(() -> admin.press("parindex.administration.import.units"), dialog -> {
                look(admin, file);
                window.until("remembered", () -> window.find(Combo.class, c -> (COLUMN + "4").equals(c.getData(WindowDriver.ID))
                        && c.getText().equals("(bỏ qua cột này)")).isPresent());
                assertFalse(window.byId(Button.class, OK).isEnabled(), "nothing changes any more");
                admin.press("parindex.administration.dialog.cancel");
            });
            undo(window, admin, "units", dialog -> {
                Table back = window.byId(Table.class, "parindex.administration.undoImport.changes");
                assertEquals(code, back.getItem(0).getText(0));
                picture(window, "import-units-undo");
                apply(window, admin, dialog);
            });
            window.until("the unit is gone", () -> store.units().stream().noneMatch(u -> u.code().equals(code)));
            undo(window, admin, "units", dialog -> {
                admin.says(COMPLAINT, "đã được admin hoàn tác");
                assertFalse(window.byId(Button.class, OK).isEnabled());
                picture(window, "import-units-undo-refused");
                admin.press("parindex.administration.dialog.cancel");
            });
        });
    }

    @Test
    void membersAndValuesOfARound() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, 900);
            Admin admin = new Admin(window);
            String id = "import" + admin.withSample(store);
            List<Unit> units = store.units().stream().filter(u -> u.level() == Level.PROVINCE).limit(2).toList();
            rounds.create(administrator, new Rounds.Plan(id, "Đợt " + id, 2020, List.of(SmallSets.supplied()),
                    units.stream().map(Unit::code).toList(), new Schedule(Map.of()), List.of()));
            rounds.move(administrator, id, Phase.SELF_ASSESSMENT, Optional.of("x"));
            admin.page("Đợt đánh giá");
            window.application().getContext().get(IEventBroker.class).post(Changes.ROUND, id);
            admin.select("parindex.administration.rounds", 1, id);
            values(window, admin, id, units);
            admin.page("Người dùng và vai trò");
            members(window, admin, id, SignIn.ADMINISTRATOR, units.get(0));
        });
    }

    private void values(WindowDriver window, Admin admin, String id, List<Unit> units) {
        Path file = written("khảo sát.csv", "Tên cơ quan;S\n" + units.get(0).name() + ";85,5%\n" + units.get(1).name() + ";70\n");
        picture(window, "import-values-page");
        window.inDialog(() -> admin.press("parindex.administration.import.values"), dialog -> {
            look(admin, file);
            admin.says(COMPLAINT, "Hãy ghi nguồn số liệu");
            admin.type("parindex.administration.import.source", "Báo cáo 12/BC-SNV");
            admin.type("parindex.administration.import.day", "15/01/2021");
            look(admin, file);
            Table changes = window.byId(Table.class, CHANGES);
            window.until("what would change", () -> changes.getItemCount() == 4);
            assertEquals("51,3", changes.getItem(0).getText(3));
            picture(window, "import-values");
            apply(window, admin, dialog);
        });
        assertEquals(List.of("value=n:85.5", "value=n:70"), inputs(id));
        undo(window, admin, "values", dialog -> apply(window, admin, dialog));
        window.until("the values count no longer", () -> inputs(id).isEmpty());
    }

    private List<String> inputs(String id) {
        return store.ledger(LedgerScope.of(id)).counting().entries().stream().map(Line::content).map(Entry::inputs).map(i -> i.toText())
                .toList();
    }

    private void members(WindowDriver window, Admin admin, String id, String user, Unit unit) {
        Path file = written("thành viên.csv", "Tên đăng nhập;Vai trò;Đơn vị\n" + user + ";Tổ tự đánh giá;" + unit.code() + "\n");
        window.inDialog(() -> admin.press("parindex.administration.import.members"), dialog -> {
            look(admin, file);
            Table changes = window.byId(Table.class, CHANGES);
            window.until("what would change", () -> changes.getItemCount() == 1);
            assertEquals("tự đánh giá " + unit.code(), changes.getItem(0).getText(3));
            picture(window, "import-members");
            apply(window, admin, dialog);
        });
        assertTrue(store.members(id).contains(new Member(user, Role.ASSESSOR, Optional.of(unit.code()))));
        picture(window, "import-members-page");
        undo(window, admin, "members", dialog -> apply(window, admin, dialog));
        window.until("nobody is a member", () -> store.members(id).isEmpty());
    }

    private Path written(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
