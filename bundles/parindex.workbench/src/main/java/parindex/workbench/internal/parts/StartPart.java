package parindex.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.ui.ModelIds;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Words;

/** The first page: what can be done when there is nothing yet, and the rounds that are there. */
public final class StartPart {

    private static final int TEXT_WIDTH = 640;

    private final Words words;
    private final Background background;
    private final CurrentRound current;
    private final Perspectives perspectives;
    private final ECommandService commands;
    private final EHandlerService handlers;
    private Composite page;
    private Composite rounds;
    private Button first;

    @Inject
    @Optional
    private AssessmentStore store;

    @Inject
    StartPart(Words words, Background background, CurrentRound current, Perspectives perspectives, ECommandService commands,
            EHandlerService handlers) {
        this.words = words;
        this.background = background;
        this.current = current;
        this.perspectives = perspectives;
        this.commands = commands;
        this.handlers = handlers;
    }

    @PostConstruct
    void create(Composite parent) {
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(40, 32).spacing(0, 10).applyTo(page);
        label("start.title", "StartTitle");
        label("start.text", "StartText");
        first = action("start.sample", "start.sample.text", ModelIds.COMMAND_SAMPLE);
        action("start.newRound", "start.newRound.text", ModelIds.COMMAND_NEW_ROUND);
        label("start.rounds", "StartHeading");
        rounds = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(rounds);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rounds);
        scroll.setContent(page);
        resize();
        read();
    }

    private Label label(String key, String style) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(words.text(StartPart.class, key));
        label.setData("org.eclipse.e4.ui.css.CssClassName", style);
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Button action(String key, String explanation, String commandId) {
        Button button = new Button(page, SWT.PUSH);
        button.setText(words.text(StartPart.class, key));
        button.setData("parindex.id", commandId);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, 8).applyTo(button);
        ParameterizedCommand command = commands.createCommand(commandId, Map.of());
        button.setEnabled(command != null && handlers.canExecute(command));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> handlers.executeHandler(command)));
        label(explanation, "StartText");
        return button;
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        if (page != null && !page.isDisposed()) {
            read();
        }
    }

    private void read() {
        AssessmentStore reading = store;
        if (reading == null) {
            show(List.of());
            return;
        }
        background.run(page, words.text(StartPart.class, "start.reading"), progress -> reading.rounds(), this::show);
    }

    private void show(List<Round> found) {
        for (var child : rounds.getChildren()) {
            child.dispose();
        }
        if (found.isEmpty()) {
            new Label(rounds, SWT.NONE).setText(words.text(StartPart.class, "start.noRounds"));
        }
        for (Round round : found) {
            Link link = new Link(rounds, SWT.NONE);
            // In a link text "&" marks a mnemonic and "<" begins markup; neither may come from a name.
            link.setText("<a>" + round.name().replace("&", "&&").replace("<", "‹").replace(">", "›") + "</a>");
            link.setData("parindex.id", "parindex.workbench.start.round." + round.id());
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> open(round)));
        }
        resize();
    }

    private void open(Round round) {
        current.choose(round.id());
        perspectives.show(ModelIds.PERSPECTIVE_RESULTS);
    }

    private void resize() {
        page.layout(true, true);
        ((ScrolledComposite) page.getParent()).setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    @Focus
    void focus() {
        first.setFocus();
    }
}
