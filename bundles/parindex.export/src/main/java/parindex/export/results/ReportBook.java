package parindex.export.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parindex.criteria.Level;
import parindex.export.Book;
import parindex.export.Table;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.Results;
import parindex.values.text.LocalizedText;

/** Puts the tables of a year together in the order of the printed report: rankings, comparison, components. */
public final class ReportBook {

    private ReportBook() {
    }

    /** As below, of appraised scores. */
    public static Book of(LocalizedText title, List<Book.Line> provenance, List<Results> levels,
            Map<Level, EarlierYear> earlier, Map<String, List<String>> predecessors) {
        return of(title, provenance, levels, earlier, predecessors, ResultTables.Scores.APPRAISED);
    }

    /**
     * @param title        title of the whole
     * @param provenance   what a reader must know to trust the figures, in printed order
     * @param levels       results by level, at least one
     * @param earlier      the year before, for each level that has one
     * @param predecessors codes of predecessors by unit code
     * @param scores       whose scores these are
     */
    public static Book of(LocalizedText title, List<Book.Line> provenance, List<Results> levels,
            Map<Level, EarlierYear> earlier, Map<String, List<String>> predecessors, ResultTables.Scores scores) {
        List<Table> tables = new ArrayList<>();
        for (Results results : levels) {
            tables.addAll(ResultTables.totals(results, scores));
            tables.add(ResultTables.classes(results));
        }
        List<ResultTables.LevelComparison> comparisons = levels.stream().filter(r -> earlier.containsKey(r.set().level()))
                .map(r -> new ResultTables.LevelComparison(r, Comparison.of(r, earlier.get(r.set().level()), predecessors))).toList();
        if (!comparisons.isEmpty()) {
            tables.add(ResultTables.comparison(comparisons));
        }
        comparisons.forEach(level -> ResultTables.componentChanges(level).ifPresent(tables::add));
        levels.forEach(results -> tables.addAll(ResultTables.components(results)));
        return new Book(title, provenance, levels.get(0).set().rounding().mode(), tables);
    }
}
