package parindex.assessment.internal.people;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the PHC form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Safe for use by any thread.
 *
 * <p>A password is taken in normal form C: Vietnamese keyboards of two machines may write the same letters in different code points.
 */
final class PasswordHash {

    /** What one hash costs. @param memory in KiB @param passes over it @param lanes in parallel */
    record Cost(int memory, int passes, int lanes) {
    }

    /** The least that OWASP advises (Password Storage Cheat Sheet, Argon2id with one lane). */
    static final Cost CURRENT = new Cost(19_456, 2, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    // Whoever can write to the database must not make a sign-in take the machine's memory.
    private static final int MOST_MEMORY = 1 << 18;
    private static final int MOST_PASSES = 16;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,9})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,128})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final Cost cost;
    private final SecureRandom random = new SecureRandom();
    // Each hash takes its memory; many sign-ins at once wait instead of exhausting it.
    private final Semaphore places = new Semaphore(2, true);

    /** A hash taken apart. */
    private record Encoded(Cost cost, byte[] salt, byte[] hash) {

        static Optional<Encoded> parse(String text) {
            Matcher matcher = PHC.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Cost cost = new Cost(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            boolean sound = cost.lanes() >= 1 && cost.lanes() <= 16 && cost.passes() >= 1 && cost.passes() <= MOST_PASSES
                    && cost.memory() >= 8 * cost.lanes() && cost.memory() <= MOST_MEMORY;
            try {
                Base64.Decoder decoder = Base64.getDecoder();
                return sound ? Optional.of(new Encoded(cost, decoder.decode(matcher.group(4)), decoder.decode(matcher.group(5))))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String text() {
            return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$" + ENCODER.encodeToString(salt)
                    + "$" + ENCODER.encodeToString(hash);
        }
    }

    PasswordHash(Cost cost) {
        this.cost = cost;
    }

    /** Hashes with a new salt. The password is left as it is. */
    String hash(char[] password) {
        byte[] salt = random(SALT_BYTES);
        return new Encoded(cost, salt, compute(cost, salt, password, HASH_BYTES)).text();
    }

    /** A hash that no password has, and that takes as long to compare with. */
    String unmatchable() {
        return new Encoded(cost, random(SALT_BYTES), random(HASH_BYTES)).text();
    }

    /** Whether a password has a hash, at the cost stated in it. A text that is no hash is none of any password. */
    boolean matches(char[] password, String encoded) {
        Optional<Encoded> parsed = Encoded.parse(encoded);
        Encoded expected = parsed.or(() -> Encoded.parse(unmatchable())).orElseThrow();
        byte[] actual = compute(expected.cost(), expected.salt(), password, expected.hash().length);
        return MessageDigest.isEqual(actual, expected.hash()) && parsed.isPresent();
    }

    /** Whether a hash costs an attacker less than those made now. */
    boolean isOutdated(String encoded) {
        return Encoded.parse(encoded).map(Encoded::cost).map(c -> c.memory() < cost.memory() || c.passes() < cost.passes()).orElse(true);
    }

    private byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    private byte[] compute(Cost at, byte[] salt, char[] password, int length) {
        byte[] secret = bytes(password);
        places.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(at.memory()).withIterations(at.passes()).withParallelism(at.lanes()).withSalt(salt).build());
            byte[] hash = new byte[length];
            generator.generateBytes(secret, hash);
            return hash;
        } finally {
            places.release();
            Arrays.fill(secret, (byte) 0);
        }
    }

    // Room for the longest composition, so that no copy is left behind when it grows.
    private static byte[] bytes(char[] password) {
        StringBuilder composed = new StringBuilder(4 * password.length + 16);
        Normalizer2.getNFCInstance().normalize(CharBuffer.wrap(password), composed);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(composed));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        for (int i = 0; i < composed.length(); i++) {
            composed.setCharAt(i, '\0');
        }
        return bytes;
    }
}
