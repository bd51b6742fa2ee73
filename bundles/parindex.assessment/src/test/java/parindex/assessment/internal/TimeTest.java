package parindex.assessment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.MemoryStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.audit.AuditEvent;
import parindex.values.text.Message;

class TimeTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Time time = new Time(clock);

    @Test
    void isTheMachinesTimeOnANewDatabaseAndAfterTheLastRecord() {
        assertEquals(clock.instant(), time.now(store));
        Instant last = record();
        assertEquals(last, time.now(store));
        clock.forward(Duration.ofNanos(1));
        assertEquals(last.plusNanos(1), time.now(store));
    }

    @Test
    void aSmallStepBackGivesTheTimeOfTheLastRecord() {
        Instant last = record();
        clock.forward(Duration.ofMinutes(-10));
        assertEquals(last, time.now(store));
    }

    @Test
    void aLargeStepBackIsRefusedWithBothTimes() {
        record();
        clock.forward(Duration.ofMinutes(-10).minusNanos(1));
        RefusedActionException refused = assertThrows(RefusedActionException.class, () -> time.now(store));
        assertEquals(RefusedActionException.Kind.INVALID, refused.kind());
        assertEquals("Đồng hồ máy chỉ 08:49:59 15/01/2026, sớm hơn thay đổi đã ghi gần nhất (09:00:00 15/01/2026), giờ Việt Nam. Chưa ghi gì. "
                + "Hãy chỉnh lại đồng hồ máy cho đúng rồi làm lại; nếu đồng hồ đang đúng thì thay đổi trước đã được ghi khi đồng hồ chạy nhanh: "
                + "hãy khôi phục bản sao lưu trước đó, hoặc đợi đến thời điểm ấy.", refused.reasons().get(0).in(Message.VIETNAMESE));
    }

    @Test
    void withoutAClockServiceItIsThatOfTheMachine() {
        Instant before = Clock.systemUTC().instant();
        assertFalse(new Time(null).now(store).isBefore(before));
    }

    private Instant record() {
        store.write(w -> w.record(new AuditEvent(clock.instant(), "a", "x", Optional.empty(), Optional.empty(), "", "", "")));
        return clock.instant();
    }
}
