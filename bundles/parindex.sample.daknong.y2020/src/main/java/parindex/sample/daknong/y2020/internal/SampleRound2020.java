package parindex.sample.daknong.y2020.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.scoring.ScoringService;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * The round of 2020: attested units, component scores and totals of 2019; leaf scores, inputs, evidence and stages made up so that
 * they add up to the attested scores and agree with the report's prose. Safe for use by any thread; the same at every call.
 */
@Component
public final class SampleRound2020 implements RoundSource {

    static final String ID = "daknong-2020";
    static final List<SetId> SETS = List.of(new SetId("daknong.province", 2020, "1.0.0"), new SetId("daknong.district", 2020, "1.0.0"));
    private static final int YEAR = 2020;

    private final ScoringService scoring;

    @Activate
    public SampleRound2020(@Reference ScoringService scoring) {
        this.scoring = scoring;
    }

    @Override
    public String roundId() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        Message title = Message.of(SampleRound2020.class, "round.title");
        return LocalizedText.of(title.in(Message.VIETNAMESE), title.in(Locale.ENGLISH));
    }

    @Override
    public RoundContent create(List<CriteriaDocument> installed) {
        List<CriteriaDocument> documents = SETS.stream().map(id -> find(id, installed)).toList();
        AttestedTables tables = new AttestedTables(new AttestedData());
        List<Unit> units = tables.units();
        List<PinnedSet> pinned = documents.stream().map(PinnedSet::of).toList();
        Round round = new Round(ID, title().vietnamese(), YEAR, Phase.PUBLISHED, true, pinned, units.stream().map(Unit::code).toList());
        Ledger ledger = new Ledger(ID, new Papers());
        fill(ledger, planners(documents), units, tables.componentScores());
        return new RoundContent(round, units, ledger.entries(), ledger.decisions(), tables.totals2019());
    }

    private static void fill(Ledger ledger, Map<Level, ScorePlanner> planners, List<Unit> units,
            Map<String, Map<String, Rational>> scores) {
        Claims claims = new Claims(Disputes.read());
        for (int position = 0; position < units.size(); position++) {
            Unit unit = units.get(position);
            for (LeafPlan plan : planners.get(unit.level()).plan(unit, position, scores.get(unit.code()))) {
                ledger.add(claims.of(unit, position, plan));
            }
        }
    }

    private Map<Level, ScorePlanner> planners(List<CriteriaDocument> documents) {
        Deductions deductions = Deductions.read();
        Map<Level, ScorePlanner> planners = new HashMap<>();
        for (CriteriaDocument document : documents) {
            CriteriaSet set = document.set();
            ReverseRules rules = new ReverseRules((leaf, inputs) -> scoring.derive(set, leaf, inputs).derivedScore(), set.holidays());
            planners.put(set.level(), new ScorePlanner(set, rules, deductions));
        }
        return planners;
    }

    private static CriteriaDocument find(SetId id, List<CriteriaDocument> installed) {
        return installed.stream().filter(document -> document.set().id().equals(id)).findFirst()
                .orElseThrow(() -> new BadInputException(Problem.error(Place.of(ID), Message.of(SampleRound2020.class, "sample.noSet", id),
                        Message.of(SampleRound2020.class, "sample.noSet.remedy", id))));
    }
}
