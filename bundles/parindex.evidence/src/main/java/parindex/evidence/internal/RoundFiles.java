package parindex.evidence.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.criteria.CriteriaSet;
import parindex.values.number.Rational;

/**
 * What the checks look at, as values.
 *
 * @param year      the year that is scored
 * @param units     the units to check, in the order of the round
 * @param documents all documents of all units, by id
 * @param nameable  units that the reader may know about
 */
record RoundFiles(int year, List<UnitWork> units, Map<String, Document> documents, Set<String> nameable) {

    RoundFiles {
        units = List.copyOf(units);
        documents = Map.copyOf(documents);
        nameable = Set.copyOf(nameable);
    }

    /**
     * What one unit states now.
     *
     * @param unitCode   the unit
     * @param set        the set of its level
     * @param entries    the entry that stands, by leaf
     * @param selfScores the self score, by leaf; none where there is none or the leaf is said not to apply
     */
    record UnitWork(String unitCode, CriteriaSet set, Map<String, Entry> entries, Map<String, Rational> selfScores) {

        UnitWork {
            entries = Map.copyOf(entries);
            selfScores = Map.copyOf(selfScores);
        }
    }
}
