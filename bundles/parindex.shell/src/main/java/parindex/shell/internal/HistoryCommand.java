package parindex.shell.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.cycle.LeafState;
import parindex.export.Table.Cell;
import parindex.values.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code appraisal history}: everything that was ever said and decided about one leaf of one unit. */
@Command(name = "history")
final class HistoryCommand extends UnitEntries.OfLeaf {

    private static final int PLACES = 3;

    @Mixin
    private TableOptions tables;

    HistoryCommand(Services services, Output output, SignedIn signedIn) {
        super(services, output, signedIn);
    }

    /** One line of the ledger as a row, with the number that orders it. */
    private record Event(long number, List<Cell> cells) {
    }

    @Override
    public Integer call() throws IOException {
        // Asking for the state first is what checks that the person may read this unit.
        LeafState state = state(session());
        Ledger ledger = services.store().ledger(new LedgerScope(roundId, Optional.of(Set.of(unitCode)), Optional.of(leafId)));
        List<Event> events = new ArrayList<>();
        ledger.entries().forEach(line -> events.add(entry(state, line)));
        ledger.decisions().forEach(line -> events.add(decision(state, line)));
        ledger.remarks().forEach(line -> events.add(remark(line)));
        List<List<Cell>> rows = events.stream().sorted(Comparator.comparingLong(Event::number)).map(Event::cells).toList();
        tables.print(Tables.of("history", RoundReport.text("history.title", unitCode, state.leaf().id(), state.leaf().name()),
                List.of("#line", "time", "actor", "action", "#derived", "#decided", "words"), rows), output);
        return ExitCode.DONE;
    }

    private Event entry(LeafState state, Line<Entry> line) {
        Entry e = line.content();
        String words = Stream.of(e.claimsNotApplicable() ? "N/A" : "",
                e.inputs().in(state.leaf().leaf().orElseThrow().rule(), output.locale()), e.explanation().orElse(""),
                e.evidence().stream().map(DocumentText::of).collect(Collectors.joining("; ")),
                e.supply().map(s -> s.source() + ", " + s.date()).orElse("")).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return event(line.number(), e.at(), e.actor(), RoundReport.text(e.supply().isPresent() ? "history.supplied" : "history.entry"),
                Cell.blank(), Cell.blank(), words);
    }

    private Event decision(LeafState state, Line<Decision> line) {
        Decision d = line.content();
        Optional<String> coded = d.reasonId().map(id -> state.leaf().leaf().orElseThrow().reasons().stream().filter(r -> r.id().equals(id))
                .findFirst().map(r -> id + " (" + r.text().in(output.locale()) + ")").orElse(id));
        String words = Stream.of(coded, d.reasonText()).flatMap(Optional::stream).collect(Collectors.joining(": "));
        return event(line.number(), d.at(), d.actor(), d.stage().label().localized(), Cell.figure(d.derived(), PLACES),
                EntriesCommand.score(Optional.of(d)), words);
    }

    private static Event remark(Line<Remark> line) {
        Remark r = line.content();
        return event(line.number(), r.at(), r.actor(), RoundReport.text("remark." + r.kind()), Cell.blank(), Cell.blank(), r.text());
    }

    private static Event event(long number, Instant at, String actor, LocalizedText what, Cell derived, Cell decided, String words) {
        return new Event(number, List.of(Cell.whole(number), Cell.text(Arguments.moment(at)), Cell.text(actor), Cell.text(what),
                derived, decided,
                Cell.text(words)));
    }
}
