package parindex.workbench.internal.frame;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.framework.FrameworkUtil;
import parindex.criteria.Level;
import parindex.workbench.selection.Showing;
import parindex.workbench.ui.Words;

/** Title and icon of the window, by which two windows are told apart in the bar of the system. For the thread of the window. */
@Creatable
public final class WindowMarks {

    private static final String ICONS = "platform:/plugin/parindex.workbench/icons/";

    private final MWindow window;
    private final Words words;
    private final EModelService models;
    private Standing last = Standing.UNKNOWN;

    @Inject
    WindowMarks(MWindow window, Words words, EModelService models) {
        this.window = window;
        this.words = words;
        this.models = models;
    }

    /** Names round and unit in the title, and shows the icon of the level. */
    public void show(Standing standing) {
        last = standing;
        again();
    }

    /** Another perspective is in front, or it shows another unit. */
    public void again() {
        MPerspective inFront = models.getActivePerspective(window);
        mark(last.showing(inFront == null ? Optional.empty() : Showing.of(inFront)));
    }

    private void mark(Standing standing) {
        String subject = standing.subject();
        String title = subject.isEmpty() ? words.text(WindowMarks.class, "title.none") : words.text(WindowMarks.class, "title.round", subject);
        String data = data();
        window.setLabel(data.isEmpty() ? title : words.text(WindowMarks.class, "title.data", title, data));
        window.setIconURI(icon(standing.level().map(Level::id).orElse("parindex")));
    }

    private static String icon(String name) {
        return ICONS + name.toLowerCase(Locale.ROOT) + ".svg";
    }

    /** The data directory if somebody asked for it: two windows then work on different data. Empty text for the usual one. */
    private static String data() {
        var context = FrameworkUtil.getBundle(WindowMarks.class).getBundleContext();
        String data = context.getProperty("parindex.data");
        boolean given = Boolean.parseBoolean(context.getProperty("parindex.data.given"));
        return given && data != null ? Path.of(data).toAbsolutePath().normalize().toString() : "";
    }
}
