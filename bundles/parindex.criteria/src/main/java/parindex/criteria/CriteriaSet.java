package parindex.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * A criteria set (<i>bộ tiêu chí</i>): all that is scored for one level in one year. Immutable; a change is a new version.
 *
 * @param id             name, year and version
 * @param level          the level it is for
 * @param name           its title
 * @param legalBasis     the decisions it rests on; may be empty
 * @param effectiveFrom  first day it applies
 * @param effectiveTo    last day it applies, if limited
 * @param replaces       the version it replaces
 * @param max            declared total, normally 100
 * @param aggregation    how the total is formed from the components
 * @param totalMayExceed whether bonus points may lift a total above the applicable maximum
 * @param holidays       days off besides Saturday and Sunday, for deadlines in working days
 * @param departments    lead departments
 * @param classification the classes
 * @param ranking        how units are ranked
 * @param rounding       how figures are rounded
 * @param lineage        links to earlier sets; may be empty
 * @param components     in printed order; at least one
 * @param hash           SHA-256 of the canonical form of the document, 64 lower-case hex digits: identifies the content
 */
public record CriteriaSet(SetId id, Level level, LocalizedText name, List<LegalBasis> legalBasis, LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo, Optional<SetId> replaces, Rational max, Aggregation aggregation, boolean totalMayExceed,
        Set<LocalDate> holidays, List<Department> departments, Classification classification, RankingPolicy ranking,
        RoundingPolicy rounding, List<Lineage> lineage, List<Node> components, String hash) {

    public CriteriaSet {
        legalBasis = List.copyOf(legalBasis);
        holidays = Set.copyOf(holidays);
        departments = List.copyOf(departments);
        lineage = List.copyOf(lineage);
        components = List.copyOf(components);
    }

    /** All nodes, each before its children, in printed order. */
    public Stream<Node> nodes() {
        return components.stream().flatMap(Node::walk);
    }

    /** All leaves in printed order. */
    public List<Node> leaves() {
        return nodes().filter(Node::isLeaf).toList();
    }

    public Optional<Node> node(String nodeId) {
        return nodes().filter(n -> n.id().equals(nodeId)).findFirst();
    }
}
