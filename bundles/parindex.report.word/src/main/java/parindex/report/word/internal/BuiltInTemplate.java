package parindex.report.word.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import parindex.report.Frame;

/**
 * The template that is used where the office has none of its own: page, heading and signature as Decree 30/2020/NĐ-CP has them (annex I).
 * What
 * differs from report to report is a placeholder, as in any other template.
 */
final class BuiltInTemplate {

    private static final int SMALL = 12;
    private static final int TEXT = 13;
    private static final int LARGE = 14;
    private static final int LEFT = 3400;
    private static final int RIGHT = WordPage.TEXT_WIDTH - LEFT;

    private BuiltInTemplate() {
    }

    static byte[] annual(Locale locale) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            annual(document, locale);
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A page of its own for one unit: no letterhead, little room. */
    static byte[] sheet() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheet(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void annual(XWPFDocument document, Locale locale) throws IOException {
        WordStyles.set(document);
        WordPage.portrait(document);
        headers(document);
        letterhead(document, locale);
        centred(document.createParagraph(), "", LARGE, false, false);
        centred(document.createParagraph(), Frame.fixed(locale).kind(), LARGE, true, false);
        XWPFParagraph title = document.createParagraph();
        centred(title, Placeholders.shown("tieu-de"), LARGE, true, false);
        title.setSpacingAfter(120);
        XWPFParagraph line = document.createParagraph();
        centred(line, "_______________", SMALL, false, false);
        line.setSpacingAfter(200);
        document.createParagraph().createRun().setText(Placeholders.shown(Placeholders.CONTENT));
        signature(document, locale);
    }

    private static void sheet(XWPFDocument document) throws IOException {
        WordStyles.set(document);
        WordPage.sheet(document);
        centred(document.createParagraph(), Placeholders.shown("co-quan"), SMALL, false, false);
        centred(document.createParagraph(), Placeholders.shown("tieu-de"), TEXT, true, false);
        centred(document.createParagraph(), Placeholders.shown("du-thao"), SMALL, true, false);
        document.createParagraph().createRun().setText(Placeholders.shown(Placeholders.CONTENT));
    }

    /** The number of the page in the middle of the head, not on the first page. */
    private static void headers(XWPFDocument document) {
        XWPFHeader first = document.createHeader(HeaderFooterType.FIRST);
        centred(first.createParagraph(), Placeholders.shown("du-thao"), SMALL, true, false);
        XWPFHeader other = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = other.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        field(paragraph, "PAGE", "2");
        centred(other.createParagraph(), Placeholders.shown("du-thao"), SMALL, true, false);
    }

    static void field(XWPFParagraph paragraph, String instruction, String shown) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText(shown);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void letterhead(XWPFDocument document, Locale locale) {
        XWPFTable table = frameless(document, 2);
        XWPFTableCell left = table.getRow(0).getCell(0);
        centred(left.getParagraphArray(0), Placeholders.shown("co-quan-chu-quan"), TEXT, false, false);
        centred(left.addParagraph(), Placeholders.shown("co-quan"), TEXT, true, false);
        centred(left.addParagraph(), "_______", SMALL, false, false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        centred(right.getParagraphArray(0), Frame.fixed(locale).state(), SMALL, true, false);
        centred(right.addParagraph(), Frame.fixed(locale).motto(), TEXT, true, false);
        centred(right.addParagraph(), "______________________", SMALL, false, false);
        centred(table.getRow(1).getCell(0).getParagraphArray(0), Placeholders.shown("so-ky-hieu"), TEXT, false, false);
        centred(table.getRow(1).getCell(1).getParagraphArray(0), Placeholders.shown("dia-danh-ngay"), TEXT, false, true);
    }

    private static void signature(XWPFDocument document, Locale locale) {
        document.createParagraph();
        XWPFTable table = frameless(document, 1);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFParagraph recipients = left.getParagraphArray(0);
        text(recipients, Frame.fixed(locale).recipients(), SMALL, true, true);
        Frame.fixed(locale).list().forEach(recipient -> text(left.addParagraph(), recipient, SMALL - 1, false, false));
        XWPFTableCell right = table.getRow(0).getCell(1);
        centred(right.getParagraphArray(0), Placeholders.shown("nguoi-ky"), LARGE, true, false);
    }

    private static XWPFTable frameless(XWPFDocument document, int rows) {
        XWPFTable table = document.createTable(rows, 2);
        table.removeBorders();
        WordTables.widths(table, new int[] {LEFT, RIGHT});
        return table;
    }

    private static void centred(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        text(paragraph, text, size, bold, italic);
    }

    private static void text(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }
}
