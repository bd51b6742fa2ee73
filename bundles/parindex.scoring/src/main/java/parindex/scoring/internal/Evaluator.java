package parindex.scoring.internal;

import java.util.List;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.spi.ScoringRules;
import parindex.values.text.Message;

public final class Evaluator {

    private Evaluator() {
    }

    public static Results evaluate(ScoreSheet sheet, ScoringRules rules) {
        throw new UnsupportedOperationException();
    }

    public static Derivation derive(CriteriaSet set, Node leaf, Inputs inputs, ScoringRules rules) {
        throw new UnsupportedOperationException();
    }

    public static List<Message> checkRules(CriteriaSet set, ScoringRules rules) {
        throw new UnsupportedOperationException();
    }
}
