package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parindex.workbench.appraisal.internal.model.Draft.Choice;

class DraftBookTest {

    private static final Place PLACE = new Place("SNV/1", "c1.a");
    private static final Draft START = Draft.empty(Choice.ACCEPT, 7);

    private static Draft typed(String score) {
        return new Draft(7, Choice.ADJUST, score, "late", "Dòng một\nhai = #");
    }

    @Test
    void stepsAreUndoneAndDoneAgain() {
        DraftBook book = new DraftBook();
        assertEquals(Optional.empty(), book.undo(PLACE));
        book.edit(PLACE, "", START, typed(""));
        book.edit(PLACE, "score", START, typed("1"));
        book.edit(PLACE, "score", START, typed("1,5"));
        assertEquals(Optional.of(typed("")), book.undo(PLACE), "a number is one step");
        assertEquals(Optional.of(START), book.undo(PLACE));
        assertEquals(Optional.empty(), book.draft(PLACE), "nothing is left to be recorded");
        assertEquals(Map.of(), book.values());
        assertEquals(Optional.of(typed("")), book.redo(PLACE));
        assertEquals(Optional.of(typed("")), book.draft(PLACE));
    }

    @Test
    void everythingComesBackAfterTheProgramWasKilled() {
        DraftBook book = new DraftBook();
        book.edit(PLACE, "", START, typed("1,5"));
        book.edit(new Place("SYT", "c1.b"), "", START, START);
        Map<Place, Draft> kept = DraftBook.read(book.values());
        assertEquals(Map.of(PLACE, typed("1,5")), kept, "a form as it is found is no draft");
        DraftBook next = new DraftBook();
        next.restore(kept);
        assertTrue(next.isRestored(PLACE));
        assertEquals(7, next.draft(PLACE).orElseThrow().seen());
        next.edit(PLACE, "score", START, typed("2"));
        assertFalse(next.isRestored(PLACE));
        assertEquals(Optional.of(typed("1,5")), next.undo(PLACE));
        next.forget(PLACE);
        assertEquals(Optional.empty(), next.draft(PLACE));
    }

    @Test
    void afterAConflictBothValuesCanBeHad() {
        DraftBook book = new DraftBook();
        book.edit(PLACE, "", START, typed("1"));
        Draft theirs = Draft.empty(Choice.ACCEPT, 9);
        book.rebase(PLACE, 9);
        book.edit(PLACE, "", theirs, theirs);
        assertEquals(Optional.empty(), book.draft(PLACE));
        assertEquals(Optional.of(typed("1").withSeen(9)), book.undo(PLACE));
        assertEquals(Optional.of(typed("1").withSeen(9)), book.draft(PLACE));
    }

    @Test
    void whatIsDamagedIsRefused() {
        DraftBook book = new DraftBook();
        book.edit(PLACE, "", START, typed("1"));
        for (String broken : book.values().keySet()) {
            Map<String, String> values = new TreeMap<>(book.values());
            values.remove(broken);
            if (broken.endsWith("/seen")) {
                values.put(broken, "x");
            }
            assertThrows(IllegalArgumentException.class, () -> DraftBook.read(values), broken);
        }
    }
}
