package parindex.evidence;

import java.util.Optional;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/**
 * Something that is wrong or doubtful with the evidence of a leaf.
 *
 * @param code       stable code such as {@code no-evidence}
 * @param severity   how much it matters
 * @param unitCode   the unit
 * @param leafId     the leaf at whose entry it is mended
 * @param documentId the file concerned, if one is
 * @param field      what to mend: {@code evidence}, {@code explanation}, {@code number}, {@code date}, {@code place}, {@code summary} or
 *                   {@code file}
 * @param what       what is wrong, one sentence
 * @param remedy     what to do, one sentence
 */
public record EvidenceIssue(String code, Severity severity, String unitCode, String leafId, Optional<String> documentId, String field,
        Message what, Message remedy) {
}
