package parindex.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import parindex.archive.internal.Ed25519;
import parindex.archive.internal.KeyFile;
import parindex.values.problem.BadInputException;

/**
 * A key pair that signs archives. Its private half never leaves this object and the key file. Safe for use by any thread.
 */
public final class SigningKey {

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new key that is kept nowhere. */
    public static SigningKey generate() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance(Ed25519.ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /**
     * The key in a file; if there is no such file, a new key that is first written to it, readable by its owner only where the
     * file system knows owners. Of two that create it at the same time, both get the key of the first.
     *
     * @param file in a folder that exists
     * @throws BadInputException if the file is there but holds no usable key; it is left as it is, since a new key in its place would
     *                           end the trust in everything signed so far
     * @throws IOException       if the file cannot be written
     */
    public static SigningKey loadOrCreate(Path file) throws IOException {
        return new SigningKey(KeyFile.loadOrCreate(file, () -> generate().pair));
    }

    /** The half that others need to know. */
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** {@link #fingerprint(PublicKey)} of the public half. */
    public String fingerprint() {
        return fingerprint(pair.getPublic());
    }

    /** What people compare to be sure of a key: SHA-256 of its X.509 encoding, 16 groups of four hex digits. */
    public static String fingerprint(PublicKey key) {
        return Ed25519.fingerprint(key);
    }

    /** The Ed25519 signature of the bytes, 64 bytes; the same bytes always give the same signature. */
    public byte[] sign(byte[] content) {
        return Ed25519.sign(pair.getPrivate(), content);
    }
}
