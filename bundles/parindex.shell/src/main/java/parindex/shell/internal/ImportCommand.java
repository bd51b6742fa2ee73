package parindex.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.assessment.EarlierImport;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.export.Table.Cell;
import parindex.intake.CsvFile;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.Finding;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.LocatedFinding;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ResultsImport;
import parindex.values.hash.Sha256;
import parindex.values.problem.Severity;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import results | shown | list | undo}: results of years that this program did not compute; imports of tables, and taking one back. */
@Command(name = "import", subcommands = {ImportCommand.Results.class, ImportCommand.Shown.class, ImportUndo.Applied.class,
    ImportUndo.Undo.class})
final class ImportCommand extends GroupCommand {

    private static final int SCORE_PLACES = 3;

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
            String sha256 = sha256();
            Checkpoint checkpoint = ReportFile.checkpoint(file);
            ImportedResults results = ResultsImport.read(document(checkpoint), year, known(), Optional.ofNullable(level).map(Level::id),
                    checkpoint);
            show(results);
            if (!results.unknown().isEmpty()) {
                output.warn("import.unknown", String.join("; ", results.unknown()));
                return ExitCode.BAD_INPUT;
            }
            if (apply && results.disagrees() && take == null) {
                output.warn("import.choose");
                return ExitCode.FINDINGS;
            }
            if (apply) {
                // The hash that is kept is that of what was read.
                if (!sha256().equals(sha256)) {
                    output.warn("import.fileChanged", file);
                    return ExitCode.BAD_INPUT;
                }
                services.earlierResults().take(session, content(results, sha256));
            }
            output.warn(apply ? "import.applied" : "import.dryRun", results.scores().size(), results.audit().findings().size());
            return results.audit().count(Severity.ERROR) + results.audit().count(Severity.WARNING) > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
        }

        private ReportDocument document(Checkpoint checkpoint) throws IOException {
            boolean csv = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
            return legacy.applied(csv ? ResultsImport.csv(CsvFile.of(file), checkpoint)
                    : ReportFile.read(file, services, legacy, checkpoint), output);
        }

        /** The units of the register; their codes are names, too. */
        private List<KnownUnit> known() {
            return PrintedComparison.known(services.unitRegister().units()).stream().map(u -> {
                List<String> names = new ArrayList<>(u.aliases());
                names.add(u.code());
                return new KnownUnit(u.code(), u.name(), u.group(), names);
            }).toList();
        }

        private void show(ImportedResults results) throws IOException {
            List<List<Cell>> rows = results.scores().stream().map(s -> List.of(Cell.text(s.unitCode()), node(s.node()),
                    s.printed().map(p -> Cell.figure(p, SCORE_PLACES)).orElseGet(Cell::blank), Cell.figure(s.right(), SCORE_PLACES)))
                            .toList();
            tables.print(Tables.of("scores", RoundReport.text("import.scores", year), List.of("unitCode", "node", "#printed", "#right"),
                    rows),
                    output);
            if (tables.forPeople()) {
                results.audit().findings().forEach(f -> {
                    output.line("  " + output.text("severity." + f.finding().severity()));
                    AuditReportCommand.paragraph(f, output.locale()).forEach(output::line);
                });
                output.line("");
            }
        }

        private String sha256() throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return Sha256.of(in);
            }
        }

        private EarlierImport content(ImportedResults results, String sha256) {
            EarlierImport.Choice choice = take == null ? EarlierImport.Choice.PRINTED : take.choice();
            return new EarlierImport(year, String.valueOf(file.getFileName()), sha256,
                    source == null ? String.valueOf(file.getFileName()) : source, choice,
                    results.scores().stream().map(s -> new EarlierImport.Score(s.unitCode(), s.node(), s.printed(),
                            choice.taken(s.printed(), s.right()))).toList(),
                    results.audit().findings().stream().map(Results::kept).toList(), "", Instant.EPOCH);
        }

        private static EarlierImport.Finding kept(LocatedFinding located) {
            Finding finding = located.finding();
            String place = located.place().map(p -> p.message().in(Message.VIETNAMESE) + " · ").orElse("")
                    + located.table().in(Message.VIETNAMESE);
            return new EarlierImport.Finding(finding.kind().name(), finding.severity().name(), place, finding.printed(), finding.right(),
                    finding.in(Message.VIETNAMESE), finding.in(Locale.ENGLISH));
        }
    }

    static Cell node(String node) {
        return Cell.text(node.equals(EarlierImport.TOTAL) ? RoundReport.text("import.total")
                : RoundReport.text("import.component", node.substring(1)));
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
