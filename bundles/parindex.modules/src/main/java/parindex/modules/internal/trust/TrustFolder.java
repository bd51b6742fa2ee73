package parindex.modules.internal.trust;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.people.Session;
import parindex.modules.Signer;
import parindex.modules.Trust;
import parindex.modules.internal.DurableFiles;
import parindex.modules.internal.Governance;
import parindex.modules.internal.ModuleFolder;
import parindex.modules.internal.Texts;
import parindex.values.problem.BadInputException;
import parindex.values.text.VietnameseText;

/** Trusted certificates as files, each under its fingerprint. */
@Component(service = Trust.class)
public final class TrustFolder implements Trust {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);
    private static final String SUFFIX = ".cer";
    private static final int LEAST_DIGITS = 8;

    private final Path folder;
    private final Governance governance;
    private final Clock clock;

    @Activate
    public TrustFolder(BundleContext context, @Reference Governance governance,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this(ModuleFolder.of(context).trust(), governance, clock == null ? Clock.systemUTC() : clock);
    }

    TrustFolder(Path folder, Governance governance, Clock clock) {
        this.folder = folder;
        this.governance = governance;
        this.clock = clock;
    }

    @Override
    public List<Signer> trusted() {
        return signers(folder);
    }

    /** Fingerprints of the trusted certificates in a folder. */
    public static Set<String> fingerprints(Path folder) {
        return signers(folder).stream().map(Signer::fingerprint).collect(Collectors.toSet());
    }

    private static List<Signer> signers(Path folder) {
        List<Signer> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                Signer signer = Certificates.signer(Certificates.read(file));
                // Who copies a certificate here by hand has not trusted it: that is a step of an administrator with a record.
                if (file.getFileName().toString().equals(signer.fingerprint() + SUFFIX)) {
                    found.add(signer);
                } else {
                    LOG.warn("Not the name of a trusted certificate: {}", file);
                }
            }
        } catch (IOException | BadInputException e) {
            LOG.warn("Trusted certificates could not be read: {}", folder, e);
        }
        found.sort(Comparator.comparing(Signer::name, VietnameseText.order()).thenComparing(Signer::fingerprint));
        return found;
    }

    @Override
    public Signer read(Path certificate) {
        return Certificates.signer(Certificates.read(certificate));
    }

    @Override
    public Signer trust(Session session, Path file) {
        governance.require(session);
        X509Certificate certificate = Certificates.read(file);
        Signer signer = Certificates.signer(certificate);
        Instant now = clock.instant();
        if (now.isAfter(signer.until())) {
            throw Texts.bad(file, "newCertificate", "certificate.expired", signer.name(), signer.until());
        }
        if (now.isBefore(signer.from())) {
            throw Texts.bad(file, "clock", "certificate.early", signer.name(), signer.from());
        }
        governance.record(session.user(), AuditAction.MODULE_CERTIFICATE_TRUSTED, signer.fingerprint(), "", signer.name());
        try {
            Files.createDirectories(folder);
            DurableFiles.write(folder.resolve(signer.fingerprint() + SUFFIX), Certificates.der(certificate));
        } catch (IOException e) {
            throw Texts.failed(folder, e);
        }
        return signer;
    }

    @Override
    public Signer distrust(Session session, String fingerprint) {
        governance.require(session);
        String wanted = VietnameseText.caseless(fingerprint.replace(":", "").strip());
        List<Signer> found = trusted().stream().filter(s -> s.fingerprint().startsWith(wanted)).toList();
        if (wanted.length() < LEAST_DIGITS || found.size() != 1) {
            throw Texts.refused(Kind.INVALID, "trust.unknown", fingerprint);
        }
        Signer signer = found.get(0);
        governance.record(session.user(), AuditAction.MODULE_CERTIFICATE_DISTRUSTED, signer.fingerprint(), signer.name(), "");
        try {
            Files.deleteIfExists(folder.resolve(signer.fingerprint() + SUFFIX));
        } catch (IOException e) {
            throw Texts.failed(folder, e);
        }
        return signer;
    }
}
