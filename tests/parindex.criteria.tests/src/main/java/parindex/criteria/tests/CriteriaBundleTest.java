package parindex.criteria.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.criteria.io.CriteriaCatalogue;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CriteriaBundleTest {
    @InjectBundleContext
    BundleContext context;
    @InjectService
    CriteriaCatalogue catalogue;

    @Test
    void nothingInstalled() {
        assertEquals(0, catalogue.installed().size());
    }
}
