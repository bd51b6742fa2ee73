package parindex.workbench.results.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/** Which round is read, at which stage, and who may see it. */
class RoundReaderTest {

    private static final Session SESSION = new Session("an", false);

    private static RoundReader reader(Phase phase, List<String> readable) {
        List<Round> rounds = List.of(round("new", 2021, phase), round("old", 2020, Phase.PUBLISHED));
        Map<String, Object> stored = Map.of("rounds", rounds, "units", List.of(), "earlierResults", List.of(), "documents", List.of(),
                "publications", List.of());
        AssessmentStore store = answering(AssessmentStore.class, stored);
        List<LeafState> states = readable.stream().flatMap(unit -> Stream.of(
                new LeafState(unit, Example.LEAVES.get(0), Optional.empty(), Map.of(), List.of()))).toList();
        RoundScreens screens = answering(RoundScreens.class, Map.of("all", states));
        RoundEvaluation evaluation = (id, stage) -> rounds.stream().filter(r -> r.id().equals(id)).findFirst()
                .map(r -> new RoundResults(r, stage, List.of(Example.results("60", "40", "50", "20", "50", null))));
        return new RoundReader(store, evaluation, screens);
    }

    private static Round round(String id, int year, Phase phase) {
        return new Round(id, "Đợt " + year, year, phase, true, List.of(), List.of("A", "B", "C"));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answer = answers.get(method.getName());
            if (answer == null) {
                throw new AssertionError("not expected: " + method);
            }
            return answer;
        }));
    }

    @Test
    void theNewestRoundIsReadUnlessAnotherIsWanted() {
        RoundReader reader = reader(Phase.PUBLISHED, List.of("A", "B", "C"));
        assertEquals("new", reader.read(() -> SESSION, Optional.empty(), Optional.empty(), "P").orElseThrow().round().id());
        assertEquals("old", reader.read(() -> SESSION, Optional.of("old"), Optional.empty(), "P").orElseThrow().round().id());
        assertEquals("new", reader.read(() -> SESSION, Optional.of("gone"), Optional.empty(), "P").orElseThrow().round().id());
        // The round of the year before gives the earlier year.
        assertEquals(List.of(2020, 2021), reader.read(() -> SESSION, Optional.empty(), Optional.empty(), "P").orElseThrow().years().stream()
                .map(Year::year).toList());
    }

    @Test
    void whileNothingCanBeAppraisedTheSelfScoresAreShownAndSaySo() {
        RoundView view = reader(Phase.SELF_ASSESSMENT, List.of("A", "B", "C"))
                .read(() -> SESSION, Optional.empty(), Optional.empty(), "P").orElseThrow();
        assertEquals(Stage.SELF, view.stage());
        assertEquals("Điểm tự chấm", view.book().tables().get(0).columns().get(2).title().in(Message.VIETNAMESE));
        RoundView appraised = reader(Phase.COUNCIL, List.of("A", "B", "C")).read(() -> SESSION, Optional.empty(), Optional.empty(), "P")
                .orElseThrow();
        assertEquals(Stage.COUNCIL, appraised.stage());
        assertEquals("Điểm thẩm định", appraised.book().tables().get(0).columns().get(2).title().in(Message.VIETNAMESE));
    }

    @Test
    void whoMayNotReadAllUnitsSeesPublishedRoundsOnly() {
        RefusedActionException refused = assertThrows(RefusedActionException.class,
                () -> reader(Phase.COUNCIL, List.of("A")).read(() -> SESSION, Optional.empty(), Optional.empty(), "P"));
        assertTrue(refused.reasons().get(0).in(Message.VIETNAMESE).contains("Đợt 2021"), refused.getMessage());
        assertTrue(reader(Phase.PUBLISHED, List.of("A")).read(() -> SESSION, Optional.empty(), Optional.empty(), "P").isPresent());
    }

    @Test
    void publishedResultsAreForEverybodyButNotWhatTheyRestOn() {
        RoundView view = reader(Phase.PUBLISHED, List.of("A", "B", "C")).read(() -> {
            throw new RefusedActionException(RefusedActionException.Kind.FORBIDDEN,
                    Message.of(RoundReader.class, "read.forbidden", "lan", "2020"));
        }, Optional.empty(), Optional.empty(), "P").orElseThrow();
        assertEquals(3, view.results().levels().get(0).units().size());
        assertTrue(view.states().isEmpty());
    }

    @Test
    void theReportSaysWhatItRestsOn() {
        RoundView view = reader(Phase.PUBLISHED, List.of("A", "B", "C"))
                .read(() -> SESSION, Optional.empty(), Optional.empty(), "Chương trình 1").orElseThrow();
        String lines = view.book().provenance().toString();
        assertTrue(lines.contains("Chương trình 1") && lines.contains("minh họa") && lines.contains("Đã công bố"), lines);
    }
}
