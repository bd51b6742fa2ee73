package parindex.audit.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.WordReports;

/** A Word document. */
final class WordReport implements OfficeReport {

    private final XWPFDocument document;
    private final List<Grid> grids = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<XWPFParagraph> paragraphs = new ArrayList<>();

    WordReport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            document = new XWPFDocument(in);
        }
        String title = "";
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                grids.add(new Grid(Integer.toString(document.getTables().indexOf(table) + 1), title, 1, table.getRows().stream()
                        .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList()).toList()));
            } else if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
                paragraphs.add(paragraph);
                title = paragraph.getText().strip();
                sentences.add(new Sentence(paragraphs.size(), title));
            }
        }
    }

    @Override
    public List<Grid> grids() {
        return grids;
    }

    @Override
    public List<Sentence> sentences() {
        return sentences;
    }

    @Override
    public void put(Grid grid, int row, int column, String text) {
        put(document.getTables().get(Integer.parseInt(grid.part()) - 1).getRow(row).getCell(column).getParagraphArray(0), text);
    }

    @Override
    public void put(Sentence sentence, String text) {
        put(paragraphs.get(sentence.number() - 1), text);
    }

    private static void put(XWPFParagraph paragraph, String text) {
        for (int run = paragraph.getRuns().size() - 1; run > 0; run--) {
            paragraph.removeRun(run);
        }
        paragraph.getRuns().get(0).setText(text, 0);
    }

    @Override
    public ReportDocument saved(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return WordReports.read(file, Checkpoint.OPEN);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
