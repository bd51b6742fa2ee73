package parindex.workbench.results.internal.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.export.results.ReportBook;
import parindex.scoring.EarlierYear;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** A round of three units and two leaves, one of each component: maxima 60 and 40. */
final class Example {

    static final Instant AT = Instant.parse("2020-12-21T02:30:00Z");
    static final CriteriaSet SET = set();
    static final List<Node> LEAVES = SET.leaves();

    private Example() {
    }

    private static CriteriaSet set() {
        try (InputStream in = Example.class.getResourceAsStream("/sets/component-leaves.xml")) {
            return new CriteriaReader().read("component-leaves.xml", in.readAllBytes()).orThrow().set();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Results results(String... scores) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(SET);
        List<String> codes = List.of("A", "B", "C");
        List<String> names = List.of("Sở An", "Sở Ba", "Sở Đê");
        for (int u = 0; u < codes.size(); u++) {
            sheet.unit(ScoreUnit.of(codes.get(u), names.get(u)));
            for (int l = 0; l < 2; l++) {
                String score = scores[u * 2 + l];
                if (score != null) {
                    sheet.entry(codes.get(u), LEAVES.get(l).id(), LeafEntry.ofScore(Rational.ofDecimal(score)));
                }
            }
        }
        return ScoringEngine.evaluate(sheet.build(), ScoringRules.none());
    }

    /** A: 57.125 + 40. B: 50 + 20, for a reason each. C: 50 and nothing yet. */
    static RoundView view(boolean illustrative) {
        Results appraised = results("57.125", "40", "50", "20", "50", null);
        Results self = results("60", "40", "60", "40", "50", "40");
        Round round = new Round("r", "Đợt thử", 2020, Phase.COUNCIL, illustrative, List.of(), List.of("A", "B", "C"));
        List<LeafState> states = new ArrayList<>();
        states.add(state("A", 0, decision("A", 0, "57.125", Optional.of("Chậm báo cáo"))));
        states.add(state("B", 0, decision("B", 0, "50", Optional.of("Chậm báo cáo"))));
        states.add(state("B", 1, decision("B", 1, "20", Optional.empty())));
        Map<String, Rational> earlier = Map.of("A", Rational.of(90), "B", Rational.of(60), "C", Rational.of(80));
        Map<Level, EarlierYear> before = Map.of(SET.level(), EarlierYear.ofTotals(2019, earlier, Rational.HUNDRED));
        Map<String, Rational> now = Map.of("A", Rational.ofDecimal("97.125"), "B", Rational.of(70), "C", Rational.of(50));
        return new RoundView(List.of(round), new RoundResults(round, Stage.COUNCIL, List.of(appraised)),
                new RoundResults(round, Stage.SELF, List.of(self)),
                List.of(new Year(2019, Map.of(SET.level(), earlier)), new Year(2020, Map.of(SET.level(), now))),
                ReportBook.of(LocalizedText.of("Kết quả"), List.of(), List.of(appraised), before, Map.of()), RoundView.byUnit(states),
                        Map.of(), Map.of());
    }

    private static LeafState state(String unit, int leaf, Decision decision) {
        Entry entry = new Entry("r", unit, LEAVES.get(leaf).id(), Inputs.NONE, false, Optional.of("Xem mục II"),
                List.of(new EvidenceNote("12/KH-SNV", Optional.empty(), "Kế hoạch", Optional.of("Mục II"))), "an", AT);
        return new LeafState(unit, LEAVES.get(leaf), Optional.of(new Line<>(1, entry)),
                Map.of(Stage.FIRST_APPRAISAL, new Line<>(2, decision)), List.of());
    }

    private static Decision decision(String unit, int leaf, String score, Optional<String> reason) {
        return new Decision("r", unit, LEAVES.get(leaf).id(), Stage.FIRST_APPRAISAL, Optional.empty(),
                Optional.of(Rational.ofDecimal(score)), false,
                Optional.empty(), reason, "binh", AT);
    }
}
