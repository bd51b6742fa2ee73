package parindex.workbench.results.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import parindex.charts.Picture;

class PicturesTest {

    @Test
    void coloursAndRowsStayInPlace() {
        ImageData data = Pictures.data(new Picture(2, 2, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0x123456}, java.util.List.of()));
        assertEquals(new RGB(0, 255, 0), data.palette.getRGB(data.getPixel(1, 0)));
        assertEquals(new RGB(0x12, 0x34, 0x56), data.palette.getRGB(data.getPixel(1, 1)));
    }

    @Test
    void aPictureFillsThePageWithoutDistortion() {
        assertEquals(new Rectangle(10, 20, 200, 100), Pictures.onPage(400, 200, new Rectangle(10, 20, 200, 300)));
        assertEquals(new Rectangle(60, 20, 100, 300), Pictures.onPage(100, 300, new Rectangle(10, 20, 200, 300)));
    }
}
