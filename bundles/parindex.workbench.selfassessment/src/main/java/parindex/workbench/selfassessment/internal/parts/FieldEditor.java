package parindex.workbench.selfassessment.internal.parts;

import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.LeafReading;

/** One field of the form of a leaf. */
interface FieldEditor {

    /** Shows what was typed, or undone. Must not move the caret of a field that says the same already. */
    void show(LeafDraft draft);

    /** Shows what is wrong with it. @return whether the form must be laid out anew */
    boolean mark(LeafReading reading);

    /** @return whether it is the field of that name, which has the focus then */
    boolean focus(String field);
}
