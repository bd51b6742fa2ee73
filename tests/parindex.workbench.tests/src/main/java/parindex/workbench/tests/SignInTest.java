package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundSource;
import parindex.assessment.Schedule;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.assessment.people.User;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Signing in at the window, where the single-user mode is over. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class SignInTest {

    private static final String TITLE = "Đăng nhập";
    private static final String PASSWORD = "mật khẩu của Lan";
    /** Of that password. */
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$V0DSd+AITC8Zk2Jjbebe3Q$2/HIRmZvq1DddArMkGSGv+UQaYc06SqRuhpO8WdMXCw";
    private static final int FREE_FAILURES = 5;

    private final String name = "lan-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Object> ends = new ArrayList<>();
    private ServiceRegistration<SignIn> registration;
    private String roundId;

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;
    @InjectService
    RoundSource source;
    @InjectService
    CriteriaCatalogue catalogue;
    @InjectService(filter = "(!(test=true))")
    SignIn signIn;

    /** The database of the tests stays in single-user mode, in which the other tests work; here the window is told that it is over. */
    @BeforeEach
    void endTheSingleUserMode() {
        roundId = new OpenRound(store, source, catalogue, signIn).store(new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15)));
        store.write(writer -> {
            writer.putUser(new User(name, "Nguyễn Thị Lan", false, true, Optional.of(HASH), 0, Optional.empty()));
            writer.record(new AuditEvent(Instant.now(), SignIn.ADMINISTRATOR, "user.added", Optional.empty(), Optional.empty(), name, "", ""));
        });
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        properties.put("test", "true");
        registration = context.registerService(SignIn.class, new SignIn() {
            @Override
            public Optional<Session> singleUser() {
                return Optional.empty();
            }

            @Override
            public Session signIn(String user, char[] password) {
                return signIn.signIn(user, password);
            }
        }, properties);
    }

    @AfterEach
    void back() {
        registration.unregister();
    }

    @Test
    void aWrongPasswordIsToldAndTwoPartsThatAskGetOneDialog() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.until("nobody is there", () -> person(window).equals("Chưa đăng nhập"));
            window.inDialog(() -> {
                ask(window);
                ask(window);
            }, TITLE, dialog -> {
                assertEquals("", field(window, "user").getText());
                answer(window, name, "sai");
            });
            window.inDialog(() -> { }, TITLE, dialog -> {
                assertTrue(texts(dialog).contains("không đúng"), texts(dialog));
                assertEquals(name, field(window, "user").getText(), "only the password has to be typed again");
                answer(window, name, PASSWORD);
            });
            window.until("both have gone on", () -> ends.size() == 2);
            assertEquals(List.of(new Session(name, false), new Session(name, false)), ends);
            assertTrue(window.dialog().isEmpty(), "one dialog for both");
            window.until("who it is", () -> person(window).equals("Nguyễn Thị Lan"));
        });
    }

    @Test
    void whoeverCancelsIsToldAndAskedNoMore() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.inDialog(() -> {
                ask(window);
                ask(window);
            }, TITLE, dialog -> window.press(window.byText(Button.class, "Hủy")));
            window.until("both have ended", () -> ends.size() == 2);
            ends.forEach(end -> assertEquals("Chưa đăng nhập nên không thực hiện được.", end));
            assertTrue(window.dialog().isEmpty(), "one dialog for both");
            window.application().getContext().get(CurrentRound.class).choose(roundId);
            window.inDialog(() -> window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective")), TITLE, Shell::close);
            window.until("why nothing is shown", () -> window.texts().contains("Chưa đăng nhập nên không thực hiện được."));
            assertEquals(0, window.byId(Table.class, "parindex.workbench.results.table").getItemCount());
            assertEquals("Chưa đăng nhập", person(window));
        });
    }

    @Test
    void whoGuessesIsHeldUpAndTold() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.inDialog(() -> ask(window), TITLE, dialog -> answer(window, name, "sai"));
            for (int i = 1; i < FREE_FAILURES; i++) {
                window.inDialog(() -> { }, TITLE, dialog -> {
                    assertTrue(texts(dialog).contains("không đúng"), texts(dialog));
                    answer(window, name, "sai");
                });
            }
            window.inDialog(() -> { }, TITLE, dialog -> answer(window, name, PASSWORD));
            window.inDialog(() -> { }, TITLE, dialog -> {
                assertTrue(texts(dialog).contains("đang bị tạm khóa"), "even the right password: " + texts(dialog));
                window.press(window.byText(Button.class, "Hủy"));
            });
            window.until("the task has ended", () -> !ends.isEmpty());
            assertNotEquals(new Session(name, false), ends.get(0));
        });
    }

    private void ask(WindowDriver window) {
        Person person = window.application().getContext().get(Person.class);
        window.application().getContext().get(Background.class).run(window.shell(), "Đang thử…", progress -> person.session(), ends::add,
                refused -> ends.add(window.application().getContext().get(parindex.workbench.ui.Problems.class).describe(refused)));
    }

    private static void answer(WindowDriver window, String user, String password) {
        field(window, "user").setText(user);
        field(window, "password").setText(password);
        window.press(window.byText(Button.class, TITLE));
    }

    private static Text field(WindowDriver window, String name) {
        return window.byId(Text.class, "parindex.workbench.signIn." + name);
    }

    private static String texts(Shell dialog) {
        StringBuilder all = new StringBuilder();
        collect(dialog, all);
        return all.toString();
    }

    private static void collect(org.eclipse.swt.widgets.Composite parent, StringBuilder all) {
        for (var child : parent.getChildren()) {
            if (child instanceof Text text) {
                all.append(text.getText()).append('\n');
            } else if (child instanceof Label label) {
                all.append(label.getText()).append('\n');
            } else if (child instanceof org.eclipse.swt.widgets.Composite composite) {
                collect(composite, all);
            }
        }
    }

    private static String person(WindowDriver window) {
        return window.byId(Label.class, "parindex.workbench.status.person").getText();
    }
}
