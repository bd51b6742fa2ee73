package parindex.intake.internal.report;

import java.util.List;
import parindex.intake.report.DocumentPlace;

/**
 * A comparison of two years. Its rows have the years under {@link Role#EARLIER} and {@link Role#CURRENT}.
 *
 * @param section the section it stands in
 * @param title   for people
 * @param rows    the units in printed order
 * @param means   the rows of means with their groups
 */
record ReadComparison(String section, String title, DocumentPlace head, int earlierYear, int currentYear, List<ReadTable.Line> rows,
        List<ReadTable.Line> means) {

    ReadComparison {
        rows = List.copyOf(rows);
        means = List.copyOf(means);
    }

    ReadComparison with(List<ReadTable.Line> newRows) {
        return new ReadComparison(section, title, head, earlierYear, currentYear, newRows, means);
    }
}
