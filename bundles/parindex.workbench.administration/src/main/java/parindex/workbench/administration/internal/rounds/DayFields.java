package parindex.workbench.administration.internal.rounds;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Phase;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.ui.Enabled;

/** Two fields for each phase that can have days. */
public final class DayFields {

    private final Map<Phase, Text> first = new EnumMap<>(Phase.class);
    private final Map<Phase, Text> last = new EnumMap<>(Phase.class);

    /** @param from phases before it are over and cannot be changed */
    public DayFields(Composite parent, Texts texts, DayTexts days, Phase from) {
        Composite grid = Fields.row(parent, 3);
        Fields.label(grid, "");
        Fields.label(grid, texts.get("days.first"));
        Fields.label(grid, texts.get("days.last"));
        for (Phase phase : DayTexts.PHASES) {
            Fields.label(grid, texts.phase(phase));
            DayTexts.Typed typed = days.typed(phase);
            first.put(phase, field(grid, texts, phase, "days.first", typed.from(), phase.compareTo(from) >= 0));
            last.put(phase, field(grid, texts, phase, "days.last", typed.to(), phase.compareTo(from) >= 0));
        }
    }

    private static Text field(Composite grid, Texts texts, Phase phase, String key, String day, boolean open) {
        Text field = Fields.field(grid, texts.phase(phase) + ", " + texts.get(key), "parindex.administration." + key + "." + phase,
                SWT.NONE);
        field.setText(day);
        field.setMessage(texts.get("days.example"));
        Enabled.set(field, open);
        return field;
    }

    public void onChange(Runnable then) {
        first.values().forEach(field -> field.addModifyListener(e -> then.run()));
        last.values().forEach(field -> field.addModifyListener(e -> then.run()));
    }

    public void focus() {
        first.values().stream().filter(Text::isEnabled).findFirst().ifPresent(Text::setFocus);
    }

    public DayTexts days() {
        Map<Phase, DayTexts.Typed> spans = new EnumMap<>(Phase.class);
        first.forEach((phase, field) -> spans.put(phase, new DayTexts.Typed(field.getText().strip(), last.get(phase).getText().strip())));
        return new DayTexts(spans);
    }
}
