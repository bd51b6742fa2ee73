package parindex.criteria.authoring;

import java.util.List;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;

/**
 * What a workbook says.
 *
 * @param document the set with its document as {@link parindex.criteria.io.CriteriaWriter} writes it; present exactly if no problem is an
 *                 error
 * @param proposed links of the lineage sheet that wait for a person; not in the set, and a warning counts them
 * @param problems everything that is wrong, by sheet and cell, such as {@code Tiêu chí!G17}, in the order of the sheets
 */
public record CriteriaDraft(Optional<CriteriaDocument> document, List<ProposedLink> proposed, List<Problem> problems) {

    public CriteriaDraft {
        proposed = List.copyOf(proposed);
        problems = List.copyOf(problems);
    }

    /** The set; present exactly if no problem is an error. */
    public Optional<CriteriaSet> set() {
        return document.map(CriteriaDocument::set);
    }

    /**
     * The document, for callers that refuse a faulty workbook as a whole.
     *
     * @throws BadInputException with all problems, if there is none
     */
    public CriteriaDocument orThrow() {
        return document.orElseThrow(() -> new BadInputException(problems));
    }
}
