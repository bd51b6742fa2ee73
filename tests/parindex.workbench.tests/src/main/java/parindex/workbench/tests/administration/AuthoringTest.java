package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.osgi.test.common.annotation.InjectService;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.values.number.Rational;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** From the set of 2020 over its workbook to the set of 2021, signed and installed into the running program. */
class AuthoringTest extends WithModules {

    private static final String ID = "parindex.administration.authoring.";
    private static final String NEXT = "parindex.administration.wizard.15";
    private static final String FINISH = "parindex.administration.wizard.16";

    @InjectService
    CriteriaWorkbooks workbooks;
    @Test
    void nextYearsSetIsWrittenCheckedTriedSignedAndInstalled() throws Exception {
        Office office = new Office(folder, signing);
        trust.trust(administrator(), office.certificate());
        CriteriaSet source = catalogue.installed().stream().map(i -> i.document().set()).filter(s -> s.level() == Level.PROVINCE).findFirst()
                .orElseThrow();
        Path faulty = folder.resolve("faulty.xlsx");
        workbooks.write(withTotal(source, Rational.of(99)), List.of(), Locale.forLanguageTag("vi"), faulty);
        Path workbook = folder.resolve("next.xlsx");
        Path bundle = folder.resolve("next.jar");
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window).page("Mô-đun");
            window.inDialog(() -> window.press(window.menu("Tệp", "Soạn bộ tiêu chí…")), "Soạn bộ tiêu chí", dialog -> {
                workbook(window, admin, faulty, workbook, source);
                window.press(window.byId(Button.class, NEXT));
                preview(window, admin);
                window.press(window.byId(Button.class, NEXT));
                lineage(window);
                window.press(window.byId(Button.class, NEXT));
                Table differences = window.byId(Table.class, ID + "differences");
                window.until("the comparison", () -> differences.getItemCount() > 0);
                admin.press(NEXT);
                admin.type(ID + "bundle", bundle.toString());
                admin.check(ID + "sign", true);
                admin.type(ID + "keyStore", office.keyStore().toString());
                admin.type(ID + "password", "wrong password");
                admin.press(FINISH);
                admin.says(ID + "complaint.authoring.bundle", "không đúng");
                assertFalse(Files.exists(bundle), "nothing is left of a bundle that could not be signed");
                admin.type(ID + "password", Office.PASSWORD);
                installed(window, admin);
                window.until("the wizard closes", dialog::isDisposed);
            });
            window.until("the set is there", () -> catalogue.installed().stream().anyMatch(i -> i.document().set().id().year() == 2021));
        });
        CriteriaSet made = catalogue.installed().stream().map(i -> i.document().set()).filter(s -> s.id().year() == 2021).findFirst().orElseThrow();
        assertEquals(source.leaves().size(), made.leaves().size());
        assertEquals(1, made.lineage().stream().mapToInt(l -> l.links().size()).sum(), "what was confirmed, and nothing else");
    }

    private static CriteriaSet withTotal(CriteriaSet s, Rational max) {
        return new CriteriaSet(s.id(), s.level(), s.name(), s.legalBasis(), s.effectiveFrom(), s.effectiveTo(), s.replaces(), max, s.aggregation(),
                s.totalMayExceed(), s.holidays(), s.departments(), s.classification(), s.ranking(), s.rounding(), s.lineage(), s.components(), "");
    }

    private static void workbook(WindowDriver window, Admin admin, Path faulty, Path workbook, CriteriaSet source) {
        Button next = window.byId(Button.class, NEXT);
        assertFalse(next.isEnabled(), "nothing was read");
        admin.type(ID + "file", faulty.toString());
        admin.press(ID + "read");
        Table problems = window.byId(Table.class, ID + "problems");
        window.until("what is wrong", () -> problems.getItemCount() > 0);
        assertTrue(problems.getItem(0).getText(0).matches(".*![A-Z]+[0-9]+.*"), problems.getItem(0).getText(0));
        assertFalse(next.isEnabled(), "errors");
        Combo sources = window.byId(Combo.class, ID + "source");
        String wanted = Arrays.stream(sources.getItems()).filter(item -> item.startsWith(source.id().toString())).findFirst().orElseThrow();
        admin.choose(ID + "source", wanted);
        window.application().getContext().set("parindex.workbench.administration.fileChoice",
                (UnaryOperator<String>) title -> workbook.toString());
        admin.press(ID + "write");
        admin.says(ID + "complaint.authoring.workbook", workbook.toString());
        admin.press(ID + "read");
        window.until("it is valid", next::isEnabled);
        admin.says(ID + "complaint.authoring.workbook", source.id().name() + "/2021/1.0.0");
    }

    private static void preview(WindowDriver window, Admin admin) {
        Tree tree = window.byId(Tree.class, ID + "tree");
        List<TreeItem> items = new ArrayList<>();
        Arrays.stream(tree.getItems()).forEach(item -> collect(item, items));
        Predicate<TreeItem> leaf = item -> !item.getText(3).isEmpty();
        assertTrue(items.stream().anyMatch(item -> item.getText(0).contains("[minh họa]")), "what is ours is marked");
        TreeItem chosen = items.stream().filter(leaf).findFirst().orElseThrow();
        tree.setSelection(chosen);
        tree.notifyListeners(SWT.Selection, new Event());
        window.settle();
        admin.press(ID + "try");
        admin.says(ID + "complaint.authoring.preview", "Tổng chấm thử");
        admin.says(ID + "result", "Chấm thử: ");
    }

    private static void collect(TreeItem item, List<TreeItem> items) {
        items.add(item);
        Arrays.stream(item.getItems()).forEach(child -> collect(child, items));
    }

    private static void lineage(WindowDriver window) {
        Table links = window.byId(Table.class, ID + "lineage");
        assertTrue(links.getItemCount() > 50, "one for each node");
        assertTrue(Arrays.stream(links.getItems()).noneMatch(org.eclipse.swt.widgets.TableItem::getChecked), "nobody has confirmed anything");
        links.getItem(0).setChecked(true);
        links.notifyListeners(SWT.Selection, new Event());
        window.settle();
    }

    /** The wizard closes, and the plan of the installation opens. */
    private static void installed(WindowDriver window, Admin admin) {
        window.inDialog(() -> admin.press(FINISH), "Cài đặt mô-đun", dialog -> {
            window.inDialog(() -> admin.press("parindex.administration.dialog.ok"), "Soạn bộ tiêu chí", shell -> {
                window.press(window.find(Button.class, b -> b.getShell() == shell).orElseThrow());
                window.until("the outcome was read", shell::isDisposed);
            });
            window.until("it is installed", dialog::isDisposed);
        });
    }
}
