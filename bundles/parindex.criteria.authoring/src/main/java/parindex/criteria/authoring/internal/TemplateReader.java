package parindex.criteria.authoring.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.internal.TemplateColumn.Header;
import parindex.criteria.authoring.internal.TemplateColumn.Reason;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.CriteriaWriter;
import parindex.criteria.io.ReadResult;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.SheetColumn;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Reads a workbook that is open: every sheet into one draft, the draft by the reader of documents. */
final class TemplateReader {

    private final String file;
    private final XSSFWorkbook workbook;
    private final CriteriaReader documents;
    private final Faults faults;

    TemplateReader(String file, XSSFWorkbook workbook, CriteriaReader documents) {
        this.file = file;
        this.workbook = workbook;
        this.documents = documents;
        this.faults = new Faults(file);
    }

    CriteriaDraft read() {
        checkIdentity();
        SheetReader header = sheet(TemplateSheet.HEADER);
        Draft root = new Draft("criteria-set", header.spot());
        root.set("@xmlns", "urn:parindex:criteria:1", header.spot());
        header(header, root);
        rows(TemplateSheet.LEGAL, "legal-basis", root);
        SheetReader holidays = sheet(TemplateSheet.HOLIDAYS);
        if (!holidays.rows().isEmpty()) {
            rows(TemplateSheet.HOLIDAYS, "day", root.need("holidays", holidays.spot()));
        }
        rows(TemplateSheet.DEPARTMENTS, "department", root.need("departments", sheet(TemplateSheet.DEPARTMENTS).spot()));
        rows(TemplateSheet.CLASSES, "class", root.need("classification", sheet(TemplateSheet.CLASSES).spot()));
        LineageReader lineage = new LineageReader(sheet(TemplateSheet.LINEAGE), faults);
        lineage.read(root);
        TreeReader tree = new TreeReader(sheet(TemplateSheet.NODES), faults);
        tree.read(root);
        new RulesReader(sheet(TemplateSheet.RULES), faults).read(tree.leaves());
        reasons(tree.leaves());
        root.sort();
        DraftXml xml = new DraftXml(root);
        ReadResult result = documents.read(file, xml.toString());
        List<Problem> problems = faults.with(result, xml);
        boolean usable = problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
        // Written anew: the draft is full of line ends that help nobody who reads the document.
        Optional<CriteriaDocument> document = result.set().filter(s -> usable).map(s -> new CriteriaDocument(s, CriteriaWriter.write(s)));
        return new CriteriaDraft(document, lineage.proposed(), problems);
    }

    private void checkIdentity() {
        XSSFSheet hidden = workbook.getSheet(TemplateSheet.IDENTITY);
        if (hidden == null || !text(hidden, 0, 0).equals(TemplateSheet.KIND_KEY) || !text(hidden, 0, 1).equals(TemplateSheet.KIND)) {
            throw refused(Place.of(file), "file.notTemplate");
        }
        String format = text(hidden, 1, 1);
        if (!format.equals(Integer.toString(TemplateSheet.FORMAT))) {
            throw refused(Place.of(file), "file.otherFormat", format, TemplateSheet.FORMAT);
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row) == null ? "" : CellReader.written(sheet.getRow(row), new PlainColumn(column));
    }

    /** A column of a sheet that has no headings. */
    private record PlainColumn(int ordinal) implements SheetColumn {
        @Override
        public String name() {
            return "";
        }

        @Override
        public int width() {
            return 0;
        }
    }

    private SheetReader sheet(TemplateSheet kind) {
        XSSFSheet found = Stream.of(Message.VIETNAMESE, Locale.ENGLISH).map(l -> workbook.getSheet(kind.title().in(l)))
                .filter(s -> s != null).findFirst()
                .orElseThrow(() -> refused(Place.of(file), "sheet.missing", kind.title()));
        XSSFRow keys = found.getRow(0);
        for (TemplateColumn column : kind.columns()) {
            if (keys == null || !CellReader.written(keys, column).equals(column.name())) {
                throw refused(Place.of(file).at(found.getSheetName()), "sheet.columns", found.getSheetName());
            }
        }
        return new SheetReader(found, kind.columns(), faults);
    }

    private static BadInputException refused(Place place, String key, Object... arguments) {
        return new BadInputException(Problem.error(place, Texts.of(key, arguments), Texts.of(key + ".remedy", arguments)));
    }

    private void rows(TemplateSheet kind, String element, Draft parent) {
        SheetReader sheet = sheet(kind);
        sheet.rows().forEach(row -> parent.add(sheet.element(element, row)));
    }

    private void header(SheetReader sheet, Draft root) {
        Map<String, XSSFRow> rows = new HashMap<>();
        for (XSSFRow row : sheet.allRows()) {
            rows.putIfAbsent(CellReader.written(row, Header.KEY), row);
            // All rows together give the one element at the top.
            faults.join(sheet.spot(row, Header.VALUE), faults.subject(sheet.spot()));
        }
        for (HeaderField field : HeaderField.values()) {
            XSSFRow row = rows.get(field.name());
            if (row == null) {
                faults.error(sheet.spot(), "header.rowMissing", field.label());
                continue;
            }
            Spot spot = sheet.spot(row, Header.VALUE);
            sheet.value(row, Header.VALUE, field.spec(), field.label()).ifPresent(value -> {
                if (field == HeaderField.TIE_KEYS) {
                    Stream.of(value.strip().split("[\\s,;]+"))
                            .forEach(id -> root.need("ranking", spot).add(new Draft("tie-key", spot)).set("@node", id, spot));
                } else {
                    root.set(field.spec().path(), value, spot);
                }
            });
        }
    }

    private void reasons(Map<String, Draft> leaves) {
        SheetReader sheet = sheet(TemplateSheet.REASONS);
        for (XSSFRow row : sheet.rows()) {
            Draft reason = sheet.element("reason", row);
            sheet.value(row, Reason.LEAF).ifPresent(id -> {
                if (leaves.containsKey(id)) {
                    leaves.get(id).add(reason);
                } else {
                    faults.error(sheet.spot(row, Reason.LEAF), "row.noLeaf", id);
                }
            });
        }
    }
}
