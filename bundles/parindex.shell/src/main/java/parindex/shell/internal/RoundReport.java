package parindex.shell.internal;

import java.util.List;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierYears;
import parindex.assessment.Provenance;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.export.Book;
import parindex.export.results.ReportBook;
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
        return ReportBook.of(text("report.title", results.round().year()), provenance(results), results.levels(),
                EarlierYears.before(results, store, services.evaluation()), EarlierYears.predecessors(store.units()));
    }

    private List<Book.Line> provenance(RoundResults results) {
        return Provenance.of(results, services.store(), "PAR Index Workbench " + services.property("parindex.version")).stream()
                .map(line -> new Book.Line(line.label(), line.value())).toList();
    }

    static LocalizedText text(String key, Object... arguments) {
        return Message.of(Output.class, key, arguments).localized();
    }
}
