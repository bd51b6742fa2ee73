package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.UnitStep;
import parindex.assessment.cycle.UnitStanding;

/** Where units stand, from the steps of a round: a pure function of the steps, the phase and the time. */
final class Standings {

    private Standings() {
    }

    /** @param steps in the order of writing */
    static Map<String, UnitStanding> of(Collection<String> unitCodes, Phase phase, List<UnitStep> steps, Instant now) {
        Map<String, Map<Phase, Instant>> submitted = new HashMap<>();
        Map<String, UnitStep> open = new HashMap<>();
        for (UnitStep step : steps) {
            Map<Phase, Instant> ofUnit = submitted.computeIfAbsent(step.unitCode(), unit -> new EnumMap<>(Phase.class));
            switch (step.kind()) {
                case SUBMITTED -> {
                    ofUnit.put(step.phase(), step.at());
                    open.remove(step.unitCode());
                }
                case REOPENED -> {
                    ofUnit.remove(step.phase());
                    open.put(step.unitCode(), step);
                }
                case CLOSED -> open.remove(step.unitCode());
            }
        }
        Map<String, UnitStanding> standings = new HashMap<>();
        for (String unit : unitCodes) {
            Optional<UnitStep> reopened = Optional.ofNullable(open.get(unit)).filter(step -> inForce(step, phase, now));
            standings.put(unit, new UnitStanding(unit, reopened.map(UnitStep::phase).orElse(phase), reopened,
                    submitted.getOrDefault(unit, Map.of())));
        }
        return standings;
    }

    /** A re-opening ends with its last day, and when the results are published. */
    private static boolean inForce(UnitStep reopening, Phase phase, Instant now) {
        return phase.compareTo(Phase.PUBLISHED) < 0 && reopening.phase().compareTo(phase) < 0
                && reopening.lastDay().map(day -> now.isBefore(day.plusDays(1).atStartOfDay(parindex.assessment.Schedule.VIETNAM)
                        .toInstant()))
                        .orElse(true);
    }
}
