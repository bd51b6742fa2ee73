package parindex.modules.internal.trust;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import parindex.modules.Consent;
import parindex.modules.Signer;
import parindex.modules.internal.Texts;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/**
 * Whether a sound file is accepted.
 *
 * @param signer      who signed it, if anybody did
 * @param allowedOnce whether it is accepted only because an administrator allowed this very file
 * @param needed      what an administrator must agree to first; empty if it is accepted
 */
public record TrustDecision(Optional<Signer> signer, boolean allowedOnce, Optional<Message> needed) {

    /**
     * @param trusted fingerprints of the trusted certificates
     * @throws BadInputException if the certificate is not valid at that moment: nobody can agree to that
     */
    public static TrustDecision of(Examined file, Set<String> trusted, Consent consent, Instant now) {
        Optional<Signer> signer = file.signer().map(Certificates::signer);
        if (signer.isEmpty()) {
            boolean allowed = consent.fingerprint().filter(file.sha256()::equals).isPresent();
            return new TrustDecision(signer, allowed, allowed ? Optional.empty() : Optional.of(Texts.of("consent.unsigned", file.sha256())));
        }
        requireValid(file, file.signer().get(), now);
        String fingerprint = signer.get().fingerprint();
        if (trusted.contains(fingerprint)) {
            return new TrustDecision(signer, false, Optional.empty());
        }
        boolean allowed = consent.fingerprint().filter(fingerprint::equals).isPresent();
        return new TrustDecision(signer, allowed, allowed ? Optional.empty()
                : Optional.of(Texts.of("consent.signer", signer.get().name(), fingerprint)));
    }

    private static void requireValid(Examined file, X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw Texts.bad(file.shown(), "signAgain", "certificate.expired", certificate.getSubjectX500Principal().getName(),
                    certificate.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException e) {
            throw Texts.bad(file.shown(), "clock", "certificate.early", certificate.getSubjectX500Principal().getName(),
                    certificate.getNotBefore().toInstant());
        }
    }
}
