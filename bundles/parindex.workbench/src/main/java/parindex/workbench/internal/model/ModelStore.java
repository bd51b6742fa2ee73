package parindex.workbench.internal.model;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.internal.workbench.E4Workbench;
import org.eclipse.e4.ui.internal.workbench.E4XMIResource;
import org.eclipse.e4.ui.internal.workbench.E4XMIResourceFactory;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.log.LoggerFactory;
import parindex.values.text.Message;
import parindex.workbench.internal.app.Notices;

/**
 * Makes the application model: always from the file of this bundle and the fragments of the others, so that a new version of the program brings
 * its new menus and parts. Of the model that was saved when the program ended only the layout is used. Named in {@code plugin.xml}.
 */
public final class ModelStore implements IModelResourceHandler {

    private static final String CONTRIBUTOR = "platform:/plugin/parindex.workbench";
    private static final String FILE = ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

    private final IEclipseContext context;
    private final URI source;
    private final SavedModel saved;
    private final ResourceSet resources = new ResourceSetImpl();
    private Resource model;
    private Contributions contributions;

    @Inject
    public ModelStore(IEclipseContext context, @Named(E4Workbench.INITIAL_WORKBENCH_MODEL_URI) URI source,
            @Named(E4Workbench.INSTANCE_LOCATION) Location instance) {
        this.context = context;
        this.source = source;
        // Through File, which knows that on Windows the path of a URL begins with a slash too many.
        this.saved = new SavedModel(new java.io.File(instance.getURL().getPath()).toPath().resolve(FILE));
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put(Resource.Factory.Registry.DEFAULT_EXTENSION,
                new E4XMIResourceFactory());
    }

    @Override
    public Resource loadMostRecentModel() {
        MApplication application = (MApplication) resources.getResource(source, true).getContents().get(0);
        ((EObject) application).eAllContents().forEachRemaining(element -> {
            if (element instanceof MApplicationElement own) {
                own.setContributorURI(CONTRIBUTOR);
            }
        });
        model = createResourceWithApp(application);
        context.set(MApplication.class, application);
        FragmentMerger merger = new FragmentMerger(context.get(LoggerFactory.class));
        merger.init(application, context, context.get(UISynchronize.class));
        contributions = ContextInjectionFactory.make(Contributions.class, context);
        contributions.open(application, merger);
        saved.read(this::setAside).ifPresent(last -> Layout.of(last).applyTo(application));
        return model;
    }

    private void setAside(Path copy) {
        context.get(Notices.class).say(Message.of(ModelStore.class, "layout.setAside", copy));
    }

    @Override
    public Resource createResourceWithApp(MApplication application) {
        Resource resource = resources.createResource(URI.createURI("workbench.xmi"));
        resource.getContents().add((EObject) application);
        return resource;
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
