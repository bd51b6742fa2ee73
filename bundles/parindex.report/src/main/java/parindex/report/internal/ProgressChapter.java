package parindex.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import parindex.assessment.Decision;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.scoring.Results;
import parindex.values.text.LocalizedText;

/**
 * Part II: how the round went, from its days and its ledger.
 *
 * @param data  the round
 * @param words the language
 */
record ProgressChapter(RoundData data, Words words) {

    private static final List<Phase> PHASES = List.of(Phase.SELF_ASSESSMENT, Phase.FIRST_APPRAISAL, Phase.RIGHT_OF_REPLY,
            Phase.SECOND_APPRAISAL, Phase.COUNCIL);

    /** A number of the round by level. */
    private record Figure(String key, ToLongFunction<RoundFacts> value) {
    }

    void write(Writing to) {
        List<RoundFacts> facts = data.levels().stream().map(level -> RoundFacts.of(data, level)).toList();
        to.heading(1, "head.2", data.year() + "");
        to.heading(2, "head.2.1");
        to.say("progress.days");
        days(to);
        to.heading(2, "head.2.2");
        selfAssessment(to, facts);
        to.heading(2, "head.2.3");
        appraisal(to, facts);
        data.remind(to);
        to.space("progress.space");
    }

    private void days(Writing to) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Phase phase : PHASES) {
            Optional<Schedule.Span> span = data.schedule().span(phase);
            String from = span.map(s -> words.day(s.from())).orElse("");
            String until = span.map(s -> words.day(s.to())).orElse("");
            rows.add(List.of(Words.cell(phase.label().in(words.locale())), Words.cell(from), Words.cell(until),
                    Words.cell(worked(stage(phase)))));
        }
        to.table("days", words.text("title.days"), List.of(words.column("phase", false), words.column("opens", false),
                words.column("closes", false), words.column("worked", false)), rows, List.of());
    }

    private static Stage stage(Phase phase) {
        return switch (phase) {
            case SELF_ASSESSMENT -> Stage.SELF;
            case RIGHT_OF_REPLY -> Stage.REPLY;
            default -> Stage.decidedIn(phase).orElseThrow();
        };
    }

    /** The first and the last day on which somebody decided at a stage; empty text if nobody did. */
    private String worked(Stage stage) {
        List<Instant> moments = data.ledger().decisions().stream().map(Line::content).filter(d -> d.stage() == stage).map(Decision::at)
                .sorted().toList();
        if (moments.isEmpty()) {
            return "";
        }
        String first = words.day(moments.get(0));
        String last = words.day(moments.get(moments.size() - 1));
        return first.equals(last) ? first : first + " – " + last;
    }

    private void selfAssessment(Writing to, List<RoundFacts> facts) {
        long units = facts.stream().mapToLong(RoundFacts::units).sum();
        to.say("progress.self", words.count(facts.stream().mapToLong(RoundFacts::scored).sum()), words.count(units));
        List<RoundFacts.Submissions> submissions = facts.stream().flatMap(f -> f.submissions().stream()).toList();
        List<Figure> figures = new ArrayList<>(List.of(new Figure("units", RoundFacts::units), new Figure("scored", RoundFacts::scored)));
        if (submissions.isEmpty()) {
            to.say("progress.noSubmissions");
        } else {
            figures.add(new Figure("handedIn", f -> f.submissions().orElseThrow().handedIn()));
            if (submissions.get(0).onTime().isPresent()) {
                figures.add(new Figure("onTime", f -> f.submissions().orElseThrow().onTime().orElseThrow()));
            }
            figures.add(new Figure("reopened", f -> f.submissions().orElseThrow().reopened()));
        }
        figures.addAll(List.of(new Figure("claims", RoundFacts::claims), new Figure("proven", RoundFacts::proven),
                new Figure("explained", RoundFacts::explained), new Figure("bare", RoundFacts::bare),
                new Figure("documents", RoundFacts::documents), new Figure("withoutPlace", RoundFacts::withoutPlace)));
        to.table(table("self-assessment", words.text("title.selfAssessment"), facts, figures));
    }

    private void appraisal(Writing to, List<RoundFacts> facts) {
        String departments = words.names(data.levels().stream().flatMap(l -> l.set().departments().stream()).map(d -> words.text(d.name()))
                .distinct().toList());
        to.say("progress.appraisal", departments);
        to.say("progress.changed", words.count(facts.stream().mapToLong(RoundFacts::lowered).sum()),
                words.count(facts.stream().mapToLong(RoundFacts::raised).sum()));
        to.table(table("appraisal", words.text("title.appraisal"), facts, List.of(new Figure("lowered", RoundFacts::lowered),
                new Figure("raised", RoundFacts::raised), new Figure("returned", RoundFacts::returned),
                new Figure("requests", RoundFacts::requests), new Figure("replies", RoundFacts::replies),
                new Figure("second", RoundFacts::second), new Figure("council", RoundFacts::council))));
    }

    private Table table(String id, String title, List<RoundFacts> facts, List<Figure> figures) {
        List<Table.Column> columns = new ArrayList<>(List.of(words.column("fact", false)));
        for (Results level : data.levels()) {
            String name = words.text("level." + level.set().level().id());
            columns.add(new Table.Column(level.set().level().id(), LocalizedText.of(name), true));
        }
        boolean several = facts.size() > 1;
        if (several) {
            columns.add(words.column("together", true));
        }
        List<List<Cell>> rows = figures.stream().map(figure -> {
            List<Cell> row = new ArrayList<>(List.of(Words.cell(words.text("fact." + figure.key()))));
            facts.forEach(f -> row.add(Cell.whole(figure.value().applyAsLong(f))));
            if (several) {
                row.add(Cell.whole(facts.stream().mapToLong(figure.value()).sum()));
            }
            return row;
        }).toList();
        return new Table(id, LocalizedText.of(title), columns, new ArrayList<>(rows), List.of(), List.of());
    }
}
