package parindex.workbench.tests.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.modules.Signer;
import parindex.modules.Signing;

/** An office that signs modules, and the samples it could sign. */
final class Office {

    static final String PASSWORD = "correct horse";

    private final Path folder;
    private final Signing signing;
    private final Signer signer;

    Office(Path folder, Signing signing) {
        this.folder = folder;
        this.signing = signing;
        this.signer = signing.createKey(keyStore(), certificate(), "Sở Nội vụ", 30, PASSWORD.toCharArray());
    }

    Path keyStore() {
        return folder.resolve("office.p12");
    }

    Path certificate() {
        return folder.resolve("office.pem");
    }

    String fingerprint() {
        return signer.fingerprint();
    }

    /** A sample as it was built, not signed. */
    Path sample(String name) throws IOException {
        Path file = folder.resolve(name + ".jar");
        try (InputStream in = Office.class.getResourceAsStream("/samples/" + name + ".jar"); OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return file;
    }

    Path signed(Path file) {
        Path target = folder.resolve("signed-" + file.getFileName());
        signing.sign(file, target, keyStore(), PASSWORD.toCharArray());
        return target;
    }

    /** A signed file with one byte of its content altered. */
    Path altered(Path signed) throws IOException {
        byte[] bytes = Files.readAllBytes(signed);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(folder.resolve("altered-" + signed.getFileName()), bytes);
    }
}
