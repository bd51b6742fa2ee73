package parindex.workbench.administration.internal.newround;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.ui.Enabled;

/** The criteria set of each level, among those that are installed for the year; a level may take no part. */
final class SetsPage extends DraftPage {

    private final Map<Level, Combo> combos = new EnumMap<>(Level.class);

    SetsPage(RoundDraft draft, Texts texts) {
        super("newRound.sets", draft, texts);
    }

    @Override
    void fields(Composite page) {
        for (Level level : Level.values()) {
            Combo combo = Fields.combo(page, texts().level(level) + ":", "parindex.administration.newRound.set." + level.id());
            combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> choose(level, combo.getSelectionIndex())));
            combos.put(level, combo);
        }
    }

    private void choose(Level level, int index) {
        combos.get(level).setToolTipText(combos.get(level).getText());
        draft().choose(level, index <= 0 ? Optional.empty() : Optional.of(draft().sets(level).get(index - 1)));
        changed();
    }

    @Override
    void refresh() {
        combos.forEach((level, combo) -> {
            List<CriteriaDocument> offered = draft().sets(level);
            List<String> items = new ArrayList<>(List.of(texts().get(offered.isEmpty() ? "newRound.sets.nothing"
                    : "newRound.sets.without")));
            offered.forEach(document -> items.add(label(document.set())));
            combo.setItems(items.toArray(String[]::new));
            combo.select(draft().set(level).map(document -> offered.indexOf(document) + 1).orElse(0));
            // Titles of sets are long.
            combo.setToolTipText(combo.getText());
            Enabled.set(combo, !offered.isEmpty());
        });
        combos.values().stream().filter(Combo::isEnabled).findFirst().ifPresent(Combo::setFocus);
    }

    private String label(CriteriaSet set) {
        return texts().get(set.name()) + " (" + set.id().version() + ")";
    }

    @Override
    List<Message> wrong() {
        return draft().wrongSets();
    }
}
