package parindex.report.pdf.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import parindex.report.Report;
import parindex.report.SampleReports;

/** What the files declare is what they are, as veraPDF sees it: PDF/A-2a for archives, PDF/UA-1 for readers who hear a page. */
class PdfStandardTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theAnnualReportKeepsItsStandards() throws Exception {
        assertKept(SampleReports.of2020().annual());
    }

    @Test
    void aDraftKeepsThem() throws Exception {
        Report report = SampleReports.of2020().annual();
        assertKept(new Report(report.kind(), report.locale(), report.mode(), report.letterhead(), report.title(), true, report.provenance(),
                report.blocks().subList(0, 40), Optional.empty()));
    }

    @Test
    void aSheetKeepsThem() throws Exception {
        assertKept(SampleReports.of2020().unit("GN").orElseThrow());
    }

    /** A validator that finds nothing anywhere would prove nothing. */
    @Test
    void aFileThatKeepsNoStandardIsNoticed() throws Exception {
        Path made = new PdfExport().write(SampleReports.of2020().unit("KN").orElseThrow(), folder, "broken").get(0);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(made))) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS);
            document.getDocumentCatalog().setLanguage(null);
            document.save(made.toFile());
        }
        assertFalse(findings(made, PDFAFlavour.PDFA_2_A).isEmpty());
        assertFalse(findings(made, PDFAFlavour.PDFUA_1).isEmpty());
    }

    private static void assertKept(Report report) throws Exception {
        Path made = new PdfExport().write(report, folder, "made").get(0);
        assertEquals(List.of(), findings(made, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), findings(made, PDFAFlavour.PDFUA_1));
    }

    /** Each rule that is broken, once. */
    private static List<String> findings(Path file, PDFAFlavour standard) throws Exception {
        try (InputStream in = Files.newInputStream(file); PDFAParser parser = Foundries.defaultInstance().createParser(in, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 1000, "the file was looked into");
            return result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + ": " + a.getMessage()).distinct().toList();
        }
    }
}
