package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierImport;
import parindex.values.number.Rational;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** The page with results of earlier years. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class EarlierResultsTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String IDS = "parindex.administration.earlier.";
    private static final String TABLE = """
            Bảng điểm năm 2018;;;;;;;;;;;
            Mã;Tên đơn vị;1.1;1.2;Điểm LV1;2.1;2.2;Điểm LV2;Tổng điểm;Chỉ số (%);Xếp hạng;Xếp loại
            ;Điểm tối đa;20;20;40;30;30;60;100;;;
            STP;Sở Tư pháp;20;20;40;30;29,5;59,5;99,5;99,5;1;Tốt
            SNV;Sở Nội vụ;17,5;20;35,7;25;30;55;92,5;92,5;2;Tốt
            ;%s;15;15;30;25;25;50;80;80;3;Khá
            SYT;Sở Y tế;15;15;30;20;25;45;75;75;5;Khá
            ;Giá trị trung bình;;;34,38;;;52,38;86,75;86,75;;
            """;

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;

    @Test
    void resultsAreLookedAtFirstAndKeptWithTheirFindings(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ket-qua-2018.csv"), TABLE.replace("%s", "Thanh tra tinh nha"));
        int before = store.earlierImports(2018).size();
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, 760);
            Admin admin = new Admin(window);
            admin.withSample(store);
            admin.page("Kết quả năm trước");
            Spinner year = window.byId(Spinner.class, IDS + "year");
            window.until("the year before that of the round", () -> year.getSelection() == 2019);
            window.inDialog(() -> admin.press(IDS + "import"), dialog -> {
                Button ok = window.byId(Button.class, "parindex.administration.dialog.ok");
                admin.press(IDS + "look");
                admin.says("parindex.administration.dialog.complaint", "chọn tệp");
                admin.type(IDS + "file", file.toString());
                admin.press(IDS + "look");
                assertTrue(admin.says("parindex.administration.dialog.complaint", "2018, không phải năm 2019")
                        .contains("ket-qua-2018.csv"));
                window.byId(Spinner.class, IDS + "dialog.year").setSelection(2018);
                window.settle();
                admin.press(IDS + "look");
                summary(window, "xác nhận từng tên");
                assertFalse(ok.isEnabled(), "an unknown name is confirmed first");
                picture(window, "earlier-names.png");
                Combo means = window.byId(Combo.class, IDS + "means");
                window.until("units with words of it are offered", () -> means.getItemCount() > 0);
                window.choose(means, indexOf(means, "(TTT)"));
                admin.press(IDS + "confirm");
                summary(window, "hãy chọn lấy số nào");
                assertFalse(ok.isEnabled(), "whose figures count is not said yet");
                Table findings = window.byId(Table.class, IDS + "findings");
                assertEquals(List.of("35.7 37.5", "5 4"), List.of(findings.getItem(0).getText(2) + " " + findings.getItem(0).getText(3),
                        findings.getItem(1).getText(2) + " " + findings.getItem(1).getText(3)));
                picture(window, "earlier-findings.png");
                Button right = window.byId(Button.class, IDS + "takeRight");
                right.setSelection(true);
                right.notifyListeners(SWT.Selection, new Event());
                window.until("it can be recorded", ok::isEnabled);
                admin.type(IDS + "source", "Quyết định 12/QĐ-UBND");
                window.press(ok);
                window.until("the dialog closes", dialog::isDisposed);
            });
            Table imports = window.byId(Table.class, IDS + "imports");
            window.until("the import is there", () -> year.getSelection() == 2018 && imports.getItemCount() == before + 1);
            assertEquals("Quyết định 12/QĐ-UBND", imports.getItem(0).getText(3));
            Table kept = window.byId(Table.class, IDS + "kept");
            window.until("its findings", () -> kept.getItemCount() == 2);
            picture(window, "earlier-page.png");
        });
        List<EarlierImport> imports = store.earlierImports(2018);
        EarlierImport made = imports.get(imports.size() - 1);
        assertEquals(EarlierImport.Choice.RIGHT, made.choice());
        assertEquals(4 * (1 + 2 + 4), made.scores().size());
        assertTrue(made.scores().stream().anyMatch(s -> s.unitCode().equals("SNV") && s.node().equals("c1")
                && s.taken().equals(Rational.ofDecimal("37.5"))));
        assertTrue(store.units().stream().anyMatch(u -> u.code().equals("TTT") && u.aliases().contains("Thanh tra tinh nha")));
    }

    private static int indexOf(Combo combo, String part) {
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).contains(part)) {
                return i;
            }
        }
        throw new AssertionError("no " + part);
    }

    private static void picture(WindowDriver window, String name) {
        try {
            window.picture(PICTURES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void summary(WindowDriver window, String words) {
        Label summary = window.byId(Label.class, IDS + "summary");
        window.until(words, () -> summary.getText().contains(words));
    }
}
