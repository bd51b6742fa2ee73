package parindex.modules.internal.run;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.people.Session;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Modules;
import parindex.modules.internal.Governance;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.content.StoredFile;
import parindex.modules.internal.trust.FileSigning;
import parindex.modules.internal.trust.TrustFolder;

/** The module service in a framework of its own, as at a start of the program on a data directory. */
public final class OpenedModules implements AutoCloseable {

    private final Framework framework;
    private final ModuleService service;
    private final TrustFolder trust;

    /**
     * @param cache  where the framework may keep things; the launcher would empty it after a killed process, so it is always new
     * @param access who may do what
     */
    public OpenedModules(Path data, Path cache, Instant now, AssessmentStore store, AccessCheck access) throws IOException, BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT, "parindex.data", data.toString()));
        framework.start();
        BundleContext context = framework.getBundleContext();
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Governance governance = new Governance(store, access, reading -> now);
        CriteriaCatalogue none = (CriteriaCatalogue) Proxy.newProxyInstance(OpenedModules.class.getClassLoader(),
                new Class<?>[] {CriteriaCatalogue.class}, (proxy, method, arguments) -> List.of());
        service = new ModuleService(context, none, clock);
        service.governance = governance;
        service.activate(context);
        trust = new TrustFolder(context, governance, clock);
    }

    public Modules modules() {
        return service;
    }

    public void trust(Session session, Path certificate) {
        trust.trust(session, certificate);
    }

    /** Versions of the bundles of modules that run. */
    public List<String> running() {
        return java.util.Arrays.stream(framework.getBundleContext().getBundles())
                .filter(b -> b.getLocation().startsWith(Location.INSTALLED) && b.getState() == org.osgi.framework.Bundle.ACTIVE)
                .map(b -> b.getVersion().toString()).toList();
    }

    /** SHA-256 of all files that the record in a data directory names. */
    public static java.util.Set<String> named(Path data) {
        Stored stored = new StoredFile(data.resolve("modules/modules.json")).read();
        return stored.files();
    }

    public static FileSigning signing(Instant now) {
        return new FileSigning(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Override
    public void close() throws BundleException {
        service.deactivate();
        framework.stop();
        try {
            framework.waitForStop(30_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
