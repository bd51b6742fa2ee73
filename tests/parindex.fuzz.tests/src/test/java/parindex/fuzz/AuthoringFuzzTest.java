package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.values.text.Message;

/** Criteria sets as workbooks: a real one with each of its sheets, in turn, replaced by what the fuzzer writes. */
class AuthoringFuzzTest {

    private static final CriteriaWorkbooks WORKBOOKS = CriteriaWorkbooks.outsideOfAFramework();
    private static final byte[] REAL = Zips.written(file -> WORKBOOKS.write(AllRules.SET, List.of(), Message.VIETNAMESE, file));

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 100 * Runs.TIMES)
    void workbook(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            for (byte[] changed : Zips.withEachSheet(REAL, content)) {
                Files.write(file, changed);
                Refusal.only(() -> WORKBOOKS.read(file).problems().forEach(p -> Refusal.said(p.in(Message.VIETNAMESE))));
            }
        } finally {
            Files.delete(file);
        }
    }
}
