package parindex.assessment.internal.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.audit.LineDigest;

/** The ledger of one round, handed out line by line in the order of the numbers. Used by one thread. */
final class RoundLines {

    /** What became of asking for a line. */
    enum Taken { ADDED, MISSING, SURPLUS }

    private final Supplier<Ledger> reading;
    private final long mustBeCovered;
    private Ledger ledger;
    private int entry;
    private int decision;
    private int remark;
    private long next = 1;

    /** @param complete whether every line found now must have a record among those still to be checked */
    RoundLines(Supplier<Ledger> reading, boolean complete) {
        this.reading = reading;
        this.ledger = reading.get();
        this.mustBeCovered = complete ? last() : 0;
    }

    /** Number of the line that comes next. */
    long next() {
        return next;
    }

    /** Adds the next line to a digest. */
    Taken take(LineDigest digest) {
        long number = head();
        if (number < next) {
            return Taken.SURPLUS;
        }
        if (number > next) {
            return Taken.MISSING;
        }
        if (number(ledger.entries(), entry) == number) {
            Line<Entry> line = ledger.entries().get(entry++);
            digest.add(number, line.content());
        } else if (number(ledger.decisions(), decision) == number) {
            Line<Decision> line = ledger.decisions().get(decision++);
            digest.add(number, line.content());
        } else {
            Line<Remark> line = ledger.remarks().get(remark++);
            digest.add(number, line.content());
        }
        next++;
        return Taken.ADDED;
    }

    /** Whether there is another line with a number that was taken already. */
    boolean hasSurplus() {
        return head() < next;
    }

    /** Reads again, for lines that were written since. */
    void refresh() {
        ledger = reading.get();
        entry = firstFrom(ledger.entries());
        decision = firstFrom(ledger.decisions());
        remark = firstFrom(ledger.remarks());
    }

    /** The first line that was there at the beginning and that no record covers. */
    Optional<Long> uncovered() {
        long number = head();
        return number <= mustBeCovered ? Optional.of(number) : Optional.empty();
    }

    private <T> int firstFrom(List<Line<T>> lines) {
        int index = 0;
        while (index < lines.size() && lines.get(index).number() < next) {
            index++;
        }
        return index;
    }

    private long head() {
        return Math.min(number(ledger.entries(), entry), Math.min(number(ledger.decisions(), decision), number(ledger.remarks(), remark)));
    }

    private long last() {
        return Math.max(last(ledger.entries()), Math.max(last(ledger.decisions()), last(ledger.remarks())));
    }

    private static <T> long last(List<Line<T>> lines) {
        return lines.stream().mapToLong(Line::number).max().orElse(0);
    }

    private static <T> long number(List<Line<T>> lines, int index) {
        return index < lines.size() ? lines.get(index).number() : Long.MAX_VALUE;
    }
}
