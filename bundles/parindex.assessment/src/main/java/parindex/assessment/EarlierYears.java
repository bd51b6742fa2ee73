package parindex.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.criteria.Level;
import parindex.scoring.EarlierYear;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** What a round is compared with: the year before, as far as the database knows it. */
public final class EarlierYears {

    private EarlierYears() {
    }

    /**
     * For each level the stored round of the year before, with its components; else the totals of that year that were imported; else
     * nothing.
     *
     * @throws StoreException if the database cannot be used
     */
    public static Map<Level, EarlierYear> before(RoundResults results, AssessmentReading reading, RoundEvaluation evaluation) {
        int year = results.round().year() - 1;
        Map<Level, EarlierYear> earlier = new EnumMap<>(Level.class);
        Map<String, Rational> totals = reading.earlierResults(year).stream()
                .collect(Collectors.toMap(EarlierResult::unitCode, EarlierResult::total));
        if (!totals.isEmpty()) {
            EarlierScores scores = reading.earlierScores(year);
            Optional<LocalizedText> origin = origin(scores);
            results.levels().forEach(r -> earlier.put(r.set().level(),
                    EarlierYear.ofScores(year, totals, Rational.HUNDRED, scores.byUnit(), origin)));
        }
        reading.rounds().stream().filter(r -> r.year() == year).flatMap(r -> evaluation.evaluate(r.id(), Stage.COUNCIL).stream())
                .flatMap(r -> r.levels().stream()).forEach(level -> earlier.put(level.set().level(), EarlierYear.of(level)));
        return earlier;
    }

    /** From which documents the scores were taken, and whose figures count, for people; empty if none were imported. */
    private static Optional<LocalizedText> origin(EarlierScores scores) {
        return scores.origins().isEmpty() ? Optional.empty()
                : Optional.of(Message.of(EarlierYears.class, "earlier.origin", scores.year() + "",
                scores.origins().stream().map(o -> Message.of(EarlierYears.class, "earlier.choice." + o.choice(), o.source()).localized())
                        .distinct()
                        .reduce(EarlierYears::joined).orElseThrow()).localized());
    }

    private static LocalizedText joined(LocalizedText one, LocalizedText other) {
        return LocalizedText.of(one.in(Message.VIETNAMESE) + "; " + other.in(Message.VIETNAMESE), one.in(Locale.ENGLISH) + "; "
                + other.in(Locale.ENGLISH));
    }

    /** Codes of predecessors by the code of each unit that has some. */
    public static Map<String, List<String>> predecessors(List<Unit> units) {
        return units.stream().filter(u -> !u.predecessors().isEmpty()).collect(Collectors.toMap(Unit::code, Unit::predecessors));
    }
}
