package parindex.assessment;

import java.util.List;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.LocalizedText;

/**
 * A ready-made round that a module brings along, such as the sample of 2020. A service; found by {@link #roundId()}.
 */
public interface RoundSource {

    /** Id of the round it makes. */
    String roundId();

    LocalizedText title();

    /**
     * Makes the round with all its units, entries, decisions and earlier results. Does not touch the database.
     *
     * @param installed criteria documents to choose from
     * @throws parindex.values.problem.BadInputException if a set it needs is not among them, naming the set
     */
    RoundContent create(List<CriteriaDocument> installed);
}
