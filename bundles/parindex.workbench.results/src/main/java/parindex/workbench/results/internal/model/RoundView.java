package parindex.workbench.results.internal.model;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Round;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Level;
import parindex.export.Book;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/**
 * One round as it was read and computed at one moment: all that the perspective shows. Immutable.
 *
 * @param rounds    all rounds, newest first
 * @param results   the results that are shown
 * @param self      what the units gave themselves
 * @param years     the same units in other years, oldest first, with the year of the round last
 * @param book      the tables of the report, with what a reader must know to check them
 * @param states    where each unit stands at each leaf, by unit and leaf
 * @param documents evidence files by id
 * @param before    scores of the year before by unit and node, where it is known how the node continues one of that year
 */
public record RoundView(List<Round> rounds, RoundResults results, RoundResults self, List<Year> years, Book book,
        Map<String, Map<String, LeafState>> states, Map<String, Document> documents, Map<String, Map<String, Rational>> before) {

    public RoundView {
        rounds = List.copyOf(rounds);
        years = List.copyOf(years);
        states = Map.copyOf(states);
        documents = Map.copyOf(documents);
        before = Map.copyOf(before);
    }

    /** Leaf states by unit and leaf. */
    public static Map<String, Map<String, LeafState>> byUnit(List<LeafState> all) {
        return all.stream().collect(Collectors.groupingBy(LeafState::unitCode, Collectors.toMap(s -> s.leaf().id(), Function.identity())));
    }

    public Round round() {
        return results.round();
    }

    public Stage stage() {
        return results.stage();
    }

    public RoundingMode mode() {
        return book.mode();
    }

    /** The results of a level; of the first one if the round does not have that level. */
    public Results level(Level level) {
        return results.level(level).orElse(results.levels().get(0));
    }

    /** What a unit had at a node in the year before; empty if that is not known. */
    public Optional<Rational> before(String unitCode, String nodeId) {
        return Optional.ofNullable(before.getOrDefault(unitCode, Map.of()).get(nodeId));
    }

    /** A unit of any level. */
    public Optional<UnitResult> unit(String code) {
        return results.levels().stream().flatMap(r -> r.unit(code).stream()).findFirst();
    }

    public Optional<UnitResult> selfUnit(String code) {
        return self.levels().stream().flatMap(r -> r.unit(code).stream()).findFirst();
    }

    /** The level of a unit. */
    public Optional<Level> levelOf(String unitCode) {
        return results.levels().stream().filter(r -> r.unit(unitCode).isPresent()).map(r -> r.set().level()).findFirst();
    }

    public Optional<LeafState> state(String unitCode, String leafId) {
        return Optional.ofNullable(states.getOrDefault(unitCode, Map.of()).get(leafId));
    }

    /** The decision that the shown score of a leaf rests on. */
    public Optional<Decision> decision(String unitCode, String leafId) {
        return state(unitCode, leafId).flatMap(s -> stage() == Stage.SELF ? s.decision(Stage.SELF) : s.appraised(stage()));
    }

    /**
     * The choice that shows a unit or a node, and keeps of another choice what fits; empty if this round does not have what is wanted.
     *
     * @param now the level of this choice comes first: levels may have nodes of the same id
     */
    public Optional<Choice> find(Choice now, Optional<String> unitCode, Optional<String> nodeId) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(level(now.level())), results.levels().stream())
                .filter(r -> unitCode.map(code -> r.unit(code).isPresent()).orElse(true))
                .filter(r -> nodeId.map(id -> r.set().node(id).isPresent()).orElse(true)).findFirst()
                .map(r -> fitting(Optional.of(new Choice(r.set().level(), nodeId.or(now::nodeId), unitCode.or(now::unitCode)))));
    }

    /** The choice with what this round does not have taken out of it. */
    public Choice fitting(Optional<Choice> wanted) {
        Choice choice = wanted.filter(c -> results.level(c.level()).isPresent())
                .orElseGet(() -> Choice.of(results.levels().get(0).set().level()));
        Results level = level(choice.level());
        return new Choice(choice.level(), choice.nodeId().filter(n -> level.set().node(n).isPresent()),
                choice.unitCode().filter(u -> level.unit(u).isPresent()));
    }
}
