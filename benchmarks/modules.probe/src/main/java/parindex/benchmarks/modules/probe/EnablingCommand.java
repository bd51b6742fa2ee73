package parindex.benchmarks.modules.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.CriteriaSet;
import parindex.criteria.SetId;
import parindex.criteria.authoring.CriteriaBundles;
import parindex.criteria.authoring.NextSet;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.CriteriaWriter;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Modules;
import parindex.modules.Signing;
import parindex.modules.Trust;

/**
 * What the launcher calls on the main thread, in place of the commands: the district set of 2020 under another name becomes a signed module, which
 * is disabled and enabled again and again. Each enabling is a line with its milliseconds and those of reading and checking the same document alone.
 */
@Component(service = Callable.class, property = {"main.thread=true", "service.ranking:Integer=1000"})
public final class EnablingCommand implements Callable<Integer> {

    private static final String SOURCE = "daknong.district";
    private static final SetId SET = new SetId("do.luong", 2020, "1.0.0");
    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final BundleContext context;
    private final CriteriaCatalogue catalogue;
    private final Modules modules;
    private final Trust trust;
    private final Signing signing;
    private final SignIn signIn;

    @Activate
    public EnablingCommand(BundleContext context, @Reference CriteriaCatalogue catalogue, @Reference Modules modules, @Reference Trust trust,
            @Reference Signing signing, @Reference SignIn signIn) {
        this.context = context;
        this.catalogue = catalogue;
        this.modules = modules;
        this.trust = trust;
        this.signing = signing;
        this.signIn = signIn;
    }

    @Override
    public Integer call() throws Exception {
        Session session = signIn.singleUser().orElseThrow();
        CriteriaDocument document = document();
        String id = modules.apply(session, new Change.Install(signed(session, document), Optional.empty(), Consent.NONE)).id();
        for (int i = 0; i < Integer.getInteger("parindex.benchmarks.times", 1); i++) {
            modules.apply(session, new Change.Disable(id));
            require(!usable());
            long begin = System.nanoTime();
            modules.apply(session, new Change.Enable(id));
            require(usable());
            double enabling = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            new CriteriaReader().read(SET.toString(), document.xml()).orThrow();
            System.out.println("ENABLED " + enabling + " " + (System.nanoTime() - begin) / 1e6);
        }
        modules.apply(session, new Change.Uninstall(id));
        return 0;
    }

    private CriteriaDocument document() {
        CriteriaSet source = catalogue.installed().stream().map(i -> i.document().set()).filter(s -> s.id().name().equals(SOURCE)).findFirst()
                .orElseThrow();
        return new CriteriaReader().read(SET.toString(), CriteriaWriter.write(NextSet.from(source, SET))).orThrow();
    }

    private Path signed(Session session, CriteriaDocument document) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(context.getProperty("parindex.data")), "enabling");
        CriteriaBundles.write(document, folder.resolve("set.jar"));
        signing.createKey(folder.resolve("key.p12"), folder.resolve("key.pem"), "Benchmark", 30, PASSWORD);
        trust.trust(session, folder.resolve("key.pem"));
        signing.sign(folder.resolve("set.jar"), folder.resolve("signed.jar"), folder.resolve("key.p12"), PASSWORD);
        return folder.resolve("signed.jar");
    }

    /** As whoever makes a round would find it: a service, and in the list. */
    private boolean usable() throws InvalidSyntaxException {
        List<ServiceReference<CriteriaDocument>> found = List.copyOf(context.getServiceReferences(CriteriaDocument.class,
                "(" + CriteriaCatalogue.ID + "=" + SET.name() + ")"));
        return found.size() == 1 && context.getService(found.get(0)).set().id().equals(SET)
                && catalogue.installed().stream().anyMatch(i -> i.document().set().id().equals(SET));
    }

    private static void require(boolean so) {
        if (!so) {
            throw new IllegalStateException("the set is not as it should be");
        }
    }
}
