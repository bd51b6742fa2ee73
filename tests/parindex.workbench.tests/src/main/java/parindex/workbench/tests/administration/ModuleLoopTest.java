package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.test.common.annotation.InjectService;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.UnitRegister;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.LiveObjects;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/**
 * A criteria set and a perspective, disabled, enabled and updated again and again in an open window, while a round that uses the set is the one
 * that is worked on. Nothing is left behind and nothing is lost. {@code PARINDEX_TOGGLES=1000} in the environment goes round more often than
 * the build does.
 */
class ModuleLoopTest extends WithModules {

    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("PARINDEX_TOGGLES", "5"));
    /** What is made once and kept, such as caches, is there after these. */
    private static final int WARM_UP = 5;
    /** The cache of the database and the account of what was measured may grow; class loaders and parts that stay would be more. */
    private static final long MOST_GROWTH = 12L << 20;
    private static final String PERSPECTIVE = "parindex.samples.perspective";
    private static final String CRITERIA = "parindex.samples.criteria";

    @InjectService
    AssessmentStore store;
    @InjectService
    RoundEvaluation evaluation;
    @InjectService
    UnitRegister units;
    @InjectService
    Rounds rounds;
    @InjectService
    SelfAssessment self;
    @InjectService
    AuditLog audit;

    /** Not the thread of the window: a perspective goes and comes on that one, and a change waits for it. */
    private final ExecutorService changes = Executors.newSingleThreadExecutor(task -> new Thread(task, "module-loop"));
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private Office office;

    @BeforeEach
    void trusted() {
        office = new Office(folder, signing);
        trust.trust(administrator(), office.certificate());
    }

    @AfterEach
    void ended() {
        changes.shutdown();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void nothingIsLeftBehindAndNothingIsLost() throws Exception {
        List<Path> sets = List.of(office.copy(office.sample("criteria"), "1.0.0", Map.of()), office.copy(office.sample("criteria"), "1.0.1", Map.of()));
        List<Path> perspectives = List.of(office.copy(office.sample("perspective"), "1.0.0", Map.of()),
                office.copy(office.sample("perspective"), "1.0.1", Map.of()));
        modules.apply(administrator(), new Change.Install(sets.get(0), Optional.empty(), Consent.NONE));
        modules.apply(administrator(), new Change.Install(perspectives.get(0), Optional.empty(), Consent.NONE));
        String round = round();
        Map<String, Rational> expected = figures(round);
        assertEquals(Map.of("PML", Rational.of(97 * 6, 102).plus(Rational.of(2))), expected);
        new WindowRun(context).fresh().onRound(round).run(window -> {
            go(window, round, WARM_UP, sets, perspectives);
            LiveObjects before = LiveObjects.count(context, window);
            Set<String> threads = threads();
            long heap = heap();
            go(window, round, ROUNDS, sets, perspectives);
            LiveObjects after = LiveObjects.count(context, window);
            int alive = LiveObjects.alive(loaders, window);
            long grown = heap() - heap;
            System.out.println("parindex.toggles: " + ROUNDS + " rounds in the window: " + before + " -> " + after + "; class loaders left: " + alive
                    + " of " + loaders.size() + "; the heap has grown by " + grown / 1024 + " KiB on " + heap / 1024 + " KiB");
            assertEquals(before, after);
            assertEquals(0, alive, "class loaders are left");
            Set<String> more = threads();
            more.removeAll(threads);
            assertTrue(more.stream().noneMatch(t -> t.startsWith("parindex")), more::toString);
            assertTrue(grown < MOST_GROWTH, () -> "the heap has grown by " + grown);
            assertEquals(expected, figures(round));
        });
        assertEquals(Optional.empty(), audit.verify(administrator(), Optional.empty()).broken());
    }

    /** Each round leaves both modules with their other version. */
    private void go(WindowDriver window, String round, int times, List<Path> sets, List<Path> perspectives) {
        for (int i = 0; i < times; i++) {
            int other = version(PERSPECTIVE).equals("1.0.0") ? 1 : 0;
            show(window);
            done(window, new Change.Disable(PERSPECTIVE));
            window.until("its perspective goes", () -> !has(window));
            done(window, new Change.Disable(CRITERIA));
            assertEquals(0, installed());
            done(window, new Change.Enable(CRITERIA));
            assertEquals(1, installed());
            done(window, new Change.Update(sets.get(other), Optional.empty(), Consent.NONE));
            assertEquals(1, installed());
            done(window, new Change.Enable(PERSPECTIVE));
            show(window);
            watch();
            done(window, new Change.Update(perspectives.get(other), Optional.empty(), Consent.NONE));
            show(window);
            watch();
            assertEquals(Optional.of(round), window.application().getContext().get(CurrentRound.class).id(), "another round is open");
        }
        // The last version is in use: what is watched is what has gone.
        loaders.remove(loaders.size() - 1);
    }

    private void done(WindowDriver window, Change change) {
        CompletableFuture<List<?>> made = CompletableFuture.supplyAsync(() -> modules.apply(administrator(), change).notices(), changes);
        window.until("the change is made", made::isDone);
        assertEquals(List.of(), made.join());
    }

    private void show(WindowDriver window) {
        window.until("its perspective is there", () -> has(window));
        window.press(window.byId(ToolItem.class, PERSPECTIVE));
        window.idle();
    }

    private static boolean has(WindowDriver window) {
        return window.find(ToolItem.class, item -> PERSPECTIVE.equals(item.getData(WindowDriver.ID))).isPresent();
    }

    private String version(String id) {
        return modules.list(administrator()).stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow().version();
    }

    private void watch() {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals(PERSPECTIVE)).findFirst().orElseThrow();
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
    }

    private long installed() {
        return catalogue.installed().stream().filter(i -> i.document().set().id().name().equals("sample.commune")).count();
    }

    /** A round of one commune, which has scored itself. */
    private String round() {
        String id = "vong-lap-" + store.rounds().size();
        units.put(administrator(), List.of(new Unit("PML", "Phường Mẫu", Level.COMMUNE, "phuong", List.of(), Optional.empty(), Optional.empty(), List.of())));
        rounds.create(administrator(), new Rounds.Plan(id, "Đợt vòng lặp", 2025, catalogue.installed().stream().map(CriteriaCatalogue.Installed::document)
                .filter(d -> d.set().level() == Level.COMMUNE).toList(), List.of("PML"), Schedule.NONE, List.of()));
        rounds.move(administrator(), id, Phase.SELF_ASSESSMENT, Optional.of("Thử"));
        self.record(administrator(), id, List.of(
                new SelfAssessment.Statement("PML", "C1.1", 0, Inputs.ofText("choice=c:late"), Optional.empty(), false, "Kế hoạch", List.of()),
                new SelfAssessment.Statement("PML", "C1.2", 0, Inputs.ofText("den=n:102;num=n:97"), Optional.empty(), false, "Báo cáo", List.of())));
        return id;
    }

    private Map<String, Rational> figures(String round) {
        return evaluation.evaluate(round, Stage.SELF).orElseThrow().levels().get(0).units().stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.score()));
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
