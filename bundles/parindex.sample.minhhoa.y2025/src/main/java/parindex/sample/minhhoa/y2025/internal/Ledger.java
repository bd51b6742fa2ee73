package parindex.sample.minhhoa.y2025.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.DeductionReason;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.LeafResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringService;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * What the communes claim and what the working group decides. Both are sheets of figures; all scores are the engine's answers, also where
 * units are compared with each other and where one leaf depends on another.
 */
final class Ledger {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalDate FIRST_CLAIM = LocalDate.of(2025, 12, 1);
    private static final int CLAIM_DAYS = 10;
    private static final LocalDate FIRST_APPRAISAL = LocalDate.of(2025, 12, 16);
    private static final int APPRAISAL_DAYS = 7;
    private static final long SEED = 20_251_231L;
    /** One claim in so many says more than the evidence does. */
    private static final int TOO_MUCH = 9;
    private static final int BOAST = 25;
    private static final int LEAST_QUALITY = 62;
    private static final int MOST_QUALITY = 101;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Decision> claims = new ArrayList<>();
    private final List<Decision> appraisals = new ArrayList<>();

    Ledger(CriteriaSet set, List<Unit> units, ScoringService scoring) {
        ScoreSheet.Builder claimed = ScoreSheet.builder(set);
        ScoreSheet.Builder found = ScoreSheet.builder(set);
        for (int i = 0; i < units.size(); i++) {
            fill(set, units.get(i), i, claimed, found);
        }
        Results claim = scoring.evaluate(claimed.build());
        Results appraisal = scoring.evaluate(found.build());
        for (int i = 0; i < units.size(); i++) {
            for (int leaf = 0; leaf < set.leaves().size(); leaf++) {
                write(units.get(i), i, leaf, claim, appraisal);
            }
        }
    }

    private static void fill(CriteriaSet set, Unit unit, int position, ScoreSheet.Builder claimed, ScoreSheet.Builder found) {
        SplittableRandom random = new SplittableRandom(SEED + position);
        int quality = random.nextInt(LEAST_QUALITY, MOST_QUALITY);
        boolean surveyed = random.nextInt(5) < 3;
        ScoreUnit scored = new ScoreUnit(unit.code(), unit.name(), unit.group());
        claimed.unit(scored);
        found.unit(scored);
        for (Node node : set.leaves()) {
            Leaf leaf = node.leaf().orElseThrow();
            Inputs real = Figures.of(leaf.rule(), node.max(), random, quality);
            boolean boasts = random.nextInt(TOO_MUCH) == 0 && !(leaf.rule() instanceof ScoringRule.CentralValue) && node.max().signum() > 0;
            Inputs said = boasts ? Figures.of(leaf.rule(), node.max(), random, Math.min(100, quality + BOAST)) : real;
            boolean excused = leaf.notApplicable() == NotApplicable.EXCLUDED && (isSurvey(leaf.rule()) ? !surveyed
                    : random.nextInt(12) == 0);
            claimed.entry(unit.code(), node.id(), excused ? LeafEntry.NOT_APPLICABLE : LeafEntry.ofInputs(said));
            found.entry(unit.code(), node.id(), excused ? LeafEntry.NOT_APPLICABLE : LeafEntry.ofInputs(real));
        }
    }

    private static boolean isSurvey(ScoringRule rule) {
        return rule instanceof ScoringRule.SurveyAnswers || rule instanceof ScoringRule.SurveyIndex;
    }

    private void write(Unit unit, int position, int leafPosition, Results claim, Results appraisal) {
        Node node = claim.set().leaves().get(leafPosition);
        Leaf leaf = node.leaf().orElseThrow();
        LeafEntry said = claim.sheet().entry(position, leafPosition);
        LeafResult claimed = claim.units().get(position).leaf(node.id());
        Rational found = appraisal.units().get(position).leaf(node.id()).score();
        Instant claimAt = at(FIRST_CLAIM.plusDays(position % CLAIM_DAYS), leafPosition * 300L);
        Instant decidedAt = at(FIRST_APPRAISAL.plusDays(position % APPRAISAL_DAYS), position * 200L + leafPosition * 5L);
        String claimant = leaf.rule() instanceof ScoringRule.CentralValue central ? "dau-moi@" + central.owner() : "to-tu-danh-gia@"
                + unit.code();
        boolean excused = said.notApplicable();
        boolean bare = leaf.evidence().required() && !excused && (position + leafPosition) % 23 == 0;
        entries.add(new Entry(SampleCommunes2025.ID, unit.code(), node.id(), said.inputs().orElse(Inputs.NONE), excused,
                excused ? Optional.of(words("explanation.notApplicable")) : bare ? Optional.of(words("explanation.bare"))
                : Optional.empty(),
                bare || excused || !leaf.evidence().required() ? List.of() : List.of(evidence(unit, node, leafPosition)), claimant,
                        claimAt));
        Optional<Rational> derived = claimed.derivation().flatMap(Derivation::derivedScore);
        claims.add(decision(unit, node, Stage.SELF, derived, excused ? Optional.empty() : Optional.of(claimed.score()), Optional.empty(),
                claimant, claimAt));
        // What was claimed too low stays: a unit is not given what it did not ask for.
        Rational decided = found.compareTo(claimed.score()) < 0 ? found : claimed.score();
        Optional<DeductionReason> reason = leaf.reasons().stream().findFirst().filter(r -> !excused
                && decided.compareTo(claimed.score()) < 0);
        appraisals.add(decision(unit, node, Stage.FIRST_APPRAISAL, derived, excused ? Optional.empty() : Optional.of(decided), reason,
                "to-giup-viec@" + leaf.lead(), decidedAt));
    }

    private static Decision decision(Unit unit, Node node, Stage stage, Optional<Rational> derived, Optional<Rational> decided,
            Optional<DeductionReason> reason, String actor, Instant at) {
        return new Decision(SampleCommunes2025.ID, unit.code(), node.id(), stage, derived, decided, decided.isEmpty(),
                reason.map(DeductionReason::id), reason.map(r -> r.text().vietnamese()), actor, at);
    }

    private static EvidenceNote evidence(Unit unit, Node node, int position) {
        return new EvidenceNote((position + 1) + "/BC-" + unit.code(), Optional.of(LocalDate.of(2025, 11, 1 + position % 28)),
                words("evidence.summary", node.number()), Optional.of(words("evidence.place", 1 + position % 4)));
    }

    private static Instant at(LocalDate day, long seconds) {
        return day.atTime(MORNING).atZone(VIETNAM).toInstant().plusSeconds(seconds);
    }

    private static String words(String key, Object... arguments) {
        return Message.of(Ledger.class, key, arguments).in(Message.VIETNAMESE);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Stage after stage. */
    List<Decision> decisions() {
        List<Decision> all = new ArrayList<>(claims);
        all.addAll(appraisals);
        return all;
    }
}
