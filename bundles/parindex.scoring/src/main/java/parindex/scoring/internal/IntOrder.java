package parindex.scoring.internal;

/** Sorts ints by a comparison, stably and without a box per int. */
final class IntOrder {

    /** Compares two ints that stand for something else. */
    @FunctionalInterface
    interface IntComparison {
        int compare(int one, int other);
    }

    private IntOrder() {
    }

    static void sort(int[] values, IntComparison comparison) {
        sort(values.clone(), values, 0, values.length, comparison);
    }

    /** Merge sort from {@code source} to {@code target}, which hold the same ints in that range. */
    private static void sort(int[] source, int[] target, int from, int to, IntComparison comparison) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(target, source, from, middle, comparison);
        sort(target, source, middle, to, comparison);
        int left = from;
        int right = middle;
        for (int next = from; next < to; next++) {
            boolean takeLeft = right >= to || left < middle && comparison.compare(source[left], source[right]) <= 0;
            target[next] = takeLeft ? source[left++] : source[right++];
        }
    }
}
