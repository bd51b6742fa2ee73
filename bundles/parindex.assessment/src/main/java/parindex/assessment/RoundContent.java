package parindex.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;

/**
 * A whole round as values, as it is written in one transaction.
 *
 * @param round          the round
 * @param units          units taking part
 * @param entries        what the units state
 * @param decisions      all decisions, in order
 * @param earlierResults totals of earlier years
 */
public record RoundContent(Round round, List<Unit> units, List<Entry> entries, List<Decision> decisions,
        List<EarlierResult> earlierResults) {

    public RoundContent {
        units = List.copyOf(units);
        entries = List.copyOf(entries);
        decisions = List.copyOf(decisions);
        earlierResults = List.copyOf(earlierResults);
    }

    /**
     * Writes everything, or nothing if the database refuses.
     *
     * @param actor who brings the round
     * @param now   when
     */
    public void writeTo(AssessmentStore store, String actor, Instant now) {
        store.write(writer -> {
            writer.putUnits(units);
            writer.addRound(round);
            writer.append(entries, decisions);
            writer.putEarlierResults(earlierResults);
            writer.record(new AuditEvent(now, actor, AuditAction.ROUND_IMPORTED, Optional.of(round.id()), Optional.empty(), round.name(),
                    "", units.size() + " units, " + entries.size() + " entries, " + decisions.size() + " decisions"));
        });
    }
}
