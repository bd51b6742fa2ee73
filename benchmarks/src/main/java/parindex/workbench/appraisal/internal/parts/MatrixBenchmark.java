package parindex.workbench.appraisal.internal.parts;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.appraisal.internal.grid.Grid;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.MatrixView;
import parindex.workbench.appraisal.internal.model.Queue;
import parindex.workbench.appraisal.internal.model.UnitRow;
import parindex.workbench.ui.Words;

/**
 * The matrix of the appraisal at the size of a country's communes: how long it takes to open once the round has been read, and how long
 * each repaint takes while somebody scrolls. Needs a display. The yardstick is a canvas that draws as many coloured cells with texts and
 * nothing else. Arguments: number of units (3321), width and height of the window (1600 × 900), steps of scrolling (300).
 */
public final class MatrixBenchmark {

    private static final long MILLION = 1_000_000;
    private static final long SLOW = 50 * MILLION;
    private static final Instant AT = Instant.parse("2021-12-21T02:00:00Z");

    private final Display display = new Display();
    private final int units;
    private final int steps;
    private final Point size;

    private MatrixBenchmark(int units, Point size, int steps) {
        this.units = units;
        this.size = size;
        this.steps = steps;
    }

    public static void main(String[] arguments) throws IOException {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        int units = numbers.length > 0 ? numbers[0] : 3321;
        Point size = numbers.length > 2 ? new Point(numbers[1], numbers[2]) : new Point(1600, 900);
        new MatrixBenchmark(units, size, numbers.length > 3 ? numbers[3] : 300).run();
    }

    private void run() throws IOException {
        CriteriaSet set = set();
        List<LeafState> leaves = leaves(set);
        // The first round warms up: the second is what somebody sees who opens the perspective a second time.
        for (int round = 1; round <= 2; round++) {
            measure(set, leaves, round);
        }
        display.dispose();
    }

    private void measure(CriteriaSet set, List<LeafState> leaves, int round) {
        List<UnitRow> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            rows.add(new UnitRow("X" + unit, "Xã số " + unit, Phase.FIRST_APPRAISAL));
        }
        long began = System.nanoTime();
        LevelMatrix matrix = new LevelMatrix(set, rows, (operation, phase, unitCode, leaf) -> true);
        matrix.put(leaves);
        say(round, "background: %d cells put into arrays: %d ms", leaves.size(), since(began));

        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(size);
        began = System.nanoTime();
        MatrixView view = new MatrixView(matrix);
        Grid grid = new Grid(shell, new MatrixContent(new Texts(new Words(Message.VIETNAMESE)), view), "matrix", "matrix", false);
        Paints paints = new Paints(grid.control());
        shell.open();
        paints.await();
        say(round, "opened, to the end of the first repaint: %d ms; %d × %d cells", since(began), view.rowCount(), view.columns().size());
        began = System.nanoTime();
        int queue = Queue.of(matrix, Queue.Way.BY_UNIT).size();
        say(round, "queue of %d: %d ms", queue, since(began));
        began = System.nanoTime();
        view.sort(MatrixView.Order.SCORE, 0, false);
        grid.restructure();
        paints.await();
        say(round, "sorted by a leaf and repainted: %d ms", since(began));

        NatTable table = (NatTable) grid.control();
        paints.clear();
        for (int step = 0; step < steps; step++) {
            int row = step * 37 % units;
            int column = step * 7 % view.columns().size();
            grid.select(row, column);
            paints.await();
        }
        paints.report(round, "jumps (whole table repainted)");
        paints.clear();
        for (int step = 0; step < steps; step++) {
            grid.select(step % units, 0);
            paints.await();
        }
        paints.report(round, "one row after the other");
        yardstick(round, visible(table));
        shell.dispose();
        while (display.readAndDispatch()) {
            continue;
        }
    }

    private static int visible(NatTable table) {
        return new Range(0, table.getRowCount()).size() * table.getColumnCount();
    }

    /** As many texts on coloured ground as the table shows, drawn by nothing but the window library. */
    private void yardstick(int round, int cells) {
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(size);
        Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED);
        Color ground = new Color(255, 248, 220);
        int across = 24;
        canvas.addListener(SWT.Paint, event -> {
            for (int i = 0; i < cells; i++) {
                int x = i % across * 62;
                int y = i / across * 24;
                event.gc.setBackground(ground);
                event.gc.fillRectangle(x, y, 61, 23);
                event.gc.drawText("0,75 •", x + 8, y + 3, true);
            }
        });
        Paints paints = new Paints(canvas);
        shell.open();
        paints.await();
        paints.clear();
        for (int step = 0; step < steps; step++) {
            canvas.redraw();
            paints.await();
        }
        paints.report(round, "yardstick: a canvas with " + cells + " cells");
        shell.dispose();
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / MILLION;
    }

    private static void say(int round, String text, Object... values) {
        System.out.printf(Locale.ROOT, "round %d: " + text + "%n", prepend(round, values));
    }

    private static Object[] prepend(int round, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = round;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    /** The repaints of one control: from when the window library asks for one to when it is done. */
    private final class Paints {
        private final List<Long> wall = new ArrayList<>();
        private final List<Long> processor = new ArrayList<>();
        private long begin;
        private long beginProcessor;
        private int seen;

        private Paints(Control control) {
            display.addFilter(SWT.Paint, event -> began(event, control));
            // Behind the listener of the control itself.
            control.addListener(SWT.Paint, event -> {
                wall.add(System.nanoTime() - begin);
                processor.add(processorTime() - beginProcessor);
            });
        }

        private void began(Event event, Control control) {
            if (event.widget == control) {
                begin = System.nanoTime();
                beginProcessor = processorTime();
            }
        }

        private long processorTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        /** Handles events until the next repaint is done; one that has come already counts. */
        private void await() {
            while (wall.size() == seen) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            seen = wall.size();
        }

        private void clear() {
            wall.clear();
            processor.clear();
            seen = 0;
        }

        private void report(int round, String what) {
            long slow = wall.stream().filter(time -> time > SLOW).count();
            long slowProcessor = processor.stream().filter(time -> time > SLOW).count();
            say(round, "%s: %d repaints; median %.1f ms, 99 %% %.1f ms, longest %.1f ms, over 50 ms: %d;"
                    + " processor time: median %.1f ms, longest %.1f ms, over 50 ms: %d", what, wall.size(), at(wall, 0.5), at(wall, 0.99),
                            at(wall, 1), slow, at(processor, 0.5),
                            at(processor, 1), slowProcessor);
        }

        private static double at(List<Long> times, double share) {
            List<Long> sorted = times.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
        }
    }

    private static CriteriaSet set() throws IOException {
        try (InputStream document = MatrixBenchmark.class.getResourceAsStream("/" + CriteriaReader.ENTRY)) {
            return new CriteriaReader().read("benchmark", document).orThrow().set();
        }
    }

    /** Every leaf scored by its unit, half of them decided, one in ten otherwise than claimed. */
    private List<LeafState> leaves(CriteriaSet set) {
        List<LeafState> all = new ArrayList<>();
        List<Node> leaves = set.leaves();
        for (int unit = 0; unit < units; unit++) {
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                Node node = leaves.get(leaf);
                String code = "X" + unit;
                Rational score = node.max().times(Rational.of((unit + leaf) % 5, 4)).min(node.max());
                Map<Stage, Line<Decision>> decisions = new EnumMap<>(Stage.class);
                decisions.put(Stage.SELF, new Line<>(2, decision(code, node, Stage.SELF, score)));
                if ((unit + leaf) % 2 == 0) {
                    decisions.put(Stage.FIRST_APPRAISAL, new Line<>(3,
                            decision(code, node, Stage.FIRST_APPRAISAL, (unit + leaf) % 10 == 0 ? Rational.ZERO : score)));
                }
                all.add(new LeafState(code, node, Optional.of(new Line<>(1,
                        new Entry("r", code, node.id(), Inputs.NONE, false, Optional.empty(), List.of(),
                        "donvi", AT))), decisions, List.of()));
            }
        }
        return all;
    }

    private static Decision decision(String unit, Node leaf, Stage stage, Rational score) {
        return new Decision("r", unit, leaf.id(), stage, Optional.empty(), Optional.of(score), false, Optional.empty(), Optional.empty(),
                "ai", AT);
    }
}
