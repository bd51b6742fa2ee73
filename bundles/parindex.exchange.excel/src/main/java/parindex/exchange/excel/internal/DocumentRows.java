package parindex.exchange.excel.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.assessment.EvidenceNote;
import parindex.exchange.excel.ReadWorkbook.NamedDocument;
import parindex.exchange.excel.internal.Column.Evidence;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.Words;

/** Reads the sheet with the documents. A row that was emptied is a document that was taken back. */
final class DocumentRows {

    private static final Evidence[] TYPED = {Evidence.LEAF, Evidence.NUMBER, Evidence.DATE, Evidence.ISSUER, Evidence.SUMMARY,
        Evidence.PLACE, Evidence.FILE};

    private final XSSFSheet sheet;
    private final LeafLabels labels;
    private final CellReader cells;

    DocumentRows(XSSFSheet sheet, LeafLabels labels, Findings findings) {
        this.sheet = sheet;
        this.labels = labels;
        this.cells = new CellReader(sheet, findings);
    }

    List<NamedDocument> read() {
        List<NamedDocument> documents = new ArrayList<>();
        for (Row any : sheet) {
            XSSFRow row = (XSSFRow) any;
            if (row.getRowNum() >= Column.FIRST_ROW && Arrays.stream(TYPED).anyMatch(c -> CellReader.isFilled(row, c))) {
                document(row).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private Optional<NamedDocument> document(XSSFRow row) {
        String leaf = cells.text(Optional.empty(), row, Evidence.LEAF);
        Optional<String> leafId = labels.leafId(leaf);
        if (leafId.isEmpty()) {
            if (leaf.isEmpty()) {
                cells.problem(Optional.empty(), row, Evidence.LEAF, "document.noLeaf");
            } else {
                cells.problem(Optional.empty(), row, Evidence.LEAF, "document.unknownLeaf", Words.shortened(leaf, 60));
            }
        }
        String stored = CellReader.written(row, Evidence.STORED);
        String number = cells.text(leafId, row, Evidence.NUMBER);
        Optional<LocalDate> date = cells.day(leafId, row, Evidence.DATE, Texts.of("column.Evidence.DATE").localized());
        String issuer = cells.text(leafId, row, Evidence.ISSUER);
        String summary = cells.text(leafId, row, Evidence.SUMMARY);
        String place = cells.text(leafId, row, Evidence.PLACE);
        String fileName = cells.text(leafId, row, Evidence.FILE);
        if (leafId.isEmpty()) {
            return Optional.empty();
        }
        if (stored.isEmpty() && number.isEmpty() && summary.isEmpty()) {
            cells.problem(leafId, row, Evidence.NUMBER, "document.unnamed");
            return Optional.empty();
        }
        Optional<String> document = stored.isEmpty() || stored.equals(DocumentsSheet.WITHOUT_FILE) ? Optional.empty() : Optional.of(stored);
        EvidenceNote note = new EvidenceNote(number, date, summary, place.isEmpty() ? Optional.empty() : Optional.of(place), document);
        return Optional.of(new NamedDocument(leafId.get(), note, issuer, fileName));
    }
}
