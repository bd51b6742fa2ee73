package parindex.criteria.internal.document;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.validation.TypeInfoProvider;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import parindex.criteria.internal.document.DocumentText.Position;

/** Builds the tree from what leaves the schema validator, so that defaults and types come from the schema alone. */
final class TreeBuilder extends DefaultHandler {

    private final DocumentText document;
    private final TypeInfoProvider types;
    private final Deque<Element> open = new ArrayDeque<>();
    private Element root;
    private int offset;

    TreeBuilder(DocumentText document, TypeInfoProvider types) {
        this.document = document;
        this.types = types;
    }

    /** Where the next element begins. */
    void startsAt(int tagOffset) {
        offset = tagOffset;
    }

    Element root() {
        return root;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes given) {
        Position position = document.position(offset);
        Element element = new Element(name, position);
        for (int i = 0; i < given.getLength(); i++) {
            // Attributes of other namespaces (xsi:schemaLocation) help editors and say nothing about the set.
            if (given.getURI(i).isEmpty()) {
                TypeInfo type = types.getAttributeTypeInfo(i);
                String typeName = type == null || type.getTypeName() == null ? "" : type.getTypeName();
                element.put(given.getLocalName(i), given.getValue(i), typeName, document.attribute(offset, given.getQName(i)));
            }
        }
        if (root == null) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.peek().append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        open.pop();
    }
}
