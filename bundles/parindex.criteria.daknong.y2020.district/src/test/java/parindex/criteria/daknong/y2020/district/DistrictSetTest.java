package parindex.criteria.daknong.y2020.district;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.Level;
import parindex.criteria.io.ShippedSetTest;

class DistrictSetTest extends ShippedSetTest {

    DistrictSetTest() {
        super("daknong.district/2020/1.0.0", Level.DISTRICT);
    }

    @Test
    void hasTheSizeThatTheReportStates() {
        assertSize(7, 41, 83);
    }

    @Test
    void presentsNothingIllustrativeAsAttested() {
        assertOnlyTheFrameAttested(List.of("LV1.4.1", "LV7.4.2"));
    }
}
