package parindex.intake.report;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import parindex.intake.internal.report.PlainTextReader;

/**
 * Passed again and again while something of unknown size is worked on, so that the work ends in time or when nobody wants it any more.
 * Called on
 * the thread of the work.
 */
@FunctionalInterface
public interface Checkpoint {

    /** Lets everything pass: for documents that the program made itself. */
    Checkpoint OPEN = () -> { };

    /** @throws parindex.values.problem.BadInputException if the work is to end, saying why */
    void pass();

    /**
     * Ends the work after a time, or when it is cancelled.
     *
     * @param file      as the person named it
     * @param nanoTime  a clock such as {@link System#nanoTime}
     * @param most      how long the work may take from now on
     * @param cancelled whether nobody wants the result any more; asked on the thread of the work
     */
    static Checkpoint of(String file, LongSupplier nanoTime, Duration most, BooleanSupplier cancelled) {
        long began = nanoTime.getAsLong();
        return () -> {
            if (cancelled.getAsBoolean()) {
                throw PlainTextReader.refused(file, 0, "work.cancelled");
            }
            if (nanoTime.getAsLong() - began > most.toNanos()) {
                throw PlainTextReader.refused(file, 0, "work.tooLong", most.toSeconds());
            }
        };
    }
}
