package parindex.report;

import java.util.List;
import java.util.Map;
import parindex.assessment.AssessmentReading;
import parindex.assessment.EarlierYears;
import parindex.assessment.Provenance;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.criteria.Level;
import parindex.export.Book;
import parindex.export.results.ReportBook;
import parindex.export.results.ResultTables.Scores;
import parindex.scoring.EarlierYear;
import parindex.values.text.Message;

/** The tables of a round at a stage as a book, wherever they are shown or written. */
public final class RoundTables {

    private RoundTables() {
    }

    /**
     * @param earlier      the year before, for each level that has one
     * @param predecessors codes of predecessors by unit code
     */
    public static Book of(RoundResults results, List<Book.Line> provenance, Map<Level, EarlierYear> earlier,
            Map<String, List<String>> predecessors) {
        return ReportBook.of(Message.of(RoundTables.class, "book.title", results.round().year()).localized(), provenance, results.levels(), earlier,
                predecessors, results.stage() == Stage.SELF ? Scores.SELF : Scores.APPRAISED);
    }

    /**
     * The same with what the database knows of the year before and of the figures.
     *
     * @param program name and version of the program
     * @throws parindex.assessment.StoreException if the database cannot be used
     */
    public static Book of(RoundResults results, AssessmentReading reading, RoundEvaluation evaluation, String program) {
        return of(results, provenance(results, reading, program), EarlierYears.before(results, reading, evaluation),
                EarlierYears.predecessors(reading.units()));
    }

    /** What a reader must know to check the figures. */
    public static List<Book.Line> provenance(RoundResults results, AssessmentReading reading, String program) {
        return Provenance.of(results, reading, program).stream().map(line -> new Book.Line(line.label(), line.value())).toList();
    }
}
