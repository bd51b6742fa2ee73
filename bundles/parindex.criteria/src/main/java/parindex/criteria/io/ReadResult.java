package parindex.criteria.io;

import java.util.List;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;

/**
 * What came of reading a criteria document.
 *
 * @param document the document; present exactly if no problem is an error
 * @param problems everything that was found, in document order; warnings may come with a document
 */
public record ReadResult(Optional<CriteriaDocument> document, List<Problem> problems) {

    public ReadResult {
        problems = List.copyOf(problems);
    }

    /** The set; present exactly if no problem is an error. */
    public Optional<CriteriaSet> set() {
        return document.map(CriteriaDocument::set);
    }

    /**
     * The document, for callers that refuse a faulty one as a whole.
     *
     * @throws BadInputException with all problems, if there is none
     */
    public CriteriaDocument orThrow() {
        return document.orElseThrow(() -> new BadInputException(problems));
    }
}
