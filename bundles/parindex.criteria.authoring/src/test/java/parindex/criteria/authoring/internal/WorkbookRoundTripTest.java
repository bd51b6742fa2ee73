package parindex.criteria.authoring.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.authoring.CriteriaBundles;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.CriteriaWriter;
import parindex.criteria.io.RandomSets;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** A set goes into a workbook, from there into a bundle, and from there into a workbook: nothing of it changes. */
class WorkbookRoundTripTest {

    private static final int SETS = 30;
    private static final long LONGEST_SAVING = 240;

    @TempDir
    private Path folder;

    private final CriteriaWorkbooks workbooks = new PoiCriteriaWorkbooks();
    private final CriteriaReader reader = new CriteriaReader();

    @Test
    void setsByChance() throws IOException {
        Set<Class<?>> rules = new HashSet<>();
        for (int seed = 0; seed < SETS; seed++) {
            CriteriaSet set = reader.read("seed " + seed, CriteriaWriter.write(new RandomSets(seed).next())).orThrow().set();
            set.leaves().forEach(l -> rules.add(l.leaf().orElseThrow().rule().getClass()));
            Path file = folder.resolve("s.xlsx");
            workbooks.write(set, List.of(), seed % 2 == 0 ? Message.VIETNAMESE : Locale.ENGLISH, file);
            assertEquals(Optional.of(set), read(file, "seed " + seed).set(), "seed " + seed);
        }
        assertEquals(20, rules.size(), "the generator must reach every kind of rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../parindex.criteria.daknong.y2020.province/src/main/resources/PARINDEX-INF/criteria.xml",
        "../parindex.criteria.daknong.y2020.district/src/main/resources/PARINDEX-INF/criteria.xml",
        "../parindex.criteria/src/test/resources/sets/all-rules.xml", "../parindex.criteria/src/test/resources/sets/component-leaves.xml"})
    void workbookBundleWorkbook(String source) throws IOException {
        CriteriaSet set = reader.read(Path.of(source)).orThrow().set();
        Path first = folder.resolve("first.xlsx");
        workbooks.write(set, List.of(), Message.VIETNAMESE, first);
        CriteriaDocument document = read(first, source).orThrow();
        assertEquals(set.hash(), document.set().hash());
        Path jar = folder.resolve("set.jar");
        CriteriaBundles.write(document, jar);
        CriteriaSet bundled = reader.read(jar).orThrow().set();
        assertEquals(set, bundled);
        Path second = folder.resolve("second.xlsx");
        workbooks.write(bundled, List.of(), Message.VIETNAMESE, second);
        assertEquals(cells(first), cells(second));
        byte[] once = Files.readAllBytes(jar);
        CriteriaBundles.write(document, jar);
        assertArrayEquals(once, Files.readAllBytes(jar));
    }

    /** Who has no Excel saves the workbook with LibreOffice. Skipped, and said to be, where that is not installed. */
    @ParameterizedTest
    @ValueSource(strings = {"../parindex.criteria.daknong.y2020.province/src/main/resources/PARINDEX-INF/criteria.xml",
        "../parindex.criteria/src/test/resources/sets/all-rules.xml"})
    void savedByLibreOffice(String source) throws Exception {
        Optional<Path> office = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(p -> Path.of(p, "soffice"))
                .filter(Files::isExecutable).findFirst();
        assumeTrue(office.isPresent(), "skipped: LibreOffice (soffice) is not installed here");
        CriteriaSet set = reader.read(Path.of(source)).orThrow().set();
        Path first = folder.resolve("first.xlsx");
        workbooks.write(set, List.of(), Message.VIETNAMESE, first);
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Process process = new ProcessBuilder(office.get().toString(), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved.toString(), first.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile()).start();
        try {
            assertTrue(process.waitFor(LONGEST_SAVING, TimeUnit.SECONDS), "LibreOffice hangs");
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Files.exists(saved.resolve("first.xlsx")), () -> "LibreOffice saved nothing: " + said());
        CriteriaDraft draft = read(saved.resolve("first.xlsx"), source);
        assertEquals(set.hash(), draft.set().orElseThrow().hash());
        assertEquals(set, draft.set().orElseThrow());
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("soffice.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private CriteriaDraft read(Path file, String about) throws IOException {
        CriteriaDraft draft = workbooks.read(file);
        assertTrue(draft.document().isPresent(), () -> about + ": " + draft.problems().stream().map((Problem p) -> p.in(Locale.ENGLISH))
                .toList());
        return draft;
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(sheet.getSheetName() + "!" + cell.getAddress() + "=" + cell);
                    }
                }
            }
        }
        return cells;
    }
}
