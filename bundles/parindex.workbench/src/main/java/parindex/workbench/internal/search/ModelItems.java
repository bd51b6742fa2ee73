package parindex.workbench.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import parindex.workbench.search.SearchItem;
import parindex.workbench.ui.ModelIds;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Words;

/** Perspectives, and the commands that can be used now without further choices. For the thread of the window, which owns the model. */
final class ModelItems {

    private static final String SEARCH = "parindex.workbench.command.search";

    private final MApplication application;
    private final Words words;

    ModelItems(MApplication application, Words words) {
        this.application = application;
        this.words = words;
    }

    List<SearchItem> items() {
        List<SearchItem> items = new ArrayList<>();
        application.getContext().get(EModelService.class).findElements(application, null, MPerspective.class, null).stream()
                .filter(MUIElement::isToBeRendered).forEach(perspective -> items.add(item(perspective)));
        ECommandService commands = application.getContext().get(ECommandService.class);
        EHandlerService handlers = application.getContext().get(EHandlerService.class);
        for (MCommand command : application.getCommands()) {
            boolean asksForMore = command.getParameters().stream().anyMatch(parameter -> !parameter.isOptional());
            boolean unusable = asksForMore || SEARCH.equals(command.getElementId());
            ParameterizedCommand ready = unusable ? null : commands.createCommand(command.getElementId(), Map.of());
            if (ready != null && handlers.canExecute(ready)) {
                items.add(new SearchItem("command." + command.getElementId(), words.text(ModelItems.class, "search.command"),
                        command.getLocalizedCommandName(), "", context -> context.get(EHandlerService.class).executeHandler(ready)));
            }
        }
        return items;
    }

    private SearchItem item(MPerspective perspective) {
        String id = perspective.getElementId();
        String tip = perspective.getLocalizedTooltip();
        return new SearchItem("perspective." + id, words.text(ModelItems.class, "search.perspective"), perspective.getLocalizedLabel(),
                tip == null ? "" : tip, context -> context.get(Perspectives.class).show(id));
    }

    /** Goes to where something of a round can be seen: away from the start page, which shows nothing of rounds. */
    static void leaveStart(org.eclipse.e4.core.contexts.IEclipseContext context) {
        Perspectives perspectives = context.get(Perspectives.class);
        boolean start = perspectives.find(ModelIds.PERSPECTIVE_START).map(p -> p.getParent().getSelectedElement() == p).orElse(false);
        if (start) {
            perspectives.show(ModelIds.PERSPECTIVE_RESULTS);
        }
    }
}
