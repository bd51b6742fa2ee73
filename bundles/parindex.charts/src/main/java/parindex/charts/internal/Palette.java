package parindex.charts.internal;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;
import parindex.charts.ChartStyle.Theme;

/** Colours. Blue and orange can be told apart by people who do not see red or green. */
record Palette(Color background, Color text, Color faint, Color grid, Color main, Color marked, Color low, Color middle, Color high) {

    private static final Palette LIGHT = new Palette(new Color(0xffffff), new Color(0x1d2733), new Color(0x52616f), new Color(0xd5dde6),
            new Color(0x5b97cc), new Color(0xd96a00), new Color(0xe8965a), new Color(0xf6efdf), new Color(0x5b97cc));
    private static final Palette DARK = new Palette(new Color(0x242b33), new Color(0xe4e9ef), new Color(0xa3b0bd), new Color(0x3f4a56),
            new Color(0x4a86bd), new Color(0xffa64d), new Color(0xa85a20), new Color(0x46484a), new Color(0x3f7fb8));

    static Palette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** From the least value over the middle to the greatest. */
    PaintScale scale(double least, double greatest) {
        return new Scale(least, Math.max(greatest, Math.nextUp(least)), this);
    }

    /** Black or white, whichever can be read on the colour. */
    static Color on(Color ground) {
        int brightness = (299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue()) / 1000;
        return brightness > 140 ? new Color(0x14181d) : Color.WHITE;
    }

    private record Scale(double least, double greatest, Palette palette) implements PaintScale {

        @Override
        public double getLowerBound() {
            return least;
        }

        @Override
        public double getUpperBound() {
            return greatest;
        }

        @Override
        public Color getPaint(double value) {
            if (Double.isNaN(value)) {
                return palette.background;
            }
            double share = Math.min(1, Math.max(0, (value - least) / (greatest - least)));
            return share < 0.5 ? between(palette.low, palette.middle, share * 2) : between(palette.middle, palette.high, share * 2 - 1);
        }

        private static Color between(Color from, Color to, double share) {
            return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
                    mix(from.getBlue(), to.getBlue(), share));
        }

        private static int mix(int from, int to, double share) {
            return (int) Math.round(from + (to - from) * share);
        }
    }
}
