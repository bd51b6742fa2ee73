package parindex.archive.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import parindex.values.hash.Sha256;

/** The signature algorithm of the JDK. */
public final class Ed25519 {

    public static final String ALGORITHM = "Ed25519";

    private static final int GROUP = 4;

    private Ed25519() {
    }

    public static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that cannot sign", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length, or a key that is no point of the curve.
            return false;
        }
    }

    /** @throws GeneralSecurityException if these are not the exact bytes of an Ed25519 key */
    static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509));
        if (!Arrays.equals(key.getEncoded(), x509)) {
            throw new GeneralSecurityException("not the usual encoding");
        }
        return key;
    }

    static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    public static String fingerprint(PublicKey key) {
        String hex = HexFormat.of().formatHex(Sha256.start().digest(key.getEncoded()));
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < hex.length(); i += GROUP) {
            groups.append(i == 0 ? "" : " ").append(hex, i, i + GROUP);
        }
        return groups.toString();
    }
}
