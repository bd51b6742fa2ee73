package parindex.fuzz;

import java.io.IOException;
import java.util.Locale;
import parindex.values.number.BadNumberException;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** What a parser may do with bad input: refuse it in words, and nothing else. */
public final class Refusal {

    private Refusal() {
    }

    /** A parser at work. */
    @FunctionalInterface
    public interface Work {

        void run() throws IOException;
    }

    /** Lets a refusal pass if it can be said in both languages; everything else the fuzzer finds. */
    public static void only(Work work) throws IOException {
        try {
            work.run();
        } catch (BadInputException e) {
            e.problems().forEach(problem -> {
                said(problem.in(Message.VIETNAMESE));
                said(problem.in(Locale.ENGLISH));
            });
        } catch (BadNumberException e) {
            said(e.problem().in(Message.VIETNAMESE));
        }
    }

    /** A message can be made and says something. */
    public static void said(String message) {
        if (message.isBlank()) {
            throw new IllegalStateException("a message without words");
        }
    }
}
