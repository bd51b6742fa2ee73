package parindex.workbench.tests.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Finds widgets of the open window, uses them as a person would, and waits for what follows. All methods are for the thread of the window. */
public final class WindowDriver {

    /** Key under which widgets keep the name by which they are found. */
    public static final String ID = "parindex.id";

    private static final int LONGEST_WAIT = 60_000;
    private static final int CHECK_AGAIN = 100;
    private static final int DIALOG_CHECK = 20;

    private final Runnable wake = () -> { };
    private final AtomicLong turns = new AtomicLong();
    private final Display display;
    private final MApplication application;

    WindowDriver(Display display, MApplication application) {
        this.display = display;
        this.application = application;
    }

    public Display display() {
        return display;
    }

    /** The application model, with the context of the application. */
    public MApplication application() {
        return application;
    }

    /** The main window. */
    public Shell shell() {
        return shells(s -> s.getMenuBar() != null).findFirst().orElseThrow(() -> new AssertionError("there is no window"));
    }

    /** The topmost dialog, if one is open. */
    public Optional<Shell> dialog() {
        return shells(s -> s.getMenuBar() == null && s.getParent() != null && !s.getText().isEmpty()).reduce((first, second) -> second);
    }

    private java.util.stream.Stream<Shell> shells(Predicate<Shell> wanted) {
        return Arrays.stream(display.getShells()).flatMap(s -> java.util.stream.Stream.concat(java.util.stream.Stream.of(s), Arrays.stream(s.getShells())))
                .distinct().filter(s -> !s.isDisposed() && s.isVisible() && wanted.test(s));
    }

    /** The widget with that {@link #ID}, waiting until it is there. */
    public <W extends Widget> W byId(Class<W> type, String id) {
        return await("a " + type.getSimpleName() + " with id " + id, () -> find(type, w -> id.equals(w.getData(ID))));
    }

    /** The widget with that text, without mnemonics, waiting until it is there. */
    public <W extends Widget> W byText(Class<W> type, String text) {
        return await("a " + type.getSimpleName() + " \"" + text + "\"", () -> find(type, w -> text.equals(WidgetTree.text(w))));
    }

    /** The first visible widget of the window and its dialogs that fits. */
    public <W extends Widget> Optional<W> find(Class<W> type, Predicate<W> wanted) {
        List<Widget> all = new ArrayList<>();
        shells(s -> true).forEach(s -> all.addAll(WidgetTree.of(s)));
        return all.stream().filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
    }

    /** The texts of all visible widgets of the window, one per line. */
    public String texts() {
        return WidgetTree.of(shell()).stream().map(WidgetTree::text).filter(t -> !t.isBlank()).collect(Collectors.joining("\n"));
    }

    /** The texts in the menu bar. */
    public List<String> menuBar() {
        return Arrays.stream(shell().getMenuBar().getItems()).map(WidgetTree::text).toList();
    }

    /** An item of a menu by the texts that lead to it. The menus on the way are opened as the person would, so that they fill themselves. */
    public MenuItem menu(String... path) {
        MenuItem[] items = shell().getMenuBar().getItems();
        MenuItem found = null;
        for (String text : path) {
            MenuItem[] level = items;
            found = Arrays.stream(level).filter(i -> text.equals(WidgetTree.text(i))).findFirst().orElseThrow(() -> new AssertionError(
                    "no menu item \"" + text + "\" among " + Arrays.stream(level).map(WidgetTree::text).toList()));
            if (found.getMenu() != null) {
                found.getMenu().notifyListeners(SWT.Show, new Event());
                items = found.getMenu().getItems();
            }
        }
        return found;
    }

    /**
     * Uses a button, a tool item or a menu item, and goes on when everything that follows at once is done. If that opens a dialog, use
     * {@link #inDialog}.
     */
    public void press(Widget widget) {
        if (widget instanceof Control control && !control.isEnabled()
                || widget instanceof MenuItem item && !item.isEnabled() || widget instanceof org.eclipse.swt.widgets.ToolItem tool && !tool.isEnabled()) {
            throw new AssertionError("disabled: " + widget);
        }
        select(widget);
        widget.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /**
     * Does something that opens a dialog and, when it is open, something in it. The opening does not return before the dialog is closed, so what is
     * done in it must close it; a dialog that is left open is closed and fails the test.
     */
    public void inDialog(Runnable opening, Consumer<Shell> inside) {
        inDialog(opening, shell -> true, inside);
    }

    /**
     * The same for the dialog with that title: also where the opening opens and closes other dialogs before, or where this one comes from another thread.
     */
    public void inDialog(Runnable opening, String title, Consumer<Shell> inside) {
        inDialog(opening, shell -> shell.getText().equals(title), inside);
    }

    private void inDialog(Runnable opening, Predicate<Shell> wanted, Consumer<Shell> inside) {
        DialogVisit visit = new DialogVisit(wanted, inside);
        display.asyncExec(visit);
        opening.run();
        until("a dialog that opens and is closed", () -> visit.done);
        if (visit.failure instanceof Error error) {
            throw error;
        }
        if (visit.failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Runs inside the event loop of the dialog. */
    private final class DialogVisit implements Runnable {
        private final Predicate<Shell> wanted;
        private final Consumer<Shell> inside;
        private boolean done;
        private Throwable failure;

        private DialogVisit(Predicate<Shell> wanted, Consumer<Shell> inside) {
            this.wanted = wanted;
            this.inside = inside;
        }

        @Override
        public void run() {
            Optional<Shell> dialog = dialog().filter(wanted);
            if (dialog.isEmpty()) {
                display.timerExec(DIALOG_CHECK, this);
                return;
            }
            try {
                inside.accept(dialog.get());
                if (!dialog.get().isDisposed()) {
                    throw new AssertionError("the dialog was left open: " + dialog.get().getText());
                }
            } catch (RuntimeException | Error e) {
                failure = e;
                if (!dialog.get().isDisposed()) {
                    dialog.get().close();
                }
            } finally {
                done = true;
            }
        }
    }

    /** Brings a part to the front by the title on its tab. */
    public void front(String title) {
        CTabItem tab = byText(CTabItem.class, title);
        tab.getParent().setSelection(tab);
        chosen(tab.getParent(), tab);
    }

    /** Chooses an entry as a click on it does. */
    public void choose(Combo combo, int index) {
        combo.select(index);
        chosen(combo, null);
    }

    /** Chooses a row as a click on it does. */
    public void choose(Table table, int row) {
        table.setSelection(row);
        chosen(table, table.getItem(row));
    }

    /** Chooses a row as a click on it does. */
    public void choose(Tree tree, TreeItem item) {
        tree.setSelection(item);
        chosen(tree, item);
    }

    private void chosen(Control control, Widget item) {
        Event event = new Event();
        event.item = item;
        control.notifyListeners(SWT.Selection, event);
        settle();
    }

    /** A real press on a radio or check item changes its state before anybody is told. */
    private static void select(Widget widget) {
        if (widget instanceof org.eclipse.swt.widgets.ToolItem tool && (tool.getStyle() & SWT.RADIO) != 0) {
            for (var other : tool.getParent().getItems()) {
                other.setSelection(other == tool);
            }
        } else if (widget instanceof MenuItem item && (item.getStyle() & SWT.RADIO) != 0) {
            for (MenuItem other : item.getParent().getItems()) {
                other.setSelection(other == item);
            }
        }
    }

    /**
     * Presses and releases a key, given to the widget with the focus: not through the window system, which gives the focus to no window where there is
     * no window manager. Key bindings and listeners see it; it types nothing.
     *
     * @param held keys that are held, such as {@link SWT#CTRL}; 0 for none
     * @param key a key code such as {@link SWT#F1} or {@link SWT#ARROW_DOWN}, or a character
     */
    public void key(int held, int key) {
        Control focus = display.getFocusControl();
        Control target = focus == null ? shell() : focus;
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.stateMask = held;
            event.keyCode = key;
            event.character = (key & SWT.KEYCODE_BIT) == 0 ? (char) key : 0;
            target.notifyListeners(type, event);
        }
        settle();
    }

    /** Handles everything that is waiting to be handled. */
    public void settle() {
        while (turn()) {
            if (display.isDisposed()) {
                return;
            }
        }
    }

    /** Handles one thing, if one is waiting. */
    private boolean turn() {
        boolean some = display.readAndDispatch();
        turns.incrementAndGet();
        return some;
    }

    /** How often the thread of the window has come round for its next event. For any thread. */
    long turns() {
        return turns.get();
    }

    /** Goes on with the window's work until nothing runs in the background, and all that came of it is done. */
    public void idle() {
        do {
            until("nothing runs", () -> Job.getJobManager().isIdle());
            settle();
        } while (!Job.getJobManager().isIdle());
    }

    /** Goes on with the window's work until something is so. */
    public void until(String what, BooleanSupplier condition) {
        boolean[] late = {false};
        display.timerExec(LONGEST_WAIT, () -> late[0] = true);
        while (!condition.getAsBoolean()) {
            if (late[0]) {
                throw new AssertionError("never came: " + what + "; the window shows:\n" + texts());
            }
            if (!turn()) {
                // Not everything that a condition asks about comes with an event.
                display.timerExec(CHECK_AGAIN, wake);
                display.sleep();
            }
        }
    }

    private <W> W await(String what, java.util.function.Supplier<Optional<W>> search) {
        List<W> found = new ArrayList<>();
        until(what, () -> {
            search.get().ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    /** Writes what the window looks like. */
    public void picture(Path png) throws IOException {
        Shell shell = shell();
        shell.update();
        settle();
        Rectangle size = shell.getClientArea();
        Rectangle place = shell.getBounds();
        // Where no window manager draws a frame, the bounds are larger than what is there.
        Point end = shell.toDisplay(size.width, size.height);
        place.width = Math.min(place.width, end.x - place.x);
        place.height = Math.min(place.height, end.y - place.y);
        Image image = new Image(display, place.width, place.height);
        GC gc = new GC(display);
        gc.copyArea(image, place.x, place.y);
        gc.dispose();
        // Where the display enlarges, as many dots as it shows.
        ImageData data = image.getImageData(shell.getMonitor().getZoom());
        image.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        Files.createDirectories(png.getParent());
        loader.save(png.toString(), SWT.IMAGE_PNG);
        if (size.isEmpty()) {
            throw new AssertionError("the window has no size");
        }
    }
}
