package parindex.charts;

import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;

/** A chart as values: what is shown, not how it looks. All texts are in the language in which the chart is to be read. */
public sealed interface Chart {

    String title();

    /** A sentence below the chart, such as that scores are illustrative; empty text for none. */
    String note();

    /**
     * Something that has a name in a chart: a unit, a component, a year.
     *
     * @param key       by which whoever made the chart knows it again; unique within its list
     * @param name      as it is printed
     * @param shortName as it is printed where there is no room: over the columns of a heat map
     */
    record Item(String key, String name, String shortName) {

        /** One that has no short name. */
        public Item(String key, String name) {
            this(key, name, name);
        }
    }

    /**
     * Bars of units, one below the other, in the order given.
     *
     * @param valueTitle what the bars measure
     * @param max        end of the axis; above 0
     * @param places     most decimals at a bar
     * @param mean       a line across all bars
     * @param meanTitle  what the line is
     * @param marked     key of the bar that stands out
     */
    record Bars(String title, String note, String valueTitle, Rational max, int places, List<Bar> bars, Optional<Rational> mean,
            String meanTitle, Optional<String> marked) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param item  what it is of
     * @param value none draws no bar, but keeps its place
     */
    record Bar(Item item, Optional<Rational> value) {
    }

    /**
     * A web with one axis per item.
     *
     * @param max    end of every axis; above 0
     * @param places most decimals in a hint
     * @param series first the one that matters, then what it is compared with
     */
    record Radar(String title, String note, Rational max, int places, List<Item> axes, List<Series> series) implements Chart {
        public Radar {
            axes = List.copyOf(axes);
            series = List.copyOf(series);
        }
    }

    /**
     * The values of one line of a radar.
     *
     * @param values as many as there are axes
     */
    record Series(Item item, List<Optional<Rational>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * A table of coloured fields.
     *
     * @param max    what the fullest colour stands for; the palest one stands for the least value there is
     * @param places most decimals in a field
     * @param rows   from the top
     * @param values by row, then by column
     * @param marked key of the row that stands out
     */
    record Heat(String title, String note, Rational max, int places, List<Item> rows, List<Item> columns,
            List<List<Optional<Rational>>> values, Optional<String> marked) implements Chart {
        public Heat {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
        }
    }

    /**
     * How values spread in several years or groups: least, quartiles, greatest and mean of each.
     *
     * @param valueTitle what is measured
     * @param places     most decimals in a hint
     * @param groups     from left to right
     * @param marked     key of the item whose values are drawn as points through the groups
     */
    record Spread(String title, String note, String valueTitle, int places, List<Group> groups, Optional<Item> marked) implements Chart {
        public Spread {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One box of a spread.
     *
     * @param values one per item
     */
    record Group(Item item, List<Bar> values) {
        public Group {
            values = List.copyOf(values);
        }
    }
}
