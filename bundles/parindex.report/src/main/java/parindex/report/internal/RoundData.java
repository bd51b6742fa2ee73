package parindex.report.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.CurrentDecisions;
import parindex.assessment.Decision;
import parindex.assessment.Ledger;
import parindex.assessment.Round;
import parindex.assessment.RoundResults;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.UnitStep;
import parindex.criteria.Level;
import parindex.export.Book;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.Results;
import parindex.values.text.LocalizedText;

/**
 * All that a report is made of, read at one moment.
 *
 * @param results      the scores that are reported
 * @param self         what the units gave themselves
 * @param earlier      the year before, for each level that has one
 * @param predecessors codes of predecessors by unit code
 * @param ledger       what counts of the ledger
 * @param decisions    the decisions that the reported scores rest on
 * @param steps        submissions and re-openings
 * @param schedule     days of the phases
 * @param provenance   what a reader must know to check the figures
 * @param notice       what of the round is illustrative
 */
record RoundData(RoundResults results, RoundResults self, Map<Level, EarlierYear> earlier, Map<String, List<String>> predecessors,
        Ledger ledger, CurrentDecisions decisions, List<UnitStep> steps, Schedule schedule, List<Book.Line> provenance,
        Optional<LocalizedText> notice) {

    Round round() {
        return results.round();
    }

    int year() {
        return results.round().year();
    }

    List<Results> levels() {
        return results.levels();
    }

    Optional<Decision> decision(String unitCode, String leafId) {
        return decisions.of(unitCode, leafId);
    }

    boolean illustrative() {
        return results.round().illustrative();
    }

    boolean selfStage() {
        return results.stage() == Stage.SELF;
    }

    Optional<Comparison> comparison(Results level) {
        return Optional.ofNullable(earlier.get(level.set().level())).map(year -> Comparison.of(level, year, predecessors));
    }

    /** Whoever reads a text that follows from single scores must see there that they are illustrative. */
    void remind(Writing writing) {
        if (illustrative()) {
            writing.note("illustrative");
        }
    }

    /** A short remark for a chart; empty text for a round that is not illustrative. */
    String chartNote(Words words) {
        return illustrative() ? words.text("illustrative.chart") : "";
    }}
