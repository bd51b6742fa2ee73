package parindex.workbench.administration.internal.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import parindex.modules.Module;
import parindex.modules.Module.Origin;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.widgets.Fields;

/** Which modules are shown: by category, and by where they come from. */
final class ModuleFilter {

    private final ModuleTexts words;
    private final Combo category;
    private final Combo origin;
    private List<String> categories = List.of();

    ModuleFilter(Composite parent, ModuleTexts words, Runnable changed) {
        this.words = words;
        Composite row = Fields.row(parent, 4);
        category = Fields.combo(row, words.texts().get("modules.category.label"), "parindex.administration.modules.filter.category");
        origin = Fields.combo(row, words.texts().get("modules.origin.label"), "parindex.administration.modules.filter.origin");
        category.setItems(words.texts().get("modules.all"));
        category.select(0);
        origin.add(words.texts().get("modules.all"));
        for (Origin one : Origin.values()) {
            origin.add(words.texts().get("modules.origin." + one));
        }
        origin.select(0);
        category.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
        origin.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
    }

    /** Offers the categories that there are; what is chosen stays chosen. */
    void offer(List<Module> modules) {
        Optional<String> chosen = chosenCategory();
        categories = modules.stream().map(Module::category).filter(c -> !c.isEmpty()).distinct()
                .sorted((a, b) -> VietnameseText.order().compare(words.category(a), words.category(b))).toList();
        List<String> items = new ArrayList<>(List.of(words.texts().get("modules.all")));
        categories.forEach(c -> items.add(words.category(c)));
        category.setItems(items.toArray(String[]::new));
        category.select(chosen.map(c -> categories.indexOf(c) + 1).orElse(0));
    }

    private Optional<String> chosenCategory() {
        int index = category.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(categories.get(index - 1));
    }

    List<Module> of(List<Module> modules) {
        Optional<String> wanted = chosenCategory();
        int from = origin.getSelectionIndex();
        return modules.stream().filter(m -> wanted.isEmpty() || wanted.get().equals(m.category()))
                .filter(m -> from <= 0 || m.origin() == Origin.values()[from - 1]).toList();
    }
}
