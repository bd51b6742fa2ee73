package parindex.modules.internal.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.security.KeyStore;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;

/** The signing tool of the JDK. A class of its own: everything else works in a Java without it. */
final class JdkSigner {

    private JdkSigner() {
    }

    static void sign(KeyStore.PrivateKeyEntry key, ZipFile file, OutputStream out, String name) throws IOException {
        try {
            new JarSigner.Builder(key).signerName(name).build().sign(file, out);
        } catch (JarSignerException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }
}
