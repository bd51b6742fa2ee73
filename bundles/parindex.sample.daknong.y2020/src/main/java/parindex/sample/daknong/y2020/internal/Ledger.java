package parindex.sample.daknong.y2020.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Stage;
import parindex.criteria.DeductionReason;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Writes what happened to each case as the lines of the ledger, stage after stage. */
final class Ledger {

    private static final List<Stage> ORDER = List.of(Stage.values());

    private final String roundId;
    private final Papers papers;
    private final List<Entry> claims = new ArrayList<>();
    private final List<Entry> supplements = new ArrayList<>();
    private final List<List<Decision>> decisions = ORDER.stream().map(stage -> (List<Decision>) new ArrayList<Decision>()).toList();

    Ledger(String roundId, Papers papers) {
        this.roundId = roundId;
        this.papers = papers;
    }

    void add(Case one) {
        Inputs appraised = inputs(one);
        Inputs claimed = one.corrected() ? claimed(one, appraised) : appraised;
        claims.add(entry(one, claimed, papers.withClaim(one, claimed), Actors.claimant(one), Timeline.claim(one)));
        decide(one, Stage.SELF, one.claimed(), one.claimed(), Optional.empty(), Optional.empty(), Actors.claimant(one),
                Timeline.claim(one));
        Optional<DeductionReason> reason = Claims.firstReason(one);
        decide(one, Stage.FIRST_APPRAISAL, one.claimed(), one.first(), reason.map(DeductionReason::id), firstWords(one, reason),
                Actors.appraiser(one), Timeline.firstAppraisal(one));
        if (one.corrected() || one.dispute().isPresent()) {
            supplement(one, appraised);
        }
        one.dispute().ifPresent(dispute -> addDispute(one, dispute));
    }

    /** A unit that keeps to its figures puts them right only when the council has decided. */
    private void supplement(Case one, Inputs appraised) {
        Instant at = one.dispute().isPresent() && one.corrected() ? Timeline.council(one) : Timeline.reply(one);
        supplements.add(entry(one, appraised, papers.supplemented(one, appraised), Actors.claimant(one), at));
    }

    private void addDispute(Case one, Disputes.Row dispute) {
        Rational appraised = one.plan().appraised();
        Optional<String> reason = one.plan().reason().map(DeductionReason::id);
        decide(one, Stage.REPLY, one.claimed(), one.claimed(), Optional.empty(), Optional.of(dispute.reply()), Actors.claimant(one),
                Timeline.reply(one));
        decide(one, Stage.SECOND_APPRAISAL, one.claimed(), appraised, reason, Optional.of(dispute.answer()), Actors.appraiser(one),
                Timeline.secondAppraisal(one));
        String conclusion = dispute.outcome() == Disputes.Outcome.RESTORED ? "council.restored" : "council.confirmed";
        decide(one, Stage.COUNCIL, appraised, appraised, reason, Optional.of(words(conclusion)), Actors.COUNCIL, Timeline.council(one));
    }

    private static Optional<String> firstWords(Case one, Optional<DeductionReason> reason) {
        return one.first().compareTo(one.claimed()) > 0 ? Optional.of(words("appraisal.raised")) : reason.map(r -> r.text().vietnamese());
    }

    private void decide(Case one, Stage stage, Rational derived, Rational decided, Optional<String> reasonId, Optional<String> words,
            String actor, Instant at) {
        decisions.get(ORDER.indexOf(stage)).add(new Decision(roundId, one.unit().code(), one.leafId(), stage, Optional.of(derived),
                Optional.of(decided), false, reasonId, words, actor, at));
    }

    private Entry entry(Case one, Inputs inputs, Papers.Bundle bundle, String actor, Instant at) {
        return new Entry(roundId, one.unit().code(), one.leafId(), inputs, false, bundle.explanation(), bundle.evidence(), actor, at);
    }

    private static Inputs inputs(Case one) {
        return found(one, one.plan().appraised(), one.plan().scores().inputsFor(one.plan().appraised(), one.variation()));
    }

    private static Inputs claimed(Case one, Inputs appraised) {
        return found(one, one.claimed(), one.plan().scores().inputsLike(appraised, one.claimed(), one.variation()));
    }

    /** Every score of a case was chosen among those that can be derived, so there are inputs for it. */
    private static Inputs found(Case one, Rational score, Optional<Inputs> inputs) {
        return inputs.orElseThrow(() -> new IllegalStateException("no inputs for " + score + " at " + one.leafId() + " of "
                + one.unit().code()));
    }

    private static String words(String key) {
        return Message.of(Ledger.class, key).in(Message.VIETNAMESE);
    }

    /** Claims first, then what was supplemented, by time. */
    List<Entry> entries() {
        List<Entry> all = new ArrayList<>(claims);
        supplements.stream().sorted(Comparator.comparing(Entry::at)).forEach(all::add);
        return all;
    }

    /** Stage after stage. */
    List<Decision> decisions() {
        return decisions.stream().flatMap(List::stream).toList();
    }
}
