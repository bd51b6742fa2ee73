package parindex.criteria.internal.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/**
 * One element of a criteria document as it was read, with its place. It may be faulty: the accessors of single values are
 * empty where the value is missing or no such value, so that a check can pass over what the schema has already reported.
 *
 * <p>Filled while the document is read, not changed afterwards.
 */
public final class Element {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

    private final String name;
    private final Position position;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * One attribute, given or defaulted by the schema.
     *
     * @param value    white space collapsed, NFC
     * @param type     name of its schema type; empty if the schema does not know the attribute
     * @param position where it is written, or where its element begins if it is defaulted
     */
    record Attribute(String value, String type, Position position) {
    }

    Element(String name, Position position) {
        this.name = name;
        this.position = position;
    }

    void add(Element child) {
        children.add(child);
    }

    void put(String attribute, String value, String type, Position where) {
        attributes.put(attribute, new Attribute(clean(value), type, where));
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    Map<String, Attribute> attributes() {
        return attributes;
    }

    /** Local name. */
    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** Where its start tag begins. */
    public Position position() {
        return position;
    }

    /** Where an attribute is written, or the start tag if it is not. */
    public Position position(String attribute) {
        Attribute found = attributes.get(attribute);
        return found == null ? position : found.position();
    }

    /** Its text, white space collapsed, NFC. */
    public String text() {
        return clean(text.toString());
    }

    public List<Element> children() {
        return children;
    }

    public List<Element> children(String childName) {
        return children.stream().filter(c -> c.is(childName)).toList();
    }

    public Optional<Element> child(String childName) {
        return children.stream().filter(c -> c.is(childName)).findFirst();
    }

    /** This element and all below it, in document order. */
    public Stream<Element> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::walk));
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(Attribute::value);
    }

    public boolean flag(String attribute) {
        return attribute(attribute).filter("true"::equals).isPresent();
    }

    /** The number in an attribute; empty if there is none or it is no plain decimal from 0, as the schema demands. */
    public Optional<Rational> number(String attribute) {
        return attribute(attribute).filter(v -> NUMBER.matcher(v).matches()).map(Rational::ofDecimal);
    }

    /** The day in an attribute; empty if there is none or there is no such day. */
    public Optional<LocalDate> day(String attribute) {
        try {
            return attribute(attribute).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The ids in an attribute, separated by blanks. */
    public List<String> ids(String attribute) {
        return attribute(attribute).filter(v -> !v.isEmpty()).map(v -> List.of(v.split(" "))).orElse(List.of());
    }

    static String clean(String value) {
        return VietnameseText.nfc(value.replaceAll("[ \t\r\n]+", " ").strip());
    }
}
