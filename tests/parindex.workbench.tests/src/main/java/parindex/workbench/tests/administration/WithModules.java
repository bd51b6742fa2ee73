package parindex.workbench.tests.administration;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Change;
import parindex.modules.Module;
import parindex.modules.Modules;
import parindex.modules.Signing;
import parindex.modules.Trust;

/** Tests that install modules: they leave none behind, and nobody who is trusted. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
abstract class WithModules {

    @InjectBundleContext
    BundleContext context;
    @InjectService
    Modules modules;
    @InjectService
    Trust trust;
    @InjectService
    Signing signing;
    @InjectService
    CriteriaCatalogue catalogue;
    @InjectService
    SignIn signIn;
    @TempDir
    Path folder;
    private Session administrator;

    @BeforeEach
    void alone() {
        administrator = signIn.singleUser().orElseThrow();
    }

    @AfterEach
    void asBefore() {
        modules.list(administrator).stream().filter(m -> m.origin() == Module.Origin.INSTALLED).map(Module::id).toList()
                .forEach(id -> modules.apply(administrator, new Change.Uninstall(id)));
        trust.trusted().forEach(signer -> trust.distrust(administrator, signer.fingerprint()));
    }

    Session administrator() {
        return administrator;
    }
}
