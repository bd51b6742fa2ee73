package parindex.workbench.results.internal;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import parindex.charts.Picture;

/** From drawn charts to pictures of the toolkit. */
final class Pictures {

    private static final int DEPTH = 24;

    private Pictures() {
    }

    static ImageData data(Picture picture) {
        ImageData data = new ImageData(picture.width(), picture.height(), DEPTH, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < picture.height(); y++) {
            data.setPixels(0, y, picture.width(), picture.rgb(), y * picture.width());
        }
        return data;
    }

    /** The largest place for a picture on a page, centred at the top, without distortion. */
    static Rectangle onPage(int width, int height, Rectangle page) {
        long wide = (long) page.width * height;
        long high = (long) page.height * width;
        int drawnWidth = wide <= high ? page.width : (int) (high / height);
        int drawnHeight = wide <= high ? (int) (wide / width) : page.height;
        return new Rectangle(page.x + (page.width - drawnWidth) / 2, page.y, drawnWidth, drawnHeight);
    }
}
