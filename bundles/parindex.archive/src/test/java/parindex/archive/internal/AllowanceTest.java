package parindex.archive.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import parindex.archive.Limits;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class AllowanceTest {

    @Test
    void unpackingStopsWhereALimitIsPassedWhateverIsDeclared() {
        AtomicLong unpacked = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                unpacked.incrementAndGet();
                return 0;
            }
        };
        Refusals refusals = Refusals.reading(Path.of("a.zip"));
        Allowance allowance = new Allowance(new Limits(1, 100_000, Long.MAX_VALUE, Limits.ANY_RATIO), refusals);
        CheckedStream stream = new CheckedStream(endless, new Manifest.Entry("e", Long.MAX_VALUE, "0".repeat(64)), 1, allowance, refusals);
        BadInputException refused = assertThrows(BadInputException.class, stream::readAllBytes);
        assertEquals("entry-too-big", refused.problems().get(0).code());
        assertTrue(unpacked.get() < 200_000, unpacked + " bytes were unpacked");
    }

    @Test
    void everyFaultHasItsSentencesInBothLanguages() {
        for (Fault fault : Fault.values()) {
            var problem = Refusals.reading(Path.of("a.zip")).of(fault, "ONE", "TWO").problems().get(0);
            String vietnamese = problem.in(Message.VIETNAMESE);
            assertTrue(!vietnamese.contains("{") && !vietnamese.equals(problem.in(Locale.ENGLISH)), vietnamese);
        }
    }
}
