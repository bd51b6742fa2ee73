package parindex.workbench.internal.model;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.internal.workbench.E4Workbench;
import org.eclipse.e4.ui.internal.workbench.E4XMIResource;
import org.eclipse.e4.ui.internal.workbench.ModelAssembler;
import org.eclipse.e4.ui.internal.workbench.ResourceHandler;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.log.LoggerFactory;
import org.slf4j.Logger;
import parindex.values.text.Message;
import parindex.workbench.internal.app.Notices;

/**
 * Where the layout of the window is kept between two starts: the application model as a file in the instance area. A file that cannot be used is
 * set aside, and the window starts with its first layout. Named in {@code plugin.xml}.
 *
 * <p>What bundles contribute is never taken from the file but always from the bundles ({@link Contributions}); of the file only its layout.
 */
public final class ModelStore implements IModelResourceHandler {

    private static final Logger LOG = org.slf4j.LoggerFactory.getLogger(ModelStore.class);
    private static final String FILE = ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

    private final IEclipseContext context;
    private final SavedLayout saved;
    private Resource model;
    private Contributions contributions;

    @Inject
    public ModelStore(IEclipseContext context, @Named(E4Workbench.INSTANCE_LOCATION) Location instance) {
        this.context = context;
        this.saved = new SavedLayout(Path.of(new java.io.File(instance.getURL().getPath()).getPath()).resolve(FILE));
    }

    @Override
    public Resource loadMostRecentModel() {
        saved.setAsideIfUnusable().ifPresent(copy -> {
            Message notice = Message.of(ModelStore.class, "layout.setAside", copy);
            LOG.warn(notice.in(java.util.Locale.ENGLISH));
            context.get(Notices.class).say(notice);
        });
        ModelAssembler assembler = new FragmentMerger(context.get(LoggerFactory.class));
        // The handler below takes the assembler from the context.
        context.set(ModelAssembler.class, assembler);
        model = ContextInjectionFactory.make(ResourceHandler.class, context).loadMostRecentModel();
        MApplication application = (MApplication) model.getContents().get(0);
        LayoutMemory layout = LayoutMemory.takeContributed(application);
        contributions = ContextInjectionFactory.make(Contributions.class, context);
        contributions.open(application, assembler);
        layout.apply(application);
        return model;
    }

    @Override
    public Resource createResourceWithApp(MApplication application) {
        return ContextInjectionFactory.make(ResourceHandler.class, context).createResourceWithApp(application);
    }

    @Override
    public void save() throws IOException {
        saved.write(out -> model.save(out, Map.of(E4XMIResource.OPTION_FILTER_PERSIST_STATE, Boolean.TRUE)));
    }

    @PreDestroy
    void close() {
        if (contributions != null) {
            contributions.close();
        }
    }
}
