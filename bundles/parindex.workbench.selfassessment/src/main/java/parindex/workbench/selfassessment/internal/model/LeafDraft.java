package parindex.workbench.selfassessment.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person has typed at a leaf and not recorded yet. Texts as typed: they may not be readable yet. Immutable.
 *
 * @param seen          number of the latest line of the ledger that was seen when the editing began
 * @param inputs        texts by input name; blank ones are left out
 * @param score         self score; blank: the derived one
 * @param notApplicable whether the unit says that the leaf does not apply to it
 * @param explanation   explanation
 * @param cited         the document that the explanation cites: named, without a file
 * @param files         all other documents
 */
public record LeafDraft(long seen, SortedMap<String, String> inputs, String score, boolean notApplicable, String explanation,
        NoteDraft cited,
        List<NoteDraft> files) {

    public static final LeafDraft EMPTY = new LeafDraft(0, new TreeMap<>(), "", false, "", NoteDraft.NONE, List.of());

    /** Yes as the text of an input, in every language. */
    public static final String YES = "1";
    public static final String NO = "0";

    public LeafDraft {
        TreeMap<String, String> said = new TreeMap<>(inputs);
        said.values().removeIf(String::isBlank);
        inputs = Collections.unmodifiableSortedMap(said);
        files = List.copyOf(files);
        Objects.requireNonNull(score);
        Objects.requireNonNull(explanation);
        Objects.requireNonNull(cited);
    }

    public String input(String name) {
        return inputs.getOrDefault(name, "");
    }

    public LeafDraft withSeen(long version) {
        return new LeafDraft(version, inputs, score, notApplicable, explanation, cited, files);
    }

    public LeafDraft withInput(String name, String text) {
        TreeMap<String, String> changed = new TreeMap<>(inputs);
        changed.put(name, text);
        return new LeafDraft(seen, changed, score, notApplicable, explanation, cited, files);
    }

    public LeafDraft withScore(String text) {
        return new LeafDraft(seen, inputs, text, notApplicable, explanation, cited, files);
    }

    public LeafDraft withNotApplicable(boolean claimed) {
        return new LeafDraft(seen, inputs, score, claimed, explanation, cited, files);
    }

    public LeafDraft withExplanation(String text) {
        return new LeafDraft(seen, inputs, score, notApplicable, text, cited, files);
    }

    public LeafDraft withCited(NoteDraft note) {
        return new LeafDraft(seen, inputs, score, notApplicable, explanation, note, files);
    }

    public LeafDraft withFiles(List<NoteDraft> notes) {
        return new LeafDraft(seen, inputs, score, notApplicable, explanation, cited, notes);
    }

    public LeafDraft withFile(int index, NoteDraft note) {
        List<NoteDraft> changed = new ArrayList<>(files);
        changed.set(index, note);
        return withFiles(changed);
    }

    public LeafDraft plusFile(NoteDraft note) {
        List<NoteDraft> changed = new ArrayList<>(files);
        changed.add(note);
        return withFiles(changed);
    }

    public LeafDraft withoutFile(int index) {
        List<NoteDraft> changed = new ArrayList<>(files);
        changed.remove(index);
        return withFiles(changed);
    }

    /** Whether the same is said, whatever was seen before. */
    public boolean saysTheSameAs(LeafDraft other) {
        return withSeen(0).equals(other.withSeen(0));
    }
}
