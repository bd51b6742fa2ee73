package parindex.charts.internal;

import parindex.charts.Chart.Item;

/** An item as the chart library wants its keys: comparable, and with its name as text. */
record Key(int position, Item item) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        return Integer.compare(position, other.position);
    }

    @Override
    public String toString() {
        return item.name();
    }
}
