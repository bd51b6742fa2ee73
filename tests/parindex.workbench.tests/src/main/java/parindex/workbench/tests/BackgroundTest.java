package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.jobs.Background;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** What fails in the background is told, whatever kind of failure it is, and the window goes on. */
@ExtendWith(BundleContextExtension.class)
class BackgroundTest {

    private static final String FAILED = "Không thực hiện được";

    @InjectBundleContext
    BundleContext context;

    @Test
    void errorsAreToldLikeExceptions() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            for (Throwable failure : new Throwable[] {new NoClassDefFoundError("some/Missing"), new java.awt.AWTError("no display"),
                new StackOverflowError(), new IllegalStateException("on purpose")}) {
                told(window, failure, () -> background(window).run(window.shell(), "Đang thử…", progress -> {
                    throw thrown(failure);
                }, nothing -> { }));
            }
            AtomicReference<String> result = new AtomicReference<>();
            background(window).run(window.shell(), "Đang thử…", progress -> "vẫn chạy", result::set);
            window.until("the next task", () -> "vẫn chạy".equals(result.get()));
        });
    }

    @Test
    void soIsWhatFailsWhenTheResultIsShown() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Throwable failure = new NoClassDefFoundError("some/Missing");
            told(window, failure, () -> background(window).run(window.shell(), "Đang thử…", progress -> "kết quả", result -> {
                throw (NoClassDefFoundError) failure;
            }));
            window.until("nothing runs", () -> window.byId(Label.class, "parindex.workbench.status").getText().isEmpty());
        });
    }

    private static void told(WindowDriver window, Throwable failure, Runnable start) {
        int[] opened = {0};
        window.inDialog(start, FAILED, dialog -> {
            opened[0]++;
            assertTrue(window.find(Label.class, l -> l.getText().contains(failure.getClass().getSimpleName())
                    && l.getText().contains("nhật ký")).isPresent(), "the kind of the failure and where to read more");
            window.press(window.byText(Button.class, "Đóng"));
        });
        assertEquals(1, opened[0]);
        assertTrue(window.dialog().isEmpty(), "one message");
    }

    private static Background background(WindowDriver window) {
        return window.application().getContext().get(Background.class);
    }

    /** The compiler does not let an error be thrown that is only known as a throwable. */
    private static Exception thrown(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
