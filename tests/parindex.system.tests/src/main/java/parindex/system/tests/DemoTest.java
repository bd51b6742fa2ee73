package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.Stage;
import parindex.report.Block;
import parindex.report.Report;
import parindex.report.RoundReports;

/** The demo: its files, and the differences to the printed report that it finds by itself. */
@ExtendWith(ServiceExtension.class)
class DemoTest {

    @TempDir
    static Path folder;
    @InjectService
    static CommandProcessor processor;
    @InjectService
    RoundReports reports;

    private static Commands.Outcome demo;

    @BeforeAll
    static void run() throws Exception {
        demo = new Commands(processor).run("demo --lang en --out '" + folder + "'");
    }

    @Test
    void succeedsAndSaysWhatIsIllustrative() {
        assertEquals(0, demo.exitCode(), demo.text());
        assertTrue(demo.text().contains("illustrative (minh họa)"), demo.text());
        assertFalse(demo.text().contains("Audit log"), "depends on the clock of the machine, not on the figures");
    }

    @Test
    void writesAWorkbookAJsonFileAndATableEach() throws Exception {
        assertTrue(Files.size(folder.resolve("daknong-2020.xlsx")) > 0);
        assertTrue(Files.size(folder.resolve("daknong-2020.json")) > 0);
        try (Stream<Path> tables = Files.list(folder.resolve("daknong-2020-csv"))) {
            assertEquals(26, tables.filter(t -> t.toString().endsWith(".csv")).count());
        }
    }

    /** Every cell is compared with the engine where the formats are tested; here it is the files of the demo that are opened. */
    @Test
    void writesTheReportAsWordAndPdf() throws Exception {
        Report report = reports.annual("daknong-2020", Stage.COUNCIL, Locale.ENGLISH).orElseThrow();
        List<String> cells = report.blocks().stream().filter(Block.TableBlock.class::isInstance).map(b -> ((Block.TableBlock) b).table())
                .flatMap(t -> t.rows().stream()).flatMap(List::stream).map(report.cells()::shown).toList();
        try (InputStream in = Files.newInputStream(folder.resolve("daknong-2020-report.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            List<String> found = new ArrayList<>();
            List<XWPFTable> tables = document.getTables();
            for (XWPFTable table : tables.subList(1, tables.size() - 1)) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> found.add(cell.getText())));
            }
            assertEquals(List.of(), cells.stream().filter(cell -> !found.contains(cell)).distinct().toList());
            assertEquals(17, document.getCharts().size());
        }
        try (PDDocument document = Loader.loadPDF(folder.resolve("daknong-2020-report.pdf").toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertEquals(List.of(), cells.stream().filter(cell -> !text.contains(cell.replaceAll("\\s+", ""))).distinct().toList());
        }
    }

    @Test
    void findsExactlyTheKnownErrorsOfThePrintedReport() throws Exception {
        assertEquals(List.of(
                "Component 1, Province level: | 6 | 4",
                "Component 1, Province level: | 7 | 5",
                "Section III.1: | 4.54 | 4.55",
                "Section III.1: | 86.22 | 86.82",
                "Section IV.2.4: | Sở Lao động Thương binh và Xã hội | "), differences("ERROR"));
    }

    @Test
    void notesRoundingOfTheLastPlace() throws Exception {
        assertEquals(List.of(
                "Overall ranking, Province level: | 91.38 | 91.39",
                "Overall ranking, Province level: | 86.84 | 86.85",
                "Component 2, District level: | 95.52 | 95.53",
                "Component 3, District level: | 97.24 | 97.25",
                "Component 3, District level: | 81.72 | 81.73",
                "Component 3, District level: | 79.95 | 79.96"), differences("NOTE"));
    }

    @Test
    void namesUnitsThatArePrintedUnderSeveralSpellings() throws Exception {
        assertEquals(7, differences("WARNING").size());
        assertTrue(differences("WARNING").stream().anyMatch(d -> d.endsWith("| UBND huyện Krông Nô")));
    }

    private static List<String> differences(String severity) throws Exception {
        try (Reader reader = Files.newBufferedReader(folder.resolve("daknong-2020-csv/differences.csv"), StandardCharsets.UTF_8)) {
            List<CSVRecord> records = CSVFormat.RFC4180.parse(reader).getRecords();
            return records.stream().filter(r -> r.toList().contains(severity)).map(r -> {
                int at = r.toList().indexOf(severity);
                return r.get(at + 1) + " | " + r.get(at + 2) + " | " + r.get(at + 3);
            }).toList();
        }
    }
}
