package parindex.workbench.selfassessment.tests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Tests with a round of their own for each. */
@ExtendWith(BundleContextExtension.class)
abstract class InRound {

    @InjectBundleContext
    BundleContext context;
    TestRound round;

    @BeforeEach
    void create() throws Exception {
        round = new TestRound(context);
    }

    @AfterEach
    void release() {
        round.release();
    }
}
