package parindex.audit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.assessment.Stage;
import parindex.audit.tests.CarelessHand.Slip;
import parindex.exchange.excel.internal.ExcelReports;
import parindex.export.excel.internal.ExcelExport;
import parindex.intake.report.AuditedReport;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.LocatedFinding;
import parindex.intake.report.ReportAudit;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.WordReports;
import parindex.report.SampleReports;
import parindex.report.word.internal.WordExport;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Reports as this program writes them have no errors; every single thing that is changed inside the file afterwards is found there. */
class CorruptedReportsTest {

    private static final int SLIPS = 50;

    @TempDir
    static Path folder;
    private static Path word;
    private static Path excel;
    private static Path formulas;

    @BeforeAll
    static void write() throws IOException {
        SampleReports sample = SampleReports.of2020();
        word = new WordExport().write(sample.annual(), folder, "báo cáo").get(0);
        String round = sample.results().round().id();
        excel = new ExcelExport().write(sample.reports().book(round, Stage.COUNCIL, false).orElseThrow(), folder, "kết quả",
                Message.VIETNAMESE).get(0);
        formulas = new ExcelExport().write(sample.reports().book(round, Stage.COUNCIL, true).orElseThrow(), folder, "cách tính",
                Message.VIETNAMESE).get(0);
    }

    private static AuditedReport audit(ReportDocument document) {
        return ReportAudit.audit(document, Optional.empty(), Checkpoint.OPEN);
    }

    @Test
    void unchangedTheyHaveNoFindings() throws IOException {
        AuditedReport document = audit(WordReports.read(word, Checkpoint.OPEN));
        assertEquals(List.of(), texts(document));
        // Sixteen rankings, and those of each level side by side once more.
        assertEquals(32, document.printed().tables().size());
        assertEquals(30, document.printed().comparison().size());
        AuditedReport workbook = audit(new ExcelReports().read(excel, Checkpoint.OPEN));
        assertEquals(List.of(), texts(workbook));
        assertEquals(16, workbook.printed().tables().size());
        assertEquals(30, workbook.printed().comparison().size());
        workbook = audit(new ExcelReports().read(formulas, Checkpoint.OPEN));
        assertEquals(List.of(), texts(workbook));
        assertEquals(32, workbook.printed().tables().size());
        assertEquals(30, workbook.printed().comparison().size());
    }

    @Test
    void inEnglishTheyAreUnderstood() throws IOException {
        SampleReports sample = SampleReports.of2020();
        String round = sample.results().round().id();
        Path report = new WordExport().write(sample.reports().annual(round, Stage.COUNCIL, Locale.ENGLISH).orElseThrow(), folder, "report")
                .get(0);
        AuditedReport document = audit(WordReports.read(report, Checkpoint.OPEN));
        assertEquals(List.of(), texts(document));
        assertEquals(32, document.printed().tables().size());
        Path book = new ExcelExport().write(sample.reports().book(round, Stage.COUNCIL, true).orElseThrow(), folder, "results",
                Locale.ENGLISH).get(0);
        AuditedReport workbook = audit(new ExcelReports().read(book, Checkpoint.OPEN));
        assertEquals(List.of(), texts(workbook));
        assertEquals(32, workbook.printed().tables().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {50, 2020})
    void fiftySlipsInTheWordDocumentAreAllFound(long seed) throws IOException {
        try (OfficeReport report = new WordReport(word)) {
            allFound(report, seed, SLIPS, List.of(Slip.values()), folder.resolve("changed.docx"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {50, 2020})
    void fiftySlipsInTheWorkbookAreAllFound(long seed) throws IOException {
        try (OfficeReport report = new ExcelReport(excel, name -> true)) {
            allFound(report, seed, SLIPS, List.of(Slip.values()).subList(0, Slip.SENTENCE.ordinal()), folder.resolve("changed.xlsx"));
        }
    }

    /** What counts of a formula is the value that the file holds for it: that is what is seen, also where nothing is computed again. */
    @Test
    void slipsInTheSheetsWithFormulasAreFoundToo() throws IOException {
        try (OfficeReport report = new ExcelReport(formulas, name -> name.startsWith("arithmetic"))) {
            allFound(report, 7, 10, List.of(Slip.DIGIT, Slip.SWAPPED_NAMES, Slip.RANK), folder.resolve("changed.xlsx"));
        }
    }

    private static void allFound(OfficeReport report, long seed, int count, List<Slip> slips, Path file) throws IOException {
        CarelessHand hand = new CarelessHand(report, seed);
        List<String> missed = new ArrayList<>();
        int errors = 0;
        for (int i = 0; i < count; i++) {
            Slip slip = slips.get(i % slips.size());
            hand.slip(slip);
            AuditedReport audited = audit(report.saved(file));
            List<LocatedFinding> here = audited.findings().stream().filter(f -> isThere(f, hand)).toList();
            if (here.isEmpty()) {
                missed.add(slip + " " + hand + ": " + texts(audited));
            }
            errors += here.stream().anyMatch(f -> f.finding().severity() != Severity.NOTE) ? 1 : 0;
            hand.takeBack();
        }
        assertEquals(List.of(), missed);
        // A last digit that is off by less than one unit is found, but called a rounding.
        assertTrue(errors >= count * 9 / 10, errors + " of " + count + " were called more than a note");
        assertEquals(List.of(), texts(audit(report.saved(file))));
    }

    private static boolean isThere(LocatedFinding finding, CarelessHand hand) {
        return finding.place().map(p -> hand.touched(p.part(), p.number())).orElse(false) || hand.touchedUnit(finding.finding().unit());
    }

    private static List<String> texts(AuditedReport audited) {
        return audited.findings().stream().map(f -> f.finding().kind() + " "
                + f.place().map(p -> p.message().in(Message.VIETNAMESE)).orElse("?")
                + " " + f.finding().in(Message.VIETNAMESE)).toList();
    }
}
