package parindex.workbench.administration.internal.widgets;

import java.util.Comparator;
import java.util.function.Function;
import parindex.values.text.VietnameseText;

/**
 * A column of a {@link RowTable}.
 *
 * @param title heading, in the language of the window
 * @param text  what a cell shows
 * @param order how rows are sorted by it
 * @param right whether cells are aligned right, as numbers are
 * @param width greatest width in pixels when it fits itself to its content
 */
public record Column<T>(String title, Function<? super T, String> text, Comparator<? super T> order, boolean right, int width) {

    private static final int WIDEST = 420;
    private static final int BEGINNING = 180;

    /** A column of text, sorted as Vietnamese dictionaries do. */
    public static <T> Column<T> text(String title, Function<? super T, String> text) {
        Comparator<String> dictionary = VietnameseText.order();
        return new Column<>(title, text, (a, b) -> dictionary.compare(text.apply(a), text.apply(b)), false, WIDEST);
    }

    /** A column of texts that are shown in full elsewhere: more than their beginning only where there is room. */
    public static <T> Column<T> beginning(String title, Function<? super T, String> text) {
        Column<T> column = text(title, text);
        return new Column<>(column.title(), column.text(), column.order(), false, BEGINNING);
    }

    /** A column of sentences, which has all the room it needs. */
    public static <T> Column<T> sentences(String title, Function<? super T, String> text) {
        Column<T> column = text(title, text);
        return new Column<>(column.title(), column.text(), column.order(), false, Integer.MAX_VALUE);
    }

    /** A column that is sorted by something else than its text, such as a day. Rows without it come last. */
    public static <T, C extends Comparable<C>> Column<T> sorted(String title, Function<? super T, String> text,
            Function<? super T, C> key) {
        Comparator<C> order = Comparator.nullsLast(Comparator.naturalOrder());
        return new Column<>(title, text, (a, b) -> order.compare(key.apply(a), key.apply(b)), false, WIDEST);
    }

    /** A column of numbers. */
    public static <T, C extends Comparable<C>> Column<T> number(String title, Function<? super T, C> number) {
        return new Column<>(title, row -> String.valueOf(number.apply(row)), (a, b) -> number.apply(a).compareTo(number.apply(b)), true,
                WIDEST);
    }
}
