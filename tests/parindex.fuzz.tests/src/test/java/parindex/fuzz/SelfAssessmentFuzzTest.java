package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parindex.assessment.Supply;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.people.Session;
import parindex.criteria.Node;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.exchange.excel.internal.PoiWorkbooks;
import parindex.values.text.Message;

/** Workbooks that a unit sends back: a real one with each of its sheets, in turn, replaced by what the fuzzer writes. */
class SelfAssessmentFuzzTest {

    private static final SelfAssessmentWorkbooks WORKBOOKS = new PoiWorkbooks(new CentralValues() {

        @Override
        public boolean isSupplied(Node leaf) {
            return false;
        }

        @Override
        public void supply(Session session, String roundId, Supply supply, List<Value> values) {
            throw new UnsupportedOperationException();
        }
    });
    private static final byte[] REAL = Zips.written(file -> WORKBOOKS.write(AllRules.ROUND, AllRules.UNIT, AllRules.SET, List.of(), file));

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 200 * Runs.TIMES)
    void workbook(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            for (byte[] changed : Zips.withEachSheet(REAL, content)) {
                Files.write(file, changed);
                Refusal.only(() -> WORKBOOKS.read(file, AllRules.ROUND, AllRules.UNIT, AllRules.SET).problems()
                        .forEach(p -> Refusal.said(p.in(Message.VIETNAMESE))));
            }
        } finally {
            Files.delete(file);
        }
    }
}
