package parindex.workbench.internal.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import parindex.workbench.internal.app.Appearance;

/** Puts a theme in force. */
public final class ThemeHandler {

    @Execute
    void use(@Named("theme") String theme, Appearance appearance) {
        appearance.useTheme(theme);
    }
}
