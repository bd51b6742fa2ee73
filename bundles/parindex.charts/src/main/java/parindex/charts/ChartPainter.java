package parindex.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import parindex.charts.internal.Drawing;

/**
 * Draws charts. Needs the AWT in headless mode and at least one font of the system. Takes tenths of a second: not for the thread of a
 * window.
 * Safe for any thread.
 */
public final class ChartPainter {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int HUNDRED = 100;

    private ChartPainter() {
    }

    /** The least height in which all names of a chart can be read, for any sensible width. */
    public static int leastHeight(Chart chart) {
        return Drawing.leastHeight(chart);
    }

    /**
     * Draws a chart.
     *
     * @param width  above 0, in units of a screen at 100 %
     * @param height above 0
     * @param zoom   percent: at 200 the picture has twice as many pixels in each direction, and looks the same
     */
    public static Picture picture(Chart chart, ChartStyle style, int width, int height, int zoom) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        BufferedImage image = image(chart, style, width, height, zoom, info);
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Picture(image.getWidth(), image.getHeight(), rgb, Drawing.regions(chart, style, info));
    }

    /**
     * Draws a chart onto something that draws lines and letters, such as a page of a PDF.
     *
     * @param graphics its origin is the upper left corner of the chart
     */
    public static void draw(Chart chart, ChartStyle style, Graphics2D graphics, int width, int height) {
        Drawing.of(chart, style).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    }

    /**
     * Writes a chart as PNG.
     *
     * @param out is not closed
     */
    public static void png(Chart chart, ChartStyle style, int width, int height, int zoom, OutputStream out) throws IOException {
        if (!ImageIO.write(image(chart, style, width, height, zoom, new ChartRenderingInfo()), "png", out)) {
            throw new IOException("this Java has no writer for PNG");
        }
    }

    /**
     * Writes a chart as SVG, with its texts as text, so that they can be searched and copied.
     *
     * @param out is not closed
     */
    public static void svg(Chart chart, ChartStyle style, int width, int height, OutputStream out) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("PAR Index Workbench");
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
        draw(chart, style, graphics, width, height);
        try {
            // Not by Batik's own writer: it names a document type that readers then look for in the network.
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(graphics.getRoot()), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e.getMessageAndLocation(), e);
        }
    }

    private static BufferedImage image(Chart chart, ChartStyle style, int width, int height, int zoom, ChartRenderingInfo info) {
        JFreeChart drawn = Drawing.of(chart, style);
        BufferedImage image = new BufferedImage(Math.max(1, width * zoom / HUNDRED), Math.max(1, height * zoom / HUNDRED),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale((double) image.getWidth() / width, (double) image.getHeight() / height);
            drawn.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the parser of this Java makes no documents", e);
        }
    }
}
