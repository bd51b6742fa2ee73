package parindex.charts;

import java.util.List;
import java.util.Optional;

/**
 * A drawn chart.
 *
 * @param width   pixels
 * @param height  pixels
 * @param rgb     row by row from the top, {@code 0xRRGGBB}
 * @param regions what is where, topmost last
 */
public record Picture(int width, int height, int[] rgb, List<Region> regions) {

    public Picture {
        regions = List.copyOf(regions);
    }

    /**
     * A part of the picture that shows one figure. In units of the size that was asked for, not in pixels.
     *
     * @param row    key of the unit, series or row
     * @param column key of the axis, column or group; empty text if the chart has none
     * @param text   what it says, with its name
     */
    public record Region(int x, int y, int width, int height, String row, String column, String text) {

        boolean holds(int px, int py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }
    }

    /** What is drawn at a place, topmost first. */
    public Optional<Region> at(int x, int y) {
        return regions.stream().filter(r -> r.holds(x, y)).reduce((lower, upper) -> upper);
    }
}
