package parindex.modules.internal.trust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;

/**
 * A file of which every byte that counts was looked at.
 *
 * @param file     the private copy that was examined
 * @param shown    what the person calls it
 * @param sha256   of its content
 * @param manifest its manifest
 * @param entries  names of its files, without folders
 * @param signer   the certificate with which all entries are signed; empty if nothing is
 */
public record Examined(Path file, Path shown, String sha256, Manifest manifest, List<String> entries, Optional<X509Certificate> signer) {

    public Examined {
        entries = List.copyOf(entries);
    }
}
