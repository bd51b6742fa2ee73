package parindex.workbench.selfassessment.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Drafts of leaves as names and texts, in which they are kept. Pure. */
public final class LeafDrafts {

    private static final int MOST_NOTES = 10_000;

    private LeafDrafts() {
    }

    /** @param drafts by leaf */
    public static Map<String, String> values(Map<String, LeafDraft> drafts) {
        TreeMap<String, String> lines = new TreeMap<>();
        drafts.forEach((leafId, draft) -> leaf(lines, "leaf." + leafId + "/", draft));
        return lines;
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

    /** @throws IllegalArgumentException if the values are not what {@link #values} makes */
    public static Map<String, LeafDraft> read(Map<String, String> lines) {
        Map<String, LeafDraft> drafts = new TreeMap<>();
        for (String name : lines.keySet()) {
            if (name.startsWith("leaf.") && name.endsWith("/seen")) {
                String prefix = name.substring(0, name.length() - "seen".length());
                drafts.put(prefix.substring("leaf.".length(), prefix.length() - 1), leaf(lines, prefix));
            }
        }
        return drafts;
    }

    private static LeafDraft leaf(Map<String, String> lines, String prefix) {
        TreeMap<String, String> inputs = new TreeMap<>();
        String input = prefix + "input/";
        lines.keySet().stream().filter(name -> name.startsWith(input))
                .forEach(name -> inputs.put(name.substring(input.length()), lines.get(name)));
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

    private static NoteDraft note(Map<String, String> lines, String prefix) {
        return new NoteDraft(value(lines, prefix + "number"), value(lines, prefix + "date"), value(lines, prefix + "summary"),
                value(lines, prefix + "place"), Optional.ofNullable(lines.get(prefix + "document")));
    }

    private static String value(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("lacks " + name);
        }
        return value;
    }
}
