package parindex.workbench.drafts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * The edits of one form since it was last recorded, to be undone and done again. Edits of one field in a row are one step, as a person who
 * types a word wants to undo the word. For one thread.
 *
 * @param <T> what is filled in, immutable
 */
public final class EditHistory<T> {

    private static final int MOST_STEPS = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private T current;
    private String lastField = "";

    public EditHistory(T start) {
        current = start;
    }

    public T current() {
        return current;
    }

    /** @param field what is edited; an empty text never joins the step before */
    public void edit(String field, T changed) {
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
    public void endStep() {
        lastField = "";
    }

    public boolean undo() {
        return move(before, after);
    }

    public boolean redo() {
        return move(after, before);
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !after.isEmpty();
    }

    /** Every step is now based on something else, such as a later line of the ledger. */
    public void rebase(UnaryOperator<T> onto) {
        current = onto.apply(current);
        rebase(before, onto);
        rebase(after, onto);
    }

    private static <S> void rebase(Deque<S> steps, UnaryOperator<S> onto) {
        var rebased = steps.stream().map(onto).toList();
        steps.clear();
        steps.addAll(rebased);
    }

    private boolean move(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(current);
        current = from.pop();
        lastField = "";
        return true;
    }
}
