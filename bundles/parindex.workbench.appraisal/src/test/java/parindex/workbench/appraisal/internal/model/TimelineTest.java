package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parindex.assessment.Ledger;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.values.text.Message;

class TimelineTest {

    @Test
    void listsEveryStepInTheOrderOfWriting() {
        LeafState leaf = Samples.at("UA", "c1.a").entered().decided(Stage.SELF, "2").asked().decided(Stage.FIRST_APPRAISAL, "1.5").state();
        Ledger ledger = new Ledger(leaf.entry().stream().toList(), List.copyOf(leaf.decisions().values()), leaf.remarks());
        List<Timeline.Step> steps = Timeline.of(ledger, leaf.leaf(), Message.VIETNAMESE);
        assertEquals(List.of("Kê khai (0 tài liệu)", "Tự đánh giá", "Yêu cầu bổ sung", "Thẩm định lần 1"),
                steps.stream().map(s -> s.what().in(Message.VIETNAMESE)).toList());
        assertEquals("1,5", steps.get(3).value().orElseThrow().in(Message.VIETNAMESE));
        assertEquals("1.5", steps.get(3).value().orElseThrow().in(Locale.ENGLISH));
        assertEquals("21/12/2021 09:30", steps.get(0).when(), "in Vietnam, whatever the zone of the machine");
        assertEquals("Giải trình", steps.get(0).words());
    }

    @Test
    void aReasonThatTheSetDoesNotHaveShowsItsId() {
        LeafState leaf = Samples.at("UA", "c1.a").state();
        assertEquals("Chậm hạn", Timeline.reason(leaf.leaf(), "late", Message.VIETNAMESE));
        assertEquals("gone", Timeline.reason(leaf.leaf(), "gone", Message.VIETNAMESE));
    }
}
