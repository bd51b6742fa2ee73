package parindex.workbench.internal.drafts;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import parindex.workbench.drafts.Drafts;

/** Drafts as the text of a properties file. Pure. */
final class DraftText {

    private static final String FORMAT = "2";
    /** Last in the file, so that a file that was cut off is not taken for a whole one. */
    private static final String END = "zzz.end";
    private static final String VALUE = "draft.";

    private DraftText() {
    }

    static String write(Drafts.Key key, Map<String, String> values) {
        TreeMap<String, String> lines = new TreeMap<>();
        lines.put("format", FORMAT);
        lines.put("work", key.work());
        lines.put("round", key.roundId());
        lines.put("unit", key.unitCode());
        lines.put("user", key.user());
        lines.put(END, FORMAT);
        values.forEach((name, value) -> lines.put(VALUE + name, value));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(line(name, value)));
        return text.toString();
    }

    /** One property, escaped as {@link Properties} does it, without the day that it writes on top. */
    private static String line(String name, String value) {
        Properties one = new Properties();
        one.setProperty(name, value);
        StringWriter out = new StringWriter();
        try {
            one.store(out, null);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory", e);
        }
        return out.toString().lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow() + "\n";
    }

    /** @throws IllegalArgumentException if the text is not what {@link #write} makes, or of somebody else */
    static Map<String, String> read(Drafts.Key key, String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory", e);
        }
        require(lines, "format", FORMAT);
        require(lines, END, FORMAT);
        require(lines, "work", key.work());
        require(lines, "round", key.roundId());
        require(lines, "unit", key.unitCode());
        require(lines, "user", key.user());
        Map<String, String> values = new TreeMap<>();
        lines.stringPropertyNames().stream().filter(name -> name.startsWith(VALUE))
                .forEach(name -> values.put(name.substring(VALUE.length()), lines.getProperty(name)));
        return values;
    }

    private static void require(Properties lines, String name, String expected) {
        if (!expected.equals(lines.getProperty(name))) {
            throw new IllegalArgumentException(name + " is " + lines.getProperty(name));
        }
    }
}
