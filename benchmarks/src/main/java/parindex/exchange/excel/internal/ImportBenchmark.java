package parindex.exchange.excel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import parindex.benchmarks.Timing;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.export.Book;
import parindex.export.Grid;
import parindex.export.excel.internal.GridWorkbook;
import parindex.intake.grid.GridImport;
import parindex.intake.grid.GridRequest;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * The import of a full grid – reading, computing again, findings – against plain streaming reads of the same file by the same library:
 * POI's own ({@code XSSFSheetXMLHandler}, which hands out the shown text of each cell), and the bare events of the XML with nothing done.
 * In turns, median of the rounds, processor time of the thread and elapsed.
 *
 * <p>Arguments: folder, units, rounds. With 0 rounds the grid is imported once and the most heap that was in use is printed.
 */
public final class ImportBenchmark {

    private static final int YEAR = 2020;

    private ImportBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int units = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        CriteriaSet set;
        try (InputStream in = ImportBenchmark.class.getResourceAsStream("/PARINDEX-INF/criteria.xml")) {
            set = new CriteriaReader().read("criteria.xml", in.readAllBytes()).orThrow().set();
        }
        Path file = folder.resolve("import-" + units + ".xlsx");
        if (!Files.exists(file)) {
            // Made by a process of its own, whose heap does not count.
            file(set, units, folder);
            return;
        }
        List<KnownUnit> register = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            register.add(new KnownUnit("U" + unit, "UBND xã " + unit, set.level().id(), List.of()));
        }
        GridRequest request = new GridRequest(YEAR, register, Map.of(), Optional.empty(), Map.of(set.level().id(), set));
        if (rounds == 0) {
            ImportedResults results = imported(file, request);
            System.out.println(String.format(Locale.ROOT, "%d units, %d KB, %d scores, %d findings: most heap in use %d MB of at most %d MB", units,
                    Files.size(file) >> 10, results.scores().size(), results.audit().findings().size(), Timing.mostHeap() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20));
            return;
        }
        Timing ours = new Timing(rounds);
        Timing poi = new Timing(rounds);
        Timing bare = new Timing(rounds);
        // The first three rounds only warm up.
        for (int round = -3; round < rounds; round++) {
            ours.measure(round, () -> imported(file, request));
            poi.measure(round, () -> plain(file));
            bare.measure(round, () -> bare(file));
        }
        for (boolean clock : new boolean[] {false, true}) {
            System.out.println(String.format(Locale.ROOT, "%s: import %d ms; POI's streaming read %d ms, ratio %.2f; bare events %d ms, ratio %.2f",
                    clock ? "elapsed" : "processor", ours.median(clock), poi.median(clock), ours.over(poi, clock), bare.median(clock),
                    ours.over(bare, clock)));
        }
    }

    private static ImportedResults imported(Path file, GridRequest request) throws IOException {
        return GridImport.workbook(file, new StreamedWorkbook(), request, Checkpoint.OPEN).orElseThrow();
    }

    private static void file(CriteriaSet set, int units, Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(YEAR);
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        List<Node> leaves = set.leaves();
        for (int unit = 0; unit < units; unit++) {
            sheet.unit(new ScoreUnit("U" + unit, "UBND xã " + unit, ""));
            for (Node leaf : leaves) {
                boolean excused = random.nextInt(50) == 0 && LeafEntry.NOT_APPLICABLE.check(leaf).isEmpty();
                sheet.entry("U" + unit, leaf.id(), excused ? LeafEntry.NOT_APPLICABLE
                        : LeafEntry.ofScore(leaf.max().times(Rational.of(random.nextInt(1001), 1000)).rounded(3, RoundingMode.DOWN)));
            }
        }
        Results results = ScoringEngine.evaluate(sheet.build(), ScoringRules.none());
        LocalizedText title = LocalizedText.of("x");
        GridWorkbook.write(new Book(title, List.of(), RoundingMode.HALF_UP, List.of(), List.of(new Grid("grid", title,
                List.of(new Grid.Layer("council", title, results)), List.of()))), folder, "import-" + units);
    }

    /** POI's documented way to read without a model: every cell as it is shown. */
    private static void plain(Path file) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            long[] characters = new long[1];
            XSSFSheetXMLHandler.SheetContentsHandler nothing = new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int row) {
                    characters[0]++;
                }

                @Override
                public void endRow(int row) {
                    characters[0]++;
                }

                @Override
                public void cell(String reference, String shown, XSSFComment comment) {
                    characters[0] += shown == null ? 0 : shown.length();
                }
            };
            for (var sheets = reader.getSheetsData(); sheets.hasNext();) {
                try (InputStream in = sheets.next()) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, nothing,
                            new DataFormatter(Locale.ROOT), false));
                    parser.parse(new InputSource(in));
                }
            }
            workbook.revert();
        } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** The same file with an empty handler: less than any reader can do. */
    private static void bare(Path file) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            long[] elements = new long[1];
            for (var sheets = reader.getSheetsData(); sheets.hasNext();) {
                try (InputStream in = sheets.next()) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new DefaultHandler() {
                        @Override
                        public void startElement(String uri, String name, String qualified, Attributes attributes) {
                            elements[0]++;
                        }
                    });
                    parser.parse(new InputSource(in));
                }
            }
            workbook.revert();
        } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
