package parindex.workbench.appraisal.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.StructuralRefreshCommand;
import org.eclipse.nebula.widgets.nattable.command.VisualRefreshCommand;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import parindex.workbench.appraisal.internal.model.TabText;
import parindex.workbench.ui.SpokenName;

/**
 * A virtual table on {@link GridContent}. Arrows, pages and ends move; Enter opens; Ctrl+C copies the selected cells with their headers;
 * Tab leaves it. For the thread of the window.
 */
public final class Grid {

    private static final int ROW_HEIGHT = 24;

    private final GridContent content;
    private final String name;
    private final NatTable table;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final ColumnGroupHeaderLayer bands;
    private final GridStyle style;
    private final List<DataLayer> sized = new ArrayList<>();
    private BiConsumer<Integer, Integer> selected = (row, column) -> { };
    private BiConsumer<Integer, Integer> opened = (row, column) -> { };
    private IntConsumer titleClicked = column -> { };
    private IntConsumer bandClicked = column -> { };
    private boolean selecting;

    /**
     * @param name what the table is called for whoever cannot see it
     * @param id   by which tests find it
     * @param dark whether the dark theme is in force
     */
    public Grid(Composite parent, GridContent content, String name, String id, boolean dark) {
        this.content = content;
        this.name = name;
        DataLayer body = new DataLayer(new Cells(content::columns, content::rows, content::text));
        body.setConfigLabelAccumulator((labels, column, row) -> {
            content.state(row, column).ifPresent(state -> labels.addLabel(GridStyle.label(state)));
            if (content.figures(column)) {
                labels.addLabel(GridStyle.FIGURES);
            }
        });
        selection = new SelectionLayer(body);
        viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        DataLayer titles = new DataLayer(new Cells(content::columns, () -> 1, (row, column) -> content.title(column)));
        ColumnHeaderLayer header = new ColumnHeaderLayer(titles, viewport, selection);
        bands = content.bands().isEmpty() ? null : new ColumnGroupHeaderLayer(header, selection, false);
        ILayer top = bands == null ? header : bands;
        int frozen = content.frozenTitles().size();
        DataLayer names = new DataLayer(new Cells(() -> frozen, content::rows, content::frozen));
        RowHeaderLayer left = new RowHeaderLayer(names, viewport, selection);
        DataLayer corners = new DataLayer(new Cells(() -> frozen, () -> 1, (row, column) -> content.frozenTitles().get(column)));
        ILayer corner = new Corner(corners, left, top);
        sized.addAll(List.of(body, titles, names, corners));
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                new GridLayer(viewport, top, left, corner, false), false);
        table.setData("parindex.id", id);
        Font font = table.getFont();
        Font bold = new LocalResourceManager(JFaceResources.getResources(), table)
                .create(FontDescriptor.createFrom(font).setStyle(SWT.BOLD));
        style = new GridStyle(font, bold);
        table.addConfiguration(new Keys());
        table.configure();
        style.apply(table.getConfigRegistry(), Palette.of(dark));
        restructure();
        table.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !selecting) {
                anchorMoved();
            }
        });
        // Tab and mnemonics leave the table, as any other control; the arrows move in it.
        table.addTraverseListener(e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || e.detail == SWT.TRAVERSE_MNEMONIC);
        SpokenName.give(table, this::accessibleName);
    }

    public Control control() {
        return table;
    }

    /** Is told the cell that has the keyboard, whenever a person moves it. */
    public void onSelected(BiConsumer<Integer, Integer> listener) {
        selected = listener;
    }

    /** Is told the cell on which somebody pressed Enter or clicked twice. */
    public void onOpened(BiConsumer<Integer, Integer> listener) {
        opened = listener;
    }

    /** Is told the column whose title was clicked. */
    public void onTitleClicked(IntConsumer listener) {
        titleClicked = listener;
    }

    /** Is told a column under the band that was clicked. */
    public void onBandClicked(IntConsumer listener) {
        bandClicked = listener;
    }

    public void theme(boolean dark) {
        style.apply(table.getConfigRegistry(), Palette.of(dark));
        table.refresh(false);
    }

    /** The texts have changed, not how many rows and columns there are. */
    public void repaint() {
        table.doCommand(new VisualRefreshCommand());
    }

    /** Rows, columns or bands have changed. The keyboard stays where it was, as far as there is such a cell. */
    public void restructure() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        int row = anchor.getRowPosition();
        int column = anchor.getColumnPosition();
        sizes();
        if (bands != null) {
            bands.clearAllGroups();
            int start = 0;
            List<GridContent.Band> all = content.bands();
            for (int i = 0; i < all.size(); i++) {
                // Two bands of one title would be one group.
                bands.addGroup(all.get(i).title() + "\u200b".repeat(i), start, all.get(i).columns());
                start += all.get(i).columns();
            }
        }
        selecting = true;
        selection.clear(false);
        table.doCommand(new StructuralRefreshCommand());
        selecting = false;
        if (row >= 0 && row < content.rows() && column >= 0 && column < content.columns()) {
            select(row, column);
        }
    }

    /** Puts the keyboard on a cell and shows it, without telling the listener. */
    public void select(int row, int column) {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        if (anchor.getRowPosition() != row || anchor.getColumnPosition() != column) {
            selecting = true;
            selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
            viewport.moveCellPositionIntoViewport(column, row);
            selecting = false;
        }
    }

    /** The selected cells with their headers, as a spreadsheet takes them. */
    public String selectedAsText() {
        int[] columns = selection.getSelectedColumnPositions();
        List<Integer> rows = selection.getSelectedRowPositions().stream().flatMap(range -> range.getMembers().stream()).sorted().toList();
        List<List<String>> lines = new ArrayList<>();
        boolean whole = rows.size() > 1 || columns.length > 1;
        if (whole) {
            List<String> head = new ArrayList<>(content.frozenTitles());
            IntStream.of(columns).forEach(column -> head.add(content.title(column)));
            lines.add(head);
        }
        for (int row : rows) {
            List<String> line = new ArrayList<>();
            if (whole) {
                IntStream.range(0, content.frozenTitles().size()).forEach(column -> line.add(content.frozen(row, column)));
            }
            for (int column : columns) {
                line.add(selection.isCellPositionSelected(column, row) ? content.copied(row, column) : "");
            }
            lines.add(line);
        }
        return TabText.of(lines);
    }

    private void copy() {
        String text = selectedAsText();
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void sizes() {
        sized.get(0).setDefaultRowHeight(ROW_HEIGHT);
        sized.get(1).setDefaultRowHeight(ROW_HEIGHT);
        sized.get(2).setDefaultRowHeight(ROW_HEIGHT);
        sized.get(3).setDefaultRowHeight(ROW_HEIGHT);
        IntStream.range(0, content.columns()).forEach(column -> {
            sized.get(0).setColumnWidthByPosition(column, content.width(column), false);
            sized.get(1).setColumnWidthByPosition(column, content.width(column), false);
        });
        IntStream.range(0, content.frozenTitles().size()).forEach(column -> {
            sized.get(2).setColumnWidthByPosition(column, content.frozenWidth(column), false);
            sized.get(3).setColumnWidthByPosition(column, content.frozenWidth(column), false);
        });
    }

    private void anchorMoved() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        int row = anchor.getRowPosition();
        int column = anchor.getColumnPosition();
        if (row >= 0 && column >= 0) {
            selected.accept(row, column);
            table.getAccessible().setFocus(org.eclipse.swt.accessibility.ACC.CHILDID_SELF);
        }
    }

    private void open() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        if (anchor.getRowPosition() >= 0 && anchor.getColumnPosition() >= 0) {
            opened.accept(anchor.getRowPosition(), anchor.getColumnPosition());
        }
    }

    private String accessibleName() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        int row = anchor.getRowPosition();
        int column = anchor.getColumnPosition();
        boolean there = row >= 0 && row < content.rows() && column >= 0 && column < content.columns();
        return there ? name + ": " + content.described(row, column) : name;
    }

    private final class Keys extends AbstractUiBindingConfiguration {
        @Override
        public void configureUiBindings(UiBindingRegistry registry) {
            registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'c'), (natTable, event) -> copy());
            registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (natTable, event) -> open());
            registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (natTable, event) -> open());
            registry.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (natTable, event) -> open());
            registry.registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                    (natTable, event) -> titleClicked.accept(columnAt(event.x)));
            registry.registerFirstSingleClickBinding(MouseEventMatcher.columnGroupHeaderLeftClick(SWT.NONE),
                    (natTable, event) -> bandClicked.accept(columnAt(event.x)));
        }

        private int columnAt(int x) {
            return table.getColumnIndexByPosition(table.getColumnPositionByX(x));
        }
    }

    /** The bounds of a visible cell, for tests that click. */
    Rectangle bounds(int row, int column) {
        return table.getBoundsByPosition(viewport.underlyingToLocalColumnPosition(selection, column) + content.frozenTitles().size(),
                viewport.underlyingToLocalRowPosition(selection, row) + (bands == null ? 1 : 2));
    }

    /** The titles of the frozen columns, in the line of the other titles: beside the bands there is nothing. */
    private static final class Corner extends DimensionallyDependentLayer {
        private Corner(DataLayer titles, ILayer left, ILayer top) {
            super(titles, left, top);
        }

        @Override
        public Object getDataValueByPosition(int columnPosition, int rowPosition) {
            return rowPosition == getRowCount() - 1 ? super.getDataValueByPosition(columnPosition, rowPosition) : "";
        }
    }

    /** A counted area of texts that nobody edits. */
    private record Cells(java.util.function.IntSupplier columns, java.util.function.IntSupplier rows, Text text) implements IDataProvider {

        private interface Text {
            String at(int row, int column);
        }

        @Override
        public Object getDataValue(int column, int row) {
            return text.at(row, column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public int getColumnCount() {
            return columns.getAsInt();
        }

        @Override
        public int getRowCount() {
            return rows.getAsInt();
        }
    }
}
