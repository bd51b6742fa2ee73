package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierResult;
import parindex.assessment.Round;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.intake.printed.ComputedReport;
import parindex.intake.report.AuditedReport;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.LocatedFinding;
import parindex.intake.report.LocatedFinding.Basis;
import parindex.intake.report.ReportAudit;
import parindex.values.problem.Severity;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code audit-report}: what is wrong in a published report, by itself and beside a stored round. Without a round it needs no database and
 * asks nobody to sign in.
 */
@Command(name = "audit-report")
final class AuditReportCommand extends SessionCommand {

    @Mixin
    private TableOptions tables;
    @Mixin
    private LegacyOption legacy;
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.reportFile")
    private Path file;
    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "option.auditRound")
    private String roundId;

    AuditReportCommand(Services services, Output output, SignedIn signedIn) {
        super(services, output, signedIn);
    }

    @Override
    public Integer call() throws IOException {
        Optional<ComputedReport> right = Optional.ofNullable(roundId).map(this::computed);
        Checkpoint checkpoint = ReportFile.checkpoint(file);
        AuditedReport audited = ReportAudit.audit(legacy.applied(ReportFile.read(file, services, legacy, checkpoint), output), right,
                checkpoint);
        if (audited.printed().tables().isEmpty() && audited.printed().comparison().isEmpty()) {
            output.warn("auditReport.nothing", file.getFileName());
            return ExitCode.BAD_INPUT;
        }
        if (tables.forPeople()) {
            say(audited, right.isPresent());
        } else {
            tables.print(table(audited.findings()), output);
        }
        return audited.count(Severity.ERROR) + audited.count(Severity.WARNING) > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private ComputedReport computed(String id) {
        session();
        Round round = Arguments.round(services, id);
        RoundsCommand.requireResults(services, signedIn(), round, round.unitCodes());
        RoundResults results = new RoundReport(services).evaluate(id, Stage.COUNCIL);
        AssessmentStore store = services.store();
        return ComputedReport.of(results.levels(), PrintedComparison.known(store.units()),
                store.earlierResults(round.year() - 1).stream().collect(Collectors.toMap(EarlierResult::unitCode, EarlierResult::total)));
    }

    /** A paragraph for each finding: the explanations are too long for a table on a console. */
    private void say(AuditedReport audited, boolean besideRound) {
        output.say("auditReport.seen", audited.document(), audited.printed().tables().size(),
                audited.printed().comparison().isEmpty() ? 0 : 1, audited.units(), audited.figures());
        if (!audited.ranking().isEmpty()) {
            output.say("auditReport.ranking." + audited.ranking());
        }
        for (Severity severity : Severity.values()) {
            List<LocatedFinding> found = audited.findings().stream().filter(f -> f.finding().severity() == severity).toList();
            if (!found.isEmpty()) {
                output.line("");
                output.say("auditReport.some." + severity, found.size());
                found.forEach(f -> paragraph(f, output.locale()).forEach(output::line));
            }
        }
        output.line("");
        output.say(audited.findings().isEmpty() ? "auditReport.none" : "auditReport.summary", audited.count(Severity.ERROR),
                audited.count(Severity.WARNING), audited.count(Severity.NOTE));
        if (besideRound && !audited.findings().isEmpty()) {
            List<LocatedFinding> wrong = audited.findings().stream().filter(f -> f.finding().severity() != Severity.NOTE).toList();
            output.say("auditReport.bases", roundId, count(wrong, Basis.RESULTS), count(wrong, Basis.BOTH), count(wrong, Basis.DOCUMENT));
        }
    }

    private static long count(List<LocatedFinding> findings, Basis basis) {
        return findings.stream().filter(f -> f.basis() == basis).count();
    }

    static List<String> paragraph(LocatedFinding located, Locale locale) {
        List<String> lines = new ArrayList<>();
        String place = located.place().map(p -> p.message().in(locale) + " · ").orElse("");
        lines.add("  • " + place + located.table().in(locale));
        lines.add("      " + located.finding().in(locale));
        return lines;
    }

    /** The findings as a table, errors first. */
    static Table table(List<LocatedFinding> findings) {
        List<List<Cell>> rows = findings.stream().map(f -> List.of(Cell.text(RoundReport.text("severity." + f.finding().severity().name())),
                Cell.text(f.finding().kind().name()), Cell.text(RoundReport.text("auditReport.basis." + f.basis())),
                Cell.text(f.place().map(p -> p.message().localized()).orElse(LocalizedText.of(""))),
                Cell.text(f.table().localized()), Cell.text(f.finding().subject().localized()), Cell.text(f.finding().printed()),
                Cell.text(f.finding().right()),
                Cell.text(LocalizedText.of(f.finding().in(Message.VIETNAMESE), f.finding().in(Locale.ENGLISH))))).toList();
        return Tables.of("findings", RoundReport.text("auditReport.title"),
                List.of("severity", "kind", "basis", "place", "table", "subject", "printed", "right", "explanation"), rows);
    }
}
