package parindex.report.word.internal;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.report.TableLayout;

/**
 * Tables of a report as tables of Word.
 *
 * @param document where they go
 * @param cellStyle id of the style of their paragraphs
 * @param text      how cells read
 * @param size      letters in points
 */
record WordTables(XWPFDocument document, String cellStyle, CellText text, int size) {

    private static final String HEAD = "DCE6F1";
    private static final String FOOT = "F2F2F2";
    private static final String LINE = "808080";
    private static final int THIN = 4;
    private static final int FIRST = 3;
    private static final int WHOLE = 1000;
    private static final int TWIPS_OF_LETTER = 10;
    /** That of Word where a table says nothing else. */
    private static final int CELL_MARGIN = 108;

    void add(Table table, int width) {
        int columns = table.columns().size();
        XWPFTable made = document.createTable(1, columns);
        borders(made);
        // A letter is about half as wide as it is high; a point has 20 twips.
        List<Integer> shares = TableLayout.widths(table, text, width / (size * TWIPS_OF_LETTER));
        int[] twips = shares.stream().mapToInt(share -> share * width / WHOLE).toArray();
        XWPFTableRow head = made.getRow(0);
        for (int c = 0; c < columns; c++) {
            cell(head.getCell(c), table.columns().get(c).title().in(text.locale()), ParagraphAlignment.CENTER, true, HEAD);
        }
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        table.rows().forEach(row -> row(made, table, row, false));
        table.footer().forEach(row -> row(made, table, row, true));
        keepTogether(made);
        widths(made, twips);
        indent(made);
    }

    /** Otherwise the table hangs out into the left margin, by as much as its words keep away from its lines. */
    private static void indent(XWPFTable made) {
        CTTblPr properties = made.getCTTbl().getTblPr();
        CTTblWidth indent = properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
        indent.setType(STTblWidth.DXA);
        indent.setW(BigInteger.valueOf(CELL_MARGIN));
    }

    /** A short table is not broken at all, a long one not right behind its heading: Word follows "keep with next" from row to row. */
    private static void keepTogether(XWPFTable made) {
        List<XWPFTableRow> rows = made.getRows();
        int kept = rows.size() <= TableLayout.SHORT ? rows.size() - 1 : FIRST;
        rows.subList(0, Math.min(kept, rows.size())).forEach(row -> row.getTableCells()
                .forEach(cell -> cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true))));
    }

    private void row(XWPFTable made, Table table, List<Cell> row, boolean foot) {
        XWPFTableRow added = made.createRow();
        added.setCantSplitRow(true);
        for (int c = 0; c < row.size(); c++) {
            ParagraphAlignment alignment = row.get(c) instanceof Cell.Text ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
            cell(added.getCell(c), text.shown(row.get(c)), table.columns().get(c).number() ? alignment(table, c, alignment) : alignment,
                    foot,
                    foot ? FOOT : null);
        }
    }

    /** Ranks stand in the middle, as in printed reports. */
    private static ParagraphAlignment alignment(Table table, int column, ParagraphAlignment otherwise) {
        return table.columns().get(column).key().equals("rank") ? ParagraphAlignment.CENTER : otherwise;
    }

    private void cell(XWPFTableCell cell, String words, ParagraphAlignment alignment, boolean bold, String shade) {
        XWPFParagraph paragraph = cell.getParagraphArray(0) == null ? cell.addParagraph() : cell.getParagraphArray(0);
        paragraph.setStyle(cellStyle);
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setText(words);
        run.setBold(bold);
        run.setFontSize(size);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (shade != null) {
            CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
            CTShd shading = properties.isSetShd() ? properties.getShd() : properties.addNewShd();
            shading.setVal(STShd.CLEAR);
            shading.setColor("auto");
            shading.setFill(shade);
        }
    }

    private static void borders(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, THIN, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, THIN, 0, LINE);
    }

    /** Fixed widths, in the grid and in every cell: programs believe one or the other. */
    static void widths(XWPFTable table, int[] twips) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int sum = 0;
        for (int width : twips) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            sum += width;
        }
        CTTblWidth whole = table.getCTTbl().getTblPr().isSetTblW() ? table.getCTTbl().getTblPr().getTblW()
                : table.getCTTbl().getTblPr().addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(sum));
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < twips.length; c++) {
                CTTcPr properties = row.getCell(c).getCTTc().isSetTcPr() ? row.getCell(c).getCTTc().getTcPr()
                        : row.getCell(c).getCTTc().addNewTcPr();
                CTTblWidth cell = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
                cell.setType(STTblWidth.DXA);
                cell.setW(BigInteger.valueOf(twips[c]));
            }
        }
    }
}
