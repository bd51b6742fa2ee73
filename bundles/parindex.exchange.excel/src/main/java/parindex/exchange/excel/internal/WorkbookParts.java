package parindex.exchange.excel.internal;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import parindex.intake.report.Checkpoint;
import parindex.values.text.VietnameseText;

/**
 * The parts of a workbook that its sheets refer to: their names, the texts that cells share, and which styles show percentages. For use by
 * one thread.
 */
final class WorkbookParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    /** The formats 0% and 0.00%, which have no text of their own in a file. */
    private static final Set<Integer> PERCENT = Set.of(9, 10);

    private final Checkpoint checkpoint;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> percents = new ArrayList<>();

    WorkbookParts(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /**
     * A sheet.
     *
     * @param relation id by which the workbook refers to it
     */
    record Sheet(String name, String relation, boolean visible) {
    }

    /** The text of a shared string; empty text if there is none of that number. */
    String text(String number) {
        int index = whole(number);
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    boolean isPercent(String style) {
        int index = style == null ? -1 : whole(style);
        return index >= 0 && index < percents.size() && percents.get(index);
    }

    private static int whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Document types are refused, so there are no entities to expand and nothing outside the file is looked up. */
    void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(in), handler);
        } catch (SheetEvents.Enough e) {
            return;
        } catch (UnsupportedEncodingException | CharConversionException e) {
            // The parser has no other word for an encoding that does not exist, or that the bytes are not in.
            throw new SAXException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Sheet> sheets(InputStream in) throws IOException, SAXException {
        List<Sheet> sheets = new ArrayList<>();
        parse(in, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("sheet")) {
                    String relation = attributes.getValue(RELATIONS, "id");
                    String state = attributes.getValue("state");
                    String title = attributes.getValue("name");
                    sheets.add(new Sheet(title == null ? "" : VietnameseText.nfc(title), relation == null
                            ? attributes.getValue(STRICT_RELATIONS, "id") : relation, state == null || state.equals("visible")));
                }
            }
        });
        return sheets;
    }

    void texts(InputStream in) throws IOException, SAXException {
        parse(in, new DefaultHandler() {

            private final StringBuilder text = new StringBuilder();
            private boolean inText;
            private boolean phonetic;

            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                inText = name.equals("t") && !phonetic;
                phonetic |= name.equals("rPh");
            }

            @Override
            public void characters(char[] characters, int start, int length) {
                if (inText) {
                    text.append(characters, start, length);
                }
            }

            @Override
            public void endElement(String uri, String name, String qualified) {
                inText = false;
                phonetic &= !name.equals("rPh");
                if (name.equals("si")) {
                    checkpoint.pass();
                    texts.add(clean(text.toString()));
                    text.setLength(0);
                }
            }
        });
    }

    static String clean(String text) {
        return VietnameseText.nfc(text).replace('\n', ' ').replace('\r', ' ').strip();
    }

    void styles(InputStream in) throws IOException, SAXException {
        parse(in, new DefaultHandler() {

            private final Set<Integer> formats = new HashSet<>(PERCENT);
            private boolean cells;

            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("numFmt") && String.valueOf(attributes.getValue("formatCode")).indexOf('%') >= 0) {
                    formats.add(whole(String.valueOf(attributes.getValue("numFmtId"))));
                }
                cells |= name.equals("cellXfs");
                if (cells && name.equals("xf")) {
                    percents.add(formats.contains(whole(String.valueOf(attributes.getValue("numFmtId")))));
                }
            }

            @Override
            public void endElement(String uri, String name, String qualified) {
                cells &= !name.equals("cellXfs");
            }
        });
    }
}
