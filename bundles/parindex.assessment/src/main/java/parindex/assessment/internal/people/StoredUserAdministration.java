package parindex.assessment.internal.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.assessment.people.UserAdministration;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** The users in the store. */
@Component
public final class StoredUserAdministration implements UserAdministration {

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1," + StoredSignIn.LONGEST_NAME + "}");
    private static final int LONGEST_DISPLAY_NAME = 200;

    private final AssessmentStore store;
    private final RoundClock clock;
    private final PasswordHash hashing;

    @Activate
    public StoredUserAdministration(@Reference AssessmentStore store, @Reference RoundClock clock) {
        this(store, clock, new PasswordHash(PasswordHash.CURRENT));
    }

    StoredUserAdministration(AssessmentStore store, RoundClock clock, PasswordHash hashing) {
        this.store = store;
        this.clock = clock;
        this.hashing = hashing;
    }

    @Override
    public List<User> users(Session session) {
        Access.of(store, session, Optional.empty()).require(Operation.MANAGE_USERS);
        return store.users().stream().map(u -> new User(u.name(), u.displayName(), u.administrator(), u.enabled(), Optional.empty(),
                u.failures(), u.blockedUntil())).toList();
    }

    @Override
    public void add(Session session, String name, String displayName, boolean administrator) {
        String shown = VietnameseText.nfc(displayName).strip();
        store.write(writer -> {
            Access.of(writer, session, Optional.empty()).require(Operation.MANAGE_USERS);
            if (StoredSignIn.isSingleUser(writer)) {
                throw new RefusedActionException(Kind.INCOMPLETE, message("user.singleUser", session.user()));
            }
            refuseIf(!NAME.matcher(name).matches(), "user.name", name, StoredSignIn.LONGEST_NAME);
            refuseIf(writer.user(name).isPresent(), "user.taken", name);
            refuseIf(shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME, "user.displayName", LONGEST_DISPLAY_NAME);
            User added = new User(name, shown, administrator, true, Optional.empty(), 0, Optional.empty());
            writer.putUser(added);
            record(writer, session, AuditAction.USER_ADDED, name, "", described(added));
        });
    }

    @Override
    public void setPassword(Session session, String name, char[] password) {
        try {
            // Before the work of hashing, and again with what the transaction sees.
            requireOwnOrManager(store, session, name);
            existing(store, name);
            int length = Character.codePointCount(password, 0, password.length);
            refuseIf(length < SHORTEST_PASSWORD || password.length > StoredSignIn.LONGEST_PASSWORD, "user.password", SHORTEST_PASSWORD,
                    StoredSignIn.LONGEST_PASSWORD);
            String hash = hashing.hash(password);
            store.write(writer -> {
                requireOwnOrManager(writer, session, name);
                User user = existing(writer, name);
                writer.putUser(new User(user.name(), user.displayName(), user.administrator(), user.enabled(), Optional.of(hash), 0,
                        Optional.empty()));
                record(writer, session, AuditAction.USER_PASSWORD, name, passwordState(user), "password set");
            });
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public void setEnabled(Session session, String name, boolean enabled) {
        change(session, enabled ? AuditAction.USER_ENABLED : AuditAction.USER_DISABLED, name,
                u -> new User(u.name(), u.displayName(), u.administrator(), enabled, u.password(), u.failures(), u.blockedUntil()));
    }

    @Override
    public void setAdministrator(Session session, String name, boolean administrator) {
        change(session, administrator ? AuditAction.USER_ADMINISTRATOR : AuditAction.USER_NO_ADMINISTRATOR, name,
                u -> new User(u.name(), u.displayName(), administrator, u.enabled(), u.password(), u.failures(), u.blockedUntil()));
    }

    private void change(Session session, AuditAction action, String name, UnaryOperator<User> change) {
        store.write(writer -> {
            Access.of(writer, session, Optional.empty()).require(Operation.MANAGE_USERS);
            User before = existing(writer, name);
            User after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            boolean singleUser = StoredSignIn.isSingleUser(writer);
            writer.putUser(after);
            refuseIf(writer.users().stream().noneMatch(u -> u.administrator() && u.enabled() && (singleUser || u.password().isPresent())),
                    "user.lastAdministrator", name);
            record(writer, session, action, name, described(before), described(after));
        });
    }

    /** A user in words for the audit log, never with a hash. */
    static String described(User user) {
        return user.displayName() + "; " + (user.administrator() ? "administrator" : "no administrator") + "; "
                + (user.enabled() ? "enabled" : "disabled") + "; " + passwordState(user);
    }

    private static String passwordState(User user) {
        return user.password().isPresent() ? "password set" : "no password";
    }

    private static void requireOwnOrManager(AssessmentReading reading, Session session, String name) {
        Access access = Access.of(reading, session, Optional.empty());
        if (!access.user().equals(name)) {
            access.require(Operation.MANAGE_USERS);
        }
    }

    private static User existing(AssessmentReading reading, String name) {
        return reading.user(name).orElseThrow(() -> new RefusedActionException(Kind.INVALID, message("user.unknown", name)));
    }

    private void record(AssessmentStore.Writer writer, Session session, AuditAction action, String name, String before, String after) {
        Instant now = clock.now(writer);
        writer.record(new AuditEvent(now, session.user(), action, Optional.empty(), Optional.empty(), name, before, after));
    }

    private static void refuseIf(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new RefusedActionException(Kind.INVALID, message(key, arguments));
        }
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(StoredUserAdministration.class, key, arguments);
    }
}
