package parindex.cycle.tests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set: the days of 2020 pass as the test says. */
final class SettableClock extends Clock {

    private volatile Instant now;

    SettableClock(Instant now) {
        this.now = now;
    }

    void set(Instant moment) {
        now = moment;
    }

    /** Forward only. */
    void advanceTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nothing of the product asks a clock for a zone");
    }
}
