package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import parindex.values.number.Rational;

/** Rows that do not stand where their score puts them, in a table that is ordered by score otherwise. */
final class OrderCheck {

    /** A smaller table is in order by chance. */
    private static final int SMALLEST = 4;
    /** So many rows may be out of place; with more, the table is ordered by something else. */
    private static final int MOST = 2;

    private OrderCheck() {
    }

    /** Indexes of rows that stand elsewhere than in the order from high to low. */
    static Set<Integer> misplaced(List<Rational> values) {
        if (values.size() < SMALLEST) {
            return Set.of();
        }
        List<Integer> inOrder = longestInOrder(values);
        if (values.size() - inOrder.size() > MOST) {
            return Set.of();
        }
        Set<Integer> misplaced = new HashSet<>(IntStream.range(0, values.size()).boxed().toList());
        misplaced.removeAll(new HashSet<>(inOrder));
        return misplaced;
    }

    /** A longest selection of rows that never rises, by patience sorting. */
    private static List<Integer> longestInOrder(List<Rational> values) {
        int[] previous = new int[values.size()];
        int[] tails = new int[values.size()];
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (values.get(tails[middle]).compareTo(values.get(i)) >= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<Integer> selection = new ArrayList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            selection.add(i);
        }
        return selection;
    }

    /** Whether a list is the same from high to low. */
    static boolean isOrdered(List<Rational> values) {
        return Arrays.equals(values.toArray(), values.stream().sorted(java.util.Comparator.reverseOrder()).toArray());
    }
}
