package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
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
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;
import parindex.workbench.jobs.Background;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Words;

/** Language and theme of the window, and the marks in the menus that show which are in force. An addon of the application model. */
public final class Appearance {

    private static final String LIGHT = "parindex.workbench.theme.light";
    private static final String DARK = "parindex.workbench.theme.dark";
    private static final String THEME_ITEM = "parindex.workbench.item.theme.";
    /** Where the theme engine looks at the start. */
    private static final String THEME_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String THEME_KEY = "themeid";
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

    /** Restyles everything that is open. */
    public void useTheme(String id) {
        // The engine would remember it too, but by writing a file on the thread of the window.
        context.get(IThemeEngine.class).setTheme(id, false);
        remember(THEME_NODE, THEME_KEY, id);
        mark();
    }

    /** For the next start. If that fails, the log has it: the window is as wanted, and the person will see that it did not last. */
    private void remember(String node, String key, String value) {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(node);
        preferences.put(key, value);
        Shell window = (Shell) context.get(Perspectives.class).window().getWidget();
        context.get(Background.class).run(window, context.get(Words.class).text(Appearance.class, "remembering"), progress -> {
            preferences.flush();
            return value;
        }, done -> { }, failure -> { });
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
        context.set(Words.class, new Words(language.locale()));
        context.get(ILocaleChangeService.class).changeApplicationLocale(language.locale());
        List<MWindow> windows = List.copyOf(application.getChildren());
        windows.forEach(window -> window.setToBeRendered(false));
        windows.forEach(window -> window.setToBeRendered(true));
        remember(Language.NODE, Language.KEY, language.id());
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
