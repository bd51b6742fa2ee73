package parindex.workbench.administration.internal;

import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;

/** Commands of the window that are given by a button of a page. */
@Creatable
public final class Commands {

    private final ECommandService commands;
    private final EHandlerService handlers;

    @Inject
    public Commands(ECommandService commands, EHandlerService handlers) {
        this.commands = commands;
        this.handlers = handlers;
    }

    /** @return false if nothing can do that now */
    public boolean give(String id) {
        ParameterizedCommand command = commands.createCommand(id, Map.of());
        boolean possible = command != null && handlers.canExecute(command);
        if (possible) {
            handlers.executeHandler(command);
        }
        return possible;
    }
}
