package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditLog;
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
            assertEquals(Optional.empty(), AuditLog.verification(cycle.store, Optional.empty()).broken());
        } finally {
            people.shutdown();
        }
    }

    @Test
    void ofTwoAppraisersAtOnceOneIsToldOfBothValues() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Cycle cycle = new Cycle(directory, Cycle.NOW)) {
            cycle.begin();
            cycle.openEverything();
            for (long round = 0; round < 20; round++) {
                var seen = cycle.versions(LedgerScope.ofUnit(Cycle.ROUND, "SGD"));
                long lines = cycle.store.decisions(Cycle.ROUND).size();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Optional<ConflictException>> first = people.submit(attempt(start, () -> decide(cycle, seen, 31)));
                Future<Optional<ConflictException>> second = people.submit(attempt(start, () -> decide(cycle, seen, 32)));
                Optional<ConflictException> ofFirst = first.get();
                Optional<ConflictException> ofSecond = second.get();
                assertTrue(ofFirst.isPresent() != ofSecond.isPresent(), "exactly one of two in round " + round);
                ConflictException conflict = ofFirst.or(() -> ofSecond).orElseThrow();
                shown(conflict, Cycle.version(seen, "SGD", "C1"), ofFirst.isPresent() ? 32 : 31, ofFirst.isPresent() ? 31 : 32);
                assertEquals(lines + 1, cycle.store.decisions(Cycle.ROUND).size());
            }
        } finally {
            people.shutdown();
        }
    }

    private static void decide(Cycle cycle, Map<String, Long> seen, long score) {
        cycle.appraisal.decide(Cycle.APPRAISER, Cycle.ROUND, Stage.SECOND_APPRAISAL,
                List.of(Cycle.verdict("SGD", "C1", seen, score, "Lý do")));
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
            assertEquals("Đồng hồ của máy (09:00:00 01/12/2020) chậm hơn bản ghi gần nhất (10:00:00 01/12/2020). Không có gì được ghi."
                    + " Hãy chỉnh lại đồng hồ rồi thử lại.", refused.reasons().get(0).in(Message.VIETNAMESE));
            assertEquals(List.of(Rational.of(40)), scores(back));
            assertEquals(head, back.store.auditHead());
        }
        try (Cycle again = new Cycle(directory, Cycle.NOW)) {
            record(again, again.version("SYT", "C2"), 30);
            assertEquals(List.of(Rational.of(40), Rational.of(30)), scores(again));
        }
    }

    private static Callable<Optional<ConflictException>> edit(Cycle cycle, CyclicBarrier start, long seen, long score) {
        return attempt(start, () -> record(cycle, seen, score));
    }

    private static Callable<Optional<ConflictException>> attempt(CyclicBarrier start, Runnable write) {
        return () -> {
            start.await();
            try {
                write.run();
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
