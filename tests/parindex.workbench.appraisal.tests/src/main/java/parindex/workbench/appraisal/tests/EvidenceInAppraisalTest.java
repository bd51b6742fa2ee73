package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.Phase;
import parindex.workbench.preview.Opener;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.rounds.WorkingRound;

/** What is in a document is seen beside the decision; other programs get a copy, and never a program. */
@ExtendWith(BundleContextExtension.class)
class EvidenceInAppraisalTest {

    private static final String PREVIEW = "parindex.workbench.preview.";

    @InjectBundleContext
    BundleContext context;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void select(AppraisalDriver desk, int row) {
        Table table = desk.window().byId(Table.class, "appraisal.evidence");
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, new Event());
    }

    private static boolean shows(AppraisalDriver desk, String text) {
        return desk.window().find(StyledText.class, t -> (PREVIEW + "text").equals(t.getData(WindowDriver.ID)) && t.getText().startsWith(text))
                .isPresent();
    }

    private static String said(AppraisalDriver desk) {
        return desk.window().find(Label.class, l -> (PREVIEW + "message").equals(l.getData(WindowDriver.ID))).map(Label::getText).orElse("");
    }

    @Test
    void documentsAreShownBesideTheDecisionAndOpenedAsCopies() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Kế hoạch.txt", bytes("Kế hoạch cải cách hành chính"));
        files.put("Hỏng.pdf", bytes("%PDF-1.4\nhỏng"));
        files.put("cài đặt.bat", bytes("echo"));
        try (WorkingRound round = WorkingRound.round(context, "tai-lieu", Phase.FIRST_APPRAISAL, files)) {
            AppraisalDriver.open(context, round, desk -> {
                List<Path> opened = new ArrayList<>();
                desk.window().application().getContext().set(Opener.class, opened::add);
                Table table = desk.window().byId(Table.class, "appraisal.evidence");
                assertEquals(3, table.getItemCount());
                assertFalse(shows(desk, "Kế hoạch"), "nothing is read before it is wanted");
                Button preview = desk.window().byId(Button.class, "appraisal.evidence.preview");
                preview.setSelection(true);
                desk.window().press(preview);
                desk.until("the text", () -> shows(desk, "Kế hoạch cải cách"));
                desk.picture("appraisal-preview");
                select(desk, 1);
                desk.until("a message for the damaged file", () -> said(desk).startsWith("Không đọc được tài liệu này"));
                // Another place and back: the choice stays, the first document is in front again.
                String leaf = desk.leaf();
                desk.key(0, SWT.F8);
                desk.until("another leaf", () -> !desk.leaf().equals(leaf) && desk.ready());
                assertFalse(desk.visible(PREVIEW + "text"));
                desk.key(SWT.SHIFT, SWT.F8);
                desk.until("the text again", () -> shows(desk, "Kế hoạch cải cách"));
                desk.window().press(desk.window().byId(Button.class, "appraisal.evidence.open"));
                desk.until("opened outside", () -> opened.size() == 1);
                assertEquals("Kế hoạch.txt", opened.get(0).getFileName().toString());
                assertEquals("Kế hoạch cải cách hành chính", Files.readString(opened.get(0)));
                assertTrue(opened.get(0).toString().contains("opened"), "a copy in the folder that is emptied");
                select(desk, 2);
                desk.window().press(desk.window().byId(Button.class, "appraisal.evidence.open"));
                desk.until("the refusal", () -> desk.visible("appraisal.evidence.notice") && desk.label("appraisal.evidence.notice").contains("cài đặt.bat"));
                assertEquals(1, opened.size());
                preview.setSelection(false);
                desk.window().press(preview);
                assertFalse(desk.visible(PREVIEW + "message"));
            });
        }
    }
}
