package parindex.exchange.excel.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.export.excel.PoiCalls;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.PieceText;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocuments;
import parindex.intake.report.TextPiece;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * Published reports as workbooks: all visible sheets, each cell as it is shown, because that is what a reader learns. Of a formula, the
 * value that the file holds is shown; nothing is computed.
 */
@Component
public final class ExcelReports implements ReportDocuments {

    @Override
    public boolean reads(byte[] head) {
        FileMagic magic = FileMagic.valueOf(head);
        return magic == FileMagic.OOXML || magic == FileMagic.OLE2;
    }

    @Override
    public ReportDocument read(Path file, Checkpoint checkpoint) throws IOException {
        return PoiCalls.run(() -> {
            WorkbookFile opened = new WorkbookFile(file);
            return opened.read(new Reading(opened, checkpoint)::read);
        });
    }

    /** One workbook. */
    private static final class Reading {

        private final WorkbookFile file;
        private final Checkpoint checkpoint;
        private final DataFormatter shown = new DataFormatter(Message.VIETNAMESE);
        private final List<ReportDocument.Block> blocks = new ArrayList<>();
        private final Map<DocumentPlace, List<TextPiece>> fonts = new HashMap<>();

        Reading(WorkbookFile file, Checkpoint checkpoint) {
            this.file = file;
            this.checkpoint = checkpoint;
            shown.setUseCachedValuesForFormulaCells(true);
        }

        ReportDocument read(XSSFWorkbook workbook) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheet(workbook.getSheetAt(i), i + 1);
                }
            }
            return new ReportDocument(file.name(), blocks, fonts);
        }

        private void sheet(XSSFSheet sheet, int table) {
            for (Row row : sheet) {
                checkpoint.pass();
                List<String> cells = cells(sheet, row);
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (blocks.size() == ReportDocument.MOST_BLOCKS) {
                    throw file.refused("file.tooManyRows", ReportDocument.MOST_BLOCKS);
                }
                DocumentPlace place = new DocumentPlace(DocumentPlace.Kind.SHEET, sheet.getSheetName(), row.getRowNum() + 1, 0);
                blocks.add(new ReportDocument.Row(place, table, cells));
                fonts(row, cells.size(), place);
            }
        }

        /** The pieces of cells in fonts of old encodings; a text has the font of its cell where it has none of its own. */
        private void fonts(Row row, int columns, DocumentPlace place) {
            for (int column = 0; column < columns; column++) {
                XSSFCell cell = (XSSFCell) row.getCell(column);
                if (cell != null && (cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.FORMULA
                        && cell.getCachedFormulaResultType() == CellType.STRING)) {
                    List<TextPiece> pieces = pieces(cell);
                    if (!pieces.isEmpty()) {
                        fonts.put(place.at(column + 1), pieces);
                    }
                }
            }
        }

        private static List<TextPiece> pieces(XSSFCell cell) {
            String ofCell = cell.getCellStyle().getFont().getFontName();
            XSSFRichTextString text = cell.getRichStringCellValue();
            String all = text.getString().replace('\n', ' ');
            PieceText pieces = new PieceText();
            int from = 0;
            for (int run = 0; run < text.numFormattingRuns(); run++) {
                int begins = Math.min(text.getIndexOfFormattingRun(run), all.length());
                int ends = Math.min(begins + text.getLengthOfFormattingRun(run), all.length());
                XSSFFont font = text.getFontOfFormattingRun(run);
                if (begins >= from && ends > begins) {
                    pieces.add(ofCell, all.substring(from, begins));
                    pieces.add(font == null || font.getFontName() == null ? ofCell : font.getFontName(), all.substring(begins, ends));
                    from = ends;
                }
            }
            pieces.add(ofCell, all.substring(from));
            return pieces.legacy();
        }

        private List<String> cells(XSSFSheet sheet, Row row) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), ReportDocument.MOST_COLUMNS); column++) {
                Cell cell = row.getCell(column);
                cells.add(cell == null ? "" : text(sheet, cell));
            }
            return cells;
        }

        /** The shown text. A format can make POI fail in many ways; the message then names the cell. */
        private String text(XSSFSheet sheet, Cell cell) {
            String text;
            try {
                text = VietnameseText.nfc(shown.formatCellValue(cell)).replace('\n', ' ').strip();
            } catch (RuntimeException e) {
                if (WorkbookFile.isOfPoi(e)) {
                    throw file.refused("file.cell", place(sheet, cell));
                }
                throw e;
            }
            if (text.length() > ReportDocument.MOST_CHARACTERS) {
                throw file.refused("file.cell", place(sheet, cell));
            }
            return text;
        }

        private String place(XSSFSheet sheet, Cell cell) {
            return new Findings(file.name(), Findings.class).place(sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex())
                    .toString();
        }
    }
}
