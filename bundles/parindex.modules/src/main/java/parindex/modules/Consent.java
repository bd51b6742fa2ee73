package parindex.modules;

import java.util.Objects;
import java.util.Optional;

/**
 * What an administrator has expressly agreed to for one file.
 *
 * @param fingerprint of what is allowed although its signer is not trusted: that of the signer's certificate, or the SHA-256 of the file if
 *                    nobody signed it. Nothing that was altered after signing can be allowed
 * @param code        whether a criteria bundle may contain classes
 */
public record Consent(Optional<String> fingerprint, boolean code) {

    /** Only what needs no consent. */
    public static final Consent NONE = new Consent(Optional.empty(), false);

    public Consent {
        Objects.requireNonNull(fingerprint);
    }
}
