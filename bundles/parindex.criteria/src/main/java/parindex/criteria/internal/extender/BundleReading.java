package parindex.criteria.internal.extender;

import java.util.List;
import java.util.Optional;
import parindex.criteria.io.CriteriaCatalogue.Origin;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.problem.Problem;

/**
 * What a criteria bundle holds.
 *
 * @param bundle   the bundle
 * @param document its document; empty if the bundle is refused
 * @param problems what was found
 */
record BundleReading(Origin bundle, Optional<CriteriaDocument> document, List<Problem> problems) {
}
