package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parindex.workbench.appraisal.internal.model.Samples.at;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Stage;

class QueueTest {

    private static LevelMatrix matrix() {
        LevelMatrix matrix = Samples.matrix(Phase.FIRST_APPRAISAL, Samples.ALL, "A", "B");
        matrix.put(List.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").asked().state(), at("UA", "c1.b").entered()
                .decided(Stage.SELF, "2").state(),
                at("UB", "c1.a").entered().decided(Stage.SELF, "2").state(), at("UB", "c1.b").entered().decided(Stage.SELF, "2").state(),
                at("UB", "c2.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "2").state()));
        return matrix;
    }

    private static List<String> places(Queue queue) {
        return IntStream.range(0, queue.size()).mapToObj(queue::place).map(p -> p.unitCode() + " " + p.leafId()).toList();
    }

    @Test
    void isOrderedByUnitOrByLeafWithWhatWaitsLast() {
        Queue byUnit = Queue.of(matrix(), Queue.Way.BY_UNIT);
        assertEquals(List.of("UA c1.b", "UB c1.a", "UB c1.b", "UA c1.a"), places(byUnit));
        assertEquals(3, byUnit.open());
        assertEquals(List.of("UB c1.a", "UA c1.b", "UB c1.b", "UA c1.a"), places(Queue.of(matrix(), Queue.Way.BY_LEAF)));
    }

    @Test
    void goesOnAfterAPlaceAndAroundTheEnd() {
        Queue queue = Queue.of(matrix(), Queue.Way.BY_UNIT);
        assertEquals(Optional.of(new Place("UB", "c1.a")), queue.after(new Place("UA", "c1.b")));
        assertEquals(Optional.of(new Place("UA", "c1.b")), queue.after(new Place("UB", "c1.b")));
        assertEquals(Optional.of(new Place("UA", "c1.b")), queue.after(new Place("UA", "c1.a")));
        assertEquals(Optional.of(new Place("UA", "c1.b")), queue.after(new Place("UB", "c2.a")));
    }

    @Test
    void stepsAroundTheEndsAndBackIntoTheUnitOfAnotherPlace() {
        Queue queue = Queue.of(matrix(), Queue.Way.BY_UNIT);
        assertEquals(0, queue.step(Optional.empty(), true));
        assertEquals(3, queue.step(Optional.empty(), false));
        assertEquals(3, queue.step(Optional.of(new Place("UA", "c1.b")), false));
        assertEquals(0, queue.step(Optional.of(new Place("UA", "c1.a")), true));
        assertEquals(1, queue.step(Optional.of(new Place("UB", "c2.a")), true));
    }

    @Test
    void theLastOneHasNothingAfterIt() {
        LevelMatrix matrix = Samples.matrix(Phase.FIRST_APPRAISAL, Samples.ALL, "A");
        assertEquals(Optional.empty(), Queue.of(matrix, Queue.Way.BY_UNIT).after(new Place("UA", "c1.a")));
        matrix.put(List.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").state()));
        assertEquals(Optional.empty(), Queue.of(matrix, Queue.Way.BY_UNIT).after(new Place("UA", "c1.a")));
    }
}
