package parindex.workbench.results.internal.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;
import parindex.assessment.EarlierResult;
import parindex.assessment.EarlierYears;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.export.Book;
import parindex.report.RoundTables;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.Results;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.selection.RoundChoice;

/**
 * Reads and computes a round. Not for the thread of the window.
 *
 * @param store      the database
 * @param evaluation computes a stored round
 * @param screens    the ledger, as far as the person may read it
 */
public record RoundReader(AssessmentStore store, RoundEvaluation evaluation, RoundScreens screens) {

    /** How many years before that of the round are looked for. */
    private static final int YEARS_BACK = 5;

    /**
     * Reads a round.
     *
     * @param session signs the person in, if need be
     * @param wanted  id of the round that was chosen, see {@link RoundChoice}
     * @param wish    the stage whose scores are to be shown; if none is wished, the appraised ones, or what units gave themselves while
     *         nothing can have been appraised
     * @param program name and version of the program, for the report
     * @return empty if there is no round at all
     * @throws RefusedActionException if the results are not published and the person may not read all units
     */
    public Optional<RoundView> read(Supplier<Session> session, Optional<String> wanted, Optional<Stage> wish, String program) {
        List<Round> rounds = store.rounds();
        return RoundChoice.of(rounds, wanted).map(round -> read(round, rounds, session, wish, program));
    }

    private RoundView read(Round round, List<Round> rounds, Supplier<Session> session, Optional<Stage> wish, String program) {
        List<LeafState> states = states(session, round);
        Stage stage = wish.orElse(round.phase().compareTo(Phase.FIRST_APPRAISAL) < 0 ? Stage.SELF : Stage.COUNCIL);
        RoundResults self = evaluation.evaluate(round.id(), Stage.SELF).orElseThrow();
        RoundResults shown = stage == Stage.SELF ? self : evaluation.evaluate(round.id(), stage).orElseThrow();
        List<Unit> units = store.units();
        Map<Level, EarlierYear> before = EarlierYears.before(shown, store, evaluation);
        Book book = RoundTables.of(shown, RoundTables.provenance(shown, store, program), before, EarlierYears.predecessors(units));
        Map<String, Document> documents = store.documents(Optional.empty()).stream()
                .collect(Collectors.toMap(Document::id, Function.identity(), (earlier, later) -> later));
        return new RoundView(rounds, shown, self, years(shown, rounds, units, before), book, RoundView.byUnit(states), documents,
                before(shown, before, units));
    }

    /** The earlier scores of nodes that continue just one node, or several as a whole. */
    private static Map<String, Map<String, Rational>> before(RoundResults shown, Map<Level, EarlierYear> before, List<Unit> units) {
        Map<String, Map<String, Rational>> scores = new HashMap<>();
        Map<String, List<String>> predecessors = EarlierYears.predecessors(units);
        shown.levels().stream().filter(level -> before.containsKey(level.set().level()))
                .flatMap(level -> Comparison.of(level, before.get(level.set().level()), predecessors).rows().stream())
                .forEach(row -> row.links().stream().filter(link -> link.link().current().size() == 1)
                        .forEach(link -> link.earlier().ifPresent(
                        side -> scores.computeIfAbsent(row.current().unit().code(), code -> new HashMap<>())
                                .put(link.link().current().get(0), side.score()))));
        return scores;
    }

    /** The ledger, as far as the person may read it. Published results are for everybody, but not what they rest on. */
    private List<LeafState> states(Supplier<Session> session, Round round) {
        boolean published = round.phase().compareTo(Phase.PUBLISHED) >= 0;
        try {
            Session person = session.get();
            List<LeafState> states = screens.all(person, round.id());
            if (!published && states.stream().map(LeafState::unitCode).distinct().count() < round.unitCodes().size()) {
                throw new RefusedActionException(Kind.FORBIDDEN,
                        Message.of(RoundReader.class, "read.forbidden", person.user(), round.name()));
            }
            return states;
        } catch (RefusedActionException e) {
            if (published) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Year> years(RoundResults shown, List<Round> rounds, List<Unit> units, Map<Level, EarlierYear> before) {
        Map<String, Level> levels = units.stream().collect(Collectors.toMap(Unit::code, Unit::level));
        int current = shown.round().year();
        List<Year> years = new ArrayList<>();
        for (int year = current - YEARS_BACK; year < current - 1; year++) {
            Map<Level, Map<String, Rational>> indices = imported(store.earlierResults(year), levels);
            int of = year;
            rounds.stream().filter(r -> r.year() == of).flatMap(r -> evaluation.evaluate(r.id(), Stage.COUNCIL).stream())
                    .flatMap(r -> r.levels().stream()).forEach(level -> indices.put(level.set().level(), computed(level)));
            add(years, year, indices);
        }
        Map<Level, Map<String, Rational>> last = new EnumMap<>(Level.class);
        before.forEach((level, year) -> last.put(level, ofLevel(year, level, levels)));
        add(years, current - 1, last);
        Map<Level, Map<String, Rational>> now = new EnumMap<>(Level.class);
        shown.levels().forEach(level -> now.put(level.set().level(), computed(level)));
        add(years, current, now);
        return years;
    }

    private static void add(List<Year> years, int year, Map<Level, Map<String, Rational>> indices) {
        if (indices.values().stream().anyMatch(m -> !m.isEmpty())) {
            years.add(new Year(year, indices));
        }
    }

    /** Imported totals are not told apart by level; the register knows the level of each unit. */
    private static Map<String, Rational> ofLevel(EarlierYear year, Level level, Map<String, Level> levels) {
        return year.totals().entrySet().stream().filter(e -> year.results().isPresent() || levels.get(e.getKey()) == level)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().index()));
    }

    private static Map<Level, Map<String, Rational>> imported(List<EarlierResult> totals, Map<String, Level> levels) {
        Map<Level, Map<String, Rational>> indices = new EnumMap<>(Level.class);
        totals.stream().filter(t -> levels.containsKey(t.unitCode()))
                .forEach(t -> indices.computeIfAbsent(levels.get(t.unitCode()), level -> new HashMap<>()).put(t.unitCode(), t.total()));
        return indices;
    }

    private static Map<String, Rational> computed(Results results) {
        return results.units().stream().filter(u -> u.index().isPresent())
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.index().orElseThrow()));
    }
}
