package parindex.workbench.preview.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Text of Word documents and Excel workbooks. POI's own limits against zip bombs stay in force. */
final class OfficeText {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 60;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private OfficeText() {
    }

    private interface Work {
        Preview run() throws IOException;
    }

    static Preview word(byte[] content) throws IOException {
        return withPoi(() -> {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
                StringBuilder text = new StringBuilder();
                for (IBodyElement element : document.getBodyElements()) {
                    if (text.length() > PreviewReader.MOST_CHARACTERS) {
                        break;
                    }
                    if (element instanceof XWPFParagraph paragraph) {
                        text.append(paragraph.getText()).append('\n');
                    } else if (element instanceof XWPFTable table) {
                        table.getRows().forEach(row -> text.append(row.getTableCells().stream()
                                .map(cell -> cell.getText().replace('\n', ' '))
                                .collect(Collectors.joining("\t"))).append('\n'));
                    }
                }
                return PreviewReader.text(text.toString());
            }
        });
    }

    /** @param zipped whether it is a workbook of the new form */
    static Preview excel(byte[] content, boolean zipped) throws IOException {
        return withPoi(() -> {
            ByteArrayInputStream in = new ByteArrayInputStream(content);
            try (Workbook workbook = zipped ? new XSSFWorkbook(in) : new HSSFWorkbook(in)) {
                StringBuilder text = new StringBuilder();
                DataFormatter shown = new DataFormatter(VIETNAMESE);
                // What the file holds; a formula of a stranger is not computed here.
                shown.setUseCachedValuesForFormulaCells(true);
                workbook.sheetIterator().forEachRemaining(sheet -> sheet(sheet, shown, text));
                return PreviewReader.text(text.toString());
            }
        });
    }

    private static void sheet(Sheet sheet, DataFormatter shown, StringBuilder text) {
        text.append("■ ").append(sheet.getSheetName()).append('\n');
        int rows = 0;
        for (Row row : sheet) {
            if (rows++ == MOST_ROWS || text.length() > PreviewReader.MOST_CHARACTERS) {
                text.append("…\n");
                break;
            }
            int column = 0;
            for (Cell cell : row) {
                if (cell.getColumnIndex() >= MOST_COLUMNS) {
                    break;
                }
                for (; column < cell.getColumnIndex(); column++) {
                    text.append('\t');
                }
                text.append(shown.formatCellValue(cell).replace('\n', ' '));
            }
            text.append('\n');
        }
        text.append('\n');
    }

    /** POI finds its parts through the context class loader. */
    private static Preview withPoi(Work work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Workbook.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
