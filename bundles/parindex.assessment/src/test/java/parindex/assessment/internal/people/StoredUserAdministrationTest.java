package parindex.assessment.internal.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.assessment.internal.Refusals.forbidden;
import static parindex.assessment.internal.Refusals.invalid;
import static parindex.assessment.internal.Refusals.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.MemoryStore;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.internal.TestClock;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.people.PasswordHash.Cost;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;

class StoredUserAdministrationTest {

    private static final String LONG_ENOUGH = "đủ dài rồi";

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final PasswordHash hashing = new PasswordHash(new Cost(64, 1, 1));
    private final StoredSignIn signIn = new StoredSignIn(store, new Time(clock), hashing);
    private final StoredUserAdministration people = new StoredUserAdministration(store, new Time(clock), hashing);

    @Test
    void thePasswordOfTheAdministratorEndsTheSingleUserMode() {
        Session single = signIn.singleUser().orElseThrow();
        refused(Kind.INCOMPLETE, List.of("user.singleUser"), () -> people.add(single, "lan", "Trần Thị Lan", false));
        password(single, "admin");
        assertEquals(Optional.empty(), signIn.singleUser());
        forbidden("access.singleUserOver", () -> people.users(single));
        people.add(signIn.signIn("admin", LONG_ENOUGH.toCharArray()), "lan", "Trần Thị Lan", false);
        assertEquals(List.of("admin", "lan"), store.users().stream().map(User::name).toList());
    }

    @Test
    void usersAreShownWithoutTheirHashes() {
        Session admin = administrator();
        assertTrue(store.user("admin").orElseThrow().password().isPresent());
        assertEquals(List.of(new User("admin", "admin", true, true, Optional.empty(), 0, Optional.empty())), people.users(admin));
    }

    @Test
    void everybodySetsTheirOwnPasswordButNoOther() {
        Session admin = administrator();
        people.add(admin, "lan", "Trần Thị Lan", false);
        password(admin, "lan");
        Session lan = signIn.signIn("lan", LONG_ENOUGH.toCharArray());
        people.setPassword(lan, "lan", "khác hẳn trước".toCharArray());
        signIn.signIn("lan", "khác hẳn trước".toCharArray());
        forbidden("access.forbidden", () -> password(lan, "admin"));
        forbidden("access.forbidden", () -> people.users(lan));
        forbidden("access.forbidden", () -> people.add(lan, "x", "X", true));
        forbidden("access.forbidden", () -> people.setEnabled(lan, "admin", false));
        forbidden("access.forbidden", () -> people.setAdministrator(lan, "lan", true));
    }

    @Test
    void aNewPasswordUnblocks() {
        Session admin = administrator();
        people.add(admin, "lan", "Lan", false);
        for (int i = 0; i < 5; i++) {
            forbidden("signin.wrong", () -> signIn.signIn("lan", "sai".toCharArray()));
        }
        password(admin, "lan");
        signIn.signIn("lan", LONG_ENOUGH.toCharArray());
    }

    @Test
    void namesThatDoNotFit() {
        Session admin = administrator();
        for (String name : List.of("", "Lan", "lan anh", "đan", "a/b", "x".repeat(65))) {
            invalid("user.name", () -> people.add(admin, name, "Lan", false));
        }
        people.add(admin, "x".repeat(64), "Lan", false);
        people.add(admin, "a-b_c.9", "Lan", false);
        invalid("user.taken", () -> people.add(admin, "admin", "Lan", false));
        invalid("user.displayName", () -> people.add(admin, "lan", "  ", false));
        invalid("user.displayName", () -> people.add(admin, "lan", "x".repeat(201), false));
        invalid("user.unknown", () -> password(admin, "ai"));
        invalid("user.unknown", () -> people.setEnabled(admin, "ai", false));
    }

    @Test
    void passwordsHaveALengthAndAreWipedEvenIfRefused() {
        Session admin = administrator();
        for (int length : List.of(0, 9, 201)) {
            char[] password = "x".repeat(length).toCharArray();
            invalid("user.password", () -> people.setPassword(admin, "admin", password));
            assertArrayEquals(new char[length], password);
        }
        char[] longest = "x".repeat(200).toCharArray();
        people.setPassword(admin, "admin", longest);
        assertArrayEquals(new char[200], longest);
        signIn.signIn("admin", "x".repeat(200).toCharArray());
    }

    @Test
    void anAdministratorWhoCanSignInAlwaysRemains() {
        Session admin = administrator();
        invalid("user.lastAdministrator", () -> people.setEnabled(admin, "admin", false));
        invalid("user.lastAdministrator", () -> people.setAdministrator(admin, "admin", false));
        people.add(admin, "lan", "Lan", true);
        // Without a password Lan cannot get in.
        invalid("user.lastAdministrator", () -> people.setEnabled(admin, "admin", false));
        password(admin, "lan");
        people.setEnabled(admin, "admin", false);
        forbidden("access.unknown", () -> people.users(admin));
        Session lan = signIn.signIn("lan", LONG_ENOUGH.toCharArray());
        invalid("user.lastAdministrator", () -> people.setAdministrator(lan, "lan", false));
        people.setEnabled(lan, "admin", true);
        people.setAdministrator(lan, "lan", false);
        forbidden("access.forbidden", () -> people.users(lan));
    }

    @Test
    void theSingleUserCannotShutThemselvesOut() {
        Session single = signIn.singleUser().orElseThrow();
        invalid("user.lastAdministrator", () -> people.setEnabled(single, "admin", false));
        invalid("user.lastAdministrator", () -> people.setAdministrator(single, "admin", false));
    }

    @Test
    void everyChangeIsRecordedAndNoHashWithIt() {
        Session admin = administrator();
        int before = store.audit().size();
        people.add(admin, "lan", "Trần Thị Lan", false);
        password(admin, "lan");
        people.setAdministrator(admin, "lan", true);
        people.setAdministrator(admin, "lan", true);
        people.setEnabled(admin, "lan", false);
        people.setEnabled(admin, "lan", true);
        List<AuditEvent> events = store.audit().subList(before, store.audit().size()).stream().map(r -> r.event()).toList();
        assertEquals(List.of("user.added", "user.password", "user.administrator", "user.disabled", "user.enabled"),
                events.stream().map(AuditEvent::action).toList());
        Instant now = clock.instant();
        assertEquals(new AuditEvent(now, "admin", "user.added", Optional.empty(), Optional.empty(), "lan", "",
                "Trần Thị Lan; no administrator; enabled; no password"), events.get(0));
        assertEquals(new AuditEvent(now, "admin", "user.password", Optional.empty(), Optional.empty(), "lan", "no password",
                "password set"),
                events.get(1));
        assertTrue(store.audit().stream().noneMatch(r -> r.toString().contains("argon2")));
    }

    private Session administrator() {
        password(signIn.singleUser().orElseThrow(), "admin");
        return new Session("admin", false);
    }

    private void password(Session session, String name) {
        people.setPassword(session, name, LONG_ENOUGH.toCharArray());
    }
}
