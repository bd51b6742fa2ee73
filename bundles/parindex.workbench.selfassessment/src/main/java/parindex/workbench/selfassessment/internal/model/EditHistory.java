package parindex.workbench.selfassessment.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The edits of one leaf since it was last recorded, to be undone and done again. Edits of one field in a row are one step, as a person who
 * types a word wants to undo the word.
 */
final class EditHistory {

    private static final int MOST_STEPS = 200;

    private final Deque<LeafDraft> before = new ArrayDeque<>();
    private final Deque<LeafDraft> after = new ArrayDeque<>();
    private LeafDraft current;
    private String lastField = "";

    EditHistory(LeafDraft start) {
        current = start;
    }

    LeafDraft current() {
        return current;
    }

    /** @param field what is edited; an empty text never joins the step before */
    void edit(String field, LeafDraft changed) {
        if (changed.equals(current)) {
            return;
        }
        if (field.isEmpty() || !field.equals(lastField)) {
            before.push(current);
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
        }
        after.clear();
        current = changed;
        lastField = field;
    }

    /** What is typed next is a step of its own, even in the same field. */
    void endStep() {
        lastField = "";
    }

    boolean undo() {
        return move(before, after);
    }

    boolean redo() {
        return move(after, before);
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    /** The ledger has moved on, or the person accepted what it has: every step is now based on that line. */
    void rebase(long seen) {
        current = current.withSeen(seen);
        rebase(before, seen);
        rebase(after, seen);
    }

    private static void rebase(Deque<LeafDraft> steps, long seen) {
        var rebased = steps.stream().map(step -> step.withSeen(seen)).toList();
        steps.clear();
        steps.addAll(rebased);
    }

    private boolean move(Deque<LeafDraft> from, Deque<LeafDraft> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(current);
        current = from.pop();
        lastField = "";
        return true;
    }
}
