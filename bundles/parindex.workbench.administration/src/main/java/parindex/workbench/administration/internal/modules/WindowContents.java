package parindex.workbench.administration.internal.modules;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.framework.FrameworkUtil;
import parindex.modules.Module;

/** What in the window comes from a module. For the thread of the window. */
@Creatable
final class WindowContents {

    /** What the window writes into elements that a fragment has brought. */
    private static final String CONTRIBUTOR = "platform:/plugin/";

    private final MApplication application;
    private final EModelService models;

    @Inject
    WindowContents(MApplication application, EModelService models) {
        this.application = application;
        this.models = models;
    }

    /**
     * What of a module is in the window.
     *
     * @param perspectives their names
     * @param openParts    names of its pages that have been opened
     * @param own          whether the pages of the administration itself are among them
     */
    record Closing(List<String> perspectives, List<String> openParts, boolean own) {
    }

    Closing of(Module module) {
        Set<String> bundles = module.bundles().stream().map(WindowContents::symbolicName).collect(Collectors.toSet());
        return new Closing(labels(MPerspective.class, bundles).map(MUILabel::getLocalizedLabel).toList(),
                labels(MPart.class, bundles).filter(part -> ((MPart) part).getObject() != null).map(MUILabel::getLocalizedLabel).toList(),
                bundles.contains(FrameworkUtil.getBundle(WindowContents.class).getSymbolicName()));
    }

    private <E extends MApplicationElement & MUILabel> Stream<E> labels(Class<E> type, Set<String> bundles) {
        return models.findElements(application, null, type, null).stream()
                .filter(element -> element.getContributorURI() != null && element.getContributorURI().startsWith(CONTRIBUTOR)
                        && bundles.contains(element.getContributorURI().substring(CONTRIBUTOR.length())))
                .distinct();
    }

    private static String symbolicName(String bundle) {
        int blank = bundle.indexOf(' ');
        return blank < 0 ? bundle : bundle.substring(0, blank);
    }
}
