package parindex.benchmarks.startup.probe;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * Says when the window can be used: it is shown, the widget that is awaited is there and has been painted. The system property
 * {@code parindex.benchmarks.awaited} has the beginning of that widget's name. {@code parindex.benchmarks.then}, a list of names, says what is pressed
 * after that, one when the table of the one before has rows.
 */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + "=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class Probe implements EventHandler {

    private static final int LOOK_AGAIN = 2;
    private static final int CALM = 1500;
    private static final int MILLION = 1_000_000;
    private static final Set<String> ON_THE_WAY = Set.of("main", "FelixStartLevel");

    private final String awaited;
    private final Deque<String> then;

    @Activate
    public Probe(BundleContext context) {
        awaited = context.getProperty("parindex.benchmarks.awaited");
        String names = context.getProperty("parindex.benchmarks.then");
        then = new ArrayDeque<>(names == null || names.isEmpty() ? List.of() : List.of(names.split(",")));
    }

    @Override
    public void handleEvent(org.osgi.service.event.Event event) {
        Display display = ((MApplication) event.getProperty(IEventBroker.DATA)).getContext().get(Display.class);
        display.asyncExec(() -> look(display));
    }

    private void look(Display display) {
        Optional<Control> found = controls(display).filter(c -> name(c).startsWith(awaited)).findFirst();
        if (found.isEmpty()) {
            display.timerExec(LOOK_AGAIN, () -> look(display));
            return;
        }
        Shell shell = found.get().getShell();
        shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
        shell.update();
        say("USABLE");
        display.timerExec(CALM, () -> next(display));
    }

    /** Goes on like somebody who looks at one page after the other. */
    private void next(Display display) {
        if (then.isEmpty()) {
            say("DONE");
            return;
        }
        String name = then.remove();
        Widget widget = widget(display, w -> name(w).startsWith(name)).orElseThrow(() -> new IllegalStateException(name));
        if (widget instanceof ToolItem item) {
            for (ToolItem other : item.getParent().getItems()) {
                other.setSelection(other == item);
            }
        }
        widget.notifyListeners(SWT.Selection, new Event());
        filled(display);
    }

    private void filled(Display display) {
        if (controls(display).anyMatch(c -> c instanceof Table table && table.getItemCount() > 0 || name(c).endsWith(".matrix"))) {
            display.timerExec(CALM, () -> next(display));
        } else {
            display.timerExec(CALM, () -> filled(display));
        }
    }

    /** Processor time of the process, and of the two threads that do one after the other what has to be done before the window is there. */
    private static void say(String what) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long way = Stream.of(threads.getThreadInfo(threads.getAllThreadIds())).filter(t -> t != null && ON_THE_WAY.contains(t.getThreadName()))
                .mapToLong(t -> threads.getThreadCpuTime(t.getThreadId())).sum();
        System.out.println(what + " " + system.getProcessCpuTime() / MILLION + " " + way / MILLION);
        System.out.flush();
    }

    private static Optional<Widget> widget(Display display, Predicate<Widget> wanted) {
        return controls(display).flatMap(c -> c instanceof ToolBar bar ? Stream.concat(Stream.of(c), Stream.of(bar.getItems())) : Stream.of(c))
                .filter(wanted).findFirst();
    }

    private static Stream<Control> controls(Display display) {
        return Stream.of(display.getShells()).filter(Shell::isVisible).flatMap(Probe::below).filter(Control::isVisible);
    }

    private static Stream<Control> below(Control control) {
        Stream<Control> children = control instanceof Composite parent ? Stream.of(parent.getChildren()).flatMap(Probe::below) : Stream.empty();
        return Stream.concat(Stream.of(control), children);
    }

    private static String name(Widget widget) {
        return String.valueOf(widget.getData("parindex.id"));
    }
}
