package parindex.criteria.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.values.text.Message;

/**
 * Turns the schema validator's messages into sentences of ours. Only what does not depend on the language of the JDK is used:
 * the code in front ({@code cvc-…}) and the quoted names, told apart by what stands in the document.
 */
final class SchemaViolations implements ErrorHandler {

    private static final Pattern CODE = Pattern.compile("^([a-z][\\w-]*(?:\\.\\w+)*)\\s*:");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");
    private static final Pattern LAST_QUOTED = Pattern.compile("['\"]([^'\"]*)['\"][^'\"]*$");
    private static final Pattern NAMES = Pattern.compile("\"" + Pattern.quote(DocumentParser.NAMESPACE) + "\":([\\w-]+)");
    private static final Pattern GROUP = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern ENUMERATED = Pattern.compile("\\[([^\\]]*)\\]'[^\\]]*$");
    /** The types that the message files have advice for. */
    private static final Set<String> ADVISED = Set.of("points", "percent", "day", "year", "version", "places", "dayNumber",
            "setName",
            "nodeId", "nodeIds", "localId", "providerName", "line", "parameterValue");
    private static final Set<String> TEXTS = Set.of("line", "title", "prose", "parameterValue");

    private final DocumentText document;
    private final Findings findings;
    private String element = "";
    private int offset;
    private Attributes attributes;
    private String facet = "";
    private int childrenRefusedAt = -1;

    SchemaViolations(DocumentText document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    /** The element that the next violations are about. */
    void enter(String name, int tagOffset, Attributes given) {
        element = name;
        offset = tagOffset;
        attributes = given;
        facet = "";
    }

    @Override
    public void warning(SAXParseException exception) {
        // The validator warns of nothing that concerns the author of a document.
    }

    @Override
    public void fatalError(SAXParseException exception) {
        error(exception);
    }

    @Override
    public void error(SAXParseException exception) {
        String message = String.valueOf(exception.getMessage());
        Matcher found = CODE.matcher(message);
        String code = found.find() ? found.group(1) : "";
        Position position = document.position(offset);
        if (code.endsWith("-valid") || code.startsWith("cvc-datatype-valid")) {
            // A facet: the sentence that follows names the attribute or element.
            facet = message;
        } else if (code.equals("cvc-attribute.3")) {
            attributeValue(message);
        } else if (code.equals("cvc-type.3.1.3") || code.equals("cvc-complex-type.2.2")) {
            if (childrenRefusedAt != offset) {
                elementValue(position);
            }
        } else if (code.equals("cvc-type.3.1.2") || code.equals("cvc-complex-type.2.1")) {
            childrenRefusedAt = offset;
            findings.error(position, "schema.noContent", element);
        } else if (code.equals("cvc-complex-type.2.3")) {
            findings.error(position, "schema.noText", element);
        } else if (code.equals("cvc-complex-type.3.2.2")) {
            String name = quoted(message).stream().filter(this::isGiven).findFirst().orElse("");
            findings.error(document.attribute(offset, name), "schema.attribute.unknown", name, element);
        } else if (code.equals("cvc-complex-type.4")) {
            String name = quoted(message).stream().filter(q -> !q.equals(element)).findFirst().orElse(element);
            findings.error(position, "schema.attribute.missing", name, element);
        } else if (code.startsWith("cvc-complex-type.2.4.")) {
            children(position, code.substring(code.length() - 1), message);
        } else {
            findings.error(position, "schema.other", element);
        }
        if (!message.equals(facet)) {
            facet = "";
        }
    }

    private void attributeValue(String message) {
        String name = "";
        String value = "";
        for (int i = 0; i < attributes.getLength(); i++) {
            String candidate = attributes.getLocalName(i);
            if (message.contains("'" + candidate + "'") && message.contains("'" + attributes.getValue(i) + "'")) {
                name = candidate;
                value = attributes.getValue(i);
            }
        }
        Matcher last = LAST_QUOTED.matcher(message);
        String type = last.find() ? last.group(1) : "";
        Position position = document.attribute(offset, name);
        if (TEXTS.contains(type)) {
            if (value.isBlank()) {
                findings.error(position, "schema.attribute.empty", name, element);
            } else {
                findings.error(position, "schema.attribute.tooLong", name, element, value.length(), limit());
            }
        } else {
            findings.error(position, "schema.attribute.value", Findings.quoted(value), name, element, advice(type));
        }
    }

    private void elementValue(Position position) {
        if (facet.startsWith("cvc-maxLength-valid")) {
            findings.error(position, "schema.text.tooLong", element, limit());
        } else {
            findings.error(position, "schema.text.empty", element);
        }
    }

    private void children(Position position, String kind, String message) {
        boolean incomplete = kind.equals("b") || kind.equals("i");
        Matcher found = GROUP.matcher(message);
        String expected = incomplete ? message : found.find() ? message.substring(found.end()) : "";
        List<String> names = new ArrayList<>();
        Matcher name = NAMES.matcher(expected);
        while (name.find()) {
            String tag = "<" + name.group(1) + ">";
            if (!names.contains(tag)) {
                names.add(tag);
            }
        }
        String list = String.join(", ", names);
        if (incomplete) {
            findings.error(position, "schema.element.missing", element, list);
        } else if (names.isEmpty()) {
            findings.error(position, "schema.element.surplus", element);
        } else {
            findings.error(position, "schema.element.unexpected", element, list);
        }
    }

    private Message advice(String type) {
        Matcher enumerated = ENUMERATED.matcher(facet);
        if (facet.startsWith("cvc-enumeration-valid") && enumerated.find()) {
            return Findings.message("advice.oneOf", enumerated.group(1));
        }
        return Findings.message(ADVISED.contains(type) ? "advice." + type : "advice.other");
    }

    /** The limit that the facet names: the last number in quotes. */
    private String limit() {
        List<String> numbers = quoted(facet).stream().filter(q -> q.matches("[0-9]{1,6}")).toList();
        return numbers.isEmpty() ? "?" : numbers.get(numbers.size() - 1);
    }

    private boolean isGiven(String name) {
        return attributes.getIndex(name) >= 0;
    }

    private static List<String> quoted(String message) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(message);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted;
    }
}
