package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.ConflictException;
import parindex.assessment.Decision;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.RefusedActionException;
import parindex.assessment.internal.audit.StoredAuditLog;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Two people who have seen the same edit it at the same time: one writes, the other is shown both values. */
class TwoWritersTest {

    private static final int ROUNDS = 200;

    @TempDir
    Path directory;

    @Test
    void ofTwoAtOnceOneIsToldOfBothValues() throws Exception {
        SplittableRandom random = new SplittableRandom(20201231);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Rational> written = new ArrayList<>();
        try (Cycle cycle = new Cycle(directory, Cycle.NOW)) {
            cycle.begin();
            long score = 0;
            for (int round = 0; round < ROUNDS; round++) {
                // Three different values in a row, so that each of the two changes something.
                long one = (score + random.nextInt(1, 20)) % 41;
                long two = (one + random.nextInt(1, 20)) % 41;
                long seen = cycle.version("SYT", "C2");
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Optional<ConflictException>> first = people.submit(edit(cycle, start, seen, one));
                Future<Optional<ConflictException>> second = people.submit(edit(cycle, start, seen, two));
                Optional<ConflictException> ofFirst = first.get();
                Optional<ConflictException> ofSecond = second.get();
                assertTrue(ofFirst.isPresent() != ofSecond.isPresent(), "exactly one of two in round " + round);
                score = ofFirst.isPresent() ? two : one;
                shown(ofFirst.or(() -> ofSecond).orElseThrow(), seen, score, ofFirst.isPresent() ? one : two);
                written.add(Rational.of(score));
            }
            assertEquals(written, scores(cycle), "nothing overwritten, nothing written twice");
            assertEquals(Optional.empty(), new StoredAuditLog(cycle.store).verify(Optional.empty()).broken());
        } finally {
            people.shutdown();
        }
    }

    @Test
    void aLaterSessionWithWhatItHadSeenBeforeIsRefused() {
        try (Cycle cycle = new Cycle(directory, Cycle.NOW)) {
            cycle.begin();
            record(cycle, 0, 40);
        }
        try (Cycle later = new Cycle(directory, Cycle.NOW)) {
            shown(assertThrows(ConflictException.class, () -> record(later, 0, 30)), 0, 40, 30);
            assertEquals(List.of(Rational.of(40)), scores(later));
        }
    }

    @Test
    void aClockThatWasSetBackWritesNothing() {
        try (Cycle cycle = new Cycle(directory, Cycle.NOW)) {
            cycle.begin();
            record(cycle, 0, 40);
        }
        Instant hourBefore = Cycle.NOW.minusSeconds(3600);
        try (Cycle back = new Cycle(directory, hourBefore)) {
            var head = back.store.auditHead();
            RefusedActionException refused = assertThrows(RefusedActionException.class, () -> record(back, back.version("SYT", "C2"), 30));
            assertEquals("clock.back", refused.reasons().get(0).key());
            assertEquals(List.of(Rational.of(40)), scores(back));
            assertEquals(head, back.store.auditHead());
        }
        try (Cycle again = new Cycle(directory, Cycle.NOW)) {
            record(again, again.version("SYT", "C2"), 30);
            assertEquals(List.of(Rational.of(40), Rational.of(30)), scores(again));
        }
    }

    private static Callable<Optional<ConflictException>> edit(Cycle cycle, CyclicBarrier start, long seen, long score) {
        return () -> {
            start.await();
            try {
                record(cycle, seen, score);
                return Optional.empty();
            } catch (ConflictException e) {
                return Optional.of(e);
            }
        };
    }

    private static void record(Cycle cycle, long seen, long score) {
        cycle.self.record(Cycle.ASSESSORS.get("SYT"), Cycle.ROUND, List.of(Cycle.statement("SYT", "C2", seen, score, "", List.of())));
    }

    private static void shown(ConflictException conflict, long seen, long theirs, long yours) {
        assertEquals(1, conflict.conflicts().size());
        assertEquals(seen, conflict.conflicts().get(0).seen());
        String words = conflict.conflicts().get(0).theirs().in(Message.VIETNAMESE);
        assertTrue(words.startsWith(theirs + " "), words);
        words = conflict.conflicts().get(0).yours().in(Message.VIETNAMESE);
        assertTrue(words.startsWith(Long.toString(yours)), words);
    }

    private static List<Rational> scores(Cycle cycle) {
        return cycle.store.ledger(LedgerScope.ofUnit(Cycle.ROUND, "SYT")).decisions().stream().map(Line::content).map(Decision::decided)
                .map(Optional::orElseThrow).toList();
    }
}
