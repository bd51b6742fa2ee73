package parindex.shell.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.Decision;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Provenance;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.cycle.UnitStanding;
import parindex.criteria.Node;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.scoring.LeafResult;
import parindex.scoring.UnitResult;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rounds list | show | unit}: what is stored, computed afresh; the other commands of the group are in classes of their own. */
@Command(name = "rounds", subcommands = {RoundsCommand.ListRounds.class, RoundsCommand.Show.class, RoundsCommand.OneUnit.class,
    RoundPlanning.Create.class, RoundPlanning.Days.class, RoundPlanning.Members.class, RoundProgress.Missing.class,
    RoundProgress.Move.class, RoundProgress.Reopen.class, RoundProgress.Close.class, RoundProgress.Standings.class,
    RoundSetChange.Change.class, RoundSetChange.Undo.class,
    PublishCommands.Publish.class, PublishCommands.Export.class})
final class RoundsCommand extends GroupCommand {

    private static final int PLACES = 3;

    RoundsCommand(Services services, Output output) {
        super(output);
    }

    /** The stored rounds. */
    @Command(name = "list")
    static final class ListRounds extends SessionCommand {

        @Mixin
        private TableOptions tables;

        ListRounds(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            List<List<Cell>> rows = services.store().rounds().stream().map(r -> List.of(Cell.text(r.id()), Cell.whole(r.year()),
                    Cell.text(r.name()), Cell.text(r.phase().label().localized()), Cell.whole(r.unitCodes().size()))).toList();
            tables.print(new Table("rounds", RoundReport.text("rounds.title"), List.of(column("round", false), column("year", true),
                    column("name", false), column("phase", false), column("units", true)), rows, List.of(), List.of()), output);
            return ExitCode.DONE;
        }
    }

    /**
     * Results of a round that is not published are for those who may read all units that they show.
     *
     * @throws RefusedActionException if the session may not
     */
    static void requireResults(Services services, SignedIn signedIn, Round round, List<String> unitCodes) {
        if (round.phase().compareTo(Phase.PUBLISHED) < 0 && !services.screens().standings(signedIn.session(), round.id()).stream()
                .map(UnitStanding::unitCode).collect(Collectors.toSet()).containsAll(unitCodes)) {
            throw new RefusedActionException(Kind.FORBIDDEN, Message.of(Output.class, "rights.results", signedIn.session().user()));
        }
    }

    /** All result tables of a round. */
    @Command(name = "show")
    static final class Show extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Option(names = "--stage", descriptionKey = "option.stage", defaultValue = "COUNCIL", paramLabel = "STAGE")
        private Stage stage;

        Show(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            requireResults(services, signedIn(), round, round.unitCodes());
            RoundReport report = new RoundReport(services);
            tables.print(report.book(report.evaluate(roundId, stage)), output);
            return ExitCode.DONE;
        }
    }

    /** One unit of a round, leaf by leaf, with the derivation and the reason of every deduction. */
    @Command(name = "unit")
    static final class OneUnit extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unitCode;

        OneUnit(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round stored = Arguments.round(services, roundId);
            // A unit that the round does not have is named below.
            requireResults(services, signedIn(), stored, stored.unitCodes().stream().filter(unitCode::equals).toList());
            RoundReport report = new RoundReport(services);
            RoundResults self = report.evaluate(roundId, Stage.SELF);
            RoundResults appraised = report.evaluate(roundId, Stage.COUNCIL);
            UnitResult unit = unit(appraised).orElseThrow(() -> new UsageException("unit.notFound", unitCode, roundId,
                    String.join(", ", appraised.round().unitCodes())));
            Optional<UnitResult> own = unit(self);
            List<Decision> ledger = services.store().ledger(LedgerScope.ofUnit(roundId, unitCode)).counting().decisions().stream()
                    .map(Line::content).toList();
            List<List<Cell>> rows = unit.leaves().stream().map(leaf -> row(leaf, own, ledger)).toList();
            List<List<Cell>> footer = List.of(List.of(Cell.blank(), Cell.text(RoundReport.text("unit.total")),
                    Cell.figure(unit.applicableMax(), PLACES), Cell.figure(own.map(UnitResult::score), PLACES),
                    Cell.figure(unit.score(), PLACES), Cell.blank(), Cell.blank()));
            Round round = appraised.round();
            List<LocalizedText> notes = new ArrayList<>();
            Provenance.notice(appraised).ifPresent(notes::add);
            Provenance.auditHead(appraised, services.store()).ifPresent(line -> notes.add(RoundReport.text("report.line", line.label(), line.value())));
            tables.print(new Table("unit-" + unitCode, RoundReport.text("unit.title", unit.unit().name(), round.name()),
                    List.of(column("leaf", false), column("name", false), column("max", true), column("self", true),
                            column("appraised", true), column("trace", false), column("reason", false)),
                    rows, footer, notes), output);
            return ExitCode.DONE;
        }

        private List<Cell> row(LeafResult leaf, Optional<UnitResult> own, List<Decision> ledger) {
            Locale locale = output.locale();
            String id = leaf.node().id();
            String reasons = ledger.stream().filter(d -> d.leafId().equals(id)).flatMap(d -> reason(leaf.node(), d).stream()
                    .map(reason -> d.stage().label().in(locale) + ": " + reason)).collect(Collectors.joining("; "));
            return List.of(Cell.text(id), Cell.text(leaf.node().name()), Cell.figure(leaf.applicableMax(), PLACES),
                    Cell.figure(own.map(u -> u.leaf(id).score()), PLACES), Cell.figure(leaf.score(), PLACES),
                    Cell.text(leaf.trace(locale)), Cell.text(reasons));
        }

        /** The words of a decision, else those of the reason that was chosen. */
        private Optional<String> reason(Node leaf, Decision decision) {
            return decision.reasonText().or(() -> decision.reasonId().flatMap(id -> leaf.leaf().orElseThrow().reasons().stream()
                    .filter(r -> r.id().equals(id)).findFirst().map(r -> r.text().in(output.locale()))));
        }

        private Optional<UnitResult> unit(RoundResults results) {
            return results.levels().stream().flatMap(r -> r.unit(unitCode).stream()).findFirst();
        }
    }

    private static Column column(String key, boolean number) {
        return new Column(key, RoundReport.text("column." + key), number);
    }
}
