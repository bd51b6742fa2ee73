package parindex.assessment.cycle;

import java.util.ArrayList;
import java.util.List;

/** A list of texts as one text, exactly: a bar between elements, a backslash before a bar or backslash within one. */
public final class Listed {

    private Listed() {
    }

    /** Empty text for an empty list; no element may be empty. */
    public static String write(List<String> elements) {
        return String.join("|", elements.stream().map(e -> e.replace("\\", "\\\\").replace("|", "\\|")).toList());
    }

    public static List<String> read(String text) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c == '\\' && i + 1 < text.length() ? text.charAt(++i) : c);
            }
        }
        if (!text.isEmpty()) {
            elements.add(element.toString());
        }
        return List.copyOf(elements);
    }
}
