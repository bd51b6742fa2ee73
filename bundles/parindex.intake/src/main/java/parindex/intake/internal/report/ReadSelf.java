package parindex.intake.internal.report;

import java.util.List;

/**
 * Self scores beside appraised scores. Its rows have {@link Role#SELF}, {@link Role#SCORE} and {@link Role#CHANGE}.
 *
 * @param title for people
 * @param rows  the units in printed order
 * @param means the rows of means with their groups
 */
record ReadSelf(String title, List<ReadTable.Line> rows, List<ReadTable.Line> means) {

    ReadSelf {
        rows = List.copyOf(rows);
        means = List.copyOf(means);
    }

    ReadSelf with(List<ReadTable.Line> newRows) {
        return new ReadSelf(title, newRows, means);
    }
}
