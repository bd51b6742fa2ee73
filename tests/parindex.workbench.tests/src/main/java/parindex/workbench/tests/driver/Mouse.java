package parindex.workbench.tests.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/** The mouse, through the window system as at a desk: it gives the focus to what it presses. For the thread of the window. */
public record Mouse(WindowDriver window) {

    private static final int INSIDE = 4;

    public void click(TableItem row) {
        click(row.getParent(), row.getBounds(0));
    }

    public void click(TreeItem row) {
        click(row.getParent(), row.getBounds(0));
    }

    private void click(Control control, Rectangle place) {
        Point point = control.toDisplay(place.x + INSIDE, place.y + place.height / 2);
        post(SWT.MouseMove, point);
        post(SWT.MouseDown, point);
        post(SWT.MouseUp, point);
        window.settle();
    }

    private void post(int type, Point point) {
        Event event = new Event();
        event.type = type;
        event.x = point.x;
        event.y = point.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        if (!window.display().post(event)) {
            throw new AssertionError("the display takes no events of the mouse");
        }
        window.settle();
    }
}
