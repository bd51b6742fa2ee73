package parindex.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import parindex.modules.Signer;
import parindex.modules.internal.Texts;
import parindex.values.hash.Sha256;

/** X.509 certificates, as files and as values. */
final class Certificates {

    private static final long MOST_BYTES = 1 << 16;

    private Certificates() {
    }

    static X509Certificate read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Texts.bad(file, "certificate", "certificate.none");
            }
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (CertificateException e) {
            throw Texts.bad(file, "certificate", "certificate.none");
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    static byte[] pem(X509Certificate certificate) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(certificate));
        return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    static Signer signer(X509Certificate certificate) {
        return new Signer(certificate.getSubjectX500Principal().getName(), Sha256.of(der(certificate)),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    }
}
