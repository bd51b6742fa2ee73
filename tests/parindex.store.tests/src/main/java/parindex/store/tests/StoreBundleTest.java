package parindex.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.scoring.InputValue.NumberValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The store as a bundle among the real ones: EclipseLink, Flyway and H2 inside Felix. */
@ExtendWith(BundleContextExtension.class)
class StoreBundleTest {

    private static final int RESTARTS = 20;
    private static final Instant NOON = Instant.parse("2021-03-01T05:00:00.123456789Z");
    private static final Unit SNV = new Unit("SNV", "Sở Nội vụ", Level.PROVINCE, "dept", List.of("Sở Nội Vụ tỉnh"),
            Optional.of(LocalDate.of(2004, 1, 1)), Optional.empty(), List.of("BTCCQ"));
    private static final Round ROUND = new Round("daknong-2020", "Chỉ số cải cách hành chính 2020", 2020, Phase.PREPARATION, true,
            List.of(new PinnedSet(Level.PROVINCE, new SetId("daknong.province", 2020, "1.0.0"), "0123456789abcdef".repeat(4),
                    "<criteria/>")),
            List.of("SNV"));
    private static final Entry ENTRY = new Entry("daknong-2020", "SNV", "1.1.1", Inputs.of(Map.of("num", new NumberValue(Rational.of(97)))),
            false, Optional.of("Đã nộp đủ"), List.of(new EvidenceNote("12/KH-SNV", Optional.of(LocalDate.of(2020, 1, 31)), "Kế hoạch CCHC",
            Optional.empty())), "nguyễn văn a", NOON);
    private static final Decision DECISION = new Decision("daknong-2020", "SNV", "1.1.1", Stage.SELF, Optional.of(Rational.of(97, 102)),
            Optional.of(Rational.of(3, 4)), false, Optional.empty(), Optional.of("Theo bậc 90–<100 %"), "nguyễn văn a", NOON);

    private static final AuditEvent EVENT = new AuditEvent(NOON, "nguyễn văn a", "test.done", Optional.of("daknong-2020"),
            Optional.empty(), "",
            "", "");

    @InjectBundleContext
    BundleContext context;
    private Bundle bundle;
    private Path database;

    @BeforeEach
    void emptyDatabase() throws Exception {
        assertEquals("Apache Software Foundation", context.getProperty("org.osgi.framework.vendor"));
        bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.store")).findFirst().orElseThrow();
        database = Path.of(context.getProperty("parindex.data")).toAbsolutePath().resolve("db");
        bundle.stop();
        delete(database);
        bundle.start();
    }

    @Test
    void nothingIsOpenedBeforeTheFirstUse() {
        withStore(store -> assertFalse(Files.exists(database), "getting the service opens nothing"));
        assertEquals(List.of(), fromStore(AssessmentStore::units));
        assertTrue(Files.exists(database.resolve("parindex.mv.db")));
    }

    @Test
    void aRoundIsThereAfterARestartOfTheBundle() throws Exception {
        withStore(store -> store.write(w -> {
            w.putUnits(List.of(SNV));
            w.addRound(ROUND);
            w.append(List.of(ENTRY), List.of(DECISION));
            w.record(EVENT);
        }));
        bundle.stop();
        bundle.start();
        assertEquals(List.of(SNV), fromStore(AssessmentStore::units));
        assertEquals(List.of(ROUND), fromStore(AssessmentStore::rounds));
        assertEquals(List.of(ENTRY), fromStore(store -> store.entries("daknong-2020")));
        assertEquals(List.of(DECISION), fromStore(store -> store.decisions("daknong-2020")));
    }

    @Test
    void theEntitiesAreWoven() throws Exception {
        for (String entity : List.of("UnitRow", "RoundRow", "RoundUnitRow", "PinnedSetRow", "EntryRow", "DecisionRow", "EarlierResultRow",
                "RemarkRow", "SpanRow", "UserRow", "MemberRow", "StepRow", "DocumentRow", "PublicationRow", "SettingRow", "AuditRow",
                "AuditHeadRow")) {
            List<String> interfaces = Arrays.stream(bundle.loadClass("parindex.store.internal.entity." + entity).getInterfaces())
                    .map(Class::getName).toList();
            assertTrue(interfaces.contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved"), entity + " " + interfaces);
        }
    }

    @Test
    void aProblemReachesTheCallerInBothLanguages() throws Exception {
        Files.createDirectories(database);
        Files.writeString(database.resolve("parindex.mv.db"), "not a database".repeat(1000));
        StoreException refused = assertThrows(StoreException.class, () -> withStore(AssessmentStore::units));
        assertTrue(refused.getMessage().startsWith("The database file is damaged"), refused.getMessage());
        assertTrue(refused.problem().in(Message.VIETNAMESE).startsWith("Tệp cơ sở dữ liệu bị hỏng"));
        assertTrue(Files.readString(database.resolve("parindex.mv.db")).startsWith("not a database"));
    }

    @Test
    void startingAndStoppingLeavesNothingBehind() throws Exception {
        withStore(store -> store.write(w -> {
            w.putUnits(List.of(SNV));
            w.record(EVENT);
        }));
        bundle.stop();
        Map<String, Long> threads = storeThreads();
        List<String> files = openFiles();
        for (int i = 0; i < RESTARTS; i++) {
            bundle.start();
            assertEquals(List.of(SNV), fromStore(AssessmentStore::units));
            bundle.stop();
            assertEquals(List.of(), openFiles().stream().filter(file -> file.startsWith(database.toString())).toList());
        }
        assertEquals(files.size(), openFiles().size());
        assertEquals(threads, storeThreads());
        bundle.start();
    }

    private void withStore(Consumer<AssessmentStore> work) {
        fromStore(store -> {
            work.accept(store);
            return null;
        });
    }

    private <T> T fromStore(Function<AssessmentStore, T> work) {
        ServiceReference<AssessmentStore> reference = context.getServiceReference(AssessmentStore.class);
        assertNotNull(reference, "the store is registered while its bundle is active");
        try {
            return work.apply(context.getService(reference));
        } finally {
            context.ungetService(reference);
        }
    }

    /** H2's threads by name; the names end in the database. */
    private static Map<String, Long> storeThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains("H2") || name.contains("MVStore"))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** What this process has open, where the system tells; elsewhere a file that is still open cannot be deleted anyway. */
    private static List<String> openFiles() throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return List.of();
        }
        try (Stream<Path> links = Files.list(handles)) {
            return links.flatMap(link -> {
                try {
                    return Stream.of(Files.readSymbolicLink(link).toString());
                } catch (IOException e) {
                    return Stream.empty();
                }
            }).filter(target -> target.startsWith("/") && !target.startsWith("/proc")).toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }
}
