package parindex.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    /**
     * Only what counts: of a leaf whose round has {@linkplain Remark.Kind#SET_CHANGED moved to another set}, the lines from that remark
     * on; of one whose supplied value was {@linkplain Remark.Kind#WITHDRAWN withdrawn}, no entry and no self score from before.
     * Whoever shows how a leaf stands reads this; whoever shows its history, or checks the ledger, reads all lines.
     */
    public Ledger counting() {
        Map<String, Long> from = new HashMap<>();
        Map<String, Long> stated = new HashMap<>();
        for (Line<Remark> line : remarks) {
            String place = place(line.content().unitCode(), line.content().leafId());
            if (line.content().kind() == Remark.Kind.SET_CHANGED) {
                from.put(place, line.number());
                stated.put(place, line.number());
            } else if (line.content().kind() == Remark.Kind.WITHDRAWN) {
                stated.put(place, line.number());
            }
        }
        return stated.isEmpty() ? this : new Ledger(since(entry -> stated, entries, e -> place(e.unitCode(), e.leafId())),
                since(decision -> decision.stage() == Stage.SELF ? stated : from, decisions, d -> place(d.unitCode(), d.leafId())),
                since(remark -> from, remarks, r -> place(r.unitCode(), r.leafId())));
    }

    /** The lines before a number. */
    public Ledger before(long number) {
        return new Ledger(before(entries, number), before(decisions, number), before(remarks, number));
    }

    /** Number of the last line; 0 if there is none. */
    public long last() {
        return Math.max(last(entries), Math.max(last(decisions), last(remarks)));
    }

    private static <T> List<Line<T>> since(Function<T, Map<String, Long>> from, List<Line<T>> lines, Function<T, String> place) {
        return lines.stream().filter(line -> line.number() >= from.apply(line.content()).getOrDefault(place.apply(line.content()), 0L))
                .toList();
    }

    private static <T> List<Line<T>> before(List<Line<T>> lines, long number) {
        return lines.stream().filter(line -> line.number() < number).toList();
    }

    private static <T> long last(List<Line<T>> lines) {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
    }

    private static String place(String unitCode, String leafId) {
        return unitCode + "\n" + leafId;
    }
}
