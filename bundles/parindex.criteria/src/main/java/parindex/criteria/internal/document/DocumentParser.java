package parindex.criteria.internal.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.internal.document.DocumentText.Position;

/**
 * Reads a document into {@link Element}s and checks it against the schema in the same pass. Only the JDK's own parser is
 * used, whatever else is on the class path; it sees no DTD and reaches no other file or address.
 */
public final class DocumentParser {

    /** Largest document: real sets are below 1 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_DEPTH = 64;
    static final String NAMESPACE = "urn:parindex:criteria:1";

    private final Schema schema;

    public DocumentParser() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(new StreamSource(CriteriaReader.class.getResourceAsStream("criteria-1.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of this bundle is broken", e);
        }
    }

    /** The text of a document; empty if it is no text that could be XML, which is then among the findings. */
    public Optional<String> decode(byte[] bytes, Findings findings) {
        if (bytes.length > MOST_BYTES) {
            findings.error(Position.UNKNOWN, "document.tooLarge", MOST_BYTES / 1024 / 1024);
            return Optional.empty();
        }
        return Decoder.decode(bytes, findings);
    }

    /** The root element; empty if the text is no XML or no criteria document at all, which is then among the findings. */
    public Optional<Element> parse(String text, Findings findings) {
        if (text.length() > MOST_BYTES) {
            findings.error(Position.UNKNOWN, "document.tooLarge", MOST_BYTES / 1024 / 1024);
            return Optional.empty();
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank()) {
            findings.error(Position.UNKNOWN, "document.empty");
            return Optional.empty();
        }
        DocumentText document = new DocumentText(content);
        int first = content.length() - content.stripLeading().length();
        if (content.charAt(first) != '<') {
            findings.error(document.position(first), "document.notXml");
            return Optional.empty();
        }
        return parse(document, findings);
    }

    private Optional<Element> parse(DocumentText document, Findings findings) {
        ValidatorHandler validator = schema.newValidatorHandler();
        SchemaViolations violations = new SchemaViolations(document, findings);
        TreeBuilder tree = new TreeBuilder(document, validator.getTypeInfoProvider());
        validator.setErrorHandler(violations);
        validator.setContentHandler(tree);
        PlaceKeeper places = new PlaceKeeper(document, validator, violations, tree, findings);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(places);
            reader.setErrorHandler(new ReportNothing());
            reader.parse(new InputSource(new StringReader(document.text())));
            return Optional.of(tree.root());
        } catch (PlaceKeeper.Refused e) {
            return Optional.empty();
        } catch (SAXParseException e) {
            MalformedXml.report(e, document, places.openElements(), findings);
            return Optional.empty();
        } catch (SAXException e) {
            MalformedXml.reportUnplaced(document, places.openElements(), findings);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser lacks a feature", e);
        }
    }

    /** The parser prints to the error stream if it has no handler; a fatal error still ends the parse with its exception. */
    private static final class ReportNothing extends org.xml.sax.helpers.DefaultHandler {
    }
}
