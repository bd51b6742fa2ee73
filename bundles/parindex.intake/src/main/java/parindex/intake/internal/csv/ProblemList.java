package parindex.intake.internal.csv;

import java.util.ArrayList;
import java.util.List;
import parindex.values.number.BadNumberException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Collects what is wrong with a file: everything at once, but no more than a person can work through. */
public final class ProblemList {

    /** So many are listed; one more says that there are others. */
    public static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();
    private int left;

    /** An error whose message and remedy have the keys {@code key} and {@code key.remedy} in this package's files. */
    public void add(Place place, String key, Object... arguments) {
        add(Problem.error(place, Message.of(ProblemList.class, key, arguments), Message.of(ProblemList.class, key + ".remedy", arguments)));
    }

    public void add(Place place, BadNumberException bad) {
        add(Problem.error(place, bad.problem(), Message.of(ProblemList.class, "number.remedy")));
    }

    public void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            left++;
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** How many were found, listed or not. */
    public int size() {
        return problems.size() + left;
    }

    /** Whether the list is full, so that looking on is of no use. */
    public boolean isFull() {
        return left > 0;
    }

    /** The problems in the order found. */
    public List<Problem> list(String file) {
        if (left == 0) {
            return List.copyOf(problems);
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.error(Place.of(file), Message.of(ProblemList.class, "csv.more", MOST),
                Message.of(ProblemList.class, "csv.more.remedy")));
        return all;
    }

    /** A text from a file, short enough for a message. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
