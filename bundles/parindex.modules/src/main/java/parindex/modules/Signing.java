package parindex.modules;

import java.nio.file.Path;

/**
 * Keys and signatures for those who make modules. Works on files only; needs no database and no rights. Safe for use by any thread.
 */
public interface Signing {

    /**
     * Makes a key with a self-signed certificate.
     *
     * @param keyStore    a file that does not exist yet (PKCS#12), readable by its owner only where the file system knows owners
     * @param certificate a file that does not exist yet: the certificate (PEM) that administrators trust
     * @param name        of the office or person, such as {@code Sở Nội vụ tỉnh Đắk Nông}
     * @param days        how long the certificate is valid, 1 to 3650
     * @param password    of the key store; at least eight characters
     * @throws parindex.values.problem.BadInputException if a file exists already or cannot be written, or a value does not fit
     */
    Signer createKey(Path keyStore, Path certificate, String name, int days, char[] password);

    /**
     * Signs a bundle or a feature archive with the only key of a key store; earlier signatures are dropped.
     *
     * @param file   what is signed; it is not changed
     * @param target the signed file; replaced if it exists
     * @throws parindex.values.problem.BadInputException if a file cannot be used, or the password is wrong
     * @throws parindex.assessment.RefusedActionException if this Java has no signing tool
     */
    Signer sign(Path file, Path target, Path keyStore, char[] password);
}
