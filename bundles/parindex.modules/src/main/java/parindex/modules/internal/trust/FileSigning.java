package parindex.modules.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import parindex.assessment.RefusedActionException.Kind;
import parindex.modules.Signer;
import parindex.modules.Signing;
import parindex.modules.internal.DurableFiles;
import parindex.modules.internal.Texts;
import parindex.values.text.VietnameseText;

/** Signs with the tool of the JDK ({@code jdk.security.jarsigner}), which a Java without its developer tools lacks. */
@Component
public final class FileSigning implements Signing {

    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "parindex";
    private static final String SIGNATURE_NAME = "PARINDEX";
    private static final int LEAST_PASSWORD = 8;
    private static final int MOST_NAME = 200;
    private static final int MOST_DAYS = 3650;

    private final Clock clock;

    @Activate
    public FileSigning(@Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.clock = clock == null ? Clock.systemUTC() : clock;
    }

    @Override
    public Signer createKey(Path keyStore, Path certificate, String name, int days, char[] password) {
        String office = VietnameseText.nfc(name).strip();
        if (office.isEmpty() || office.length() > MOST_NAME) {
            throw Texts.bad(keyStore, "name", "key.name", MOST_NAME);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw Texts.bad(keyStore, "days", "key.days", MOST_DAYS);
        }
        if (password.length < LEAST_PASSWORD) {
            throw Texts.bad(keyStore, "password", "key.password", LEAST_PASSWORD);
        }
        for (Path file : List.of(keyStore, certificate)) {
            if (Files.exists(file)) {
                throw Texts.failed(file, new FileAlreadyExistsException(file.toString()));
            }
        }
        // An hour back: the clock of the machine that trusts it may be a little behind.
        SelfSigned made = SelfSigned.generate(office, clock.instant().minus(Duration.ofHours(1)), Duration.ofDays(days));
        try (FileChannel channel = DurableFiles.newFile(keyStore); OutputStream out = Channels.newOutputStream(channel)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            store.setKeyEntry(ALIAS, made.pair().getPrivate(), password, new Certificate[] {made.certificate()});
            store.store(out, password);
            channel.force(true);
            DurableFiles.write(certificate, Certificates.pem(made.certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PKCS#12", e);
        } catch (IOException e) {
            throw Texts.failed(keyStore, e);
        }
        return Certificates.signer(made.certificate());
    }

    @Override
    public Signer sign(Path file, Path target, Path keyStore, char[] password) {
        KeyStore.PrivateKeyEntry key = key(keyStore, password);
        JarGate.STANDARD.check(file, file);
        Path folder = target.toAbsolutePath().getParent();
        Path unsigned = DurableFiles.temporary(folder);
        Path signed = DurableFiles.temporary(folder);
        try {
            strip(file, unsigned);
            try (ZipFile zip = new ZipFile(unsigned.toFile()); FileChannel channel = DurableFiles.newFile(signed);
                    OutputStream out = Channels.newOutputStream(channel)) {
                JdkSigner.sign(key, zip, out, SIGNATURE_NAME);
            }
            // The tool closes what it writes to.
            DurableFiles.force(signed);
            // What this says is what the machine that installs it will say.
            X509Certificate signer = new JarExamination(JarGate.STANDARD).examine(signed, target).signer().orElseThrow();
            DurableFiles.rename(signed, target);
            return Certificates.signer(signer);
        } catch (NoClassDefFoundError e) {
            throw Texts.refused(Kind.INVALID, "sign.noTool");
        } catch (IOException e) {
            throw Texts.failed(target, e);
        } finally {
            removeQuietly(unsigned);
            removeQuietly(signed);
        }
    }

    private static KeyStore.PrivateKeyEntry key(Path keyStore, char[] password) {
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw Texts.bad(keyStore, "keyStore", "key.one", keys.size());
            }
            PrivateKey key = (PrivateKey) store.getKey(keys.get(0), password);
            return new KeyStore.PrivateKeyEntry(key, store.getCertificateChain(keys.get(0)));
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw Texts.bad(keyStore, "passwordAgain", "key.wrongPassword");
            }
            throw e instanceof java.nio.file.FileSystemException ? Texts.failed(keyStore, e) : Texts.bad(keyStore, "keyStore", "key.store");
        } catch (GeneralSecurityException e) {
            throw Texts.bad(keyStore, "keyStore", "key.store");
        }
    }

    /** A copy without signatures and without their digests in the manifest, which comes first. */
    private static void strip(Path file, Path target) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false); FileChannel channel = DurableFiles.newFile(target);
                JarOutputStream out = new JarOutputStream(Channels.newOutputStream(channel))) {
            Manifest manifest = jar.getManifest() == null ? new Manifest() : new Manifest(jar.getManifest());
            manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getEntries().values().forEach(section -> section.keySet()
                    .removeIf(k -> k.toString().toUpperCase(Locale.ROOT).endsWith("-DIGEST")));
            manifest.getEntries().values().removeIf(Attributes::isEmpty);
            out.putNextEntry(new ZipEntry(SignatureFiles.MANIFEST));
            manifest.write(out);
            out.closeEntry();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && !SignatureFiles.isOne(entry.getName())) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(copy);
                    try (InputStream in = jar.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    private static void removeQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file with an unfinished name beside the target: the reason of the failure must not be hidden by this.
            return;
        }
    }
}
