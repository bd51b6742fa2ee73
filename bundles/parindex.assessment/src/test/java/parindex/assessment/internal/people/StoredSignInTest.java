package parindex.assessment.internal.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.assessment.internal.Refusals.forbidden;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.AssessmentStore;
import parindex.assessment.MemoryStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.internal.TestClock;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.people.PasswordHash.Cost;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.values.text.Message;

class StoredSignInTest {

    private static final String RIGHT = "đúng mật khẩu";

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final PasswordHash hashing = new PasswordHash(new Cost(64, 1, 1));
    private StoredSignIn signIn = signIn();

    @BeforeEach
    void anAdministratorWithAPassword() {
        user(new User("admin", "Quản trị", true, true, Optional.of(hashing.hash(RIGHT.toCharArray())), 0, Optional.empty()));
    }

    @Test
    void theFirstStartCreatesTheAdministratorOnce() {
        MemoryStore empty = new MemoryStore();
        StoredSignIn first = new StoredSignIn(empty, new Time(clock), hashing);
        assertEquals(Optional.of(new Session("admin", true)), first.singleUser());
        assertEquals(Optional.of(new Session("admin", true)), first.singleUser());
        assertEquals(List.of("user.added"), empty.audit().stream().map(r -> r.event().action()).toList());
        User admin = empty.user("admin").orElseThrow();
        assertTrue(admin.administrator() && admin.enabled() && admin.password().isEmpty());
        forbidden("signin.wrong", () -> first.signIn("admin", new char[0]));
    }

    @Test
    void thereIsNoSingleUserModeOnceAPasswordIsSet() {
        assertEquals(Optional.empty(), signIn.singleUser());
    }

    @Test
    void theRightPasswordLetsInAndIsWiped() {
        char[] password = RIGHT.toCharArray();
        assertEquals(new Session("admin", false), signIn.signIn(" Admin ", password));
        assertArrayEquals(new char[password.length], password);
        assertEquals("signin.succeeded", last().action());
    }

    @Test
    void aWrongPasswordIsCountedRecordedAndWiped() {
        char[] password = "sai mật khẩu".toCharArray();
        forbidden("signin.wrong", () -> signIn.signIn("admin", password));
        assertArrayEquals(new char[password.length], password);
        assertEquals(1, store.user("admin").orElseThrow().failures());
        assertEquals(new AuditEvent(clock.instant(), "admin", "signin.failed", Optional.empty(), Optional.empty(), "admin", "",
                "failures 1"),
                last());
    }

    @Test
    void successForgetsFailures() {
        wrong("admin", 4);
        right();
        assertEquals(0, store.user("admin").orElseThrow().failures());
        wrong("admin", 4);
        right();
    }

    @Test
    void fiveFailuresBlockForATimeThatDoublesUpToAnHour() {
        wrong("admin", 5);
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long block = blockLength();
            seconds.add(block);
            clock.forward(Duration.ofSeconds(block).minusNanos(1));
            blocked("admin");
            clock.forward(Duration.ofNanos(1));
            wrong("admin", 1);
        }
        assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L), seconds);
        clock.forward(Duration.ofHours(1));
        right();
    }

    @Test
    void aBlockedNameIsNotTriedAtAll() {
        wrong("admin", 5);
        int records = store.audit().size();
        RefusedActionException refused = blocked("admin");
        assertEquals("Tên này đang bị tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau 30 giây.",
                refused.reasons().get(0).in(Message.VIETNAMESE));
        assertEquals(records, store.audit().size());
    }

    @Test
    void aBlockOutlivesARestart() {
        wrong("admin", 5);
        signIn = signIn();
        blocked("admin");
    }

    @Test
    void anUnknownNameADisabledUserAndOneWithoutPasswordAreAnsweredAlike() {
        user(new User("tat", "Tắt", false, false, store.user("admin").orElseThrow().password(), 0, Optional.empty()));
        user(new User("moi", "Mới", false, true, Optional.empty(), 0, Optional.empty()));
        for (String name : List.of("admin", "tat", "moi", "khong-co", "x".repeat(10_000))) {
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                String password = name.equals("admin") ? "sai mật khẩu" : RIGHT;
                answers.add(assertThrows(RefusedActionException.class, () -> signIn.signIn(name, password.toCharArray()))
                        .reasons().get(0).in(Message.VIETNAMESE));
            }
            List<String> expected = new ArrayList<>(Collections.nCopies(5,
                    "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp, "
                    + "tên này bị tạm khóa. Nếu quên mật khẩu, hãy nhờ quản trị viên đặt lại."));
            expected.addAll(Collections.nCopies(2, "Tên này đang bị tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau 30 giây."));
            assertEquals(expected, answers, name);
        }
    }

    @Test
    void whatWasTypedAsANameIsNotKept() {
        forbidden("signin.wrong", () -> signIn.signIn("bí mật của tôi", RIGHT.toCharArray()));
        assertEquals("-", last().actor());
        assertEquals("", last().subject());
        assertFalse(last().toString().contains("bí mật"));
    }

    @Test
    void aHashThatIsTooCheapIsReplacedOnSuccess() {
        String old = new PasswordHash(new Cost(32, 1, 1)).hash(RIGHT.toCharArray());
        user(new User("admin", "Quản trị", true, true, Optional.of(old), 0, Optional.empty()));
        right();
        String replaced = store.user("admin").orElseThrow().password().orElseThrow();
        assertTrue(replaced.contains("m=64,"), replaced);
        right();
        assertEquals(Optional.of(replaced), store.user("admin").orElseThrow().password());
    }

    @Test
    void noHashIsInTheAuditLog() {
        right();
        wrong("admin", 6 - 1);
        assertTrue(store.audit().stream().map(AuditRecord::toString).noneMatch(r -> r.contains("argon2")));
    }

    @Test
    void aPasswordThatIsTooLongIsWrong() {
        forbidden("signin.wrong", () -> signIn.signIn("admin", new char[100_000]));
    }

    @Test
    void aClockThatIsSetBackALittleDoesNotLiftABlock() {
        wrong("admin", 5);
        clock.forward(Duration.ofMinutes(-5));
        blocked("admin");
    }

    @Test
    void aBlockFromAFutureThatNeverWasIsOverButItsFailuresCount() {
        Instant future = clock.instant().plus(Duration.ofDays(400));
        user(new User("admin", "Quản trị", true, true, store.user("admin").orElseThrow().password(), 9, Optional.of(future)));
        wrong("admin", 1);
        assertEquals(10, store.user("admin").orElseThrow().failures());
        assertEquals(960, blockLength());
    }

    @Test
    void aClockFarBehindLetsNobodyInAndWritesNothing() {
        right();
        int records = store.audit().size();
        clock.forward(Duration.ofHours(-1));
        assertEquals("clock.back", assertThrows(RefusedActionException.class, this::right).reasons().get(0).key());
        assertEquals(records, store.audit().size());
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanTriesOneByOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tries.add(threads.submit(() -> assertThrows(RefusedActionException.class,
                    () -> signIn.signIn("admin", "sai mật khẩu".toCharArray()))));
        }
        for (Future<?> one : tries) {
            one.get();
        }
        threads.shutdown();
        assertEquals(5, store.user("admin").orElseThrow().failures());
        assertEquals(5, store.audit().stream().filter(r -> r.event().action().equals("signin.failed")).count());
    }

    @Test
    void whoIsDisabledWhileTheHashIsComputedStaysOut() {
        User admin = store.user("admin").orElseThrow();
        Time time = new Time(clock);
        int[] asked = new int[1];
        StoredSignIn late = new StoredSignIn(store, reading -> {
            // The first question is before the hash, the second inside the transaction: between them somebody disables the user.
            if (asked[0]++ == 0) {
                return time.now(reading);
            }
            ((AssessmentStore.Writer) reading).putUser(new User(admin.name(), admin.displayName(), true, false,
                    admin.password(), 0, Optional.empty()));
            return time.now(reading);
        }, hashing);
        forbidden("signin.wrong", () -> late.signIn("admin", RIGHT.toCharArray()));
    }

    private StoredSignIn signIn() {
        return new StoredSignIn(store, new Time(clock), hashing);
    }

    private void right() {
        signIn.signIn("admin", RIGHT.toCharArray());
    }

    private void wrong(String name, int times) {
        for (int i = 0; i < times; i++) {
            forbidden("signin.wrong", () -> signIn.signIn(name, "sai mật khẩu".toCharArray()));
        }
    }

    private RefusedActionException blocked(String name) {
        return forbidden("signin.blocked", () -> signIn.signIn(name, RIGHT.toCharArray()));
    }

    private long blockLength() {
        return Duration.between(clock.instant(), store.user("admin").orElseThrow().blockedUntil().orElseThrow()).toSeconds();
    }

    private void user(User user) {
        store.write(writer -> {
            writer.putUser(user);
            writer.record(new AuditEvent(clock.instant(), "test", "user.added", Optional.empty(), Optional.empty(), user.name(), "", ""));
        });
    }

    private AuditEvent last() {
        return store.audit().get(store.audit().size() - 1).event();
    }
}
