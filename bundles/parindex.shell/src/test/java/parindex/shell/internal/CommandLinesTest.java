package parindex.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import picocli.CommandLine.Command;

/** The command lines without any service running: help and wrong usage. */
class CommandLinesTest {

    private record Outcome(int exitCode, String out, String err) {
    }

    private static Outcome run(String... arguments) {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(CommandLinesTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> null);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLines(new Services(context, null, null), new PrintWriter(out), new PrintWriter(err)).run(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** All commands as words. */
    private static Stream<List<String>> commands(Class<?> type, List<String> path) {
        return Stream.concat(Stream.of(path), Stream.of(type.getAnnotation(Command.class).subcommands()).flatMap(sub ->
                commands(sub, Stream.concat(path.stream(), Stream.of(sub.getAnnotation(Command.class).name())).toList())));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItselfInBothLanguages() {
        List<List<String>> all = Stream.concat(Stream.of(List.<String>of()), ParindexCommand.subcommands().stream().flatMap(sub ->
                commands(sub, List.of(sub.getAnnotation(Command.class).name())))).toList();
        assertTrue(all.size() > 40, all.toString());
        return all.stream().flatMap(path -> Stream.of("vi", "en").map(language -> DynamicTest.dynamicTest(path + " " + language, () -> {
            Outcome help = run(Stream.concat(path.stream(), Stream.of("--help", "--lang", language)).toArray(String[]::new));
            assertEquals(0, help.exitCode(), help.err());
            List<String> lines = help.out().lines().toList();
            String usage = lines.stream().filter(l -> l.startsWith(language.equals("en") ? "Usage:" : "Cách dùng:")).findFirst()
                    .orElseThrow();
            assertTrue(usage.contains(String.join(" ", path)), help.out());
            // Every option and parameter is followed by words.
            assertFalse(help.out().lines().anyMatch(l -> l.matches(" {2,6}(-\\w, +)?--[a-z-]+(=\\S+)?")
                    && lines.get(lines.indexOf(l) + 1).isBlank()), help.out());
        })));
    }

    @Test
    void theRootNamesAllCommandsWhereverItsOptionsStand() {
        for (List<String> line : List.of(List.<String>of("--help"), List.of("--help", "demo"), List.of("--lang", "vi", "--help"))) {
            Outcome help = run(line.toArray(String[]::new));
            ParindexCommand.subcommands().forEach(sub ->
                    assertTrue(help.out().contains("  " + sub.getAnnotation(Command.class).name() + " "), line + help.out()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "evidence", "evidence prune", "evidence attach r SNV", "units", "entries", "appraisal", "audit",
            "settings", "rounds", "users administrator lan",
        "users administrator lan --yes --no", "users add lan", "appraisal decide r SNV a.1 COUNCIL",
        "appraisal decide r SNV a.1 LUNCH --score 1",
        "appraisal decide r SNV a.1 COUNCIL --score 1 --not-applicable", "rounds move r LUNCH", "rounds reopen r SNV COUNCIL",
        "audit list --from x", "entries supply r f.csv", "units list --level x"})
    void wrongUsage(String line) {
        Outcome outcome = run(line.split(" "));
        assertEquals(2, outcome.exitCode(), outcome.err());
        assertFalse(outcome.err().isBlank());
        assertEquals("", outcome.out());
    }

    @Test
    void aMissingModuleIsNamed() {
        Outcome outcome = run("units", "list", "--user", "lan");
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("core"), outcome.err());
    }
}
