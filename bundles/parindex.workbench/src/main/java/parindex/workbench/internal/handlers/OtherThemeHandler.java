package parindex.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import parindex.workbench.internal.app.Appearance;

/** Switches between the light and the dark theme. */
public final class OtherThemeHandler {

    @Execute
    void use(Appearance appearance) {
        appearance.useOtherTheme();
    }
}
