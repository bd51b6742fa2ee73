package parindex.intake.internal.report;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of a part of a Word document, which may be hostile: no document types, no entities, nothing outside is looked up. */
final class WordXml {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private WordXml() {
    }

    /** What somebody makes of the beginnings and ends of elements. */
    interface Visitor {

        void begin(XMLStreamReader reader) throws XMLStreamException;

        void end(XMLStreamReader reader) throws XMLStreamException;
    }

    /** @throws XMLStreamException if it is no such XML */
    static void read(byte[] part, Visitor visitor) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("not resolved");
        });
        // Bytes that are no UTF-8 would make the parser write to the error output by itself.
        XMLStreamReader reader = factory.createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(part),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> visitor.begin(reader);
                    case XMLStreamConstants.END_ELEMENT -> visitor.end(reader);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("no document types");
                    default -> {
                        // Text counts only inside w:t, which the visitor takes.
                    }
                }
            }
        } finally {
            reader.close();
        }
    }

    static boolean isWord(XMLStreamReader reader) {
        return WORD.equals(reader.getNamespaceURI()) || STRICT.equals(reader.getNamespaceURI());
    }

    /** An attribute by its local name; empty text if there is none. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The font of an element {@code w:rFonts} for letters beyond ASCII; empty text if it names none. */
    static String font(XMLStreamReader reader) {
        String other = attribute(reader, "hAnsi");
        return other.isEmpty() ? attribute(reader, "ascii") : other;
    }
}
