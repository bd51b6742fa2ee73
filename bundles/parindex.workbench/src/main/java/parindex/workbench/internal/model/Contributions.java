package parindex.workbench.internal.model;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.internal.workbench.ModelAssembler;
import org.eclipse.e4.ui.internal.workbench.ModelFragmentWrapper;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.fragment.MModelFragments;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model fragments of running bundles (manifest header {@code Model-Fragment}). When a bundle starts, its fragments are merged into the
 * application model; when it stops, everything that came with them goes, also handlers, commands and key bindings, which Eclipse's own
 * tracking leaves behind. The model is changed by the thread of the window only, which a bundle that stops does not wait for.
 */
public final class Contributions implements BundleTrackerCustomizer<Bundle> {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
    private static final String HEADER = "Model-Fragment";

    private final UISynchronize ui;
    private final Removal removal;
    private final InjectorMemory injected = new InjectorMemory();
    private final BundleTracker<Bundle> tracker;
    private final Map<Bundle, List<MApplicationElement>> present = new HashMap<>();
    /** Only by the thread of the window. Weak: an uninstalled bundle counts as long as something of it is in use. */
    private final Set<Bundle> stopped = Collections.newSetFromMap(new WeakHashMap<>());
    private MApplication application;
    private ModelAssembler assembler;
    private volatile boolean live;
    private volatile boolean closed;

    @Inject
    public Contributions(UISynchronize ui, Removal removal) {
        this.ui = ui;
        this.removal = removal;
        this.tracker = new BundleTracker<>(FrameworkUtil.getBundle(Contributions.class).getBundleContext(), Bundle.ACTIVE, this);
    }

    /** Merges the fragments of all bundles that run, and from then on follows their coming and going. */
    void open(MApplication target, ModelAssembler merger) {
        application = target;
        assembler = merger;
        tracker.open();
        // All at once, because the fragment of one bundle may be meant for an element of another.
        merge(tracker.getTracked().keySet().stream().filter(Contributions::contributes).toList());
        live = true;
    }

    void close() {
        closed = true;
        tracker.close();
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        if (live && contributes(bundle)) {
            ui.asyncExec(() -> {
                if (bundle.getState() == Bundle.ACTIVE && !closed) {
                    merge(List.of(bundle));
                }
            });
        }
        return bundle;
    }

    private static boolean contributes(Bundle bundle) {
        return bundle.getHeaders("").get(HEADER) != null;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        // It is active and stays so.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        if (!closed) {
            ui.asyncExec(() -> remove(bundle));
        }
    }

    private void merge(Collection<Bundle> bundles) {
        List<ModelFragmentWrapper> fragments = new ArrayList<>();
        for (Bundle bundle : bundles) {
            takeOut(bundle);
            try {
                fragments.addAll(read(bundle));
            } catch (RuntimeException e) {
                // One bad bundle must not keep the window from opening.
                LOG.error("The model fragment of {} cannot be read", bundle, e);
                present.remove(bundle);
            }
        }
        assembler.processFragmentWrappers(fragments);
    }

    private List<ModelFragmentWrapper> read(Bundle bundle) {
        String name = bundle.getSymbolicName();
        MModelFragments fragments = (MModelFragments) resources().getResource(uri(bundle), true).getContents().get(0);
        List<MApplicationElement> elements = new ArrayList<>();
        List<ModelFragmentWrapper> wrapped = new ArrayList<>();
        fragments.getFragments().forEach(fragment -> {
            elements.addAll(fragment.getElements());
            wrapped.add(new ModelFragmentWrapper(fragments, fragment, name, "platform:/plugin/" + name, false));
        });
        present.put(bundle, elements);
        return wrapped;
    }

    /** Of a bundle without fragments too there may have been objects in the window. */
    private void remove(Bundle bundle) {
        if (!closed) {
            takeOut(bundle);
            // Also those that stopped before: their objects may have been in what goes only now.
            stopped.add(bundle);
            stopped.forEach(injected::forget);
            injected.forget(bundle, application.getContext());
        }
    }

    private void takeOut(Bundle bundle) {
        List<MApplicationElement> elements = present.remove(bundle);
        if (elements == null) {
            return;
        }
        removal.remove(elements);
        Resource fragments = resources().getResource(uri(bundle), false);
        if (fragments != null) {
            resources().getResources().remove(fragments);
        }
    }

    private ResourceSet resources() {
        return ((EObject) application).eResource().getResourceSet();
    }

    private static URI uri(Bundle bundle) {
        String file = bundle.getHeaders("").get(HEADER).split(";")[0].strip();
        return URI.createPlatformPluginURI(bundle.getSymbolicName() + "/" + file, false);
    }
}
