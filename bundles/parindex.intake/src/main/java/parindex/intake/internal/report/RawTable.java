package parindex.intake.internal.report;

import java.util.List;
import java.util.Optional;
import parindex.intake.report.ReportDocument.Row;

/**
 * Rows under headings that are understood.
 *
 * @param head    the headings
 * @param roles   what each column holds; empty where the heading says nothing known
 * @param rows    below the headings
 * @param title   the paragraph in front, or a row above the headings; empty text if there is none
 * @param context what was said since the section began, for its level
 * @param section number of the section; empty text if sections have none
 * @param plain   whether a list of units and scores without ranks is a table of results, too
 */
record RawTable(Row head, List<Optional<Role>> roles, List<Row> rows, String title, String context, String section, boolean plain) {

    boolean has(Role role) {
        return roles.contains(Optional.of(role));
    }

    /** The first column of a role, from 0; -1 if there is none. */
    int column(Role role) {
        return roles.indexOf(Optional.of(role));
    }

    /** The last column of a role, from 0; -1 if there is none. */
    int lastColumn(Role role) {
        return roles.lastIndexOf(Optional.of(role));
    }

    /** The heading of a role; empty text if there is none. */
    String heading(Role role) {
        return has(role) ? head.cell(column(role)) : "";
    }

    /** Ranked units with their scores. */
    boolean isRanking() {
        boolean scores = (has(Role.SCORE) || has(Role.PERCENT)) && !has(Role.YEAR);
        boolean oneYear = plain && has(Role.YEAR) && column(Role.YEAR) == lastColumn(Role.YEAR);
        return has(Role.UNIT) && (has(Role.RANK) || plain) && (scores || oneYear) || isWide();
    }

    /** Components side by side. */
    boolean isWide() {
        return has(Role.UNIT) && has(Role.COMPONENT);
    }

    /** Two years side by side. */
    boolean isComparison() {
        return has(Role.UNIT) && column(Role.YEAR) >= 0 && lastColumn(Role.YEAR) > column(Role.YEAR);
    }

    /** Self scores beside appraised ones. */
    boolean isSelf() {
        return has(Role.UNIT) && has(Role.SELF) && has(Role.SCORE) && has(Role.CHANGE) && !has(Role.MAXIMUM) && !has(Role.YEAR);
    }

    /** Numbers of units by class. */
    boolean isClasses() {
        return has(Role.CLASS) && has(Role.COUNT);
    }

    boolean isOfUse() {
        return isRanking() || isComparison() || isSelf() || isClasses();
    }
}
