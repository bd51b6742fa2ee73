package parindex.criteria;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Names one version of one criteria set.
 *
 * @param name    dotted name that stays the same over the years, such as {@code daknong.province}
 * @param year    the year that is scored
 * @param version version of the text within the year, {@code major.minor.micro}; compared number by number
 */
public record SetId(String name, int year, String version) implements Comparable<SetId> {

    private static final Comparator<SetId> ORDER =
            Comparator.comparing(SetId::name).thenComparingInt(SetId::year).thenComparing(SetId::version, SetId::compareVersions);

    @Override
    public int compareTo(SetId other) {
        return ORDER.compare(this, other);
    }

    private static int compareVersions(String left, String right) {
        return Arrays.compare(numbers(left), numbers(right));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    /** {@code daknong.province/2020/1.0.0} */
    @Override
    public String toString() {
        return name + "/" + year + "/" + version;
    }
}
