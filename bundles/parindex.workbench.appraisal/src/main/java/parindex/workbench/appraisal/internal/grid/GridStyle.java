package parindex.workbench.appraisal.internal.grid;

import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import parindex.workbench.appraisal.internal.model.CellState;

/** Writes colours and painters into the registry of a grid; again when the theme changes. */
final class GridStyle {

    /** Label of cells with figures. */
    static final String FIGURES = "FIGURES";
    private static final String STATE = "STATE_";
    private static final int PADDING = 4;

    private final Font font;
    private final Font bold;

    GridStyle(Font font, Font bold) {
        this.font = font;
        this.bold = bold;
    }

    /** Label of cells in a state. */
    static String label(CellState state) {
        return STATE + state.name();
    }

    void apply(IConfigRegistry registry, Palette palette) {
        ICellPainter painter = new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, PADDING, 0, PADDING));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, palette.line());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(palette.background(), palette.foreground(), font, HorizontalAlignmentEnum.LEFT));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.selected(), palette.foreground(), font, null),
                DisplayMode.SELECT);
        for (String region : new String[] {GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER,
                GridRegion.COLUMN_GROUP_HEADER}) {
            HorizontalAlignmentEnum align = region.equals(GridRegion.COLUMN_HEADER) ? HorizontalAlignmentEnum.CENTER
                    : HorizontalAlignmentEnum.LEFT;
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, region);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.header(), palette.foreground(), font, align),
                    DisplayMode.NORMAL, region);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.selected(), palette.foreground(), bold, align),
                    DisplayMode.SELECT, region);
        }
        for (CellState state : CellState.values()) {
            Style style = new Style();
            style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.states().get(state));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label(state));
        }
        Style figures = new Style();
        figures.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, figures, DisplayMode.NORMAL, FIGURES);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.anchor(), palette.onAnchor(), bold, null),
                DisplayMode.SELECT,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(palette.anchor(), palette.onAnchor(), bold, null),
                DisplayMode.NORMAL,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
    }

    private static Style style(Color background, Color foreground, Font font, HorizontalAlignmentEnum align) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        style.setAttributeValue(CellStyleAttributes.BORDER_STYLE, (BorderStyle) null);
        if (align != null) {
            style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, align);
        }
        return style;
    }
}
