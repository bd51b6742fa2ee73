package parindex.workbench.preview.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Images, and what the window draws. */
final class Pictures {

    private static final int MOST_PIXELS = 6_000_000;
    private static final long MOST_SOURCE_PIXELS = 200_000_000;
    private static final int BITS = 24;

    private Pictures() {
    }

    /** Reads the size before the pixels: a small file can hold an image that no memory takes. */
    static Preview read(byte[] content) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return PreviewReader.nothing("preview.type");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_SOURCE_PIXELS) {
                    return PreviewReader.tooLarge();
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
                every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return new Preview.Picture(data(reader.read(0, every)), 0, 1);
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, where the image is transparent. */
    static ImageData data(BufferedImage image) {
        ImageData data = new ImageData(image.getWidth(), image.getHeight(), BITS, new PaletteData(0xff0000, 0xff00, 0xff));
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = onWhite(row[x]);
            }
            data.setPixels(0, y, row.length, row, 0);
        }
        return data;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int result = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int colour = argb >> shift & 0xff;
            result |= (colour * alpha + 255 * (255 - alpha)) / 255 << shift;
        }
        return result;
    }
}
