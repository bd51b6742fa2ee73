package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;
import parindex.charts.Chart;
import parindex.charts.ChartPainter;
import parindex.charts.ChartStyle;
import parindex.charts.ChartStyle.Theme;
import parindex.charts.Picture.Region;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.results.internal.model.ChartMaker;
import parindex.workbench.results.internal.model.ChartMaker.Kind;
import parindex.workbench.results.internal.model.Choice;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** The charts of the chosen level, component and unit; what is drawn leads to what it rests on. */
public final class ChartPart {

    private static final int COPY_ZOOM = 200;

    private final Words words;
    private final Background background;
    private final Problems problems;
    private Board board;
    private Combo kinds;
    private ChartView chart;
    private Label said;
    private List<Button> actions;

    @Inject
    ChartPart(Words words, Background background, Problems problems) {
        this.words = words;
        this.background = background;
        this.problems = problems;
    }

    @PostConstruct
    void create(Composite parent, MPerspective perspective) {
        Composite page = Widgets.page(parent, 2);
        kinds = Widgets.combo(page, text("chart.kind"), "parindex.workbench.results.chart.kind", this::refresh);
        Widgets.fill(kinds, Arrays.stream(Kind.values()).map(k -> text("chart." + k)).toArray(String[]::new), 0);
        chart = new ChartView(page, background, text("chart.drawing"), text("chart.failed"), this::regionChosen);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 120).applyTo(chart.control());
        said = Widgets.note(page, 2, "parindex.workbench.results.chart.said");
        Composite buttons = new Composite(page, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        actions = List.of(Widgets.button(buttons, text("chart.copy"), "parindex.workbench.results.chart.copy", this::copy),
                Widgets.button(buttons, text("chart.save"), "parindex.workbench.results.chart.save", this::save),
                Widgets.button(buttons, text("chart.print"), "parindex.workbench.results.chart.print", this::print));
        board = Board.of(perspective);
        board.listen(page, this::refresh);
        refresh();
    }

    private Kind kind() {
        return Kind.values()[kinds.getSelectionIndex()];
    }

    private void refresh() {
        Optional<RoundView> view = board.view();
        Optional<Chart> wanted = view.flatMap(v -> new ChartMaker(v, words.locale()).make(kind(), board.choice()));
        Enabled.set(kinds, view.isPresent());
        actions.forEach(b -> Enabled.set(b, wanted.isPresent()));
        wanted.ifPresentOrElse(c -> chart.show(c, new ChartStyle(Theme.LIGHT, view.get().mode(), words.locale())),
                () -> chart.say(view.isPresent() ? text("chart.chooseUnit") : board.message()));
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void themeChanged(@UIEventTopic(IThemeEngine.Events.THEME_CHANGED) Event event) {
        if (chart != null && !chart.canvas().isDisposed()) {
            chart.canvas().redraw();
        }
    }

    private void regionChosen(Region region) {
        Choice now = board.choice();
        String unit = region.row().isEmpty() ? "" : region.row();
        Choice wanted = unit.isEmpty() ? now : now.withUnit(unit);
        if (kind() == Kind.RADAR || kind() == Kind.HEAT) {
            wanted = wanted.withNode(Optional.of(region.column()).filter(c -> !c.isEmpty()));
        }
        board.choose(wanted);
    }

    private Point size() {
        Point size = chart.size();
        return new Point(Math.max(size.x, 480), Math.max(size.y, 320));
    }

    /** Paper and documents are white, whatever the window looks like. */
    private ChartStyle paper() {
        ChartStyle style = chart.style();
        return new ChartStyle(Theme.LIGHT, style.mode(), style.locale());
    }

    private void copy() {
        Chart what = chart.chart().orElseThrow();
        ChartStyle style = paper();
        Point size = size();
        background.run(said, text("chart.drawing"),
                progress -> Pictures.data(ChartPainter.picture(what, style, size.x, size.y, COPY_ZOOM)), data -> {
            Clipboard clipboard = new Clipboard(said.getDisplay());
            clipboard.setContents(new Object[] {data}, new Transfer[] {ImageTransfer.getInstance()});
            clipboard.dispose();
            Widgets.say(said, text("chart.copied"));
        });
    }

    private void save() {
        Chart what = chart.chart().orElseThrow();
        ChartStyle style = paper();
        Point size = size();
        String name = board.view().orElseThrow().round().id() + "-" + text("chart.file." + kind());
        new ExportDialog(said.getShell(), words, new ExportDialog.Question(text("chart.save.title"), name, List.of("svg", "png"), true))
                .ask()
                .ifPresent(answer -> Saving.chart(background, problems, said, words,
                        new Saving.Picture(what, style, size.x, size.y, answer),
                        sentence -> Widgets.say(said, sentence)));
    }

    private void print() {
        if (Printer.getPrinterList().length == 0) {
            Widgets.say(said, text("chart.noPrinter"));
            return;
        }
        PrinterData printer = new PrintDialog(said.getShell()).open();
        if (printer == null) {
            return;
        }
        Chart what = chart.chart().orElseThrow();
        ChartStyle style = paper();
        Point size = size();
        background.run(said, text("chart.printing"), progress -> ChartPrinter.print(printer, what, style, size),
                done -> Widgets.say(said, text(done ? "chart.printed" : "chart.notPrinted")));
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(ChartPart.class, key, arguments));
    }

    @Focus
    void focus() {
        chart.canvas().setFocus();
    }
}
