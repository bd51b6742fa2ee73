package parindex.workbench.results.internal;

import java.math.RoundingMode;
import java.util.List;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierYears;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.cycle.RoundScreens;
import parindex.export.Book;
import parindex.export.Table;
import parindex.export.results.ReportBook;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.workbench.selection.Person;

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
     * @throws RefusedActionException if the round is not published and the person may not read all its units
     */
    static RoundTables read(AssessmentStore store, RoundEvaluation evaluation, RoundScreens screens, Person person, String wanted) {
        List<Round> rounds = store.rounds();
        if (rounds.isEmpty()) {
            return null;
        }
        Round round = rounds.stream().filter(r -> r.id().equals(wanted)).findFirst().orElse(rounds.get(0));
        if (round.phase().compareTo(Phase.PUBLISHED) < 0
                && screens.standings(person.session(), round.id()).size() < round.unitCodes().size()) {
            throw new RefusedActionException(Kind.FORBIDDEN, Message.of(RoundTables.class, "ranking.notPublished", round.name()));
        }
        RoundResults results = evaluation.evaluate(round.id(), Stage.COUNCIL).orElseThrow();
        Book book = ReportBook.of(LocalizedText.of(round.name()), List.of(), results.levels(),
                EarlierYears.before(results, store, evaluation), EarlierYears.predecessors(store.units()));
        return new RoundTables(rounds, round, book.mode(), book.tables());
    }
}
