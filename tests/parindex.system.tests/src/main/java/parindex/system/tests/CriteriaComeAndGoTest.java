package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.scoring.RankingRow;
import parindex.values.number.Rational;

/**
 * The reason for OSGi: the district set is stopped and started while the program runs. Without it the set is gone from the
 * catalogue, and the stored round still gives the same result from the document it has pinned.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CriteriaComeAndGoTest {

    private static final int TIMES = 100;
    private static final int MOST_COLLECTIONS = 200;
    private static final String DISTRICT = "parindex.criteria.daknong.y2020.district";

    @InjectBundleContext
    BundleContext context;
    @InjectService
    RoundSource source;
    @InjectService
    CriteriaCatalogue catalogue;
    @InjectService(timeout = 30_000)
    AssessmentStore store;
    @InjectService(timeout = 30_000)
    RoundEvaluation evaluation;

    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final Set<Reference<?>> loaders = new HashSet<>();

    @Test
    void theStoredRoundDoesNotNeedTheBundle() throws Exception {
        RoundResults with = StoredRound.compute(source, catalogue, store, evaluation);
        Map<String, String> expected = ranksAndScores(with);
        assertEquals(30, expected.size());
        Bundle district = Arrays.stream(context.getBundles()).filter(b -> DISTRICT.equals(b.getSymbolicName())).findFirst().orElseThrow();
        int services = context.getAllServiceReferences(null, null).length;
        for (int time = 0; time < TIMES; time++) {
            watch(district);
            district.stop();
            assertEquals(List.of("daknong.province"), installedSets());
            assertEquals(expected, ranksAndScores(evaluation.evaluate(source.roundId(), Stage.COUNCIL).orElseThrow()));
            refresh(district);
            district.start();
            assertEquals(List.of("daknong.district", "daknong.province"), installedSets());
        }
        assertEquals(services, context.getAllServiceReferences(null, null).length, "services left behind");
        assertCollected();
    }

    private List<String> installedSets() {
        return catalogue.installed().stream().map(i -> i.document().set().id().name()).sorted().toList();
    }

    private static Map<String, String> ranksAndScores(RoundResults results) {
        return results.levels().stream().flatMap(level -> level.rankings().stream()).flatMap(r -> r.rows().stream())
                .collect(Collectors.toMap(r -> r.unit().code(), CriteriaComeAndGoTest::line));
    }

    private static String line(RankingRow row) {
        Rational score = row.score();
        return row.rank() + " " + score + " " + row.percent() + " " + row.resultClass().orElseThrow().id();
    }

    private void watch(Bundle bundle) {
        loaders.add(new PhantomReference<>(bundle.adapt(BundleWiring.class).getClassLoader(), gone));
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        assertTrue(refreshed.await(30, TimeUnit.SECONDS), "the framework did not refresh");
    }

    private void assertCollected() throws InterruptedException {
        assertEquals(TIMES, loaders.size());
        for (int i = 0; i < MOST_COLLECTIONS && !loaders.isEmpty(); i++) {
            System.gc();
            for (Reference<?> next = gone.remove(100); next != null; next = gone.poll()) {
                loaders.remove(next);
            }
        }
        assertEquals(0, loaders.size(), "class loaders left behind");
    }
}
