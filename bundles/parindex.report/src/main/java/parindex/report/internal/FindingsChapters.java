package parindex.report.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.report.internal.Assessment.Reason;
import parindex.scoring.Comparison;
import parindex.scoring.Means;
import parindex.scoring.Results;
import parindex.values.number.Rational;

/**
 * Parts V and VI: drafted findings, and space for the author, whose judgement they are.
 *
 * @param data       the round
 * @param words      the language
 * @param charts     the charts of the round
 * @param assessment groups lost points by reason
 */
record FindingsChapters(RoundData data, Words words, ReportCharts charts, Assessment assessment) {

    private static final int REASONS = 5;
    private static final int WEAKEST = 3;

    /** The mean of a component at a level. */
    private record Mean(Node component, Rational percent) {
    }

    void write(Writing to) {
        to.heading(1, "head.5");
        to.heading(2, "head.5.1");
        strengths(to);
        to.space("findings.strengths.space");
        to.heading(2, "head.5.2");
        weaknesses(to);
        to.space("findings.weaknesses.space");
        to.heading(1, "head.6");
        to.heading(2, "head.6.1");
        outlook(to);
        to.space("findings.outlook.space");
        to.heading(2, "head.6.2");
        to.say("outlook.departments", words.names(data.levels().stream().flatMap(l -> l.set().departments().stream())
                .map(d -> words.text(d.name())).distinct().toList()));
        to.space("findings.departments.space");
    }

    private void strengths(Writing to) {
        to.chart(charts.componentMeans());
        for (Results level : data.levels()) {
            String units = words.unitsHead(level.set().level());
            ResultClass top = level.set().classification().classes().get(0);
            long inTop = level.units().stream().filter(u -> u.resultClass().equals(Optional.of(top))).count();
            to.item("findings.mean", units, words.figure(Means.ofIndices(level.units())), words.count(inTop),
                    words.count(level.units().size()), words.text(top.name()));
            data.comparison(level).ifPresent(c -> risen(to, units, c));
            List<Mean> means = means(level);
            if (!means.isEmpty()) {
                Mean best = means.get(means.size() - 1);
                to.item("findings.best", units, words.node(best.component()), words.figure(best.percent()));
            }
        }
    }

    private void risen(Writing to, String units, Comparison comparison) {
        List<Comparison.Row> known = comparison.rows().stream().filter(r -> r.exactIndexChange().isPresent()).toList();
        known.stream().max(Comparator.comparing(r -> r.exactIndexChange().orElseThrow()))
                .filter(r -> r.exactIndexChange().orElseThrow().signum() > 0)
                .ifPresent(most -> to.item("findings.risen", units,
                        words.count(known.stream().filter(r -> r.exactIndexChange().orElseThrow().signum() > 0).count()),
                        words.count(known.size()), comparison.earlierYear() + "", most.current().unit().name(),
                        words.figure(most.exactIndexChange().orElseThrow())));
    }

    /** Lowest first. */
    private static List<Mean> means(Results level) {
        return level.set().components().stream()
                .flatMap(c -> Means.ofPercents(c.id(), level.units()).map(m -> new Mean(c, m)).stream())
                .sorted(Comparator.comparing(Mean::percent)).toList();
    }

    private void weaknesses(Writing to) {
        for (Results level : data.levels()) {
            means(level).stream().findFirst().ifPresent(worst -> to.item("findings.worst", words.unitsHead(level.set().level()),
                    words.node(worst.component()), words.figure(worst.percent())));
        }
        List<Reason> reasons = assessment.all().stream().filter(Reason::stated).limit(REASONS).toList();
        if (!reasons.isEmpty()) {
            to.say("findings.reasons");
            reasons.forEach(reason -> assessment.reason(to, reason));
        }
        List<RoundFacts> facts = data.levels().stream().map(level -> RoundFacts.of(data, level)).toList();
        to.item("findings.evidence", words.count(facts.stream().mapToLong(RoundFacts::withoutPlace).sum()),
                words.count(facts.stream().mapToLong(RoundFacts::documents).sum()),
                words.count(facts.stream().mapToLong(RoundFacts::bare).sum()));
        data.remind(to);
    }

    private void outlook(Writing to) {
        to.say("outlook.units", data.year() + "");
        for (Results level : data.levels()) {
            String units = words.units(level.set().level());
            means(level).stream().limit(WEAKEST).filter(m -> m.percent().compareTo(Rational.HUNDRED) < 0)
                    .forEach(m -> to.item("outlook.component", units, words.node(m.component()), words.figure(m.percent())));
        }
    }
}
