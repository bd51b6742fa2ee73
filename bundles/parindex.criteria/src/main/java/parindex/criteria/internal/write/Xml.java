package parindex.criteria.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parindex.criteria.rule.Option;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Elements as indented text. */
final class Xml {

    private static final int MOST_PLACES = 6;

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Attributes in the order in which they are written. */
    static final class Attributes {

        private final List<String> written = new ArrayList<>();

        Attributes put(String name, String value) {
            written.add(' ' + name + "=\"" + escaped(value).replace("\"", "&quot;") + '"');
            return this;
        }

        Attributes put(String name, Rational value) {
            return put(name, decimal(value));
        }

        Attributes put(String name, Enum<?> value) {
            return put(name, constant(value));
        }

        /** Left out where the format has this value as its default. */
        Attributes unless(String otherwise, String name, String value) {
            return value.equals(otherwise) ? this : put(name, value);
        }
    }

    static Attributes none() {
        return new Attributes();
    }

    /** A constant as documents write it: small letters with hyphens. */
    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String decimal(Rational value) {
        String text = value.toString();
        int point = text.indexOf('.');
        if (text.indexOf('/') >= 0 || point >= 0 && text.length() - point - 1 > MOST_PLACES) {
            throw new IllegalArgumentException("no decimal of at most six places: " + value);
        }
        return text;
    }

    void element(String name, Attributes attributes) {
        line(name, attributes, "/>");
    }

    void element(String name, Attributes attributes, Runnable content) {
        line(name, attributes, ">");
        depth++;
        content.run();
        depth--;
        out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    }

    /** An element with a text and nothing else. */
    void text(String name, Attributes attributes, LocalizedText text) {
        String english = text.english().map(e -> "<en>" + escaped(e) + "</en>").orElse("");
        line(name, attributes, "><vi>" + escaped(text.vietnamese()) + "</vi>" + english + "</" + name + ">");
    }

    void options(String name, List<Option> options) {
        options.forEach(o -> text(name, none().put("id", o.id()).put("value", o.value()), o.label()));
    }

    private void line(String name, Attributes attributes, String rest) {
        out.append("  ".repeat(depth)).append('<').append(name);
        attributes.written.forEach(out::append);
        out.append(rest).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
