package parindex.workbench.selfassessment.internal.model;

import java.util.Optional;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/**
 * One line of the problems view.
 *
 * @param leafId     the leaf
 * @param field      the field to mend it at, see {@link Fields}
 * @param documentId the document concerned, if one is
 */
public record WorkProblem(Severity severity, String leafId, String field, Optional<String> documentId, Message what, Message remedy) {
}
