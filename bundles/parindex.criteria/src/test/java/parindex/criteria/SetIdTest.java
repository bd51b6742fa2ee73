package parindex.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetIdTest {

    @Test
    void orderedByNameYearAndVersionNumber() {
        SetId a1 = new SetId("a", 2020, "1.9.0");
        SetId a2 = new SetId("a", 2020, "1.10.0");
        SetId a3 = new SetId("a", 2021, "1.0.0");
        SetId b = new SetId("b", 2019, "1.0.0");
        assertEquals(List.of(a1, a2, a3, b), Stream.of(b, a3, a2, a1).sorted().toList());
    }
}
