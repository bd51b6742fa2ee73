package parindex.workbench.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.values.text.Message;
import parindex.workbench.selection.ShownUnit;

/** What the status bar and the title say, and on which day. */
class StandingTest {

    private static final Schedule.Span SPAN = new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2020-11-29|Chỉ số 2020 · Tự đánh giá · từ 01/12/2020 đến 15/12/2020 (còn 2 ngày nữa)",
        "2020-12-01|Chỉ số 2020 · Tự đánh giá · hạn 15/12/2020 (còn 14 ngày)",
        "2020-12-15|Chỉ số 2020 · Tự đánh giá · hạn 15/12/2020 (hết hôm nay)",
        "2020-12-18|Chỉ số 2020 · Tự đánh giá · hạn 15/12/2020 (quá 3 ngày)"})
    void countsTheDays(LocalDate today, String expected) {
        assertEquals(expected, standing(Phase.SELF_ASSESSMENT, Optional.of(SPAN), Optional.of(today)).where().in(Message.VIETNAMESE));
    }

    @Test
    void withoutDaysOrABelievableClockItCountsNothing() {
        assertEquals("Chỉ số 2020 · Chuẩn bị · không đặt thời hạn",
                standing(Phase.PREPARATION, Optional.empty(), Optional.of(LocalDate.of(2020, 12, 1))).where().in(Message.VIETNAMESE));
        assertEquals("Chỉ số 2020 · Self-assessment · until 15/12/2020",
                standing(Phase.SELF_ASSESSMENT, Optional.of(SPAN), Optional.empty()).where().in(Locale.ENGLISH));
        assertEquals("Chỉ số 2020 · Đã công bố",
                standing(Phase.PUBLISHED, Optional.of(SPAN), Optional.of(LocalDate.of(2020, 12, 1))).where().in(Message.VIETNAMESE));
        assertEquals("Chưa có đợt đánh giá nào", Standing.UNKNOWN.where().in(Message.VIETNAMESE));
    }

    @Test
    void saysWhoWorks() {
        assertEquals("Chưa đăng nhập", Standing.UNKNOWN.who().in(Message.VIETNAMESE));
        assertEquals("Lan (chế độ một người dùng)", person("Lan", true).who().in(Message.VIETNAMESE));
        assertEquals("Lan", person("Lan", false).who().in(Message.VIETNAMESE));
    }

    @Test
    void theUnitGivesTheLevelElseTheOnlyOneOfTheRound() {
        Round both = round(Phase.COUNCIL, Level.PROVINCE, Level.DISTRICT);
        ShownUnit district = new ShownUnit("Huyện Đắk Mil", Level.DISTRICT);
        assertEquals(Optional.empty(), about(both, Optional.empty()).level());
        assertEquals("Chỉ số 2020", about(both, Optional.empty()).subject());
        assertEquals(Optional.of(Level.DISTRICT), about(both, Optional.of(district)).level());
        assertEquals("Huyện Đắk Mil – Chỉ số 2020", about(both, Optional.of(district)).subject());
        assertEquals(Optional.of(Level.COMMUNE), about(round(Phase.COUNCIL, Level.COMMUNE), Optional.empty()).level());
        assertEquals("", Standing.UNKNOWN.subject());
        ShownUnit other = new ShownUnit("Xã Một", Level.COMMUNE);
        assertEquals("Xã Một – Chỉ số 2020", about(both, Optional.of(district)).showing(Optional.of(other)).subject());
        assertEquals("Huyện Đắk Mil – Chỉ số 2020", about(both, Optional.of(district)).showing(Optional.empty()).subject());
    }

    private static Standing standing(Phase phase, Optional<Schedule.Span> span, Optional<LocalDate> today) {
        return new Standing(Optional.empty(), false, Optional.of(round(phase, Level.PROVINCE)), span, today, Optional.empty());
    }

    private static Standing person(String name, boolean singleUser) {
        return new Standing(Optional.of(name), singleUser, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Standing about(Round round, Optional<ShownUnit> unit) {
        return new Standing(Optional.empty(), false, Optional.of(round), Optional.empty(), Optional.empty(), unit);
    }

    private static Round round(Phase phase, Level... levels) {
        List<PinnedSet> sets = java.util.Arrays.stream(levels).map(StandingTest::pinned).toList();
        return new Round("r", "Chỉ số 2020", 2020, phase, false, sets, List.of("DM"));
    }

    private static PinnedSet pinned(Level level) {
        return new PinnedSet(level, new SetId("thu." + level.id(), 2020, "1.0.0"), "0".repeat(64), "");
    }
}
