package parindex.workbench.internal.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.UISynchronize;
import parindex.workbench.internal.app.Appearance;

/** Puts a language in force. */
public final class LanguageHandler {

    @Execute
    void use(@Named("language") String language, Appearance appearance, UISynchronize ui) {
        // Later, because the menu that was just used is built anew too.
        ui.asyncExec(() -> appearance.useLanguage(language));
    }
}
