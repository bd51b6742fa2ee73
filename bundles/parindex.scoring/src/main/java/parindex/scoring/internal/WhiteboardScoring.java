package parindex.scoring.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Change;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoringEngine;
import parindex.scoring.ScoringService;
import parindex.scoring.WhatIf;
import parindex.scoring.spi.ScoringRuleProvider;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The engine with whatever Java rules are registered as services at the moment. */
@Component(service = ScoringService.class)
public final class WhiteboardScoring implements ScoringService {

    private static final Logger LOG = LoggerFactory.getLogger(WhiteboardScoring.class);

    // DS replaces the whole list when a rule comes or goes; lowest service ranking first.
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ScoringRuleProvider> providers = List.of();

    @Activate
    public WhiteboardScoring() {
        // nothing to set up; the list arrives by injection
    }

    @Override
    public Results evaluate(ScoreSheet sheet) {
        return ScoringEngine.evaluate(sheet, snapshot());
    }

    @Override
    public Derivation derive(CriteriaSet set, Node leaf, Inputs inputs) {
        return ScoringEngine.derive(set, leaf, inputs, snapshot());
    }

    @Override
    public List<Message> checkRules(CriteriaSet set) {
        return ScoringEngine.checkRules(set, snapshot());
    }

    @Override
    public WhatIf whatIf(Results before, List<Change> changes) {
        return WhatIf.of(before, changes, snapshot());
    }

    private ScoringRules snapshot() {
        List<ScoringRuleProvider> now = List.copyOf(providers);
        return type -> {
            Optional<ScoringRuleProvider> last = now.stream().filter(p -> p.type().equals(type))
                    .reduce((lower, higher) -> higher);
            return last.map(Logged::new);
        };
    }

    /** Leaves the stack trace of a broken rule in the log; the engine tells people in one sentence. */
    private record Logged(ScoringRuleProvider provider) implements ScoringRuleProvider {

        @Override
        public String type() {
            return provider.type();
        }

        @Override
        public List<Message> check(ScoringRule.Custom rule, Rational max) {
            try {
                return provider.check(rule, max);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("check of scoring rule {} failed", rule.provider(), e);
                throw e;
            }
        }

        @Override
        public Derivation derive(ScoringRule.Custom rule, Rational max, Inputs inputs) {
            try {
                return provider.derive(rule, max, inputs);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("scoring rule {} failed for inputs {}", rule.provider(), inputs.toText(), e);
                throw e;
            }
        }
    }
}
