package parindex.report.word.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of the report. They are found by name: the ids of a template depend on the language of the Word that made it. */
final class WordStyles {

    static final String BODY = "Parindex Body";
    static final String NOTE = "Parindex Note";
    static final String SPACE = "Parindex Space";
    static final String CELL = "Parindex Cell";
    static final String FIGURE = "Parindex Figure";
    static final String CAPTION = "caption";

    private WordStyles() {
    }

    static String heading(int level) {
        return "heading " + level;
    }

    static String contents(int level) {
        return "toc " + level;
    }

    /** All styles of ours, for a document that has none. */
    static void set(XWPFDocument document) throws IOException {
        document.createStyles().setStyles(read().getStyles());
    }

    /** Adds what a template lacks; what it has stays as it is. */
    static void addMissing(XWPFDocument document) throws IOException {
        XWPFStyles styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        for (CTStyle ours : read().getStyles().getStyleArray()) {
            if (styles.getStyleWithName(ours.getName().getVal()) == null) {
                if (styles.getStyle(ours.getStyleId()) != null) {
                    // The template uses the id for something else.
                    ours.setStyleId("Parindex" + ours.getStyleId());
                }
                styles.addStyle(new XWPFStyle(ours));
            }
        }
    }

    /** Ids by name. */
    static Map<String, String> ids(XWPFDocument document) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int level = 1; level <= 3; level++) {
            put(ids, document, heading(level));
            put(ids, document, contents(level));
        }
        for (String name : new String[] {BODY, NOTE, SPACE, CELL, FIGURE, CAPTION}) {
            put(ids, document, name);
        }
        return ids;
    }

    private static void put(Map<String, String> ids, XWPFDocument document, String name) {
        XWPFStyle style = document.getStyles().getStyleWithName(name);
        if (style != null) {
            ids.put(name, style.getStyleId());
        }
    }

    private static StylesDocument read() throws IOException {
        try (InputStream in = WordStyles.class.getResourceAsStream("styles.xml")) {
            return StylesDocument.Factory.parse(in);
        } catch (XmlException e) {
            throw new IllegalStateException("the styles of this bundle are damaged", e);
        }
    }
}
