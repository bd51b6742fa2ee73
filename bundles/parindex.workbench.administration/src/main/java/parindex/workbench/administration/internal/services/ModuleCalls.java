package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.e4.core.di.annotations.Creatable;
import parindex.assessment.people.Session;
import parindex.modules.Arrival;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.Modules;
import parindex.modules.Outcome;
import parindex.modules.Plan;
import parindex.modules.Signer;
import parindex.modules.Signing;
import parindex.modules.Trust;
import parindex.values.hash.Sha256;

/** The modules of the program, and whose modules are accepted. */
@Creatable
public final class ModuleCalls {

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Modules modules;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Trust trust;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Signing signing;

    /**
     * What there is.
     *
     * @param modules  all, those of the program first
     * @param drop     the watched folder
     * @param arrivals what has become of the files in it, the latest first
     */
    public record Listing(List<Module> modules, Path drop, List<Arrival> arrivals) {
    }

    /**
     * A change, what it would do, and what a person has to agree to first.
     *
     * @param change      the change with a consent
     * @param plan        without any consent
     * @param fingerprint of the signer or, if nobody signed, of the file: what has to be compared; empty if that is not needed
     * @param code        whether it has to be agreed that a criteria set contains code
     */
    public record Proposal(Function<Consent, Change> change, Plan plan, Optional<String> fingerprint, boolean code) {
    }

    public Listing list(Session session) {
        return new Listing(service(modules).list(session), modules.dropFolder(), modules.arrivals(session));
    }

    /** What a change that brings no file would do. */
    public Proposal propose(Session session, Change change) {
        return new Proposal(consent -> change, service(modules).plan(session, change), Optional.empty(), false);
    }

    /**
     * What the installation or update of a file would do. Which consents are needed is found by asking again with one of them.
     *
     * @param change the change of that file with a consent
     */
    public Proposal propose(Session session, Path file, Function<Consent, Change> change) throws IOException {
        Plan plan = service(modules).plan(session, change.apply(Consent.NONE));
        if (plan.consents().isEmpty()) {
            return new Proposal(change, plan, Optional.empty(), false);
        }
        Optional<String> fingerprint = plan.signer().map(Signer::fingerprint);
        if (fingerprint.isEmpty()) {
            try (InputStream content = Files.newInputStream(file)) {
                fingerprint = Optional.of(Sha256.of(content));
            }
        }
        int left = modules.plan(session, change.apply(new Consent(fingerprint, false))).consents().size();
        boolean compare = left < plan.consents().size();
        return new Proposal(change, plan, fingerprint.filter(f -> compare), left > 0);
    }

    public Outcome apply(Session session, Change change) {
        return service(modules).apply(session, change);
    }

    public List<Signer> trusted() {
        return service(trust).trusted();
    }

    public Signer read(Path certificate) {
        return service(trust).read(certificate);
    }

    public Signer trust(Session session, Path certificate) {
        return service(trust).trust(session, certificate);
    }

    public Signer distrust(Session session, String fingerprint) {
        return service(trust).distrust(session, fingerprint);
    }

    /** @param password is not kept */
    public Signer sign(Path file, Path target, Path keyStore, char[] password) {
        return service(signing).sign(file, target, keyStore, password);
    }
}
