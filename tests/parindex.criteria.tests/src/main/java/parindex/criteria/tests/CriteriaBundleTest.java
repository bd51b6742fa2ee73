package parindex.criteria.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.criteria.tests.CriteriaBundles.capability;
import static parindex.criteria.tests.CriteriaBundles.document;
import static parindex.criteria.tests.CriteriaBundles.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.values.problem.Problem;

/** Criteria bundles come and go while the framework runs. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CriteriaBundleTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService
    CriteriaCatalogue catalogue;

    private final List<Bundle> bundles = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() throws Exception {
        for (Bundle bundle : bundles) {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        }
        assertEquals(List.of(), catalogue.installed());
        assertEquals(List.of(), catalogue.rejected());
        assertEquals(0, services("(parindex.criteria.id=*)").size());
    }

    @Test
    void setIsAServiceForAsLongAsItsBundleIsStarted() throws Exception {
        Bundle bundle = keep(install(context, "criteria.small", "1.2.0"));
        assertEquals(0, services("(parindex.criteria.id=test.small)").size());
        bundle.start();
        ServiceReference<CriteriaDocument> service = services("(parindex.criteria.id=test.small)").iterator().next();
        assertEquals(bundle, service.getBundle());
        assertEquals(2020L, service.getProperty(CriteriaCatalogue.YEAR));
        assertEquals("province", service.getProperty(CriteriaCatalogue.LEVEL));
        assertEquals(new Version(1, 2, 0), service.getProperty(CriteriaCatalogue.VERSION));
        assertEquals("criteria.small", service.getProperty(CriteriaCatalogue.BUNDLE));
        CriteriaDocument document = context.getService(service);
        assertEquals(document.set().hash(), service.getProperty(CriteriaCatalogue.HASH));
        assertEquals(document("1.2.0", "10"), document.xml());
        assertEquals(List.of(document), catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).toList());
        context.ungetService(service);
        bundle.stop();
        assertEquals(0, services("(parindex.criteria.id=test.small)").size());
        bundle.start();
        assertEquals(1, services("(parindex.criteria.id=test.small)").size());
        bundle.uninstall();
        assertEquals(0, services("(parindex.criteria.id=test.small)").size());
    }

    @Test
    void twoVersionsStandSideBySide() throws Exception {
        start(install(context, "criteria.small.v9", "1.9.0"));
        start(install(context, "criteria.small.v10", "1.10.0"));
        assertEquals(2, services("(parindex.criteria.id=test.small)").size());
        assertEquals(1, services("(parindex.criteria.version>=1.10)").size());
        assertEquals(List.of("1.9.0", "1.10.0"),
                catalogue.installed().stream().map(i -> i.document().set().id().version()).toList());
        assertEquals(2, catalogue.installed().stream().map(i -> i.document().set().hash()).distinct().count());
    }

    @Test
    void updatedBundleBringsItsNewSet() throws Exception {
        Bundle bundle = start(install(context, "criteria.small", "1.0.0"));
        bundle.update(CriteriaBundles.jar("criteria.small", Optional.of(capability("1.1.0")),
                Optional.of(document("1.1.0", "10"))));
        assertEquals(0, services("(parindex.criteria.version=1.0.0)").size());
        assertEquals(1, services("(parindex.criteria.version=1.1.0)").size());
    }

    @Test
    void brokenBundleIsRefusedWithAllItsProblems() throws Exception {
        String broken = document("1.0.0", "9").replace("lead=\"snv\"", "lead=\"nobody\"");
        start(install(context, "criteria.broken", Optional.of(capability("1.0.0")), Optional.of(broken)));
        assertEquals(0, services("(parindex.criteria.id=*)").size());
        assertEquals(List.of(), catalogue.installed());
        CriteriaCatalogue.Rejected rejected = catalogue.rejected().get(0);
        assertEquals("criteria.broken", rejected.bundle().symbolicName());
        assertEquals(List.of("max.sum", "reference.department", "rule.exceeds"), codes(rejected.problems()));
        assertEquals("criteria.broken 1.0.0!/PARINDEX-INF/criteria.xml:1:108", rejected.problems().get(0).place().toString());
    }

    @Test
    void correctedBundleIsAccepted() throws Exception {
        Bundle bundle = start(install(context, "criteria.small", Optional.of(capability("1.0.0")),
                Optional.of(document("1.0.0", "9"))));
        assertEquals(1, catalogue.rejected().size());
        bundle.update(CriteriaBundles.jar("criteria.small", Optional.of(capability("1.0.0")),
                Optional.of(document("1.0.0", "10"))));
        assertEquals(List.of(), catalogue.rejected());
        assertEquals(1, catalogue.installed().size());
    }

    @Test
    void manifestMustAgreeWithTheDocument() throws Exception {
        String wrong = "parindex.criteria;id=\"test.small\";year=2020;level=district";
        start(install(context, "criteria.wrong", Optional.of(wrong), Optional.of(document("1.0.0", "10"))));
        List<Problem> problems = catalogue.rejected().get(0).problems();
        assertEquals(List.of("capability.attribute", "capability.attribute", "capability.attributeMissing"), codes(problems));
        assertEquals("criteria.wrong 1.0.0!/META-INF/MANIFEST.MF", problems.get(0).place().toString());
        assertEquals(0, services("(parindex.criteria.id=*)").size());
    }

    @Test
    void documentWithoutCapabilityAndCapabilityWithoutDocumentAreRefused() throws Exception {
        start(install(context, "criteria.undeclared", Optional.empty(), Optional.of(document("1.0.0", "10"))));
        start(install(context, "criteria.empty", Optional.of(capability("1.0.0")), Optional.empty()));
        start(install(context, "no.criteria", Optional.empty(), Optional.empty()));
        assertEquals(List.of("capability.missing", "file.noEntry"),
                catalogue.rejected().stream().flatMap(r -> codes(r.problems()).stream()).toList());
    }

    @Test
    void setsComeBackWhenTheExtenderDoes() throws Exception {
        start(install(context, "criteria.small", "1.0.0"));
        Bundle extender = bundleOf(CriteriaReader.class);
        extender.stop();
        assertEquals(0, services("(parindex.criteria.id=*)").size());
        extender.start();
        assertEquals(1, services("(parindex.criteria.id=test.small)").size());
        // The catalogue of this test is the one that is gone.
        catalogue = context.getService(context.getServiceReference(CriteriaCatalogue.class));
        assertEquals(1, catalogue.installed().size());
    }

    @Test
    void extenderIsACapabilityThatCriteriaBundlesAreWiredTo() throws Exception {
        Bundle bundle = start(install(context, "criteria.small", "1.0.0"));
        assertTrue(bundle.adapt(BundleWiring.class).getRequiredWires("osgi.extender").stream()
                .allMatch(w -> w.getProvider().getBundle().equals(bundleOf(CriteriaReader.class))));
    }

    private Bundle bundleOf(Class<?> type) {
        return FrameworkUtil.getBundle(type);
    }

    private Bundle keep(Bundle bundle) {
        bundles.add(bundle);
        return bundle;
    }

    private Bundle start(Bundle bundle) throws BundleException {
        keep(bundle).start();
        return bundle;
    }

    private Collection<ServiceReference<CriteriaDocument>> services(String filter) throws InvalidSyntaxException {
        return context.getServiceReferences(CriteriaDocument.class, filter);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
