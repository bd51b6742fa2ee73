package parindex.criteria.internal.bind;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import parindex.criteria.SetId;
import parindex.criteria.internal.document.Element;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Values of a document that the schema and the checks have found right; anything missing here is an error of this program. */
final class Values {

    private Values() {
    }

    static String text(Element element, String attribute) {
        return element.attribute(attribute).orElseThrow();
    }

    static Rational number(Element element, String attribute) {
        return element.number(attribute).orElseThrow();
    }

    static int whole(Element element, String attribute) {
        return Integer.parseInt(text(element, attribute));
    }

    static LocalDate day(Element element, String attribute) {
        return element.day(attribute).orElseThrow();
    }

    static <E extends Enum<E>> E choice(Class<E> type, Element element, String attribute) {
        return choice(type, text(element, attribute));
    }

    /** The constant that a document writes in small letters with hyphens. */
    static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Element child(Element element, String name) {
        return element.child(name).orElseThrow();
    }

    /** The Vietnamese and perhaps English text inside an element. */
    static LocalizedText localized(Element element) {
        Optional<String> english = element.child("en").map(Element::text);
        return new LocalizedText(child(element, "vi").text(), english);
    }

    static SetId setId(Element element) {
        return new SetId(text(element, "id"), whole(element, "year"), text(element, "version"));
    }
}
