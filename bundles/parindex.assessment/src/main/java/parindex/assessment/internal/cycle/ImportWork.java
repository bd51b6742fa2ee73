package parindex.assessment.internal.cycle;

import java.util.List;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ImportChange;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports.Preview;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/**
 * What one kind of import does. Every method is called within a transaction or on the store, and refuses who has no right to it.
 *
 * @param <C> what its file states
 */
interface ImportWork<C extends ImportContent> {

    Preview preview(AssessmentReading reading, Session session, C content);

    /**
     * Writes what the preview says, with the audit records of the change itself.
     *
     * @return the changes as they are kept, exact enough to be taken back
     */
    List<ImportChange> write(AssessmentStore.Writer writer, Session session, C content);

    /** Refuses who may not import this. */
    void requireRight(AssessmentReading reading, Session session, AppliedImport applied, List<ImportChange> changes);

    /** What depends on an import. */
    List<Message> obstacles(AssessmentReading reading, AppliedImport applied, List<ImportChange> changes);

    /** Takes back what nothing depends on, with the audit records of the change itself. */
    void undo(AssessmentStore.Writer writer, Session session, AppliedImport applied, List<ImportChange> changes);
}
