package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.Source;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Rational;
import parindex.values.problem.Problem;

/** The example that defines the format is read completely. */
class AllRulesTest {

    private final ReadResult result = new CriteriaReader().read("all-rules.xml", Documents.allRules());

    @Test
    void isReadWithItsOneWarning() {
        assertEquals(List.of("rule.noPoints"), result.problems().stream().map(Problem::code).toList());
        assertTrue(result.set().isPresent());
    }

    @Test
    void headerIsTakenOver() {
        CriteriaSet set = result.set().orElseThrow();
        assertEquals(new SetId("test.all-rules", 2020, "1.0.0"), set.id());
        assertEquals(Level.COMMUNE, set.level());
        assertEquals("Test set with every kind of rule", set.name().in(Locale.ENGLISH));
        assertEquals("1474/QĐ-UBND", set.legalBasis().get(0).number());
        assertEquals(Optional.of(LocalDate.of(2020, 12, 31)), set.effectiveTo());
        assertEquals(Optional.of(new SetId("test.all-rules", 2019, "1.0.0")), set.replaces());
        assertEquals(Set.of(LocalDate.of(2020, 9, 2)), set.holidays());
        assertEquals(Rational.HUNDRED, set.max());
        assertEquals(3, set.classification().classes().size());
        assertEquals(RankingPolicy.Method.ORDINAL, set.ranking().method());
        assertEquals(List.of("C1"), set.ranking().tieKeys());
        assertEquals(3, set.rounding().leafPlaces().orElseThrow());
        assertEquals(List.of("C2", "C3"), set.lineage().get(0).links().get(1).current());
        assertEquals(64, set.hash().length());
    }

    @Test
    void treeIsTakenOver() {
        CriteriaSet set = result.set().orElseThrow();
        assertEquals(List.of("C1", "C2", "C3"), set.components().stream().map(Node::id).toList());
        assertEquals(21, set.leaves().size());
        Node criterion = set.node("C1.1").orElseThrow();
        assertEquals(Source.ATTESTED, criterion.source());
        assertEquals(Source.ILLUSTRATIVE, criterion.maxSource());
        assertEquals(Aggregation.RESCALED, set.node("C2").orElseThrow().aggregation());
        Node leaf = set.node("C1.1.1").orElseThrow();
        assertEquals(Source.ILLUSTRATIVE, leaf.maxSource());
        assertEquals(NotApplicable.FULL_MARKS, leaf.leaf().orElseThrow().notApplicable());
        assertEquals("C1.1.1.r1", leaf.leaf().orElseThrow().reasons().get(0).id());
        assertEquals(NotApplicable.FORBIDDEN, set.node("C1.1.2").orElseThrow().leaf().orElseThrow().notApplicable());
    }

    @Test
    void everyKindOfRuleIsThere() {
        CriteriaSet set = result.set().orElseThrow();
        long kinds = set.leaves().stream().map(l -> l.leaf().orElseThrow().rule().getClass()).distinct().count();
        assertEquals(ScoringRule.class.getPermittedSubclasses().length, kinds);
        ScoringRule.BestOf best = (ScoringRule.BestOf) set.node("C1.2").orElseThrow().leaf().orElseThrow().rule();
        assertEquals(List.of("national.met", "local.n"), best.inputs().stream().map(InputSpec::name).toList());
    }
}
