package parindex.shell.internal;

import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.export.Book;
import parindex.report.RoundTables;
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
        return RoundTables.of(results, services.store(), services.evaluation(), "PAR Index Workbench " + services.property("parindex.version"));
    }

    static LocalizedText text(String key, Object... arguments) {
        return Message.of(Output.class, key, arguments).localized();
    }
}
