package parindex.modules.internal.run;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import parindex.assessment.MemoryStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.people.Session;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Signer;
import parindex.modules.internal.Governance;
import parindex.modules.internal.Texts;
import parindex.modules.internal.trust.FileSigning;
import parindex.modules.internal.trust.TrustFolder;

/**
 * The module service on a framework that counts how often somebody wants to install a bundle, and then refuses. Time stands still.
 */
final class Bench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    static final Session ADMINISTRATOR = new Session("admin", true);
    static final Session ANYBODY = new Session("lan", false);
    static final char[] PASSWORD = "correct horse".toCharArray();

    final Path data;
    final MemoryStore store = new MemoryStore();
    final FileSigning signing = new FileSigning(Clock.fixed(NOW, ZoneOffset.UTC));
    final List<String> installs = new ArrayList<>();
    final Path keyStore;
    final Path certificate;
    final Signer signer;
    private final Clock clock;
    ModuleService modules;
    private TrustFolder trust;

    Bench(Path folder) throws IOException {
        this(folder, NOW);
    }

    /** @param now the time of the service; keys are made at {@link #NOW} */
    Bench(Path folder, Instant now) throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        clock = Clock.fixed(now, ZoneOffset.UTC);
        keyStore = folder.resolve("office.p12");
        certificate = folder.resolve("office.pem");
        signer = signing.createKey(keyStore, certificate, "Sở Nội vụ", 365, PASSWORD);
        restart(Map.of());
    }

    /** Another start of the program on the same data. */
    void restart(Map<String, String> properties) throws IOException {
        close();
        Governance governance = new Governance(store, access(), reading -> NOW);
        BundleContext context = context(properties);
        modules = new ModuleService(context, catalogue(), clock);
        modules.governance = governance;
        trust = new TrustFolder(context, governance, Clock.fixed(NOW, ZoneOffset.UTC));
        modules.activate(context);
    }

    TrustFolder trust() {
        return trust;
    }

    void trustOffice() {
        trust.trust(ADMINISTRATOR, certificate);
    }

    /** A file signed by the office. */
    Path signed(Path folder, String name, Map<String, byte[]> entries) throws IOException {
        Path unsigned = Jars.write(folder.resolve("unsigned-" + name), entries);
        Path file = folder.resolve(name);
        signing.sign(unsigned, file, keyStore, PASSWORD);
        return file;
    }

    List<String> audit() {
        List<String> actions = new ArrayList<>();
        store.audit(1, (AuditRecord r) -> actions.add(r.event().actor() + " " + r.event().action() + " " + r.event().subject()));
        return actions;
    }

    private BundleContext context(Map<String, String> properties) {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getProperty" -> arguments[0].equals("parindex.data") ? data.toString() : properties.get((String) arguments[0]);
            case "getBundles" -> new Bundle[0];
            case "installBundle" -> {
                installs.add((String) arguments[0]);
                throw new BundleException("this framework installs nothing");
            }
            case "getBundle" -> proxy(Bundle.class, (name, args) -> name.equals("adapt") ? proxy((Class<?>) args[0], (n, a) ->
                    n.equals("getDependencyClosure") ? List.of() : refreshed(n, a)) : null);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Object refreshed(String method, Object[] arguments) {
        if (method.equals("refreshBundles")) {
            for (org.osgi.framework.FrameworkListener listener : (org.osgi.framework.FrameworkListener[]) arguments[1]) {
                listener.frameworkEvent(new org.osgi.framework.FrameworkEvent(org.osgi.framework.FrameworkEvent.PACKAGES_REFRESHED,
                        proxy(Bundle.class, (n, a) -> null), null));
            }
        }
        return null;
    }

    private static CriteriaCatalogue catalogue() {
        return proxy(CriteriaCatalogue.class, (method, arguments) -> List.of());
    }

    private static AccessCheck access() {
        return proxy(AccessCheck.class, (method, arguments) -> {
            if (!ADMINISTRATOR.equals(arguments[1])) {
                throw Texts.refused(RefusedActionException.Kind.FORBIDDEN, "refused.noStore");
            }
            return null;
        });
    }

    /** What a method of a stand-in answers. */
    private interface Answer {
        Object to(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(Bench.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    @Override
    public void close() {
        if (modules != null) {
            modules.deactivate();
        }
    }
}
