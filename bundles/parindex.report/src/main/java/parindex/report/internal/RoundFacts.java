package parindex.report.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parindex.assessment.CurrentDecisions;
import parindex.assessment.CurrentEntries;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.UnitStep;
import parindex.criteria.Node;
import parindex.scoring.Results;

/**
 * How the round went at one level, counted in the ledger.
 *
 * @param units        units that take part
 * @param scored       units with at least one score of their own
 * @param submissions  empty if the round records no submissions at all
 * @param claims       leaves that a unit scored itself
 * @param proven       leaves with evidence, of those stated
 * @param explained    leaves without evidence, but with an explanation
 * @param bare         leaves whose evidence is required and that have neither
 * @param documents    documents named
 * @param withoutPlace documents that do not say where in them the proof stands
 * @param lowered      leaves whose first appraisal is below the unit's own score
 * @param raised       leaves whose first appraisal is above it
 * @param returned     units that replied or were asked to supplement
 * @param replies      leaves that a unit disputed
 * @param requests     requests to supplement
 * @param second       leaves decided again at the second appraisal
 * @param council      leaves that the council decided
 */
record RoundFacts(long units, long scored, Optional<Submissions> submissions, long claims, long proven, long explained, long bare,
        long documents, long withoutPlace, long lowered, long raised, long returned, long replies, long requests, long second,
                long council) {

    /**
     * Who handed in when.
     *
     * @param handedIn units that have
     * @param onTime   of those, units whose first submission was in time; empty if the round had no days
     * @param reopened units for which the self-assessment was opened again
     */
    record Submissions(long handedIn, Optional<Long> onTime, long reopened) {
    }

    static RoundFacts of(RoundData data, Results level) {
        Set<String> codes = level.units().stream().map(u -> u.unit().code()).collect(Collectors.toSet());
        List<Decision> decisions = data.ledger().decisions().stream().map(Line::content).filter(d -> codes.contains(d.unitCode())).toList();
        List<Entry> entries = data.ledger().entries().stream().map(Line::content).filter(e -> codes.contains(e.unitCode())).toList();
        List<Remark> remarks = data.ledger().remarks().stream().map(Line::content).filter(r -> codes.contains(r.unitCode())).toList();
        CurrentDecisions self = new CurrentDecisions(decisions, Stage.SELF);
        CurrentDecisions first = new CurrentDecisions(decisions, Stage.FIRST_APPRAISAL);
        CurrentEntries current = new CurrentEntries(entries);
        Counts counts = new Counts();
        for (String unit : codes) {
            for (Node leaf : level.set().leaves()) {
                current.latest(unit, leaf.id()).ifPresent(entry -> counts.evidence(leaf, entry));
                self.of(unit, leaf.id()).ifPresent(claim -> {
                    counts.claims++;
                    first.of(unit, leaf.id()).ifPresent(appraised -> counts.appraisal(claim, appraised));
                });
            }
        }
        Set<String> returned = new HashSet<>();
        decisions.stream().filter(d -> d.stage() == Stage.REPLY).forEach(d -> returned.add(d.unitCode()));
        Predicate<Remark> asks = r -> r.kind() == Remark.Kind.SUPPLEMENT_REQUESTED;
        remarks.stream().filter(asks).forEach(r -> returned.add(r.unitCode()));
        return new RoundFacts(codes.size(), codes.stream().filter(c -> !self.leaves(c).isEmpty()).count(), submissions(data, codes),
                counts.claims, counts.proven, counts.explained, counts.bare, counts.documents, counts.withoutPlace, counts.lowered,
                counts.raised, returned.size(), leaves(decisions, Stage.REPLY), remarks.stream().filter(asks).count(),
                leaves(decisions, Stage.SECOND_APPRAISAL), leaves(decisions, Stage.COUNCIL));
    }

    private static long leaves(List<Decision> decisions, Stage stage) {
        return decisions.stream().filter(d -> d.stage() == stage).map(d -> d.unitCode() + "\n" + d.leafId()).distinct().count();
    }

    /** Rounds that were made from published figures record no steps. */
    private static Optional<Submissions> submissions(RoundData data, Set<String> codes) {
        if (data.steps().isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<UnitStep>> byUnit = data.steps().stream()
                .filter(s -> codes.contains(s.unitCode()) && s.phase() == Phase.SELF_ASSESSMENT)
                .collect(Collectors.groupingBy(UnitStep::unitCode));
        List<UnitStep> firsts = byUnit.values().stream()
                .flatMap(steps -> steps.stream().filter(s -> s.kind() == UnitStep.Kind.SUBMITTED).limit(1)).toList();
        Optional<Long> onTime = data.schedule().span(Phase.SELF_ASSESSMENT).map(Schedule.Span::closes)
                .map(end -> firsts.stream().filter(s -> s.at().isBefore(end)).count());
        return Optional.of(new Submissions(firsts.size(), onTime, byUnit.values().stream()
                .filter(steps -> steps.stream().anyMatch(s -> s.kind() == UnitStep.Kind.REOPENED)).count()));
    }

    /** While they are counted. */
    private static final class Counts {

        private long claims;
        private long proven;
        private long explained;
        private long bare;
        private long documents;
        private long withoutPlace;
        private long lowered;
        private long raised;

        void evidence(Node leaf, Entry entry) {
            documents += entry.evidence().size();
            withoutPlace += entry.evidence().stream().filter(e -> e.place().filter(p -> !p.isBlank()).isEmpty()).count();
            if (!entry.evidence().isEmpty()) {
                proven++;
            } else if (entry.explanation().filter(x -> !x.isBlank()).isPresent()) {
                explained++;
            } else if (leaf.leaf().orElseThrow().evidence().required()) {
                bare++;
            }
        }

        void appraisal(Decision claim, Decision appraised) {
            if (claim.decided().isPresent() && appraised.decided().isPresent()) {
                int change = appraised.decided().get().compareTo(claim.decided().get());
                lowered += change < 0 ? 1 : 0;
                raised += change > 0 ? 1 : 0;
            }
        }
    }
}
