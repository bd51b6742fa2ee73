package parindex.values.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An input was refused as a whole; nothing of it was taken over.
 */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public BadInputException(List<Problem> problems) {
        super(problems.stream().map(p -> p.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public BadInputException(Problem problem) {
        this(List.of(problem));
    }

    /** Everything that is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }
}
