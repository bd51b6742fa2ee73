package parindex.workbench.appraisal.internal.grid;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import parindex.workbench.appraisal.internal.model.CellState;

/**
 * The colours of a grid, as in the style sheets of the window.
 *
 * @param background of cells
 * @param foreground of texts
 * @param header     background of headers
 * @param line       between cells
 * @param selected   background of selected cells
 * @param anchor     background of the cell with the keyboard
 * @param onAnchor   text on it
 * @param states     backgrounds by state
 */
record Palette(Color background, Color foreground, Color header, Color line, Color selected, Color anchor, Color onAnchor,
        Map<CellState, Color> states) {

    static Palette of(boolean dark) {
        Map<CellState, Color> states = new EnumMap<>(CellState.class);
        states.put(CellState.NOTHING, color(dark ? 0x1f262e : 0xffffff));
        states.put(CellState.CLAIMED, color(dark ? 0x3a3a24 : 0xfff8dc));
        states.put(CellState.CLAIMS_NOT_APPLICABLE, color(dark ? 0x3d3547 : 0xefe6f7));
        states.put(CellState.RETURNED, color(dark ? 0x4a3420 : 0xffe3c2));
        states.put(CellState.ANSWERED, color(dark ? 0x244460 : 0xd3e7fb));
        states.put(CellState.ACCEPTED, color(dark ? 0x1f3f2f : 0xdff3e3));
        states.put(CellState.ADJUSTED, color(dark ? 0x52262b : 0xfadadd));
        states.put(CellState.NOT_APPLICABLE, color(dark ? 0x33404d : 0xe3e7ec));
        return dark ? new Palette(color(0x1f262e), color(0xe4e9ef), color(0x33404d), color(0x3d4a57), color(0x2f5d86), color(0x7db8f0),
                color(0x10161c), states)
                : new Palette(color(0xffffff), color(0x1d2733), color(0xe6ecf3), color(0xd5dce4), color(0xbcd7f0), color(0x1f5f99),
                        color(0xffffff), states);
    }

    private static Color color(int rgb) {
        return new Color(new RGB(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }
}
