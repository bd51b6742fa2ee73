package parindex.workbench.results.internal;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import parindex.charts.Chart;
import parindex.charts.ChartPainter;
import parindex.charts.ChartStyle;

/** Prints a chart on one page. A printer is a device of its own, so this is not for the thread of the window. */
final class ChartPrinter {

    private static final int ZOOM = 300;

    private ChartPrinter() {
    }

    /** @return whether the printer took it */
    static boolean print(PrinterData data, Chart chart, ChartStyle style, Point size) {
        Printer printer = new Printer(data);
        try {
            if (!printer.startJob(chart.title())) {
                return false;
            }
            if (!printer.startPage()) {
                printer.cancelJob();
                return false;
            }
            Image image = new Image(printer, Pictures.data(ChartPainter.picture(chart, style, size.x, size.y, ZOOM)));
            GC gc = new GC(printer);
            try {
                Rectangle whole = image.getBounds();
                Rectangle place = Pictures.onPage(whole.width, whole.height, printer.getClientArea());
                gc.drawImage(image, 0, 0, whole.width, whole.height, place.x, place.y, place.width, place.height);
            } finally {
                gc.dispose();
                image.dispose();
            }
            printer.endPage();
            printer.endJob();
            return true;
        } finally {
            printer.dispose();
        }
    }
}
