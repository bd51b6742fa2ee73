package parindex.workbench.appraisal.internal.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parindex.workbench.drafts.EditHistory;

/** What a person has filled in and not recorded, by place, with the steps that can be undone. For one thread. */
public final class DraftBook {

    private static final String SEEN = "/seen";

    private final Map<Place, Edited> edits = new HashMap<>();

    /**
     * The edits of one place.
     *
     * @param start    what a form without edits has; empty for a restored draft, whose form was another one
     * @param restored whether all of it is of an earlier session
     */
    private record Edited(EditHistory<Draft> history, Optional<Draft> start, boolean restored) {

        boolean isUnsent() {
            return start.filter(history.current()::saysTheSameAs).isEmpty();
        }
    }

    /** Begins anew with what was kept. */
    public void restore(Map<Place, Draft> kept) {
        edits.clear();
        kept.forEach((place, draft) -> edits.put(place, new Edited(new EditHistory<>(draft), Optional.empty(), true)));
    }

    /** What was filled in for a place and not recorded. */
    public Optional<Draft> draft(Place place) {
        return Optional.ofNullable(edits.get(place)).filter(Edited::isUnsent).map(edited -> edited.history().current());
    }

    /** Whether it is a draft of an earlier session that was not touched since. */
    public boolean isRestored(Place place) {
        return draft(place).isPresent() && edits.get(place).restored();
    }

    /**
     * Takes what is filled in now.
     *
     * @param field what is edited; edits of one field in a row are one step. Empty text for a step of its own
     * @param start what the form of the place has without edits
     */
    public void edit(Place place, String field, Draft start, Draft now) {
        Edited before = edits.get(place);
        EditHistory<Draft> history = before == null ? new EditHistory<>(start) : before.history();
        history.edit(field, now);
        edits.put(place, new Edited(history, Optional.of(start), false));
    }

    /** @return what is filled in then; empty if there is nothing to undo */
    public Optional<Draft> undo(Place place) {
        return Optional.ofNullable(edits.get(place)).map(Edited::history).filter(EditHistory::undo).map(EditHistory::current);
    }

    public Optional<Draft> redo(Place place) {
        return Optional.ofNullable(edits.get(place)).map(Edited::history).filter(EditHistory::redo).map(EditHistory::current);
    }

    /** The person has seen a later line of the ledger and stays with what they filled in. */
    public void rebase(Place place, long seen) {
        Optional.ofNullable(edits.get(place)).ifPresent(edited -> edited.history().rebase(draft -> draft.withSeen(seen)));
    }

    /** It is recorded. */
    public void forget(Place place) {
        edits.remove(place);
    }

    /** Everything that is not recorded as values to be kept. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        edits.forEach((place, edited) -> {
            if (edited.isUnsent()) {
                Draft draft = edited.history().current();
                String prefix = place.unitCode() + "/" + place.leafId();
                values.put(prefix + "/unit", place.unitCode());
                values.put(prefix + "/leaf", place.leafId());
                values.put(prefix + SEEN, Long.toString(draft.seen()));
                values.put(prefix + "/choice", draft.choice().name());
                values.put(prefix + "/score", draft.score());
                values.put(prefix + "/reason", draft.reasonId());
                values.put(prefix + "/words", draft.words());
            }
        });
        return values;
    }

    /** @throws IllegalArgumentException if the values are not what {@link #values} makes */
    public static Map<Place, Draft> read(Map<String, String> values) {
        Map<Place, Draft> drafts = new LinkedHashMap<>();
        values.keySet().stream().filter(name -> name.endsWith(SEEN)).forEach(name -> {
            String prefix = name.substring(0, name.length() - SEEN.length());
            drafts.put(new Place(value(values, prefix + "/unit"), value(values, prefix + "/leaf")),
                    new Draft(Long.parseLong(value(values, name)), Draft.Choice.valueOf(value(values, prefix + "/choice")),
                            value(values, prefix + "/score"), value(values, prefix + "/reason"), value(values, prefix + "/words")));
        });
        return drafts;
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("lacks " + name);
        }
        return value;
    }
}
