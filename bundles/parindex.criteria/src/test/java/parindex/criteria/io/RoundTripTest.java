package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.values.number.Rational;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;

/** Random valid sets, written carelessly, are read as they were, and hash alike however they were written. */
class RoundTripTest {

    private static final int SETS = 250;

    private final CriteriaReader reader = new CriteriaReader();

    @Test
    void whatIsWrittenIsRead() {
        Set<Class<?>> rules = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (int seed = 0; seed < SETS; seed++) {
            CriteriaSet set = new RandomSets(seed).next();
            CriteriaSet first = read(new LooseWriter(2L * seed).write(set));
            CriteriaSet second = read(new LooseWriter(2L * seed + 1).write(set));
            assertEquals(withHash(set, first.hash()), first, "seed " + seed);
            assertEquals(first, second, "seed " + seed);
            set.leaves().forEach(l -> rules.add(l.leaf().orElseThrow().rule().getClass()));
            assertTrue(hashes.add(first.hash()), "different sets must not hash alike: seed " + seed);
        }
        assertEquals(20, rules.size(), "the generator must reach every kind of rule");
    }

    @Test
    void theWriterLosesNothing() {
        for (int seed = 0; seed < SETS; seed++) {
            CriteriaSet read = read(new LooseWriter(seed).write(new RandomSets(seed).next()));
            String written = CriteriaWriter.write(read);
            assertEquals(read, read(written), "seed " + seed);
            assertEquals(written, CriteriaWriter.write(read(written)), "seed " + seed);
        }
        CriteriaSet allRules = read(Documents.allRules());
        assertEquals(allRules, read(CriteriaWriter.write(allRules)));
    }

    @Test
    void aNumberThatNoDocumentHoldsIsRefused() {
        CriteriaSet set = read(Documents.allRules());
        CriteriaSet third = new CriteriaSet(set.id(), set.level(), set.name(), set.legalBasis(), set.effectiveFrom(), set.effectiveTo(),
                set.replaces(), Rational.of(100, 3), set.aggregation(), set.totalMayExceed(), set.holidays(), set.departments(),
                set.classification(), set.ranking(), set.rounding(), set.lineage(), set.components(), set.hash());
        assertThrows(IllegalArgumentException.class, () -> CriteriaWriter.write(third));
    }

    private CriteriaSet read(String document) {
        ReadResult result = reader.read("random", document);
        List<String> errors = result.problems().stream().filter(p -> p.severity() == Severity.ERROR)
                .map((Problem p) -> p.in(Locale.ENGLISH)).toList();
        assertEquals(List.of(), errors, document);
        return result.set().orElseThrow();
    }

    private static CriteriaSet withHash(CriteriaSet s, String hash) {
        return new CriteriaSet(s.id(), s.level(), s.name(), s.legalBasis(), s.effectiveFrom(), s.effectiveTo(), s.replaces(),
                s.max(),
                s.aggregation(), s.totalMayExceed(), s.holidays(), s.departments(), s.classification(), s.ranking(),
                        s.rounding(), s.lineage(),
                s.components(), hash);
    }
}
