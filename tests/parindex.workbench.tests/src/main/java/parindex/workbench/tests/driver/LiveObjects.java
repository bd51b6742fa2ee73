package parindex.workbench.tests.driver;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * How many objects there are of the kinds that are left behind when somebody does not clean up.
 *
 * @param widgets       controls, items and menus of all shells, visible or not
 * @param listeners     listeners of the controls for what is mostly listened to
 * @param graphics      images, fonts, cursors and other resources of the display that were made since {@link #countGraphics}
 * @param services      services of the framework; each subscription to an event is one
 * @param subscriptions services that are subscriptions to events
 * @param elements      elements of the application model
 */
public record LiveObjects(int widgets, int listeners, int graphics, int services, int subscriptions, int elements) {

    private static final int[] EVENTS = {SWT.Dispose, SWT.Resize, SWT.Selection, SWT.Modify, SWT.Activate, SWT.Deactivate, SWT.FocusIn,
        SWT.FocusOut, SWT.KeyDown, SWT.MouseDown, SWT.Paint, SWT.MenuDetect, SWT.Traverse, SWT.Show, SWT.Hide, SWT.Skin,
        SWT.Settings, SWT.ZoomChanged};

    /** The same with another number of graphics. */
    public LiveObjects withGraphics(int count) {
        return new LiveObjects(widgets, listeners, count, services, subscriptions, elements);
    }

    /** From now on the display keeps account of its resources, which costs time. */
    public static void countGraphics(WindowDriver window) {
        window.display().setTracking(true);
    }

    private static int graphics(Device device) {
        Object[] objects = device.getDeviceData().objects;
        return objects == null ? 0 : (int) Arrays.stream(objects).filter(Objects::nonNull).count();
    }

    /** For the thread of the window, when what was done last has ended: {@link WindowDriver#settle} is called, no more. */
    public static LiveObjects count(BundleContext context, WindowDriver window) throws InvalidSyntaxException {
        window.settle();
        int widgets = 0;
        int listeners = 0;
        for (Shell shell : window.display().getShells()) {
            widgets += widgets(shell);
            listeners += listeners(shell);
        }
        ServiceReference<?>[] services = context.getAllServiceReferences(null, null);
        ServiceReference<?>[] handlers = context.getAllServiceReferences("org.osgi.service.event.EventHandler", null);
        int[] elements = {0};
        ((org.eclipse.emf.ecore.EObject) window.application()).eAllContents().forEachRemaining(element -> elements[0]++);
        return new LiveObjects(widgets, listeners, graphics(window.display()), services.length, handlers.length, elements[0]);
    }

    private static int widgets(Control control) {
        int count = 1 + menu(control instanceof Shell shell ? shell.getMenuBar() : null) + menu(control.getMenu());
        if (control instanceof ToolBar bar) {
            count += bar.getItemCount();
        } else if (control instanceof Table table) {
            count += table.getItemCount() + table.getColumnCount();
        }
        if (control instanceof Composite composite) {
            count += Arrays.stream(composite.getChildren()).mapToInt(LiveObjects::widgets).sum();
        }
        return count;
    }

    private static int menu(Menu menu) {
        return menu == null || menu.isDisposed() ? 0 : 1 + Arrays.stream(menu.getItems()).mapToInt(item -> 1 + menu(item.getMenu())).sum();
    }

    private static int listeners(Control control) {
        int count = of(control);
        if (control instanceof Composite composite) {
            count += Arrays.stream(composite.getChildren()).mapToInt(LiveObjects::listeners).sum();
        }
        return count;
    }

    private static int of(Widget widget) {
        return Arrays.stream(EVENTS).map(event -> widget.getListeners(event).length).sum();
    }

    /** How many of the class loaders are still there when everything unneeded has been collected. */
    public static int alive(List<WeakReference<ClassLoader>> loaders, WindowDriver window) {
        int before = loaders.size() + 1;
        int now = loaders.size();
        // What is freed in one collection may have held something until the next.
        for (int tries = 0; now > 0 && (tries < 10 || now < before); tries++) {
            before = now;
            window.settle();
            System.gc();
            System.runFinalization();
            now = (int) loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return now;
    }
}
