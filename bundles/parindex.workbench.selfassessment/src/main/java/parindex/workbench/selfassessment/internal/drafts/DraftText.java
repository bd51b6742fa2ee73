package parindex.workbench.selfassessment.internal.drafts;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.NoteDraft;

/** Drafts as the text of a properties file. Pure. */
final class DraftText {

    private static final String FORMAT = "1";
    /** Last in the file, so that a file that was cut off is not taken for a whole one. */
    private static final String END = "zzz.end";
    private static final int MOST_NOTES = 10_000;

    private DraftText() {
    }

    static String write(Drafts.Key key, Map<String, LeafDraft> drafts) {
        TreeMap<String, String> lines = new TreeMap<>();
        lines.put("format", FORMAT);
        lines.put("round", key.roundId());
        lines.put("unit", key.unitCode());
        lines.put("user", key.user());
        lines.put(END, FORMAT);
        drafts.forEach((leafId, draft) -> leaf(lines, "leaf." + leafId + "/", draft));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(line(name, value)));
        return text.toString();
    }

    private static void leaf(Map<String, String> lines, String prefix, LeafDraft draft) {
        lines.put(prefix + "seen", Long.toString(draft.seen()));
        lines.put(prefix + "score", draft.score());
        lines.put(prefix + "notApplicable", Boolean.toString(draft.notApplicable()));
        lines.put(prefix + "explanation", draft.explanation());
        lines.put(prefix + "files", Integer.toString(draft.files().size()));
        draft.inputs().forEach((name, text) -> lines.put(prefix + "input/" + name, text));
        note(lines, prefix + "cited/", draft.cited());
        for (int i = 0; i < draft.files().size(); i++) {
            note(lines, prefix + "file/" + i + "/", draft.files().get(i));
        }
    }

    private static void note(Map<String, String> lines, String prefix, NoteDraft note) {
        lines.put(prefix + "number", note.number());
        lines.put(prefix + "date", note.date());
        lines.put(prefix + "summary", note.summary());
        lines.put(prefix + "place", note.place());
        note.document().ifPresent(id -> lines.put(prefix + "document", id));
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
    static Map<String, LeafDraft> read(Drafts.Key key, String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory", e);
        }
        require(lines, "format", FORMAT);
        require(lines, END, FORMAT);
        require(lines, "round", key.roundId());
        require(lines, "unit", key.unitCode());
        require(lines, "user", key.user());
        Map<String, LeafDraft> drafts = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith("leaf.") && name.endsWith("/seen")) {
                String prefix = name.substring(0, name.length() - "seen".length());
                drafts.put(prefix.substring("leaf.".length(), prefix.length() - 1), leaf(lines, prefix));
            }
        }
        return drafts;
    }

    private static LeafDraft leaf(Properties lines, String prefix) {
        TreeMap<String, String> inputs = new TreeMap<>();
        String input = prefix + "input/";
        lines.stringPropertyNames().stream().filter(name -> name.startsWith(input))
                .forEach(name -> inputs.put(name.substring(input.length()), lines.getProperty(name)));
        int count = Integer.parseInt(value(lines, prefix + "files"));
        if (count < 0 || count > MOST_NOTES) {
            throw new IllegalArgumentException("files: " + count);
        }
        List<NoteDraft> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(note(lines, prefix + "file/" + i + "/"));
        }
        return new LeafDraft(Long.parseLong(value(lines, prefix + "seen")), inputs, value(lines, prefix + "score"),
                Boolean.parseBoolean(value(lines, prefix + "notApplicable")), value(lines, prefix + "explanation"),
                        note(lines, prefix + "cited/"), files);
    }

    private static NoteDraft note(Properties lines, String prefix) {
        return new NoteDraft(value(lines, prefix + "number"), value(lines, prefix + "date"), value(lines, prefix + "summary"),
                value(lines, prefix + "place"), Optional.ofNullable(lines.getProperty(prefix + "document")));
    }

    private static String value(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("lacks " + name);
        }
        return value;
    }

    private static void require(Properties lines, String name, String expected) {
        if (!expected.equals(lines.getProperty(name))) {
            throw new IllegalArgumentException(name + " is " + lines.getProperty(name));
        }
    }
}
