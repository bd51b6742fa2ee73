package parindex.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundSource;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Change;
import parindex.modules.Module;
import parindex.modules.Module.State;
import parindex.modules.Modules;
import parindex.modules.Outcome;
import parindex.modules.Plan;
import parindex.modules.Signing;
import parindex.modules.Trust;
import parindex.values.problem.BadInputException;

/**
 * The life of a module in the running program. The district set of 2020 is taken out of the program and comes back as a signed module, so
 * that a round that has pinned it is there throughout.
 */
@ExtendWith(ServiceExtension.class)
class ModuleLifeTest {

    private static final String DISTRICT = DistrictSet.MODULE;
    private static final String SET = DistrictSet.SET;
    private static final String CORRECTED = DistrictSet.CORRECTED_SET;

    /** Not an injected one, which takes back what a test installs. */
    private final BundleContext context = FrameworkUtil.getBundle(ModuleLifeTest.class).getBundleContext();

    @InjectService(timeout = 30_000)
    ServiceAware<Modules> modulesNow;
    @InjectService(timeout = 30_000)
    Trust trust;
    @InjectService
    Signing signing;
    @InjectService(timeout = 30_000)
    SignIn signIn;
    @InjectService
    RoundSource source;
    @InjectService
    CriteriaCatalogue catalogue;
    @InjectService(timeout = 30_000)
    AssessmentStore store;
    @InjectService(timeout = 30_000)
    RoundEvaluation evaluation;
    @InjectService(timeout = 30_000)
    AuditLog audit;

    @TempDir
    Path folder;

    private Session admin;
    private Office office;
    private Results2020 results;
    private Map<String, String> expected;
    private DistrictSet district;

    @BeforeEach
    void takeTheDistrictSetOutOfTheProgram() throws Exception {
        admin = signIn.singleUser().orElseThrow();
        office = new Office(folder, signing).trustedBy(trust, admin);
        results = new Results2020(source, catalogue, store, evaluation);
        expected = results.now();
        assertEquals(30, expected.size());
        district = new DistrictSet(context, office);
    }

    @AfterEach
    void putItBack() throws Exception {
        for (Module module : modules().list(admin)) {
            modules().apply(admin, new Change.Uninstall(module.id()));
        }
        trust.distrust(admin, office.signer.fingerprint());
        district.close();
        assertEquals(Optional.empty(), audit.verify(admin, Optional.empty()).broken());
    }

    private Modules modules() {
        return modulesNow.getService();
    }

    @Test
    void installedDisabledEnabledUpdatedRolledBackRemoved() {
        assertSets();
        Plan plan = modules().plan(admin, Office.install(district.original));
        assertTrue(plan.possible(), plan::toString);
        assertEquals(Optional.of(office.signer), plan.signer());
        assertSets();

        assertState(modules().apply(admin, Office.install(district.original)), State.ENABLED, "0.1.0.SNAPSHOT");
        assertSets(SET);
        Plan going = modules().plan(admin, new Change.Disable(DISTRICT));
        assertEquals(List.of("effect.services", "effect.set.goes", "effect.round", "effect.disabled"),
                going.effects().stream().map(e -> e.key()).toList());
        assertEquals(List.of("daknong-2020", SET), going.effects().get(2).arguments());

        assertState(modules().apply(admin, new Change.Disable(DISTRICT)), State.DISABLED, "0.1.0.SNAPSHOT");
        assertSets();
        assertState(modules().apply(admin, new Change.Enable(DISTRICT)), State.ENABLED, "0.1.0.SNAPSHOT");
        assertSets(SET);
        assertState(modules().apply(admin, Office.update(district.corrected)), State.ENABLED, "0.2.0");
        assertSets(CORRECTED);
        assertEquals(Optional.of("0.1.0.SNAPSHOT"), only().previous());
        assertState(modules().apply(admin, new Change.Rollback(DISTRICT)), State.ENABLED, "0.1.0.SNAPSHOT");
        assertSets(SET);
        assertEquals(Optional.empty(), modules().apply(admin, new Change.Uninstall(DISTRICT)).module());
        assertSets();
        assertEquals(Optional.empty(), bundle(DISTRICT));
    }

    @Test
    void choicesSurviveARestart() throws Exception {
        modules().apply(admin, Office.install(district.original));
        modules().apply(admin, Office.install(office.code("office.service", "1.0.0", ServiceActivator.class)));
        modules().apply(admin, new Change.Disable("office.service"));
        restart();
        assertSets(SET);
        assertEquals(Map.of(DISTRICT, State.ENABLED, "office.service", State.DISABLED), states());
        assertEquals(Optional.empty(), bundle("office.service"));
        modules().apply(admin, new Change.Disable(DISTRICT));
        modules().apply(admin, new Change.Enable("office.service"));
        restart();
        assertSets();
        assertEquals(Map.of(DISTRICT, State.DISABLED, "office.service", State.ENABLED), states());
        assertEquals(Bundle.ACTIVE, bundle("office.service").orElseThrow().getState());
    }

    @Test
    void anAlteredPackageDoesNotStartAgainAndHarmsNobody() throws Exception {
        modules().apply(admin, Office.install(district.original));
        modules().apply(admin, Office.install(office.code("office.service", "1.0.0", ServiceActivator.class)));
        String hash = bundle("office.service").orElseThrow().getLocation().replace("parindex-module:", "");
        Files.writeString(modules().dropFolder().resolveSibling("packages").resolve(hash + ".jar"), "altered");
        restart();
        assertSets(SET);
        assertEquals(Map.of(DISTRICT, State.ENABLED, "office.service", State.FAILED), states());
        assertEquals(Optional.empty(), bundle("office.service"));
    }

    @Test
    void aModuleThatFailsToStartIsDisabledAndHarmsNobody() throws Exception {
        modules().apply(admin, Office.install(district.original));
        Outcome failed = modules().apply(admin, Office.install(office.code("office.failing", "1.0.0", FailingActivator.class)));
        assertState(failed, State.FAILED, "1.0.0");
        assertEquals("failed.start", failed.notices().get(0).key());
        assertTrue(failed.notices().get(0).arguments().contains("no printer"), failed::toString);
        assertEquals(Optional.empty(), bundle("office.failing"));
        assertSets(SET);
        restart();
        assertEquals(State.FAILED, states().get("office.failing"));
        assertSets(SET);
    }

    @Test
    void anUpdateThatFailsLeavesTheVersionBefore() throws Exception {
        modules().apply(admin, Office.install(office.code("office.service", "1.0.0", ServiceActivator.class)));
        Outcome failed = modules().apply(admin, Office.update(office.code("office.service", "2.0.0", FailingActivator.class)));
        assertState(failed, State.ENABLED, "1.0.0");
        assertEquals(List.of("failed.start", "notice.kept"), failed.notices().stream().map(n -> n.key()).toList());
        assertEquals("1.0.0", bundle("office.service").orElseThrow().getVersion().toString());
        assertEquals(Bundle.ACTIVE, bundle("office.service").orElseThrow().getState());
        assertEquals(Optional.empty(), only().previous());
    }

    @Test
    void aSetWithErrorsDoesNotBecomeOne() throws Exception {
        Path broken = district.copy("broken.jar", t -> t.replace("max=\"100\"", "max=\"99\""));
        Outcome failed = modules().apply(admin, Office.install(broken));
        assertState(failed, State.FAILED, "0.1.0.SNAPSHOT");
        assertEquals("failed.set", failed.notices().get(0).key());
        assertSets();
        assertTrue(catalogue.rejected().isEmpty(), "the refused bundle is still in the framework");
    }

    @Test
    void anAlteredFileNeverReachesTheFramework() throws Exception {
        Path any = office.code("office.probe", "1.0.0", ServiceActivator.class);
        long newest = numberGivenNow(any);
        byte[] bytes = Files.readAllBytes(district.original);
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.jar"), bytes);
        assertThrows(BadInputException.class, () -> modules().apply(admin, Office.install(altered)));
        // Numbers of bundles are given once: if one had been installed and removed, the next would show it.
        assertEquals(newest + 1, numberGivenNow(any));
        assertFalse(states().containsKey(DISTRICT));
    }

    private long numberGivenNow(Path jar) throws Exception {
        Bundle probe = context.installBundle("test:probe", Files.newInputStream(jar));
        probe.uninstall();
        return probe.getBundleId();
    }

    /** As at a start of the program: what the framework had of modules is gone, and their bundle starts anew. */
    private void restart() throws Exception {
        Bundle own = bundle("parindex.modules").orElseThrow();
        own.stop();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith("parindex-module:")) {
                bundle.uninstall();
            }
        }
        own.start();
        modulesNow.waitForService(30_000);
        trust = context.getService(context.getServiceReference(Trust.class));
    }

    private void assertSets(String... district) {
        assertEquals(List.of(district), catalogue.installed().stream().map(i -> i.document().set().id().toString())
                .filter(s -> s.startsWith("daknong.district")).toList());
        assertEquals(expected, results.now(), "a stored round computes differently");
    }

    private static void assertState(Outcome outcome, State state, String version) {
        Module module = outcome.module().orElseThrow();
        assertEquals(state, module.state(), () -> outcome.notices().toString());
        assertEquals(version, module.version());
    }

    private Map<String, State> states() {
        Map<String, State> states = new java.util.TreeMap<>();
        modules().list(admin).forEach(m -> states.put(m.id(), m.state()));
        return states;
    }

    private Module only() {
        List<Module> all = modules().list(admin);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private Optional<Bundle> bundle(String name) {
        return DistrictSet.bundle(context, name);
    }
}
