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
 * @param basis   what it contradicts
 */
public record LocatedFinding(Finding finding, Optional<DocumentPlace> place, Message table, Basis basis) {

    /** What a finding contradicts. */
    public enum Basis {
        /** Other figures of the same document. */
        DOCUMENT,
        /** Computed results. */
        RESULTS,
        /** Both. */
        BOTH
    }

    /** A document that contradicts itself. */
    public LocatedFinding(Finding finding, Optional<DocumentPlace> place, Message table) {
        this(finding, place, table, Basis.DOCUMENT);
    }

    /** The same with something else that is contradicted. */
    public LocatedFinding on(Basis newBasis) {
        return new LocatedFinding(finding, place, table, newBasis);
    }

    /** The same with one more consequence. */
    public LocatedFinding and(Message consequence) {
        return new LocatedFinding(finding.and(consequence), place, table, basis);
    }
}
