package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.ILocaleChangeService;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.service.event.Event;
import parindex.workbench.ui.Words;

/** Language and theme of the window, and the marks in the menus that show which are in force. An addon of the application model. */
public final class Appearance {

    private static final String LIGHT = "parindex.workbench.theme.light";
    private static final String DARK = "parindex.workbench.theme.dark";
    private static final String THEME_ITEM = "parindex.workbench.item.theme.";
    private static final String LANGUAGE_ITEM = "parindex.workbench.item.language.";

    private final MApplication application;
    private final EModelService models;
    private final IEclipseContext context;

    @Inject
    public Appearance(MApplication application, EModelService models) {
        this.application = application;
        this.models = models;
        this.context = application.getContext();
        this.context.set(Appearance.class, this);
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        mark();
    }

    /** Restyles everything that is open; the theme engine remembers the theme. */
    public void useTheme(String id) {
        IThemeEngine engine = context.get(IThemeEngine.class);
        engine.setTheme(id, true);
        mark();
    }

    /** The light theme if the dark one is in force, else the dark one. */
    public void useOtherTheme() {
        useTheme(DARK.equals(activeTheme()) ? LIGHT : DARK);
    }

    /** Builds the window anew in another language, so that no part has to exchange its texts. */
    public void useLanguage(String id) {
        Language language = Language.of(id);
        if (language == Language.current()) {
            mark();
            return;
        }
        language.apply();
        language.remember();
        context.set(Words.class, new Words(language.locale()));
        context.get(ILocaleChangeService.class).changeApplicationLocale(language.locale());
        List<MWindow> windows = List.copyOf(application.getChildren());
        windows.forEach(window -> window.setToBeRendered(false));
        windows.forEach(window -> window.setToBeRendered(true));
        mark();
    }

    private void mark() {
        String theme = activeTheme();
        NativeTheme.use(DARK.equals(theme));
        String themeName = theme.substring(theme.lastIndexOf('.') + 1);
        for (MHandledMenuItem item : models.findElements(application, MHandledMenuItem.class, EModelService.IN_MAIN_MENU, this::isChoice)) {
            item.setSelected(item.getElementId().equals(THEME_ITEM + themeName)
                    || item.getElementId().equals(LANGUAGE_ITEM + Language.current().id()));
        }
    }

    private String activeTheme() {
        IThemeEngine engine = context.get(IThemeEngine.class);
        ITheme theme = engine == null ? null : engine.getActiveTheme();
        return theme == null ? LIGHT : theme.getId();
    }

    private boolean isChoice(org.eclipse.e4.ui.model.application.MApplicationElement element) {
        String id = String.valueOf(element.getElementId());
        return id.startsWith(THEME_ITEM) || id.startsWith(LANGUAGE_ITEM);
    }
}
