package parindex.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierYears;
import parindex.assessment.PinnedSet;
import parindex.assessment.Publication;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditHead;
import parindex.export.Book;
import parindex.export.results.ReportBook;
import parindex.export.results.ResultTables;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** The results of a stored round as a book, with everything a reader needs to check them. */
final class RoundReport {

    /** Enough to tell heads apart at a glance; {@code audit verify} prints and takes all of it. */
    private static final int HASH_SHOWN = 12;

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
        List<Book.Line> lines = new ArrayList<>();
        lines.add(Book.Line.of(text("report.round"), results.round().id() + " – " + results.round().name()));
        lines.add(new Book.Line(text("report.phase"), text("phase." + results.round().phase())));
        lines.add(new Book.Line(text("report.stage"), text("stage." + results.stage())));
        for (PinnedSet pinned : results.round().sets()) {
            lines.add(Book.Line.of(text("report.set", ResultTables.level(pinned.level())), pinned.set() + ", SHA-256 " + pinned.hash()));
        }
        auditHead(results).ifPresent(lines::add);
        lines.add(Book.Line.of(text("report.program"), "PAR Index Workbench " + services.property("parindex.version")));
        if (results.round().illustrative()) {
            lines.add(new Book.Line(text("report.notice"), text("report.illustrative")));
        }
        return lines;
    }

    /**
     * The end of the audit chain that the figures stand on: that of the publication, which is in the published file too, else the present
     * one. A round that was not worked on but made from published figures has none: its records only say when this machine stored it, and
     * the same figures must read the same on every machine (docs/sample).
     */
    Optional<Book.Line> auditHead(RoundResults results) {
        if (results.round().illustrative()) {
            return Optional.empty();
        }
        List<Publication> published = services.store().publications(results.round().id());
        AuditHead head = published.isEmpty() ? services.store().auditHead()
                : new AuditHead(published.get(published.size() - 1).auditSeq(), published.get(published.size() - 1).auditHead());
        return Optional.of(new Book.Line(text("report.audit"),
                text("report.auditHead", Long.toString(head.seq()), head.hash().substring(0, HASH_SHOWN))));
    }

    static LocalizedText text(String key, Object... arguments) {
        return Message.of(Output.class, key, arguments).localized();
    }
}
