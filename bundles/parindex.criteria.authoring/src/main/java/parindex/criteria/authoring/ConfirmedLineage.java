package parindex.criteria.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.CriteriaWriter;

/** Puts links that a person has confirmed into a set. Pure; safe for use by any thread. */
public final class ConfirmedLineage {

    private ConfirmedLineage() {
    }

    /**
     * The set with further links, behind those that it has.
     *
     * @param confirmed links to any earlier sets
     * @return {@code document} itself if nothing is confirmed
     * @throws parindex.values.problem.BadInputException if the set does not stand the checks of the reader with these links
     */
    public static CriteriaDocument in(CriteriaDocument document, List<ProposedLink> confirmed) {
        if (confirmed.isEmpty()) {
            return document;
        }
        CriteriaSet set = document.set();
        Map<SetId, List<Lineage.Link>> links = new LinkedHashMap<>();
        set.lineage().forEach(l -> links.computeIfAbsent(l.from(), from -> new ArrayList<>()).addAll(l.links()));
        confirmed.forEach(p -> links.computeIfAbsent(p.from(), from -> new ArrayList<>()).add(p.link()));
        List<Lineage> lineage = links.entrySet().stream().map(e -> new Lineage(e.getKey(), e.getValue())).toList();
        CriteriaSet linked = new CriteriaSet(set.id(), set.level(), set.name(), set.legalBasis(), set.effectiveFrom(), set.effectiveTo(),
                set.replaces(), set.max(), set.aggregation(), set.totalMayExceed(), set.holidays(), set.departments(), set.classification(),
                set.ranking(), set.rounding(), lineage, set.components(), "");
        // Read again: the hash is that of the new content, and the checks have the last word.
        return new CriteriaReader().read(set.id().toString(), CriteriaWriter.write(linked)).orThrow();
    }
}
