package parindex.workbench.results.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.tests.driver.WindowRun;

/** The results of the sample round of 2020: what is attested, and that every figure leads to what it rests on. */
@ExtendWith(BundleContextExtension.class)
class ResultsTest {

    @InjectBundleContext
    BundleContext context;
    @TempDir
    Path folder;

    @Test
    void aUnitAndALeafThatWereLookedForAreShown() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            CurrentSubject subject = window.application().getContext().get(CurrentSubject.class);
            // Before the perspective is there.
            subject.choose(CurrentSubject.UNIT, "SNV");
            Results results = Results.ofSample(window);
            window.until("the unit", () -> results.head().startsWith("Sở Nội vụ: "));
            assertEquals("Sở Nội vụ", results.table().getSelection()[0].getText(1));
            subject.choose(CurrentSubject.LEAF, "LV1.2.1");
            assertTrue(results.tree().getSelection()[0].getText(0).startsWith("1.2.1"), results.tree().getSelection()[0].getText(0));
            assertTrue(results.facts().contains("Cách tính: "), results.facts());
            subject.choose(CurrentSubject.UNIT, "DM");
            assertTrue(results.head().startsWith("UBND huyện Đắk Mil: "), "a unit of another level: " + results.head());
            results.row(results.table(), 0);
            String byHand = results.head();
            window.application().getContext().get(IEventBroker.class).send(Changes.ROUND, "daknong-2020");
            window.until("it is read again", () -> window.byId(Label.class, "parindex.workbench.status").getText().isEmpty());
            assertEquals(byHand, results.head(), "what was chosen here afterwards stays");
        });
    }

    @Test
    void tablesShowTheAttestedRanksAndLeadDownToDecisionsAndEvidence() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            Table table = results.table();
            assertEquals(List.of("1", "Bảo hiểm xã hội tỉnh", "95,9", "95,895", "Cao"), Results.cells(table, 0));
            assertEquals(List.of("", "Giá trị trung bình", "90,32", "90,32", ""), Results.cells(table, 22));
            assertTrue(results.head().contains("Hãy chọn một đơn vị"), "nothing was chosen by itself: " + results.head());
            int row = Results.rowOf(table, "Văn phòng UBND tỉnh");
            results.row(table, row);
            assertTrue(results.head().startsWith("Văn phòng UBND tỉnh: 92,819 / 100 điểm"), results.head());
            assertEquals(7, results.tree().getItemCount());
            // Only totals are known of 2019.
            assertEquals(0, results.tree().getColumn(5).getWidth());
            // The ranking of a component leads to that component of the unit.
            results.pick("tables", Arrays.stream(results.combo("tables").getItems()).filter(t -> t.contains("1.") && t.contains("tỉnh")
                    || t.toLowerCase(java.util.Locale.ROOT).contains("chỉ đạo") && t.contains("Cấp tỉnh")).findFirst().orElseThrow(
                            () -> new AssertionError(List.of(results.combo("tables").getItems()).toString())));
            results.row(table, Results.rowOf(table, "Văn phòng UBND tỉnh"));
            // The printed report has rank 6; by its own dense rule it is 4.
            assertEquals("4", table.getItem(table.getSelectionIndex()).getText(0));
            TreeItem component = results.tree().getSelection()[0];
            assertTrue(component.getText(0).startsWith("1. "), component.getText(0));
            TreeItem leaf = component;
            while (leaf.getItemCount() > 0) {
                leaf = leaf.getItem(0);
            }
            results.row(results.tree(), leaf);
            String facts = results.facts();
            assertTrue(facts.contains("Cách tính: "), facts);
            assertTrue(facts.contains("Tự đánh giá: ") && facts.contains("Thẩm định lần 1: "), facts);
            assertTrue(facts.contains("Tài liệu: ") || facts.contains("Không có tài liệu kiểm chứng"), facts);
            assertTrue(facts.contains("minh họa"), facts);
        });
    }

    @Test
    void everyTableOfTheReportIsThere() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            String[] titles = results.combo("tables").getItems();
            assertEquals(2 * 2 + 1 + 14, titles.length, Arrays.toString(titles));
            results.pick("tables", Arrays.stream(titles).filter(t -> t.contains("So sánh") || t.contains("2019")).findFirst()
                    .orElseThrow());
            Table table = results.table();
            assertEquals(30 + 3, table.getItemCount());
            // The report prints +4.10 for the departments; the values give +3.51.
            assertEquals("+3,51", Results.cells(table, 30).get(4));
            int row = Results.rowOf(table, "Sở Y tế");
            results.row(table, row);
            assertTrue(results.head().startsWith("Sở Y tế: "), results.head());
            // A count of units leads to these units.
            results.pick("tables", Arrays.stream(titles).filter(t -> t.contains("loại") && t.contains("tỉnh")).findFirst().orElseThrow(
                    () -> new AssertionError(Arrays.toString(titles))));
            assertEquals(List.of("Cao", "95", "1", "4,55"), Results.cells(table, 0));
            results.row(table, 0);
            assertEquals(List.of("Bảo hiểm xã hội tỉnh"), Arrays.stream(table.getSelection()).map(i -> i.getText(1)).toList());
        });
    }

    @Test
    void chartsFollowTheChoiceAndLeadOn() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.pick("chart.kind", "Một đơn vị so với trung bình");
            results.row(results.table(), 0);
            results.drawn("Bảo hiểm xã hội tỉnh so với");
            results.row(results.table(), 2);
            results.drawn("Sở Nội vụ so với");
            results.pick("chart.kind", "Điểm của các đơn vị");
            results.drawn("Điểm thẩm định – Cấp tỉnh");
            // Keys go from bar to bar; Enter chooses.
            key(results, SWT.ARROW_DOWN);
            assertEquals("Bảo hiểm xã hội tỉnh: 95,9", results.canvas().getToolTipText());
            key(results, SWT.ARROW_DOWN);
            key(results, SWT.CR);
            assertTrue(results.head().startsWith("Sở Tư pháp: 94,5"), results.head());
            assertEquals(1, results.table().getSelectionIndex(), "the table follows the chart");
            results.pick("chart.kind", "Đơn vị × lĩnh vực");
            results.drawn("Chỉ số thành phần");
            key(results, SWT.ARROW_RIGHT);
            key(results, SWT.CR);
            assertTrue(results.head().startsWith("Bảo hiểm xã hội tỉnh"), results.head());
            assertTrue(results.tree().getSelection()[0].getText(0).startsWith("1. "), "a field leads to its component");
        });
    }

    private static void key(Results results, int code) {
        Event event = new Event();
        event.keyCode = code;
        results.canvas().notifyListeners(SWT.KeyDown, event);
        results.window().settle();
    }

    @Test
    void gapsAndLostPointsLeadToLeaves() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.tab("Chênh lệch");
            results.pick("gaps.depth", "Theo tiêu chí thành phần");
            Table gaps = window.byId(Table.class, Results.ID + "gaps");
            assertTrue(gaps.getItemCount() > 100, gaps.getItemCount() + " gaps");
            results.row(gaps, 0);
            assertTrue(results.head().startsWith(Results.cells(gaps, 0).get(1) + ": "), results.head());
            assertTrue(results.facts().contains("QUYẾT ĐỊNH"), results.facts());
            results.tab("Điểm bị trừ");
            Tree lost = window.byId(Tree.class, Results.ID + "lost");
            assertEquals("20", lost.getItem(0).getText(2), "units that lost points in component 1");
            TreeItem reason = lost.getItem(0).getItem(0);
            assertEquals(List.of("Không có sáng kiến, giải pháp hay về CCHC", "36", "18"), IntStream.range(0, 3).mapToObj(reason::getText)
                    .toList());
            assertEquals(18, reason.getItemCount());
            TreeItem loss = reason.getItem(17);
            results.row(lost, loss);
            assertTrue(loss.getText(0).startsWith(results.head().substring(0, results.head().indexOf(':'))), results.head());
            assertTrue(results.facts().contains("Không có sáng kiến"), results.facts());
        });
    }

    @Test
    void aWhatIfChangesARankAndSaysSo() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.row(results.table(), 1);
            results.tab("Giả định");
            Label outcome = window.byId(Label.class, Results.ID + "whatif.outcome");
            results.pick("whatif.node", Arrays.stream(results.combo("whatif.node").getItems()).filter(n -> n.startsWith("1.1.1."))
                    .findFirst()
                    .orElseThrow());
            Text value = window.byId(Text.class, Results.ID + "whatif.value");
            value.setText("không");
            window.press(window.byId(Button.class, Results.ID + "whatif.score"));
            assertTrue(outcome.getText().contains("không"), outcome.getText());
            value.setText("99");
            window.press(window.byId(Button.class, Results.ID + "whatif.score"));
            window.until("the refusal", () -> outcome.getText().contains("99"));
            value.setText("0");
            window.press(window.byId(Button.class, Results.ID + "whatif.score"));
            window.until("the outcome", () -> outcome.getText().contains("Sở Tư pháp: hạng 2 → "));
            Table changed = window.byId(Table.class, Results.ID + "whatif.table");
            assertTrue(changed.getItemCount() >= 1 && Results.cells(changed, 0).contains("2"), outcome.getText());
            window.press(window.byId(Button.class, Results.ID + "whatif.clear"));
            window.until("nothing is supposed", () -> changed.getItemCount() == 0);
            results.tab("Bảng kết quả");
            assertEquals("2", results.table().getItem(1).getText(0), "nothing was written");
        });
    }

    @Test
    void anotherThresholdOfAClassIsTried() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.tab("Giả định");
            Label outcome = window.byId(Label.class, Results.ID + "whatif.outcome");
            Text from = window.byId(Text.class, Results.ID + "whatif.from");
            Button suppose = window.byId(Button.class, Results.ID + "whatif.threshold");
            assertFalse(suppose.isEnabled(), "no class is chosen");
            results.pick("whatif.class", "Cao (từ 95)");
            from.setText("79");
            window.press(suppose);
            window.until("the refusal", () -> outcome.getText().contains("Tương đối cao"));
            from.setText("97");
            window.press(suppose);
            window.until("the outcome", () -> outcome.getText().contains("xếp loại Cao → Tương đối cao"));
            Table changed = window.byId(Table.class, Results.ID + "whatif.table");
            assertTrue(changed.getItemCount() >= 1, outcome.getText());
            assertEquals("Loại Cao từ 97", window.byId(org.eclipse.swt.widgets.List.class, Results.ID + "whatif.list").getItem(0));
            window.picture(Path.of("target", "pictures", "vi-whatif-threshold.png"));
            window.press(window.byId(Button.class, Results.ID + "whatif.clear"));
            window.until("nothing is supposed", () -> changed.getItemCount() == 0);
        });
    }

    @Test
    void reportsAndChartsAreWrittenAndRefusalsAreSentences() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.drawn("Điểm");
            results.export("export", folder.resolve("out").toString());
            Label below = window.byId(Label.class, Results.ID + "below");
            window.until("where the report is", () -> below.getText().contains(folder.resolve("out").toString()));
            String json = Files.readString(folder.resolve("out").resolve("daknong-2020.json"));
            assertTrue(json.contains("SHA-256") && json.contains("minh họa"), "the report says what it rests on");
            assertTrue(Files.exists(folder.resolve("out").resolve("daknong-2020-csv").resolve("grid-province.csv")), "and all that it rests on");
            results.export("chart.save", folder.toString());
            Label said = window.byId(Label.class, Results.ID + "chart.said");
            window.until("where the chart is", () -> said.getText().contains("daknong-2020-diem.png"));
            assertTrue(Files.readString(folder.resolve("daknong-2020-diem.svg")).contains("Sở Nội vụ"));
            assertTrue(Files.size(folder.resolve("daknong-2020-diem.png")) > 10_000);
            Path file = Files.createFile(folder.resolve("a-file"));
            results.export("chart.save", file.toString());
            window.until("why it was not written", () -> said.getText().startsWith("Không ghi được vào " + file));
            window.inDialog(() -> window.press(window.byId(Button.class, Results.ID + "chart.save")), dialog -> {
                window.byId(Text.class, Results.ID + "export.folder").setText("reports");
                window.press(window.byId(Button.class, Results.ID + "export.write"));
                assertEquals("Hãy ghi đường dẫn đầy đủ của một thư mục.", window.byId(Label.class, Results.ID + "export.complaint")
                        .getText());
                window.press(window.byText(Button.class, "Hủy"));
            });
        });
    }

    @Test
    void tablesAreCopiedAsCellsAndChartsAsPictures() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.drawn("Điểm");
            window.press(window.byId(Button.class, Results.ID + "copy"));
            Clipboard clipboard = new Clipboard(window.display());
            try {
                List<String> lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
                assertEquals(24, lines.size());
                assertEquals("1\tBảo hiểm xã hội tỉnh\t95,9\t95,895\tCao", lines.get(1));
                window.press(window.byId(Button.class, Results.ID + "chart.copy"));
                window.until("the picture", () -> clipboard.getContents(ImageTransfer.getInstance()) != null);
                ImageData picture = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
                assertNotNull(picture);
                assertTrue(picture.width >= 960 && picture.height >= 640, picture.width + " × " + picture.height);
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    void selfScoresCanBeShownInstead() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.pick("stages", "Tự đánh giá");
            window.until("the self scores", () -> results.table().getColumn(2).getText().equals("Điểm tự chấm"));
            assertFalse(Results.cells(results.table(), 0).contains("95,895"));
            results.drawn("Điểm tự chấm");
        });
    }

    @Test
    void theBundleStopsAndStartsWhileThePerspectiveIsOpen() throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.workbench.results"))
                .findFirst()
                .orElseThrow();
        new WindowRun(context).fresh().run(window -> {
            Results results = Results.ofSample(window);
            results.row(results.table(), 0);
            results.drawn("Điểm");
            bundle.stop();
            try {
                window.until("the menu goes", () -> !window.menuBar().contains("Kết quả"));
            } finally {
                bundle.start();
            }
            window.until("the menu returns", () -> window.menuBar().contains("Kết quả"));
            window.press(window.menu("Kết quả", "Mở bảng kết quả"));
            window.until("the ranking", () -> results.table().getItemCount() == 23);
            results.row(results.table(), 1);
            assertTrue(results.head().startsWith("Sở Tư pháp"), results.head());
            results.drawn("Điểm");
        });
    }
}
