package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.export.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entries show | set | submit | reply | object | supply}: what units and lead departments state. */
@Command(name = "entries", subcommands = {EntriesCommand.Show.class, UnitEntries.Change.class, UnitEntries.Submit.class,
        UnitEntries.Reply.class,
    UnitEntries.Objection.class, SupplyCommand.class})
final class EntriesCommand extends GroupCommand {

    private static final int PLACES = 3;

    EntriesCommand(Services services, Output output) {
        super(output);
    }

    /** A unit leaf by leaf as it stands now, with the version that an edit names. */
    @Command(name = "show")
    static final class Show extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unitCode;
        @Parameters(index = "2", arity = "0..1", paramLabel = "LEAF", descriptionKey = "param.leaf")
        private String leafId;

        Show(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            Arguments.requireUnit(round, unitCode);
            List<LeafState> states = services.screens().unit(session(), roundId, unitCode);
            List<LeafState> shown = leafId == null ? states : List.of(Arguments.leaf(states, leafId));
            tables.print(Tables.of("entries-" + unitCode, RoundReport.text("entries.title", unitCode, round.name()),
                    List.of("leaf", "name", "#max", "inputs", "#derived", "#self", "#appraised", "documents", "givenExplanation", "remarks",
                            "#version"), shown.stream().map(this::row).toList()), output);
            return ExitCode.DONE;
        }

        private List<Cell> row(LeafState state) {
            Optional<Entry> entry = state.entry().map(line -> line.content());
            Optional<Decision> self = state.decision(Stage.SELF);
            String inputs = entry.map(e -> e.inputs().in(state.leaf().leaf().orElseThrow().rule(), output.locale())).orElse("");
            String documents = entry.map(e -> String.join("; ", e.evidence().stream().map(DocumentText::of).toList())).orElse("");
            String remarks = String.join("; ", state.remarks().stream()
                    .map(r -> output.text("remark." + r.content().kind()) + ": " + r.content().text()).toList());
            boolean claims = entry.map(Entry::claimsNotApplicable).orElse(false);
            return List.of(Cell.text(state.leaf().id()), Cell.text(state.leaf().name()), Cell.figure(state.leaf().max(), PLACES),
                    Cell.text(inputs),
                    Cell.figure(self.flatMap(Decision::derived), PLACES), claims ? Cell.text("N/A") : score(self),
                    score(state.appraised(Stage.COUNCIL)), Cell.text(documents), Cell.text(entry.flatMap(Entry::explanation).orElse("")),
                    Cell.text(remarks), Cell.whole(state.version()));
        }
    }

    /** The score of a decision, or that the leaf does not apply. */
    static Cell score(Optional<Decision> decision) {
        return decision.map(d -> d.notApplicable() ? Cell.text("N/A") : Cell.figure(d.decided(), PLACES)).orElse(Cell.blank());
    }
}
