package parindex.workbench.results.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import parindex.charts.Chart;
import parindex.charts.ChartPainter;
import parindex.charts.ChartStyle;
import parindex.charts.ChartStyle.Theme;
import parindex.charts.Picture;
import parindex.charts.Picture.Region;
import parindex.workbench.jobs.Background;

/**
 * Shows a chart. It is drawn in the background for the size, zoom and colours at hand; until that is done the last picture stays. What is
 * drawn can be clicked, and reached by the arrow keys and Enter.
 */
final class ChartView {

    private static final int DARK = 128;
    private static final int LEAST_WIDTH = 240;

    private final Background background;
    private final String title;
    private final String failed;
    private final Consumer<Region> chosen;
    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private Chart chart;
    private ChartStyle base;
    private String instead = "";
    private Drawn wanted;
    private Drawn drawn;
    private Picture picture;
    private Image image;
    private boolean busy;
    private int place = -1;

    /** What a picture was drawn for. */
    private record Drawn(Chart chart, ChartStyle style, int width, int height, int zoom) {
    }

    /**
     * @param title  what the status bar says while a chart is drawn
     * @param failed what is shown if it cannot be drawn
     * @param chosen gets what was clicked
     */
    ChartView(Composite parent, Background background, String title, String failed, Consumer<Region> chosen) {
        this.background = background;
        this.title = title;
        this.failed = failed;
        this.chosen = chosen;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        canvas.setData(Widgets.ID, "parindex.workbench.results.chart");
        scroll.setContent(canvas);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addControlListener(ControlListener.controlResizedAdapter(e -> canvas.redraw()));
        canvas.addDisposeListener(e -> release());
        canvas.addMouseListener(MouseListener.mouseDownAdapter(this::clicked));
        canvas.addMouseMoveListener(this::hint);
        canvas.addFocusListener(FocusListener.focusGainedAdapter(e -> canvas.redraw()));
        canvas.addFocusListener(FocusListener.focusLostAdapter(e -> canvas.redraw()));
        canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || e.detail == SWT.TRAVERSE_ESCAPE);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = chart == null ? instead : current().map(Region::text).orElse(chart.title());
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = picture == null ? "" : picture.regions().stream().map(Region::text).collect(Collectors.joining("; "));
            }
        });
    }

    ScrolledComposite control() {
        return scroll;
    }

    Canvas canvas() {
        return canvas;
    }

    /** What is shown now, or will be as soon as it is drawn. */
    Optional<Chart> chart() {
        return Optional.ofNullable(chart);
    }

    /** The colours of the window as it looks now. */
    ChartStyle style() {
        Color ground = canvas.getBackground();
        boolean dark = (ground.getRed() + ground.getGreen() + ground.getBlue()) / 3 < DARK;
        return new ChartStyle(dark ? Theme.DARK : Theme.LIGHT, base.mode(), base.locale());
    }

    Point size() {
        return canvas.getSize();
    }

    /** @param rounding how figures are written; its theme does not matter */
    void show(Chart wantedChart, ChartStyle rounding) {
        if (wantedChart.equals(chart) && rounding.equals(base)) {
            return;
        }
        chart = wantedChart;
        base = rounding;
        place = -1;
        scroll.setMinSize(LEAST_WIDTH, ChartPainter.leastHeight(chart));
        canvas.redraw();
    }

    /** Shows a sentence in place of a chart. */
    void say(String sentence) {
        chart = null;
        instead = sentence;
        release();
        scroll.setMinSize(0, 0);
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        if (chart == null) {
            gc.drawText(instead, 10, 10, true);
            return;
        }
        wanted = new Drawn(chart, style(), Math.max(1, area.width), Math.max(1, area.height), canvas.getMonitor().getZoom());
        if (image != null) {
            Rectangle whole = image.getBounds();
            // The picture has the pixels of the monitor: drawn to the size in points, one is one.
            gc.drawImage(image, 0, 0, whole.width, whole.height, 0, 0, drawn.width(), drawn.height());
            if (canvas.isFocusControl()) {
                current().ifPresent(r -> gc.drawRectangle(r.x() - 1, r.y() - 1, r.width() + 1, r.height() + 1));
            }
        }
        request();
    }

    private void request() {
        if (busy || wanted.equals(drawn)) {
            return;
        }
        busy = true;
        Drawn now = wanted;
        background.run(canvas, title, progress -> ChartPainter.picture(now.chart(), now.style(), now.width(), now.height(), now.zoom()),
                result -> {
            busy = false;
            if (chart != null) {
                release();
                drawn = now;
                picture = result;
                image = new Image(canvas.getDisplay(), Pictures.data(result));
                canvas.setData("parindex.chart", now.chart().title());
                canvas.redraw();
            }
        }, failure -> {
            busy = false;
            say(failed);
        });
    }

    private void release() {
        if (image != null) {
            image.dispose();
        }
        image = null;
        picture = null;
        drawn = null;
    }

    private void clicked(MouseEvent e) {
        canvas.setFocus();
        if (picture != null) {
            picture.at(e.x, e.y).ifPresent(region -> {
                place = picture.regions().indexOf(region);
                chosen.accept(region);
            });
        }
    }

    private void hint(MouseEvent e) {
        String text = picture == null ? null : picture.at(e.x, e.y).map(Region::text).orElse(null);
        if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
    }

    private Optional<Region> current() {
        return picture == null || place < 0 || place >= picture.regions().size() ? Optional.empty()
                : Optional.of(picture.regions().get(place));
    }

    private void key(KeyEvent e) {
        int count = picture == null ? 0 : picture.regions().size();
        if (count == 0) {
            return;
        }
        switch (e.keyCode) {
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> move((place + 1) % count);
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> move((place + count - (place < 0 ? 0 : 1)) % count);
            case SWT.CR, SWT.KEYPAD_CR -> current().ifPresent(chosen);
            default -> { }
        }
    }

    private void move(int to) {
        place = to;
        Region region = picture.regions().get(place);
        canvas.getAccessible().setFocus(-1);
        canvas.setToolTipText(region.text());
        int top = scroll.getOrigin().y;
        int height = scroll.getClientArea().height;
        if (region.y() < top || region.y() + region.height() > top + height) {
            scroll.setOrigin(0, Math.max(0, region.y() - height / 2));
        }
        canvas.redraw();
    }
}
