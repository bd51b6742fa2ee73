package parindex.workbench.selfassessment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Document;
import parindex.assessment.EvidenceNote;
import parindex.evidence.EvidenceService;
import parindex.workbench.preview.Opener;
import parindex.workbench.selfassessment.FileChooser;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Files become evidence by the dialog, by dropping and by pasting; what is in them is shown; what is wrong is said. */
class EvidenceTest extends InRound {

    private static final String PREVIEW = "parindex.workbench.preview.";

    @TempDir
    Path folder;

    @Test
    void aChosenFileIsEvidenceOnceTheLeafIsRecorded() throws Exception {
        Path plan = Files.writeString(folder.resolve("12-KH-UBND 15.01.2020.txt"), "Kế hoạch cải cách hành chính", StandardCharsets.UTF_8);
        List<Path> opened = new ArrayList<>();
        new WindowRun(context).fresh().run(window -> {
            window.application().getContext().set(FileChooser.class, (parent, title) -> List.of(plan));
            window.application().getContext().set(Opener.class, opened::add);
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.2");
            assessor.answer("input.met.1");
            assessor.press("evidence.add");
            Table table = assessor.the(Table.class, "evidence");
            window.until("the file", () -> table.getItemCount() == 1);
            assertEquals("12-KH-UBND 15.01.2020.txt", table.getItem(0).getText(0));
            assertEquals("15/01/2020", assessor.the(Text.class, "evidence.date").getText(), "suggested from the file name");
            assertEquals(0, round.leaf("C1.1.2").entry().map(line -> line.content().evidence().size()).orElse(0),
                    "nothing is recorded yet");
            assessor.the(Text.class, "evidence.number").setText("12/KH-UBND");
            assessor.the(Text.class, "evidence.place").setText("mục II");
            window.until("the preview", () -> window.find(StyledText.class, t -> t.getText().startsWith("Kế hoạch cải cách")).isPresent());
            assessor.press("evidence.open");
            window.until("opened outside", () -> !opened.isEmpty());
            assertEquals("Kế hoạch cải cách hành chính", Files.readString(opened.get(0)));
            assessor.focus(assessor.the(Text.class, "score"));
            assessor.record();
            EvidenceNote note = round.leaf("C1.1.2").entry().orElseThrow().content().evidence().get(0);
            assertEquals("12/KH-UBND", note.number());
            assertEquals(Optional.of(LocalDate.of(2020, 1, 15)), note.date());
            assertEquals(Optional.of("mục II"), note.place());
            assertTrue(note.document().isPresent());
            window.until("the check", () -> assessor.problem("1.1.2").contains("trích yếu"));
            assessor.choose("C1.1.3");
            assertEquals(0, assessor.the(Table.class, "evidence").getItemCount());
            assessor.open("1.1.2", "");
            window.until("the field", () -> assessor.the(Text.class, "evidence.summary").isFocusControl());
            window.picture(Path.of("target", "pictures", "selfassessment-evidence.png"));
        });
    }

    @Test
    void filesAreDroppedAndPastedAndARefusedOneSaysWhy() throws Exception {
        Path one = Files.writeString(folder.resolve("Báo cáo.txt"), "một");
        Path two = Files.writeString(folder.resolve("Kế hoạch.txt"), "hai");
        Path program = Files.write(folder.resolve("Kế hoạch.exe"), new byte[] {'M', 'Z', 0, 1});
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.2");
            drop(window, one, program);
            Table table = assessor.the(Table.class, "evidence");
            window.until("the file that is accepted", () -> table.getItemCount() == 1);
            Label said = assessor.the(Label.class, "evidence.notice");
            assertTrue(said.getText().contains("Kế hoạch.exe"), said.getText());
            // What cannot be read: it was on a stick that has been pulled out.
            drop(window, folder.resolve("Đã rút ra.txt"));
            window.until("the file that cannot be read is named", () -> said.getText().contains("Đã rút ra.txt"));
            assertEquals(1, table.getItemCount());
            Clipboard clipboard = new Clipboard(window.display());
            clipboard.setContents(new Object[] {new String[] {two.toString()}}, new Transfer[] {FileTransfer.getInstance()});
            assessor.focus(table);
            assessor.keys().press(SWT.CTRL, 'v');
            window.until("the pasted file", () -> table.getItemCount() == 2);
            clipboard.dispose();
            assertEquals("Kế hoạch.txt", table.getItem(1).getText(0));
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, new Event());
            assessor.keys().press(SWT.DEL);
            window.until("taken off", () -> table.getItemCount() == 1);
            assertEquals("Kế hoạch.txt", table.getItem(0).getText(0));
            assessor.press("button.undo");
            assertEquals(2, table.getItemCount());
            // A leaf that may not be changed takes no files.
            assessor.choose("C2.6");
            assertFalse(assessor.the(Button.class, "evidence.add").isEnabled());
            drop(window, one);
            assertTrue(said.getText().startsWith("Tiêu chí này hiện không sửa được"), said.getText());
        });
    }

    @Test
    void picturesPagesAndDamagedFilesArePreviewed() throws Exception {
        Path picture = folder.resolve("Ảnh chụp.png");
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {new ImageData(40, 30, 24, new PaletteData(0xff0000, 0xff00, 0xff))};
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        loader.save(png, SWT.IMAGE_PNG);
        Files.write(picture, png.toByteArray());
        Path pages = Files.write(folder.resolve("Quyết định.pdf"), SmallPdf.ofPages(2));
        Path damaged = Files.writeString(folder.resolve("Hỏng.pdf"), "%PDF-1.4\nhỏng");
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.2");
            drop(window, picture);
            window.until("the picture", () -> window.find(Canvas.class, c -> (PREVIEW + "picture").equals(c.getData(WindowDriver.ID)))
                    .isPresent());
            drop(window, pages);
            window.until("the first page", () -> place(window).equals("Trang 1/2"));
            window.press(window.byId(Button.class, PREVIEW + "next"));
            window.until("the second page", () -> place(window).equals("Trang 2/2"));
            window.picture(Path.of("target", "pictures", "selfassessment-pdf.png"));
            drop(window, damaged);
            window.until("a clear message", () -> window.find(Label.class, l -> l.getText().startsWith("Không đọc được tài liệu này"))
                    .isPresent());
        });
    }

    @Test
    void aDocumentOfAnEarlierRoundIsUsedAgain() throws Exception {
        Document before = round.service(EvidenceService.class).attach(round.session(), round.id(), TestRound.UNIT,
                Files.writeString(folder.resolve("Quyết định " + round.id() + ".txt"), "nội dung", StandardCharsets.UTF_8),
                new EvidenceService.Details("7/QĐ", Optional.of(LocalDate.of(2020, 3, 2)), "", "Kiện toàn Ban chỉ đạo"));
        // Who may open it goes by the entries that name it: it was evidence in that round.
        round.service(parindex.assessment.cycle.SelfAssessment.class).record(round.session(), round.id(),
                List.of(new parindex.assessment.cycle.SelfAssessment.Statement(TestRound.UNIT, "C1.1.2", 0, parindex.scoring.Inputs.NONE,
                        Optional.of(parindex.values.number.Rational.ZERO), false, "",
                        List.of(new EvidenceNote("7/QĐ", before.date(), before.summary(), Optional.of("Điều 1"), Optional.of(before.id()))))));
        TestRound next = new TestRound(context);
        try {
            new WindowRun(context).fresh().run(window -> {
                AssessorAtWork assessor = new AssessorAtWork(window, next);
                assessor.choose("C1.1.2");
                window.inDialog(() -> assessor.press("evidence.earlier"), dialog -> {
                    Table list = assessor.the(Table.class, "earlier.list");
                    assessor.the(Text.class, "earlier.query").setText("khong co " + round.id());
                    assertEquals(0, list.getItemCount());
                    assertFalse(assessor.the(Button.class, "earlier.ok").isEnabled());
                    assessor.the(Text.class, "earlier.query").setText("kien toan " + round.id());
                    assertEquals(1, list.getItemCount());
                    assertEquals("7/QĐ", list.getItem(0).getText(1));
                    assessor.press("earlier.ok");
                });
                Table table = assessor.the(Table.class, "evidence");
                assertEquals("7/QĐ", table.getItem(0).getText(1));
                assessor.answer("input.met.1");
                assessor.the(Text.class, "evidence.place").setText("Điều 2");
                assessor.focus(assessor.the(Text.class, "score"));
                assessor.record();
                EvidenceNote note = next.leaf("C1.1.2").entry().orElseThrow().content().evidence().get(0);
                assertEquals(Optional.of(before.id()), note.document(), "the same document, no further copy");
                assertEquals(Optional.of("Điều 2"), note.place());
            });
        } finally {
            next.release();
        }
    }

    private static String place(WindowDriver window) {
        return window.find(Label.class, l -> (PREVIEW + "place").equals(l.getData(WindowDriver.ID))).map(Label::getText).orElse("");
    }

    /** As the window system tells it: what arrives at the drop target is an event whose class only SWT sees. */
    private static void drop(WindowDriver window, Path... files) throws ReflectiveOperationException {
        DropTarget target = (DropTarget) window.byId(Table.class, "parindex.workbench.selfassessment.evidence").getParent()
                .getData("parindex.dropTarget");
        Constructor<?> constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader())
                .getDeclaredConstructor();
        constructor.setAccessible(true);
        Event event = (Event) constructor.newInstance();
        set(event, "dataType", FileTransfer.getInstance().getSupportedTypes()[0]);
        set(event, "dataTypes", FileTransfer.getInstance().getSupportedTypes());
        event.detail = DND.DROP_COPY;
        set(event, "operations", DND.DROP_COPY);
        event.data = java.util.Arrays.stream(files).map(Path::toString).toArray(String[]::new);
        target.notifyListeners(DND.Drop, event);
        window.settle();
    }

    private static void set(Event event, String field, Object value) throws ReflectiveOperationException {
        for (Class<?> type = event.getClass(); type != null; type = type.getSuperclass()) {
            for (var declared : type.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    declared.setAccessible(true);
                    declared.set(event, value);
                    return;
                }
            }
        }
    }
}
