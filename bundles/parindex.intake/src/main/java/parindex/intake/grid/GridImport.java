package parindex.intake.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import parindex.intake.CsvFile;
import parindex.intake.internal.grid.CsvRows;
import parindex.intake.internal.grid.GridReader;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;

/**
 * Results of an earlier year from a full grid: one row per unit, one column per leaf under its number or id, with or without sums, total,
 * index, rank, class and rows of means. Everything is computed again: by the criteria set of that year if it is at hand, else by the
 * numbers of the headings.
 *
 * <p>Of several sheets, or stages of a file, with the leaves of the same units the last one counts. Sums on another sheet are checked with
 * it.
 */
public final class GridImport {

    private GridImport() {
    }

    /**
     * @return empty if the file has no column of a leaf: then it is no grid
     * @throws parindex.values.problem.BadInputException if it is one and cannot be used, saying why and where
     */
    public static Optional<ImportedResults> csv(CsvFile file, GridRequest request, Checkpoint checkpoint) {
        GridReader reader = new GridReader(file.name(), request, checkpoint);
        CsvRows.read(file, reader, checkpoint);
        return reader.results();
    }

    /** The same of a workbook. */
    public static Optional<ImportedResults> workbook(Path file, StreamedSheets sheets, GridRequest request,
            Checkpoint checkpoint) throws IOException {
        GridReader reader = new GridReader(String.valueOf(file.getFileName()), request, checkpoint);
        sheets.read(file, reader, checkpoint);
        return reader.results();
    }
}
