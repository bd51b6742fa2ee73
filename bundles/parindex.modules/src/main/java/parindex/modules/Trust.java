package parindex.modules;

import java.nio.file.Path;
import java.util.List;
import parindex.assessment.people.Session;

/**
 * Whose modules are accepted: certificates in the data directory. Trusting somebody is a decision of an administrator and recorded. Safe
 * for use by any thread.
 */
public interface Trust {

    /** The trusted certificates, by name. One that cannot be read is left out and logged. */
    List<Signer> trusted();

    /**
     * Reads a certificate (X.509, DER or PEM) without trusting it.
     *
     * @throws parindex.values.problem.BadInputException if it is none
     */
    Signer read(Path certificate);

    /**
     * Trusts a certificate.
     *
     * @throws parindex.assessment.RefusedActionException if the user is no administrator
     * @throws parindex.values.problem.BadInputException  if the file is no certificate, or one that is not valid now
     */
    Signer trust(Session session, Path certificate);

    /**
     * Trusts a certificate no longer. What it has signed and is installed does not start any more at the next start of the program.
     *
     * @param fingerprint of a trusted certificate, or its beginning of at least eight digits
     * @throws parindex.assessment.RefusedActionException if the user is no administrator, or no or several certificates have it
     */
    Signer distrust(Session session, String fingerprint);
}
