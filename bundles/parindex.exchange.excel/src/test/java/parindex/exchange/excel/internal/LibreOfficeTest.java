package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.exchange.excel.ReadWorkbook;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.internal.Column.Score;
import parindex.exchange.excel.sheet.Decimals;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Another spreadsheet program opens, computes and saves the workbook. Skipped where LibreOffice is not installed. */
class LibreOfficeTest {

    @TempDir
    Path folder;

    @Test
    void opensComputesSavesAndChangesNothing() throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        CriteriaSet set = Fixture.sets().stream().filter(s -> s.id().name().equals("daknong.province")).findFirst().orElseThrow();
        List<LeafState> states = states(set);
        Path file = folder.resolve("snv.xlsx");
        Fixture.WORKBOOKS.write(new WorkbookPlan(Fixture.round(set), Fixture.unit(set), set, states, Optional.of(LocalDate.of(2020, 12,
                15)),
                Message.VIETNAMESE), file);
        Path saved = converted(office.get(), file, "xlsx", "saved");
        ReadWorkbook read = Fixture.WORKBOOKS.read(saved, Fixture.round(set), Fixture.unit(set), set);
        assertEquals(List.of(), read.problems().stream().map(p -> p.in(Message.VIETNAMESE)).toList());
        assertEquals(List.of(), read.statements());
        try (XSSFWorkbook workbook = Fixture.open(saved)) {
            XSSFSheet sheet = workbook.getSheet("Tự đánh giá");
            Rational expected = states.stream().map(s -> LeafContent.of(s).score().or(() -> s.decision(Stage.SELF)
                    .flatMap(d -> d.derived())).orElse(Rational.ZERO)).reduce(Rational.ZERO, Rational::plus);
            XSSFCell total = sheet.getRow(sheet.getLastRowNum()).getCell(Score.TOTAL.ordinal());
            assertEquals(CellType.NUMERIC, total.getCachedFormulaResultType());
            assertEquals(Decimals.shown(expected).doubleValue(), total.getNumericCellValue(), 1e-6);
            List<Node> leaves = set.leaves();
            assertEquals("đã chấm", status(workbook, leaves.get(0)));
            assertEquals("chấm theo số liệu; thiếu tài liệu, giải trình", status(workbook, leaves.get(1)));
            assertEquals("chưa chấm; thiếu tài liệu, giải trình", status(workbook, leaves.get(2)));
        }
        Path keep = Optional.ofNullable(System.getProperty("workbook.keep")).map(Path::of).orElse(folder);
        Path pdf = converted(office.get(), file, "pdf", "printed");
        assertTrue(Files.size(pdf) > 10_000);
        if (!keep.equals(folder)) {
            Files.copy(pdf, keep.resolve("snv.pdf"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(file, keep.resolve("snv.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String status(XSSFWorkbook workbook, Node leaf) {
        return Fixture.score(workbook, leaf.id(), Score.STATUS).getStringCellValue();
    }

    /** The first leaf has a score and evidence, the second only figures, the third nothing, the others at random. */
    private static List<LeafState> states(CriteriaSet set) {
        List<LeafState> states = new ArrayList<>();
        RandomContents random = new RandomContents(5);
        List<Node> leaves = set.leaves();
        states.add(Fixture.state(leaves.get(0), new LeafContent(Inputs.of(Map.of("done", new InputValue.DateValue(LocalDate.of(2020, 1,
                15)))),
                Optional.of(Rational.ONE), false, "", List.of(new EvidenceNote("12/KH-SNV", Optional.of(LocalDate.of(2020, 1, 10)),
                "Kế hoạch CCHC năm 2020", Optional.of("mục II"), Optional.of("doc-1")))), Optional.empty(), 1));
        states.add(Fixture.state(leaves.get(1), new LeafContent(Inputs.of(Map.of("tasks", new InputValue.FlagValue(true))),
                Optional.empty(), false,
                "", List.of()), Optional.empty(), 3));
        for (Node leaf : leaves.subList(3, leaves.size())) {
            if (random.coin()) {
                LeafContent content = random.content(leaf);
                if (!content.notApplicable()) {
                    states.add(Fixture.state(leaf, content, Optional.of(leaf.max().times(Rational.of(1, 2))), states.size() * 10L));
                }
            }
        }
        return states;
    }

    private Path converted(Path office, Path file, String format, String name) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve(name));
        Process process = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", format, "--outdir", out.toString(), file.toString())
                        .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        int code = process.waitFor();
        Path result = out.resolve(file.getFileName().toString().replaceFirst("[^.]+$", format));
        assertTrue(code == 0 && Files.exists(result), () -> "LibreOffice: " + log());
        return result;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("office.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Optional<Path> office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(d -> Path.of(d, "soffice"))
                .filter(Files::isExecutable).findFirst();
    }
}
