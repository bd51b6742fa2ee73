package parindex.assessment.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who can sign in.
 *
 * @param name          sign-in name: lower case, unique, never reused; the actor of what they do
 * @param displayName   name as people write it
 * @param administrator whether {@link Role#ADMINISTRATOR}
 * @param enabled       whether they may sign in
 * @param password      encoded Argon2id hash ({@code $argon2id$v=19$…}); empty if none was set yet, which allows no sign-in with a password
 * @param failures      failed sign-ins since the last success
 * @param blockedUntil  no sign-in is tried before this moment
 */
public record User(String name, String displayName, boolean administrator, boolean enabled, Optional<String> password, int failures,
        Optional<Instant> blockedUntil) {
}
