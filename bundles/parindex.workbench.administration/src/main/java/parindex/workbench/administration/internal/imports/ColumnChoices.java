package parindex.workbench.administration.internal.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.intake.ColumnMapping;
import parindex.intake.ColumnMapping.Origin;
import parindex.intake.TableField;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;

/** What each column of a file is: one choice for each, filled in as far as it is known. */
final class ColumnChoices {

    private static final int UNKNOWN = 0;
    private static final int IGNORED = 1;
    private static final int FIRST_FIELD = 2;

    private final Texts texts;
    private final ScrolledComposite area;
    private final Runnable changed;
    private final List<Combo> combos = new ArrayList<>();
    private List<ColumnMapping.Column> columns = List.of();
    private List<TableField> fields = List.of();

    ColumnChoices(Composite parent, Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        area = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
        area.setExpandHorizontal(true);
        area.setExpandVertical(true);
        show(List.of(), List.of());
    }

    ScrolledComposite area() {
        return area;
    }

    void show(List<ColumnMapping.Column> found, List<TableField> known) {
        columns = found;
        fields = known;
        combos.clear();
        if (area.getContent() != null) {
            area.getContent().dispose();
        }
        Composite rows = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 6).spacing(8, 4).applyTo(rows);
        if (found.isEmpty()) {
            Label none = Fields.note(rows, texts.get("import.columns.none"));
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(none);
        }
        for (ColumnMapping.Column column : found) {
            Combo combo = Fields.combo(rows, Fields.escaped(column.heading()), "parindex.administration.import.column." + combos.size());
            combo.add(texts.get("import.column.unknown"));
            combo.add(texts.get("import.column.ignored"));
            known.forEach(field -> combo.add(texts.get(field.label())));
            combo.select(index(column));
            combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
            combos.add(combo);
            Fields.label(rows, column.origin() == Origin.REMEMBERED ? texts.get("import.column.remembered") : "");
        }
        area.setContent(rows);
        area.setMinSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    /** Brings the first column that nobody knows into sight. */
    void showUnknown() {
        combos.stream().filter(combo -> combo.getSelectionIndex() == UNKNOWN).findFirst().ifPresent(combo -> {
            area.layout(true, true);
            area.setOrigin(0, Math.max(0, combo.getLocation().y - 2 * combo.getSize().y));
            combo.setFocus();
        });
    }

    private int index(ColumnMapping.Column column) {
        if (column.field().isEmpty()) {
            return column.origin() == Origin.NONE ? UNKNOWN : IGNORED;
        }
        List<String> ids = fields.stream().map(TableField::id).toList();
        return FIRST_FIELD + ids.indexOf(column.field().get());
    }

    /** What the person has chosen, now or before; what was only proposed will be proposed again. Of two columns for one field, the first. */
    ColumnMapping.Said said() {
        Map<String, String> chosen = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < combos.size(); i++) {
            int index = combos.get(i).getSelectionIndex();
            if (columns.get(i).origin() != Origin.SAID && index == index(columns.get(i))) {
                continue;
            }
            if (index == IGNORED) {
                ignored.add(columns.get(i).heading());
            } else if (index >= FIRST_FIELD) {
                chosen.putIfAbsent(fields.get(index - FIRST_FIELD).id(), columns.get(i).heading());
            }
        }
        return new ColumnMapping.Said(chosen, ignored);
    }

    /** The first field that two columns are chosen for. */
    Optional<String> twice() {
        List<Integer> seen = new ArrayList<>();
        for (Combo combo : combos) {
            int index = combo.getSelectionIndex();
            if (index >= FIRST_FIELD && seen.contains(index)) {
                return Optional.of(combo.getText());
            }
            seen.add(index);
        }
        return Optional.empty();
    }
}
