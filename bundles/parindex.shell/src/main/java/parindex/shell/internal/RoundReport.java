package parindex.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierResult;
import parindex.assessment.PinnedSet;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.export.Book;
import parindex.export.results.ReportBook;
import parindex.export.results.ResultTables;
import parindex.scoring.EarlierYear;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** The results of a stored round as a book, with everything a reader needs to check them. */
final class RoundReport {

    private final Services services;

    RoundReport(Services services) {
        this.services = services;
    }

    /** @throws UsageException if there is no such round */
    RoundResults evaluate(String roundId, Stage stage) {
        return services.evaluation().evaluate(roundId, stage).orElseThrow(() -> new UsageException("round.notFound", roundId));
    }

    Book book(RoundResults results) {
        AssessmentStore store = services.store();
        Map<String, List<String>> predecessors = store.units().stream().filter(u -> !u.predecessors().isEmpty())
                .collect(Collectors.toMap(Unit::code, Unit::predecessors));
        int yearBefore = results.round().year() - 1;
        Map<String, Rational> totals = store.earlierResults(yearBefore).stream()
                .collect(Collectors.toMap(EarlierResult::unitCode, EarlierResult::total));
        Optional<EarlierYear> earlier = totals.isEmpty() ? Optional.empty()
                : Optional.of(EarlierYear.ofTotals(yearBefore, totals, Rational.HUNDRED));
        return ReportBook.of(text("report.title", results.round().year()), provenance(results), results.levels(), earlier, predecessors);
    }

    private List<Book.Line> provenance(RoundResults results) {
        List<Book.Line> lines = new ArrayList<>();
        lines.add(Book.Line.of(text("report.round"), results.round().id() + " – " + results.round().name()));
        lines.add(new Book.Line(text("report.phase"), text("phase." + results.round().phase())));
        lines.add(new Book.Line(text("report.stage"), text("stage." + results.stage())));
        for (PinnedSet pinned : results.round().sets()) {
            lines.add(Book.Line.of(text("report.set", ResultTables.level(pinned.level())), pinned.set() + ", SHA-256 " + pinned.hash()));
        }
        lines.add(Book.Line.of(text("report.program"), "PAR Index Workbench " + services.property("parindex.version")));
        if (results.round().illustrative()) {
            lines.add(new Book.Line(text("report.notice"), text("report.illustrative")));
        }
        return lines;
    }

    static LocalizedText text(String key, Object... arguments) {
        Message message = Message.of(Output.class, key, arguments);
        return LocalizedText.of(message.in(Message.VIETNAMESE), message.in(Locale.ENGLISH));
    }
}
