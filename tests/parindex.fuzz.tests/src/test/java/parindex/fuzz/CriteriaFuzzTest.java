package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import parindex.criteria.io.CriteriaReader;
import parindex.values.text.Message;

class CriteriaFuzzTest {

    private final CriteriaReader reader = new CriteriaReader();

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 2_000 * Runs.TIMES)
    void criteria(byte[] content) {
        reader.read("a.xml", content).problems().forEach(problem -> Refusal.said(problem.in(Message.VIETNAMESE)));
    }
}
