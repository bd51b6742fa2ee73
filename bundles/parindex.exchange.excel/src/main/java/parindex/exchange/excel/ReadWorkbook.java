package parindex.exchange.excel;

import java.util.List;
import parindex.assessment.EvidenceNote;
import parindex.assessment.cycle.SelfAssessment;
import parindex.values.problem.Problem;

/**
 * What a workbook says that it did not say when it was made.
 *
 * @param statements one per leaf that was changed and has no problem, in printed order; each names the line that the unit had seen
 * @param documents  all rows of the documents sheet that name a document without a problem, in the order of the sheet: with what a
 *                   statement has no place for
 * @param problems   everything that is wrong, by sheet and cell, such as {@code Tự đánh giá!H17}; not more than
 *                   {@link SelfAssessmentWorkbooks#MOST_PROBLEMS} errors, then one that counts the rest. Whoever records statements in
 *                   spite of problems records a part of what the unit wrote
 */
public record ReadWorkbook(List<SelfAssessment.Statement> statements, List<NamedDocument> documents, List<Problem> problems) {

    /**
     * A row of the documents sheet.
     *
     * @param leafId   the leaf it proves
     * @param note     the document as the statement has it
     * @param issuer   who issued it; may be empty text
     * @param fileName name of the file that goes with it; may be empty text
     */
    public record NamedDocument(String leafId, EvidenceNote note, String issuer, String fileName) {
    }

    public ReadWorkbook {
        statements = List.copyOf(statements);
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
