package parindex.workbench.selection;

import java.util.Optional;

/**
 * The unit, leaf or document that a person asked for elsewhere, such as in the quick search, and wants to see. Injected. A part that
 * can show it has a method {@code @Inject @Optional void find(@Named(CurrentSubject.UNIT) String unitCode)}, called again when the same
 * is asked for again. For the thread of the window.
 */
public interface CurrentSubject {

    /** Name of the context variable with the code of a unit. */
    String UNIT = "parindex.workbench.subject.unit";
    /** Name of the context variable with the id of a leaf. */
    String LEAF = "parindex.workbench.subject.leaf";
    /** Name of the context variable with the id of a document. */
    String DOCUMENT = "parindex.workbench.subject.document";

    /** @param variable {@link #UNIT}, {@link #LEAF} or {@link #DOCUMENT} */
    Optional<String> of(String variable);

    /** @param variable {@link #UNIT}, {@link #LEAF} or {@link #DOCUMENT} */
    void choose(String variable, String value);
}
