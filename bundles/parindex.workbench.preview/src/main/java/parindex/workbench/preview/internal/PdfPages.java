package parindex.workbench.preview.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as pictures. */
final class PdfPages {

    private static final float WIDTH = 1200;
    private static final float MOST_PIXELS = 6_000_000;
    private static final float LARGEST_SCALE = 3;

    private PdfPages() {
    }

    static Preview page(byte[] content, int wanted) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return PreviewReader.nothing("preview.empty");
            }
            int page = Math.max(0, Math.min(wanted, pages - 1));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(page, scale(document.getPage(page).getCropBox()), ImageType.RGB);
            return new Preview.Picture(Pictures.data(image), page, pages);
        }
    }

    /** Wide enough to be read, and never more pixels than a screen and the memory can take. */
    private static float scale(PDRectangle box) {
        float width = Math.max(1, Math.abs(box.getWidth()));
        float height = Math.max(1, Math.abs(box.getHeight()));
        float scale = Math.min(LARGEST_SCALE, WIDTH / width);
        return (float) Math.min(scale, Math.sqrt(MOST_PIXELS / width / height));
    }
}
