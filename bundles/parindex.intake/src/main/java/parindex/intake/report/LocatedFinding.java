package parindex.intake.report;

import java.util.Optional;
import parindex.intake.printed.Finding;
import parindex.values.text.Message;

/**
 * A finding and where in the document it is.
 *
 * @param finding what is wrong
 * @param place   the cell, row or paragraph; empty if it concerns something that is missing
 * @param table   the table or section for people
 */
public record LocatedFinding(Finding finding, Optional<DocumentPlace> place, Message table) {
}
