package parindex.modules;

import java.time.Instant;

/**
 * A certificate with which modules are signed.
 *
 * @param name        its subject, such as {@code CN=Sở Nội vụ}
 * @param fingerprint SHA-256 of the certificate in lower-case hexadecimal digits: what people compare
 * @param from        valid from
 * @param until       valid until
 */
public record Signer(String name, String fingerprint, Instant from, Instant until) {
}
