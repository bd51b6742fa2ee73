package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.List;

/** A draft as a document in which every tag, attribute and text has a line of its own, so that a line leads back to its cell. */
final class DraftXml {

    private final StringBuilder xml = new StringBuilder();
    private final List<Spot> spots = new ArrayList<>();

    DraftXml(Draft root) {
        write(root);
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    /** The cell that a line comes from; that of the root for a line that there is not. */
    Spot spot(int line) {
        return spots.get(Math.max(0, Math.min(line, spots.size()) - 1));
    }

    private void write(Draft element) {
        line('<' + element.name(), element.spot());
        element.attributes().forEach((name, value) -> line(' ' + name + "=\"" + escaped(value.text()) + '"', value.spot()));
        if (element.children().isEmpty()) {
            line('>' + escaped(element.text()) + "</" + element.name() + '>', element.spot());
        } else {
            line(">", element.spot());
            element.children().forEach(this::write);
            line("</" + element.name() + '>', element.spot());
        }
    }

    /** Line ends inside a value would move the lines; the format takes them for blanks anyway. */
    private void line(String text, Spot spot) {
        xml.append(text.replace('\n', ' ').replace('\r', ' ')).append('\n');
        spots.add(spot);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
