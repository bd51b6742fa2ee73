package parindex.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parindex.assessment.audit.AuditEvent;

/** The arrows of {@code docs/architecture.md}. Each bundle may use the bundles listed for it, and no other of ours. */
class DirectionsTest {

    /** Bundle → the bundles of ours it may use. The longest matching name owns a class. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("parindex.values", List.of()),
            Map.entry("parindex.archive", List.of("parindex.values")),
            Map.entry("parindex.criteria", List.of("parindex.values")),
            Map.entry("parindex.scoring", List.of("parindex.values", "parindex.criteria")),
            Map.entry("parindex.assessment", List.of("parindex.values", "parindex.criteria", "parindex.scoring")),
            Map.entry("parindex.exchange", List.of("parindex.values", "parindex.archive", "parindex.criteria", "parindex.scoring",
                    "parindex.assessment",
                    "parindex.evidence", "parindex.export", "parindex.exchange.excel", "parindex.intake")),
            Map.entry("parindex.backup", List.of("parindex.values", "parindex.archive", "parindex.assessment")),
            Map.entry("parindex.modules", List.of("parindex.values", "parindex.criteria", "parindex.assessment")),
            Map.entry("parindex.store", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment")),
            Map.entry("parindex.intake", List.of("parindex.values", "parindex.criteria", "parindex.scoring")),
            Map.entry("parindex.evidence", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment")),
            Map.entry("parindex.export", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.export.excel")),
            Map.entry("parindex.report", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment", "parindex.export",
                    "parindex.export.excel", "parindex.charts")),
            Map.entry("parindex.sample.daknong.y2020",
                    List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment", "parindex.intake")),
            Map.entry("parindex.criteria.authoring", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.export",
                    "parindex.export.excel", "parindex.exchange", "parindex.exchange.excel")),
            Map.entry("parindex.sample.minhhoa.y2025",
                    List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment")),
            Map.entry("parindex.shell",
                    List.of("parindex.values", "parindex.criteria", "parindex.criteria.authoring", "parindex.scoring", "parindex.assessment", "parindex.intake",
                            "parindex.exchange",
                            "parindex.backup", "parindex.evidence", "parindex.export", "parindex.modules", "parindex.report")),
            Map.entry("parindex.platform.equinox", List.of()),
            Map.entry("parindex.charts", List.of("parindex.values")),
            Map.entry("parindex.workbench", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment")),
            Map.entry("parindex.workbench.appraisal", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment",
                    "parindex.evidence", "parindex.workbench", "parindex.workbench.preview")),
            Map.entry("parindex.workbench.results", List.of("parindex.values", "parindex.criteria", "parindex.scoring", "parindex.assessment",
                    "parindex.export", "parindex.charts", "parindex.report", "parindex.workbench")),
            Map.entry("parindex.workbench.administration", List.of("parindex.values", "parindex.criteria", "parindex.criteria.authoring",
                    "parindex.scoring", "parindex.assessment",
                    "parindex.intake", "parindex.exchange", "parindex.backup", "parindex.modules", "parindex.workbench")),
            Map.entry("parindex.workbench.preview", List.of("parindex.values", "parindex.evidence", "parindex.workbench")),
            Map.entry("parindex.workbench.selfassessment", List.of("parindex.values", "parindex.criteria", "parindex.scoring",
                    "parindex.assessment", "parindex.evidence", "parindex.workbench", "parindex.workbench.preview")),
            Map.entry("parindex.launcher", List.of()));

    private static JavaClasses product;

    @BeforeAll
    static void importProduct() {
        product = new ClassFileImporter().importPackages("parindex");
    }

    @Test
    void everyBundleIsSeen() {
        for (String bundle : MAY_USE.keySet()) {
            assertTrue(product.stream().anyMatch(c -> c.getPackageName().startsWith(bundle)), bundle + " has no class on the class path");
        }
    }

    @TestFactory
    Stream<DynamicTest> bundlesUseOnlyWhatIsBelowThem() {
        return MAY_USE.entrySet().stream().map(bundle -> DynamicTest.dynamicTest(bundle.getKey(), () -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(bundle.getKey()) && !bundle.getValue().contains(other))
                    .map(other -> other + "..").toArray(String[]::new);
            String[] ofOthers = MAY_USE.keySet().stream().filter(other -> other.startsWith(bundle.getKey() + ".")).map(other -> other + "..")
                    .toArray(String[]::new);
            noClasses().that(resideInAPackage(bundle.getKey() + "..").and(not(resideInAnyPackage(ofOthers)))).should().dependOnClassesThat().resideInAnyPackage(forbidden)
                    .check(product);
        }));
    }

    @Test
    void implementationPackagesAreUsedByTheirOwnBundleOnly() {
        for (String bundle : MAY_USE.keySet()) {
            noClasses().that().resideOutsideOfPackage(bundle + "..").should().dependOnClassesThat()
                    .resideInAPackage(bundle + "..internal..").check(product);
        }
    }

    @Test
    void modelAndEngineKnowNoFrameworkAndNoDatabase() {
        noClasses().that().resideInAnyPackage("parindex.values..", "parindex.criteria", "parindex.criteria.rule", "parindex.criteria.io",
                "parindex.scoring..").should().dependOnClassesThat().resideInAnyPackage("org.osgi.framework..", "org.osgi.util..",
                "org.osgi.service.component", "jakarta.persistence..", "java.sql..", "javax.sql..").check(product);
    }

    @Test
    void jpaStaysInTheStore() {
        noClasses().that().resideOutsideOfPackage("parindex.store..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "org.h2..", "org.flywaydb..").check(product);
    }

    /** So that everything in the audit log has words for people. */
    @Test
    void servicesWriteOnlyKnownActionsToTheAuditLog() {
        noClasses().that().resideOutsideOfPackage("parindex.store..").and(not(equivalentTo(AuditEvent.class))).should()
                .callConstructor(AuditEvent.class, Instant.class, String.class, String.class, Optional.class, Optional.class, String.class,
                        String.class, String.class).check(product);
    }

    @Test
    void noBinaryFloatingPointNearAScore() {
        for (Class<?> type : List.of(double.class, float.class, Double.class, Float.class)) {
            classes().that().resideInAnyPackage("parindex.values..", "parindex.criteria..", "parindex.scoring..", "parindex.assessment..",
                    "parindex.store..", "parindex.intake..", "parindex.sample..").should(new NoSignatureWith(type)).check(product);
        }
    }

    @Test
    void nothingDependsOnTheMachineItRunsOn() {
        noClasses().should().callMethod(Locale.class, "getDefault").orShould().callMethod(ZoneId.class, "systemDefault")
                .orShould().callMethod(Charset.class, "defaultCharset").orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase").orShould().callMethod(LocalDate.class, "now")
                .because("results must be the same on every machine").check(product);
    }

    @Test
    void nobodyEndsTheProcessButTheLauncher() {
        noClasses().that().resideOutsideOfPackage("parindex.launcher..").should().callMethod(System.class, "exit", int.class)
                .check(product);
        // These two put back the interrupt status of their own thread.
        noClasses().that().doNotHaveFullyQualifiedName("parindex.launcher.Waiting").and()
                .doNotHaveFullyQualifiedName("parindex.store.internal.EmbeddedStore").should().callMethod(Thread.class, "interrupt")
                .because("a thread inside H2 must never be interrupted").check(product);
    }
}
