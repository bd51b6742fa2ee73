package parindex.assessment.internal.earlier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.EarlierResults;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/** Earlier years in the store: one transaction for each import. */
@Component
public final class StoredEarlierResults implements EarlierResults {

    private final AssessmentStore store;
    private final RoundClock clock;

    @Activate
    public StoredEarlierResults(@Reference AssessmentStore store, @Reference RoundClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void take(Session session, EarlierImport content) {
        store.write(writer -> {
            Access access = Access.of(writer, session, Optional.empty());
            access.require(Operation.MANAGE_ROUND);
            Set<String> known = writer.units().stream().map(Unit::code).collect(Collectors.toSet());
            List<String> unknown = content.scores().stream().map(EarlierImport.Score::unitCode).filter(c -> !known.contains(c)).distinct()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new RefusedActionException(Kind.INVALID,
                        Message.of(StoredEarlierResults.class, "earlier.unknownUnits", String.join(", ", unknown)));
            }
            EarlierImport taken = new EarlierImport(content.year(), content.file(), content.sha256(), content.source(), content.choice(),
                    content.scores(), content.findings(), access.user(), clock.now(writer));
            writer.addEarlierImport(taken);
            List<EarlierResult> totals = taken.scores().stream().filter(s -> s.node().equals(EarlierImport.TOTAL))
                    .map(s -> new EarlierResult(taken.year(), s.unitCode(), s.taken(), taken.source())).toList();
            writer.putEarlierResults(totals);
            writer.record(new AuditEvent(taken.at(), taken.actor(), AuditAction.EARLIER_IMPORTED, Optional.empty(), Optional.empty(),
                    Integer.toString(taken.year()), "", taken.file() + "; SHA-256 " + taken.sha256() + "; " + totals.size() + " totals, "
                            + taken.scores().size() + " scores, " + taken.findings().size() + " findings; " + taken.choice()));
        });
    }

    @Override
    public List<EarlierImport> imports(int year) {
        return store.earlierImports(year);
    }
}
