package parindex.intake.internal.report;

import java.util.List;

/**
 * Numbers of units by class.
 *
 * @param section the section it stands in
 * @param title   for people
 * @param group   the level it is about
 * @param rows    one for each class; its name is that of the line
 */
record ReadClasses(String section, String title, String group, List<ReadTable.Line> rows) {

    ReadClasses {
        rows = List.copyOf(rows);
    }
}
