package parindex.assessment.internal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
import parindex.assessment.internal.people.Throttle.Count;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.assessment.people.User;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * Signing in with names and passwords from the store. The hash is computed outside of the transaction that counts the failure; inside it
 * the block is looked at again, so that trying many passwords at once gains nothing.
 */
@Component
public final class StoredSignIn implements SignIn {

    /** No user name is longer; what is longer is no password either. */
    static final int LONGEST_NAME = 64;
    static final int LONGEST_PASSWORD = 200;

    /** The actor of a failed sign-in with a name that nobody has. The name is not kept: it may be a password typed in the wrong place. */
    private static final String NOBODY = "-";

    private final AssessmentStore store;
    private final RoundClock clock;
    private final PasswordHash hashing;
    private final String unmatchable;
    private final Throttle throttle = new Throttle();

    @Activate
    public StoredSignIn(@Reference AssessmentStore store, @Reference RoundClock clock) {
        this(store, clock, new PasswordHash(PasswordHash.CURRENT));
    }

    StoredSignIn(AssessmentStore store, RoundClock clock, PasswordHash hashing) {
        this.store = store;
        this.clock = clock;
        this.hashing = hashing;
        this.unmatchable = hashing.unmatchable();
    }

    @Override
    public Optional<Session> singleUser() {
        if (store.users().isEmpty()) {
            store.write(writer -> {
                if (writer.users().isEmpty()) {
                    User first = new User(ADMINISTRATOR, ADMINISTRATOR, true, true, Optional.empty(), 0, Optional.empty());
                    writer.putUser(first);
                    writer.record(new AuditEvent(clock.now(writer), ADMINISTRATOR, AuditAction.USER_ADDED, Optional.empty(),
                            Optional.empty(), ADMINISTRATOR, "", StoredUserAdministration.described(first)));
                }
            });
        }
        return isSingleUser(store) ? Optional.of(new Session(ADMINISTRATOR, true)) : Optional.empty();
    }

    /** Whether the one user has no password. */
    static boolean isSingleUser(AssessmentReading reading) {
        return reading.user(ADMINISTRATOR).filter(User::enabled).filter(u -> u.password().isEmpty()).isPresent();
    }

    @Override
    public Session signIn(String user, char[] password) {
        try {
            String name = name(user);
            refuseIfBlocked(count(store, name), clock.now(store));
            Optional<String> compared = hash(store.user(name));
            boolean fits = password.length <= LONGEST_PASSWORD;
            boolean right = hashing.matches(fits ? password : new char[0], fits ? compared.orElse(unmatchable) : unmatchable);
            Optional<String> better = compared.filter(h -> right && hashing.isOutdated(h)).map(h -> hashing.hash(password));
            if (!conclude(name, right ? compared : Optional.empty(), better)) {
                throw refused("signin.wrong", Throttle.FREE_FAILURES);
            }
            return new Session(name, false);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Records the outcome. @param proven the hash that the password has, if it has one @return whether they are in */
    private boolean conclude(String name, Optional<String> proven, Optional<String> better) {
        boolean[] in = new boolean[1];
        store.write(writer -> {
            Instant now = clock.now(writer);
            Count count = count(writer, name);
            refuseIfBlocked(count, now);
            Optional<User> user = writer.user(name);
            // Somebody may have changed the password or disabled the user since it was read.
            in[0] = proven.isPresent() && hash(user).equals(proven);
            if (in[0]) {
                succeeded(writer, user.orElseThrow(), better, now);
            } else {
                failed(writer, name, user, count.another(now), now);
            }
        });
        return in[0];
    }

    private static void succeeded(AssessmentStore.Writer writer, User user, Optional<String> better, Instant now) {
        writer.putUser(new User(user.name(), user.displayName(), user.administrator(), user.enabled(), better.or(user::password), 0,
                Optional.empty()));
        writer.record(event(now, user.name(), AuditAction.SIGNIN_SUCCEEDED, user.name(), better.isPresent() ? "rehashed" : ""));
    }

    private void failed(AssessmentStore.Writer writer, String name, Optional<User> user, Count count, Instant now) {
        if (user.isEmpty()) {
            throttle.countUnknown(name, now);
            writer.record(event(now, NOBODY, AuditAction.SIGNIN_FAILED, "", "unknown name"));
            return;
        }
        User u = user.get();
        writer.putUser(new User(u.name(), u.displayName(), u.administrator(), u.enabled(), u.password(), count.failures(),
                count.blockedUntil()));
        writer.record(event(now, name, AuditAction.SIGNIN_FAILED, name,
                "failures " + count.failures() + count.blockedUntil().map(until -> ", blocked until " + until).orElse("")));
    }

    private Count count(AssessmentReading reading, String name) {
        return reading.user(name).map(u -> new Count(u.failures(), u.blockedUntil())).orElseGet(() -> throttle.ofUnknown(name));
    }

    private static void refuseIfBlocked(Count count, Instant now) {
        Duration left = count.left(now);
        if (!left.isZero()) {
            throw refused("signin.blocked", left.plusMillis(999).toSeconds());
        }
    }

    /** The hash to compare with; empty where no password lets in. */
    private static Optional<String> hash(Optional<User> user) {
        return user.filter(User::enabled).flatMap(User::password);
    }

    private static String name(String typed) {
        String name = VietnameseText.nfc(typed).strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME + 1) : name;
    }

    private static AuditEvent event(Instant now, String actor, AuditAction action, String subject, String after) {
        return new AuditEvent(now, actor, action, Optional.empty(), Optional.empty(), subject, "", after);
    }

    private static RefusedActionException refused(String key, Object... arguments) {
        return new RefusedActionException(Kind.FORBIDDEN, Message.of(StoredSignIn.class, key, arguments));
    }
}
