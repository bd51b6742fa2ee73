package parindex.report.pdf.internal;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.osgi.service.component.annotations.Component;
import org.w3c.dom.Element;
import parindex.charts.Chart;
import parindex.charts.ChartPainter;
import parindex.charts.ChartStyle;
import parindex.export.AtomicFiles;
import parindex.export.SafeNames;
import parindex.report.Report;
import parindex.report.ReportExport;

/** One PDF: tagged, PDF/A-2, with its fonts. The report becomes XHTML, which the library sets out by a style sheet of this bundle. */
@Component(property = ReportExport.FORMAT + "=pdf")
public final class PdfExport implements ReportExport {

    private static final String FAMILY = "Liberation Serif";
    private static final int SMALLER = 6;
    private static final int SMALLEST = 70;
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public List<Path> write(Report report, Path folder, String baseName) throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write(SafeNames.fileName(baseName) + ".pdf", out -> write(report, out));
            return files.commit();
        }
    }

    private static void write(Report report, OutputStream out) throws IOException {
        // What it would log are its own style sheets.
        XRLog.setLoggingEnabled(false);
        // A sheet is one page: what does not fit is set smaller, as far as it can be read.
        for (int percent = Xhtml.FULL; ; percent -= SMALLER) {
            try (PDDocument document = new PDDocument();
                    PdfBoxRenderer pages = renderer(report, percent, document, out).buildPdfRenderer()) {
                pages.layout();
                if (report.kind() == Report.Kind.ANNUAL || pages.getRootBox().getLayer().getPages().size() == 1 || percent <= SMALLEST) {
                    pages.setListener(new LinkDescriptions(document));
                    pages.createPDF();
                    return;
                }
            }
        }
    }

    private static PdfRendererBuilder renderer(Report report, int percent, PDDocument document, OutputStream out) throws IOException {
        Xhtml page = new Xhtml(report, percent);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page.document(), null);
        builder.usePDDocument(document);
        builder.useFont(new PDFontSupplier(font(document, "Regular")), FAMILY, PLAIN, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(document, "Bold")), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(document, "Italic")), FAMILY, PLAIN, FontStyle.ITALIC, true);
        builder.useFont(new PDFontSupplier(font(document, "BoldItalic")), FAMILY, BOLD, FontStyle.ITALIC, true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useObjectDrawerFactory(new Charts(page.charts(), new ChartStyle(ChartStyle.Theme.LIGHT, report.mode(), report.locale(),
                Letters.face())));
        // Nothing of a report comes from elsewhere.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.withProducer("PAR Index Workbench");
        builder.toStream(out);
        return builder;
    }

    /**
     * A face of the font, of which the document gets the letters that it uses. Without the substitutions of glyphs that the font has:
     * composed
     * Vietnamese needs none, they took half of the time, and ligatures are in the way of those who search and copy.
     */
    private static PDFont font(PDDocument document, String face) throws IOException {
        try (InputStream in = PdfExport.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }

    /** Draws the chart whose number an element has. */
    private record Charts(List<Chart> charts, ChartStyle style) implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Chart chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
            int width = Integer.parseInt(element.getAttribute("data-width"));
            int height = Integer.parseInt(element.getAttribute("data-height"));
            return (e, x, y, w, h, device, context, dotsPerPixel) -> {
                device.drawWithGraphics((float) x, (float) y, (float) (w / dotsPerPixel), (float) (h / dotsPerPixel), graphics -> {
                    graphics.scale(w / dotsPerPixel / width, h / dotsPerPixel / height);
                    ChartPainter.draw(chart, style, graphics, width, height);
                });
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getNodeName().equals("object") && element.hasAttribute("data-chart");
        }
    }
}
