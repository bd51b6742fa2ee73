package parindex.scoring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Change;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.LeafResult;
import parindex.scoring.LeafResult.State;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringService;
import parindex.scoring.spi.ScoringRuleProvider;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** A rule in Java scores while its bundle runs, and leaves a clear message when it does not. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class RuleBundleTest {

    private static final String DOCUMENT = """
            <criteria-set xmlns="urn:parindex:criteria:1" id="test.custom" year="2020" level="province" version="1.0.0" max="10">
              <name><vi>Bộ tiêu chí có quy tắc riêng</vi></name>
              <effective from="2020-01-01"/>
              <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>
              <classification><class id="all"><vi>Tất cả</vi></class></classification>
              <ranking method="dense" basis="index" precision="exact" group="level" names="ascending"/>
              <rounding score-places="2" index-places="3" percent-places="2"/>
              <component id="C1" number="1" max="6" source="illustrative">
                <name><vi>Quy tắc riêng</vi></name>
                <leaf source="illustrative" lead="snv">
                  <guidance><vi>Chấm</vi></guidance><evidence required="false"><vi>Không</vi></evidence>
                  <rule><custom provider="sample.weighted"><parameter name="weight" value="2"/>
                    <input name="x" kind="number"><vi>Giá trị x</vi></input></custom></rule>
                </leaf>
              </component>
              <component id="C2" number="2" max="4" source="illustrative">
                <name><vi>Đạt, không đạt</vi></name>
                <leaf source="illustrative" lead="snv">
                  <guidance><vi>Chấm</vi></guidance><evidence required="false"><vi>Không</vi></evidence>
                  <rule><yes-no yes="4" no="0"/></rule>
                </leaf>
              </component>
            </criteria-set>
            """;

    @InjectBundleContext
    BundleContext context;
    @InjectService
    ScoringService scoring;

    private Bundle ruleBundle;

    @BeforeEach
    void ruleRuns() throws BundleException {
        ruleBundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.samples.rule"))
                .findFirst().orElseThrow();
        ruleBundle.start();
    }

    private static CriteriaSet set() {
        return new CriteriaReader().read("test", DOCUMENT.getBytes(StandardCharsets.UTF_8)).document().orElseThrow().set();
    }

    private static ScoreSheet sheet(String x) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set());
        builder.unit(ScoreUnit.of("U", "Đơn vị"));
        builder.entry("U", "C1", LeafEntry.ofInputs(Inputs.ofText("x=n:" + x)));
        builder.entry("U", "C2", LeafEntry.ofInputs(Inputs.ofText("met=f:true")));
        return builder.build();
    }

    private static LeafResult leaf(Results results) {
        return results.unit("U").orElseThrow().leaf("C1");
    }

    private static Rational total(Results results) {
        return results.unit("U").orElseThrow().score();
    }

    @Test
    void ruleScoresWhileItsBundleRuns() {
        Results results = scoring.evaluate(sheet("2.5"));
        assertEquals(Rational.of(9), total(results));
        assertEquals("2,5 × 2 → 5,0 / 6,0", leaf(results).trace(Message.VIETNAMESE));
        assertEquals(List.of(), results.problems());
        assertEquals(List.of(), scoring.checkRules(set()));
        assertEquals(Rational.of(10), total(scoring.evaluate(sheet("7"))));
    }

    @Test
    void stoppedRuleLeavesTheLeafMissingAndSaysSo() throws BundleException {
        Results before = scoring.evaluate(sheet("2.5"));
        for (int i = 0; i < 20; i++) {
            ruleBundle.stop();
            Results without = scoring.evaluate(sheet("2.5"));
            assertEquals(State.MISSING, leaf(without).state());
            assertEquals(Rational.of(4), total(without));
            assertEquals(1, without.unit("U").orElseThrow().missingLeaves());
            assertEquals("failed.provider.none", without.problems().get(0).what().key());
            assertTrue(without.problems().get(0).what().in(Message.VIETNAMESE).contains("“sample.weighted” chưa được cài đặt"));
            assertTrue(scoring.checkRules(set()).get(0).in(Locale.ENGLISH).startsWith("C1: "));
            assertEquals("2,5 × 2 → 5,0 / 6,0", leaf(before).trace(Message.VIETNAMESE),
                    "earlier results do not need the rule any more");
            ruleBundle.start();
            assertEquals(Rational.of(9), total(scoring.evaluate(sheet("2.5"))));
        }
    }

    @Test
    void aScoreGivenByHandNeedsNoRule() throws BundleException {
        ruleBundle.stop();
        Results without = scoring.evaluate(sheet("2.5"));
        Results after = scoring.whatIf(without, List.of(new Change.Entry("U", "C1", LeafEntry.ofScore(Rational.of(3))))).after();
        assertEquals(Rational.of(7), total(after));
        assertEquals(List.of(), after.problems());
    }

    @Test
    void badInputIsTheRulesOwnMessage() {
        Results results = scoring.evaluate(sheet("-1"));
        assertEquals("x.missing", results.problems().get(0).what().key());
        assertEquals(State.MISSING, leaf(results).state());
    }

    @Test
    void higherServiceRankingWins() {
        ServiceRegistration<ScoringRuleProvider> registration = register(10, () -> scored(Rational.ONE));
        try {
            assertEquals(Rational.of(5), total(scoring.evaluate(sheet("2.5"))));
        } finally {
            registration.unregister();
        }
        assertEquals(Rational.of(9), total(scoring.evaluate(sheet("2.5"))));
    }

    @Test
    void brokenRuleStopsNobodyElse() {
        check("failed.provider.broken", () -> {
            throw new IllegalStateException("on purpose");
        });
        check("failed.provider.broken", () -> null);
        check("failed.provider.range", () -> scored(Rational.of(7)));
        check("failed.provider.range", () -> scored(Rational.of(-1)));
    }

    private void check(String problem, Supplier<Derivation> rule) {
        ServiceRegistration<ScoringRuleProvider> registration = register(10, rule);
        try {
            Results results = scoring.evaluate(sheet("2.5"));
            assertEquals(problem, results.problems().get(0).what().key());
            assertEquals(Rational.of(4), total(results));
        } finally {
            registration.unregister();
        }
    }

    private static Derivation scored(Rational score) {
        return new Derivation.Scored(score, Optional.empty(), List.of());
    }

    private ServiceRegistration<ScoringRuleProvider> register(int ranking, Supplier<Derivation> rule) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, ranking);
        return context.registerService(ScoringRuleProvider.class, new ScoringRuleProvider() {
            @Override
            public String type() {
                return "sample.weighted";
            }

            @Override
            public List<Message> check(ScoringRule.Custom custom, Rational max) {
                return List.of();
            }

            @Override
            public Derivation derive(ScoringRule.Custom custom, Rational max, Inputs inputs) {
                return rule.get();
            }
        }, properties);
    }
}
