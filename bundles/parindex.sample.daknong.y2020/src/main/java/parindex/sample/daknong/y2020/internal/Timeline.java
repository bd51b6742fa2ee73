package parindex.sample.daknong.y2020.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When things happened in the round. Attested (report, section II.2): self-assessment from 1 to 15 December, first appraisal on
 * 21 December 2020. The later days are illustrative. Times are those of Vietnam, wherever the program runs.
 */
final class Timeline {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST_CLAIM = LocalDate.of(2020, 12, 8);
    private static final int CLAIM_DAYS = 8;
    private static final LocalDate FIRST_APPRAISAL = LocalDate.of(2020, 12, 21);
    private static final LocalDate REPLY = LocalDate.of(2020, 12, 24);
    private static final LocalDate SECOND_APPRAISAL = LocalDate.of(2020, 12, 28);
    private static final LocalDate COUNCIL = LocalDate.of(2020, 12, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MINUTES_PER_UNIT = 15;
    private static final int SECONDS_PER_LEAF = 10;

    private Timeline() {
    }

    /** Units work through their leaves in order, a few minutes for each. */
    static Instant claim(Case one) {
        return at(FIRST_CLAIM.plusDays(one.position() % CLAIM_DAYS), one.plan().position() * 5L * 60);
    }

    static Instant firstAppraisal(Case one) {
        return at(FIRST_APPRAISAL, inTurn(one));
    }

    static Instant reply(Case one) {
        return at(REPLY, inTurn(one));
    }

    static Instant secondAppraisal(Case one) {
        return at(SECOND_APPRAISAL, inTurn(one));
    }

    static Instant council(Case one) {
        return at(COUNCIL, inTurn(one));
    }

    private static long inTurn(Case one) {
        return one.position() * MINUTES_PER_UNIT * 60L + one.plan().position() * SECONDS_PER_LEAF;
    }

    private static Instant at(LocalDate day, long seconds) {
        return day.atTime(MORNING).atZone(VIETNAM).toInstant().plusSeconds(seconds);
    }
}
