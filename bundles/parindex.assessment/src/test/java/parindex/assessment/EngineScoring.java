package parindex.assessment;

import java.util.List;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.Change;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoringEngine;
import parindex.scoring.ScoringService;
import parindex.scoring.WhatIf;
import parindex.scoring.spi.ScoringRules;
import parindex.values.text.Message;

/** The scoring service without a framework and without rules in Java, for tests. */
public final class EngineScoring implements ScoringService {

    @Override
    public Results evaluate(ScoreSheet sheet) {
        return ScoringEngine.evaluate(sheet, ScoringRules.none());
    }

    @Override
    public Derivation derive(CriteriaSet set, Node leaf, Inputs inputs) {
        return ScoringEngine.derive(set, leaf, inputs, ScoringRules.none());
    }

    @Override
    public List<Message> checkRules(CriteriaSet set) {
        return ScoringEngine.checkRules(set, ScoringRules.none());
    }

    @Override
    public WhatIf whatIf(Results before, List<Change> changes) {
        throw new UnsupportedOperationException("nothing here asks what if");
    }
}
