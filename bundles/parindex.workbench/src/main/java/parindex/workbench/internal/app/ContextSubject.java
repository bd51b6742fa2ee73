package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import parindex.workbench.selection.CurrentSubject;

/** What was asked for as variables of the application's context. */
public final class ContextSubject implements CurrentSubject {

    private final IEclipseContext context;

    @Inject
    ContextSubject(IEclipseContext context) {
        this.context = context;
        List.of(UNIT, LEAF, DOCUMENT).forEach(context::declareModifiable);
    }

    @Override
    public Optional<String> of(String variable) {
        return Optional.ofNullable((String) context.get(variable));
    }

    @Override
    public void choose(String variable, String value) {
        // Without this, asking for the same once more would be no change, and nobody would be told.
        context.set(variable, null);
        context.set(variable, value);
    }
}
