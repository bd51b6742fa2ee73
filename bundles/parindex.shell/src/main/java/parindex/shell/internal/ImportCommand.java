package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.assessment.EarlierImport;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.exchange.earlier.EarlierYearFiles;
import parindex.exchange.earlier.ReadEarlierYear;
import parindex.export.Table.Cell;
import parindex.intake.report.ImportedResults;
import parindex.values.problem.Severity;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code import results | shown | list | undo}: results of years that this program did not compute; imports of tables, and
 * taking one back.
 */
@Command(name = "import", subcommands = {ImportCommand.Results.class, ImportCommand.Shown.class, ImportUndo.Applied.class,
    ImportUndo.Undo.class})
final class ImportCommand extends GroupCommand {

    private static final int SCORE_PLACES = 3;
    private static final int MOST_NAMES = 20;

    ImportCommand(Services services, Output output) {
        super(output);
    }

    /** Shows what a document says of a year and where it disagrees with itself; takes it over only when told to, and told whose figures. */
    @Command(name = "results")
    static final class Results extends SessionCommand {

        /** Whose figures count where the document disagrees with itself. */
        enum Take {
            printed, right;

            EarlierImport.Choice choice() {
                return this == printed ? EarlierImport.Choice.PRINTED : EarlierImport.Choice.RIGHT;
            }
        }

        @Mixin
        private TableOptions tables;
        @Mixin
        private LegacyOption legacy;
        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.resultsFile")
        private Path file;
        @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "option.resultsYear")
        private int year;
        @Option(names = "--level", paramLabel = "province|district|commune", descriptionKey = "option.resultsLevel")
        private Level level;
        @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "option.resultsSource", converter = Arguments.Words.class)
        private String source;
        @Option(names = "--take", paramLabel = "printed|right", descriptionKey = "option.take")
        private Take take;
        @Option(names = "--apply", descriptionKey = "option.apply")
        private boolean apply;

        Results(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Session session = session();
            FileTrouble.requireReadable(file);
            ReadEarlierYear read = services.earlierYearFiles().read(file, new EarlierYearFiles.Request(year,
                    Optional.ofNullable(level).map(Level::id).orElse(""), legacy.isLegacy(), d -> legacy.applied(d, output)),
                    ReportFile.checkpoint(file));
            ImportedResults results = read.results();
            show(results);
            if (!results.unknown().isEmpty()) {
                String more = results.unknown().size() > MOST_NAMES ? "; …" : "";
                output.warn("import.unknown", String.join("; ", results.unknown().stream().limit(MOST_NAMES).toList()) + more);
                return ExitCode.BAD_INPUT;
            }
            if (apply && results.disagrees() && take == null) {
                output.warn("import.choose");
                return ExitCode.FINDINGS;
            }
            if (apply) {
                EarlierImport.Choice choice = take == null ? EarlierImport.Choice.PRINTED : take.choice();
                services.earlierResults().take(session, read.content(choice, source == null ? "" : source));
            }
            output.warn(apply ? "import.applied" : "import.dryRun", results.scores().size(), results.audit().findings().size());
            return results.audit().count(Severity.ERROR) + results.audit().count(Severity.WARNING) > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
        }

        private void show(ImportedResults results) throws IOException {
            // Nobody reads hundreds of thousands of lines: of the leaves, people are shown those that are not as printed.
            List<ImportedResults.Score> shown = results.scores().stream()
                    .filter(s -> !tables.forPeople() || s.isSum() || s.differs()).toList();
            List<List<Cell>> rows = shown.stream().map(s -> List.of(Cell.text(s.unitCode()), node(s.node()),
                    s.printed().map(p -> Cell.figure(p, SCORE_PLACES)).orElseGet(Cell::blank), Cell.figure(s.right(), SCORE_PLACES)))
                            .toList();
            tables.print(Tables.of("scores", RoundReport.text("import.scores", year), List.of("unitCode", "node", "#printed", "#right"),
                    rows),
                    output);
            if (tables.forPeople() && shown.size() < results.scores().size()) {
                output.say("import.leaves", results.scores().size() - shown.size());
            }
            if (tables.forPeople()) {
                results.remarks().forEach(r -> output.line("  " + r.in(output.locale())));
            }
            if (tables.forPeople()) {
                results.audit().findings().forEach(f -> {
                    output.line("  " + output.text("severity." + f.finding().severity()));
                    AuditReportCommand.paragraph(f, output.locale()).forEach(output::line);
                });
                output.line("");
            }
        }
    }

    static Cell node(String node) {
        return Cell.text(node.equals(EarlierImport.TOTAL) ? RoundReport.text("import.total")
                : node.matches("c[0-9]{1,2}") ? RoundReport.text("import.component", node.substring(1))
                        : RoundReport.text("import.leaf", node));
    }

    /** What was imported for a year, with what was wrong in it. */
    @Command(name = "shown")
    static final class Shown extends SessionCommand {

        private static final List<String> FILES = List.of("at", "actor", "file", "source", "#scores", "#findings", "choice");

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "option.resultsYear")
        private int year;

        Shown(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            List<EarlierImport> imports = services.earlierResults().imports(year);
            if (imports.isEmpty()) {
                output.warn("import.none", year);
                return ExitCode.FINDINGS;
            }
            List<List<Cell>> rows = new ArrayList<>();
            for (EarlierImport one : imports) {
                one.findings().forEach(f -> rows.add(List.of(Cell.text(Message.moment(one.at())), Cell.text(one.file()),
                        Cell.text(RoundReport.text("severity." + f.severity())), Cell.text(f.place()), Cell.text(f.printed()),
                        Cell.text(f.right()), Cell.text(LocalizedText.of(f.vietnamese(), f.english())))));
            }
            List<List<Cell>> files = imports.stream().map(i -> List.of(Cell.text(Message.moment(i.at())), Cell.text(i.actor()),
                    Cell.text(i.file()), Cell.text(i.source()), Cell.whole(i.scores().size()), Cell.whole(i.findings().size()),
                    Cell.text(RoundReport.text("import.choice." + i.choice())))).toList();
            if (tables.forPeople()) {
                tables.print(Tables.of("imports", RoundReport.text("import.title", year), FILES, files), output);
                imports.forEach(one -> one.findings().forEach(f -> {
                    output.line("  • " + output.text("severity." + f.severity()) + " · " + f.place());
                    output.line("      " + (output.locale().getLanguage().equals("en") ? f.english() : f.vietnamese()));
                }));
                return ExitCode.DONE;
            }
            tables.print(new parindex.export.Book(RoundReport.text("import.title", year), List.of(), java.math.RoundingMode.HALF_UP,
                    List.of(
                    Tables.of("imports", RoundReport.text("import.title", year), FILES, files),
                    Tables.of("findings", RoundReport.text("auditReport.title"),
                            List.of("at", "file", "severity", "place", "printed", "right", "explanation"), rows))), output);
            return ExitCode.DONE;
        }
    }
}
