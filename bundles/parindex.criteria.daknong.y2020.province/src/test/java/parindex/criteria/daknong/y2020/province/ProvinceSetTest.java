package parindex.criteria.daknong.y2020.province;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.Level;
import parindex.criteria.io.ShippedSetTest;

class ProvinceSetTest extends ShippedSetTest {

    ProvinceSetTest() {
        super("daknong.province/2020/1.0.0", Level.PROVINCE);
    }

    @Test
    void hasTheSizeThatTheReportStates() {
        assertSize(7, 36, 67);
    }

    @Test
    void presentsNothingIllustrativeAsAttested() {
        assertOnlyTheFrameAttested(List.of("LV1.4.1"));
    }
}
