package parindex.assessment;

import java.util.List;

/**
 * A part of the ledger of a round, superseded lines included, each list in the order of writing.
 *
 * @param entries   what units (and lead departments) state
 * @param decisions the scores of each stage
 * @param remarks   requests and objections
 */
public record Ledger(List<Line<Entry>> entries, List<Line<Decision>> decisions, List<Line<Remark>> remarks) {

    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

    public Ledger {
        entries = List.copyOf(entries);
        decisions = List.copyOf(decisions);
        remarks = List.copyOf(remarks);
    }
}
