package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundResults;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.Table;
import parindex.intake.printed.Finding;
import parindex.report.Report;
import parindex.report.ReportExport;
import parindex.values.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code demo}: the main job on real data. The sample round is stored once; each run computes it afresh from the database. Then the window opens on
 * it, where it can.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private TableOptions tables;
    @Option(names = "--out", descriptionKey = "option.out", paramLabel = "DIR")
    private Path folder;
    // The launcher looks for it, too: it then does not start what only a window needs.
    @Option(names = "--no-window", descriptionKey = "option.noWindow")
    private boolean noWindow;
    @Option(names = "--sample", descriptionKey = "option.sample", paramLabel = "ROUND")
    private String sample;

    private final Services services;
    private final Output output;
    private final SignedIn signedIn;

    DemoCommand(Services services, Output output, SignedIn signedIn) {
        this.services = services;
        this.output = output;
        this.signedIn = signedIn;
    }

    @Override
    public Integer call() throws IOException {
        String roundId = report();
        if (!noWindow && tables.forPeople()) {
            open(roundId);
        }
        return ExitCode.DONE;
    }

    /** The figures are there whether a window opens or not: it is no failure if none does. */
    private void open(String roundId) {
        Optional<ToIntFunction<String>> window = services.windowOnRound();
        window.ifPresent(w -> output.warn("demo.window"));
        if (window.isEmpty() || window.get().applyAsInt(roundId) != ExitCode.DONE) {
            output.warn("demo.noWindow");
        }
    }

    /** @return the id of the round */
    private String report() throws IOException {
        Path target = (folder == null ? Path.of(services.property("parindex.data")).resolve("reports") : folder).toAbsolutePath()
                .normalize();
        FileTrouble.requireWritable(target);
        RoundSource source = source();
        AssessmentStore store = services.store();
        if (store.round(source.roundId()).isEmpty()) {
            Session session = signedIn.session();
            services.access().require(store, session, Operation.MANAGE_ROUND);
            output.warn("demo.preparing");
            RoundContent content = source.create(services.catalogue().installed().stream().map(CriteriaCatalogue.Installed::document)
                    .toList());
            content.writeTo(store, session.user(), services.clock().now(store));
        }
        RoundReport report = new RoundReport(services);
        RoundResults results = report.evaluate(source.roundId(), Stage.COUNCIL);
        Optional<List<Finding>> findings = services.printedReport(source.roundId())
                .map(p -> PrintedComparison.findings(p.report(), results, store.units(), store.earlierResults(results.round().year() - 1)));
        Book book = report.book(results);
        Book whole = with(book, findings);
        Book detailed = services.reports().book(source.roundId(), Stage.COUNCIL, true).orElseThrow();
        List<Path> files = new ArrayList<>(write(with(detailed, findings), target, source.roundId()));
        files.addAll(reports(target, source.roundId()));
        if (!tables.forPeople()) {
            tables.print(whole, output);
            return source.roundId();
        }
        output.say("demo.round", results.round().name(), results.round().unitCodes().size(), store.decisions(source.roundId()).size());
        tables.print(book, output);
        findings.ifPresent(this::differences);
        output.line("");
        output.say("demo.written");
        places(files).forEach(f -> output.line("  " + f));
        return source.roundId();
    }

    /** The sample asked for, else the first by id: several modules may bring one. */
    private RoundSource source() {
        List<RoundSource> all = services.roundSources().stream().sorted(Comparator.comparing(RoundSource::roundId)).toList();
        if (all.isEmpty()) {
            throw new UsageException("module.sample");
        }
        return sample == null ? all.get(0) : all.stream().filter(s -> s.roundId().equals(sample)).findFirst()
                .orElseThrow(() -> new UsageException("demo.noSample", sample, String.join(", ", all.stream().map(RoundSource::roundId)
                .toList())));
    }

    /** A paragraph for each: the explanations are too long for a table on a console. */
    private void differences(List<Finding> findings) {
        output.line(output.text("demo.differences") + ":");
        for (Finding finding : findings) {
            output.line("  " + output.text("severity." + finding.severity()) + "  " + PrintedComparison.place(finding).in(output.locale())
                    + "  " + finding.in(output.locale()));
        }
        output.line("");
        output.say("demo.summary", findings.size(), count(findings, Severity.ERROR), count(findings, Severity.WARNING),
                count(findings, Severity.NOTE));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Files, or the folder where one format wrote several. */
    private static List<Path> places(List<Path> files) {
        return files.stream().map(f -> files.stream().filter(o -> o.getParent().equals(f.getParent()) && o.getFileName().toString()
                .endsWith(extension(f))).count() > 1 ? f.getParent() : f).distinct().toList();
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private List<Path> write(Book book, Path target, String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (BookExport export : services.exports()) {
            files.addAll(export.write(book, target, name, output.locale()));
        }
        return files;
    }

    /** The annual report in every format that can be written. */
    private List<Path> reports(Path target, String roundId) throws IOException {
        List<Path> files = new ArrayList<>();
        List<ReportExport> exports = services.reportExports();
        if (!exports.isEmpty()) {
            Report report = services.reports().annual(roundId, Stage.COUNCIL, output.locale()).orElseThrow();
            for (ReportExport export : exports) {
                files.addAll(export.write(report, target, output.text("report.annual.file", roundId)));
            }
        }
        return files;
    }

    private static Book with(Book book, Optional<List<Finding>> findings) {
        List<Table> all = new ArrayList<>(book.tables());
        findings.map(PrintedComparison::table).ifPresent(all::add);
        return book.withTables(all);
    }
}
