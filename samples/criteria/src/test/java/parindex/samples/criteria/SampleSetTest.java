package parindex.samples.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;

class SampleSetTest {

    @Test
    void hasNothingToComplainOf() {
        ReadResult result = new CriteriaReader().read(Path.of("src/main/resources/PARINDEX-INF/criteria.xml"));
        assertEquals(List.of(), result.problems());
        assertEquals("sample.commune/2025/1.0.0", result.orThrow().set().id().toString());
    }
}
