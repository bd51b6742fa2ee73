package parindex.criteria.internal.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;
import parindex.criteria.internal.document.DocumentText.Position;

/**
 * Stands between parser and schema validator: knows where the element begins that is being read, and ends the reading of
 * documents that are of another kind or nested without end, where all further messages would only hide the cause.
 */
final class PlaceKeeper extends XMLFilterImpl {

    /** The document was refused; why is among the findings. */
    static final class Refused extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** An element that is open: its name and where its start tag begins. */
    record Open(String name, int offset) {
    }

    private static final Attributes NONE = new AttributesImpl();

    private final DocumentText document;
    private final SchemaViolations violations;
    private final TreeBuilder tree;
    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();

    PlaceKeeper(DocumentText document, ContentHandler next, SchemaViolations violations, TreeBuilder tree, Findings findings) {
        setContentHandler(next);
        this.document = document;
        this.violations = violations;
        this.tree = tree;
        this.findings = findings;
    }

    Deque<Open> openElements() {
        return open;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        int offset = document.nextStartTag();
        Position position = document.position(offset);
        if (open.isEmpty()) {
            checkRoot(uri, name, position);
        }
        if (open.size() == DocumentParser.MOST_DEPTH) {
            findings.error(position, "document.tooDeep", DocumentParser.MOST_DEPTH);
            throw new Refused();
        }
        open.push(new Open(name, offset));
        violations.enter(name, offset, attributes);
        tree.startsAt(offset);
        super.startElement(uri, name, qualifiedName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        super.endElement(uri, name, qualifiedName);
        open.pop();
        if (!open.isEmpty()) {
            violations.enter(open.peek().name(), open.peek().offset(), NONE);
        }
    }

    private void checkRoot(String uri, String name, Position position) throws Refused {
        if (uri.equals(DocumentParser.NAMESPACE) && name.equals("criteria-set")) {
            return;
        }
        if (!name.equals("criteria-set")) {
            findings.error(position, "root.wrong", Findings.quoted(name), DocumentParser.NAMESPACE);
        } else if (uri.startsWith("urn:parindex:criteria:")) {
            findings.error(position, "root.version", Findings.quoted(uri), DocumentParser.NAMESPACE);
        } else {
            findings.error(position, "root.namespace", Findings.quoted(uri), DocumentParser.NAMESPACE);
        }
        throw new Refused();
    }
}
