package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.excel.ReadWorkbook;
import parindex.exchange.excel.WorkbookPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook create | open}: self-assessment in Excel. */
@Command(name = "workbook", subcommands = {WorkbookCommand.Create.class, WorkbookCommand.Open.class})
final class WorkbookCommand extends GroupCommand {

    WorkbookCommand(Services services, Output output) {
        super(output);
    }

    private static Unit unit(Services services, Round round, String code) {
        Arguments.requireUnit(round, code);
        return services.store().units().stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    }

    private static CriteriaSet set(Round round, Unit unit) {
        PinnedSet pinned = round.set(unit.level()).orElseThrow();
        return new CriteriaReader().read(round.id() + "/" + pinned.set(), pinned.document()).orThrow().set();
    }

    /** Makes the workbook of a unit, with what it has stated so far. */
    @Command(name = "create")
    static final class Create extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String code;
        @Parameters(index = "2", paramLabel = "FILE.xlsx", descriptionKey = "param.workbook")
        private Path file;

        Create(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            Unit unit = unit(services, round, code);
            List<LeafState> states = services.screens().unit(session(), roundId, code);
            services.workbooks().write(new WorkbookPlan(round, unit, set(round, unit), states,
                    services.store().schedule(roundId).span(Phase.SELF_ASSESSMENT).map(Schedule.Span::to), output.locale()),
                    file.toAbsolutePath());
            output.say("workbook.created", unit.name(), file.toAbsolutePath());
            return ExitCode.DONE;
        }
    }

    /** Reads a workbook back: every error by sheet and cell; takes it over with {@code --apply} if there is none. */
    @Command(name = "open")
    static final class Open extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String code;
        @Parameters(index = "2", paramLabel = "FILE.xlsx", descriptionKey = "param.workbook")
        private Path file;
        @Option(names = "--apply", descriptionKey = "option.apply")
        private boolean apply;

        Open(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            FileTrouble.requireReadable(file);
            Round round = Arguments.round(services, roundId);
            Unit unit = unit(services, round, code);
            ReadWorkbook read = services.workbooks().read(file.toAbsolutePath(), round, unit, set(round, unit));
            if (!read.problems().isEmpty()) {
                read.problems().forEach(output::problem);
                output.warn("workbook.refused", read.problems().size());
                return ExitCode.BAD_INPUT;
            }
            read.statements().forEach(s -> output.say("workbook.statement", s.leafId(),
                    s.score().map(Object.class::cast).orElse(s.claimsNotApplicable() ? "N/A" : "–"), s.evidence().size()));
            if (!apply || read.statements().isEmpty()) {
                output.warn(read.statements().isEmpty() ? "workbook.nothing" : "workbook.dryRun");
                return ExitCode.DONE;
            }
            services.selfAssessment().record(session(), roundId, read.statements());
            output.say("workbook.applied", unit.name(), read.statements().size());
            return ExitCode.DONE;
        }
    }
}
