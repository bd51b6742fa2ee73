package parindex.criteria.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.SetId;
import parindex.criteria.rule.ScoringRule;

/** The first draft of a set made from another one: a corrected version, or that of another year. Pure. */
public final class NextSet {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private NextSet() {
    }

    /**
     * The tree stays as it is. A new version of the same year replaces the set and keeps its lineage. In another year, what would be
     * wrong is left out for the author to write: legal basis, holidays, what it replaces and lineage; it applies to the calendar year.
     *
     * @param source the set to begin with
     * @param id     what the new one is called; not that of {@code source}
     * @return the draft without a hash
     */
    public static CriteriaSet from(CriteriaSet source, SetId id) {
        boolean sameYear = id.year() == source.id().year() && id.name().equals(source.id().name());
        LocalDate first = LocalDate.of(id.year(), 1, 1);
        return new CriteriaSet(id, source.level(), source.name(), sameYear ? source.legalBasis() : List.of(),
                sameYear ? source.effectiveFrom() : first,
                sameYear ? source.effectiveTo() : Optional.of(LocalDate.of(id.year(), LAST_MONTH, LAST_DAY)),
                sameYear ? Optional.of(source.id()) : Optional.empty(), source.max(), source.aggregation(), source.totalMayExceed(),
                sameYear ? source.holidays() : Set.of(), source.departments(), source.classification(), source.ranking(), source.rounding(),
                sameYear ? source.lineage() : List.of(), source.components(), "");
    }

    /** Leaves with a deadline outside the days on which the set applies, or up to three months after: probably of another year. */
    public static List<Node> oldDeadlines(CriteriaSet set) {
        LocalDate last = set.effectiveTo().orElse(LocalDate.of(set.id().year(), LAST_MONTH, LAST_DAY)).plusMonths(3);
        List<Node> old = new ArrayList<>();
        for (Node leaf : set.leaves()) {
            if (dueDays(leaf.leaf().orElseThrow().rule()).stream().anyMatch(d -> d.isBefore(set.effectiveFrom()) || d.isAfter(last))) {
                old.add(leaf);
            }
        }
        return old;
    }

    private static List<LocalDate> dueDays(ScoringRule rule) {
        if (rule instanceof ScoringRule.Deadline deadline) {
            return List.of(deadline.due());
        }
        return rule instanceof ScoringRule.BestOf best ? best.alternatives().stream().flatMap(a -> dueDays(a.rule()).stream()).toList()
                : List.of();
    }
}
