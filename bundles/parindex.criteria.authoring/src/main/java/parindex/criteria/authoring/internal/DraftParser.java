package parindex.criteria.authoring.internal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaWriter;

/** A set as the elements of its document. */
final class DraftParser extends DefaultHandler {

    private final Deque<Draft> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Draft root;

    private DraftParser() {
    }

    static Draft of(CriteriaSet set) {
        DraftParser parser = new DraftParser();
        try {
            SAXParserFactory.newDefaultInstance().newSAXParser().parse(new InputSource(new StringReader(CriteriaWriter.write(set))),
                    parser);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("what was just written cannot be read", e);
        }
        return parser.root;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        Draft element = new Draft(name, Spot.NONE);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.set("@" + attributes.getQName(i), attributes.getValue(i), Spot.NONE);
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        Draft element = open.pop();
        if (element.children().isEmpty()) {
            element.set(".", text.toString(), Spot.NONE);
        }
        text.setLength(0);
    }
}
