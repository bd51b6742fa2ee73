package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import parindex.intake.CsvFile;
import parindex.intake.EntriesCsv;
import parindex.values.text.Message;

class EntriesFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 2_000 * Runs.TIMES)
    void entries(byte[] content) {
        EntriesCsv.Result result = EntriesCsv.read(new CsvFile("a.csv", content), AllRules.SET, EntriesCsv.Options.DETECT);
        (result instanceof EntriesCsv.Result.Refused refused ? refused.problems() : ((EntriesCsv.Result.Read) result).warnings())
                .forEach(p -> Refusal.said(p.in(Message.VIETNAMESE)));
    }
}
