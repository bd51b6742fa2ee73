package parindex.workbench.results.internal;

import java.math.RoundingMode;
import java.util.List;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierYears;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.export.Book;
import parindex.export.Table;
import parindex.export.results.ReportBook;
import parindex.values.text.LocalizedText;

/**
 * The tables of one round, computed from the database.
 *
 * @param rounds all rounds, newest first
 * @param round  the round the tables are of
 * @param mode   how figures are rounded to be shown
 * @param tables rankings, classes, comparison and components
 */
record RoundTables(List<Round> rounds, Round round, RoundingMode mode, List<Table> tables) {

    /**
     * Reads and computes. Not for the thread of the window.
     *
     * @param wanted id of a round; the newest is taken if there is none with that id
     * @return null if there is no round at all
     */
    static RoundTables read(AssessmentStore store, RoundEvaluation evaluation, String wanted) {
        List<Round> rounds = store.rounds();
        if (rounds.isEmpty()) {
            return null;
        }
        Round round = rounds.stream().filter(r -> r.id().equals(wanted)).findFirst().orElse(rounds.get(0));
        RoundResults results = evaluation.evaluate(round.id(), Stage.COUNCIL).orElseThrow();
        Book book = ReportBook.of(LocalizedText.of(round.name()), List.of(), results.levels(),
                EarlierYears.before(results, store, evaluation), EarlierYears.predecessors(store.units()));
        return new RoundTables(rounds, round, book.mode(), book.tables());
    }
}
