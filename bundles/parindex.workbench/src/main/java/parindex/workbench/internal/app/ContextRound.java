package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import parindex.workbench.selection.CurrentRound;

/** The current round as a variable of the application's context, from which parts have it injected. */
public final class ContextRound implements CurrentRound {

    private final IEclipseContext context;

    @Inject
    ContextRound(IEclipseContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> id() {
        return Optional.ofNullable((String) context.get(ID));
    }

    @Override
    public void choose(String roundId) {
        context.set(ID, roundId);
    }
}
