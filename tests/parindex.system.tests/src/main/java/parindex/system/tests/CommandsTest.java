package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** The commands as a person uses them: what they print and what they tell a script. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CommandsTest {

    private static final String DISTRICT = "parindex.criteria.daknong.y2020.district";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;
    @InjectService
    CommandProcessor processor;

    private Commands commands;
    private Path set;

    @BeforeEach
    void files() throws IOException {
        commands = new Commands(processor);
        set = folder.resolve("bộ tiêu chí.xml");
        try (InputStream in = CommandsTest.class.getResourceAsStream("/sets/component-leaves.xml")) {
            Files.copy(in, set);
        }
    }

    @Test
    void aStoppedCriteriaBundleLeavesTheListAndComesBack() throws Exception {
        Bundle district = Arrays.stream(context.getBundles()).filter(b -> DISTRICT.equals(b.getSymbolicName())).findFirst().orElseThrow();
        assertTrue(commands.run("criteria list").text().contains("daknong.district"));
        district.stop();
        try {
            Commands.Outcome without = commands.run("criteria list");
            assertFalse(without.text().contains("daknong.district"), without.text());
            assertTrue(without.text().contains("daknong.province"), without.text());
        } finally {
            district.start();
        }
        assertTrue(commands.run("criteria list").text().contains("daknong.district"));
    }

    @Test
    void theTreeMarksWhatIsIllustrative() throws Exception {
        Commands.Outcome shown = commands.run("criteria show daknong.province");
        assertEquals(0, shown.exitCode());
        assertTrue(shown.text().contains("1 Công tác chỉ đạo, điều hành CCHC (tối đa 17,5)\n"), shown.text());
        assertTrue(shown.text().contains("  1.1 Kế hoạch CCHC (tối đa 5,5, minh họa)\n"), shown.text());
        assertTrue(shown.text().contains("1.1.1 Ban hành Kế hoạch CCHC năm đúng thời hạn (tối đa 1)  [minh họa]\n"), shown.text());
    }

    @Test
    void aValidSetIsValidAndAFaultyOneIsNotAccepted() throws Exception {
        Commands.Outcome valid = commands.run("criteria check '" + set + "'");
        assertEquals(0, valid.exitCode(), valid.text());
        Files.writeString(set, Files.readString(set).replace("max=\"60\"", "max=\"61\""));
        Commands.Outcome faulty = commands.run("criteria check '" + set + "'");
        assertEquals(3, faulty.exitCode(), faulty.text());
        assertTrue(faulty.text().contains("bộ tiêu chí.xml:"), faulty.text());
    }

    @Test
    void scoresFromFilesNeedNoDatabase() throws Exception {
        Path entries = entries("unit;name;C1;C2\nA;Sở An;57,125;40\nB;Sở Ba;50;20\nD;Sở Đê;50;20\nE;Sở E;N/A;10\n");
        Commands.Outcome scored = commands.run("score --criteria '" + set + "' --entries '" + entries + "'");
        assertEquals(0, scored.exitCode(), scored.text());
        assertEquals(List.of("1 Sở An 97,13 97,125 Cao", "2 Sở Đê 70 70 Thấp", "2 Sở Ba 70 70 Thấp", "3 Sở E 10 25 Thấp"),
                scored.text().lines().filter(l -> l.strip().matches("[0-9].* (Cao|Thấp)")).map(l -> l.strip().replaceAll(" +", " "))
                .toList());
        String csv = commands.run("score --csv --criteria '" + set + "' --entries '" + entries + "'").text();
        assertTrue(csv.contains("Sở An;97,13;97,125;Cao"), csv);
        String json = commands.run("score --json --criteria '" + set + "' --entries '" + entries + "'").text();
        assertTrue(json.contains("\"97.125\""), json);
    }

    @Test
    void missingScoresAreSaidAloud() throws Exception {
        Path entries = entries("unit;C1;C2\nA;57,5;\n");
        Commands.Outcome scored = commands.run("score --criteria '" + set + "' --entries '" + entries + "'");
        assertEquals(1, scored.exitCode(), scored.text());
        assertTrue(scored.text().contains("1 mục chưa có điểm ở 1 đơn vị"), scored.text());
    }

    /** A file with one mistake each: one clear message that names the file and the place, and nothing computed. */
    @TestFactory
    Stream<DynamicTest> badEntriesAreRefused() {
        return Stream.of(
                new Bad("unknown leaf", "unit;C1;C9\nA;1;2\n", "C9"),
                new Bad("duplicate unit", "unit;C1;C2\nA;1;2\nA;1;2\n", ":3"),
                new Bad("above the maximum", "unit;C1;C2\nA;61;2\n", ":2"),
                new Bad("ambiguous", "unit;C1;C2\nA;1.234;2\n", "1.234"),
                new Bad("not a number", "unit;C1;C2\nA;NaN;2\n", "NaN"),
                new Bad("negative", "unit;C1;C2\nA;-1;2\n", ":2"),
                new Bad("long name", "unit;name;C1;C2\nA;" + "x".repeat(10_000) + ";1;2\n", ":2"),
                new Bad("open quotation mark", "unit;C1;C2\nA;\"1;2\n", "entries.csv"),
                new Bad("empty", "", "entries.csv")).map(bad -> DynamicTest.dynamicTest(bad.name(), () -> {
                    Path entries = entries(bad.content());
                    Commands.Outcome refused = commands.run("score --criteria '" + set + "' --entries '" + entries + "'");
                    assertEquals(3, refused.exitCode(), refused.text());
                    assertTrue(refused.text().contains("entries.csv"), refused.text());
                    assertTrue(refused.text().contains(bad.named()), refused.text());
                    assertEquals(1, refused.text().strip().lines().count(), refused.text());
                    assertFalse(refused.text().contains("\tat ") || refused.text().contains("Exception"), refused.text());
                }));
    }

    private record Bad(String name, String content, String named) {
    }

    /** As above, for documents. */
    @TestFactory
    Stream<DynamicTest> badDocumentsAreRefused() throws IOException {
        String good = Files.readString(set);
        return Stream.of(
                new Bad("malformed", good.replace("</criteria-set>", ""), "bad.xml"),
                new Bad("entity bomb", "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><x>&c;</x>", "bad.xml:1"),
                new Bad("external entity", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>", "bad.xml:1"),
                new Bad("another schema", "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"/>", "bad.xml:1"),
                new Bad("empty", "", "bad.xml")).map(bad -> DynamicTest.dynamicTest(bad.name(), () -> {
                    Path document = Files.writeString(folder.resolve("bad.xml"), bad.content());
                    Commands.Outcome refused = commands.run("criteria check '" + document + "'");
                    assertEquals(3, refused.exitCode(), refused.text());
                    assertTrue(refused.text().contains(bad.named()), refused.text());
                    assertEquals(1, refused.text().strip().lines().count(), refused.text());
                    assertFalse(refused.text().contains("root:") || refused.text().contains("Exception"), refused.text());
                }));
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        assertEquals(2, commands.run("criteria chek").exitCode());
        Commands.Outcome noSet = commands.run("criteria show nowhere");
        assertEquals(2, noSet.exitCode());
        assertTrue(noSet.text().contains("nowhere"), noSet.text());
        Commands.Outcome noRound = commands.run("rounds --lang en show nowhere");
        assertEquals(2, noRound.exitCode());
        assertTrue(noRound.text().contains("There is no round \"nowhere\"."), noRound.text());
        Commands.Outcome noFile = commands.run("criteria check '" + folder.resolve("none.xml") + "'");
        assertEquals(3, noFile.exitCode());
    }

    private Path entries(String content) throws IOException {
        return Files.writeString(folder.resolve("entries.csv"), content);
    }
}
