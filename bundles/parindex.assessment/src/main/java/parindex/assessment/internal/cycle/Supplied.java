package parindex.assessment.internal.cycle;

import java.util.Optional;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;

/** Which leaves lead departments supply. */
final class Supplied {

    private Supplied() {
    }

    static boolean is(Node leaf) {
        return department(leaf).isPresent();
    }

    /** The department that supplies the value: the owner that the rule names, else the one that leads the appraisal. */
    static Optional<String> department(Node leaf) {
        return owner(leaf.leaf().orElseThrow().rule(), leaf.leaf().orElseThrow().lead());
    }

    private static Optional<String> owner(ScoringRule rule, String lead) {
        if (rule instanceof ScoringRule.CentralValue central) {
            return Optional.of(central.owner());
        }
        if (rule instanceof ScoringRule.SurveyIndex || rule instanceof ScoringRule.SurveyAnswers) {
            return Optional.of(lead);
        }
        if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().map(a -> owner(a.rule(), lead)).flatMap(Optional::stream).findFirst();
        }
        return Optional.empty();
    }
}
