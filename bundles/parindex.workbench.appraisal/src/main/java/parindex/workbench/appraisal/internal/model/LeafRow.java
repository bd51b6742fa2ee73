package parindex.workbench.appraisal.internal.model;

import java.util.Optional;
import parindex.assessment.cycle.LeafState;
import parindex.values.number.Rational;

/**
 * A place in a list.
 *
 * @param leaf    what the ledger says
 * @param derived what the rule gives for the inputs as they stand now; a decision keeps what it gave at that time
 */
public record LeafRow(LeafState leaf, Optional<Rational> derived) {
}
