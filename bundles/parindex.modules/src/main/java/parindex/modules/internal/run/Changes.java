package parindex.modules.internal.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.assessment.audit.AuditAction;
import parindex.modules.Consent;
import parindex.modules.Outcome;
import parindex.modules.internal.Governance;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.Candidate;
import parindex.modules.internal.content.ProgramFeatures.ProgramFeature;
import parindex.modules.internal.content.Reception;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.content.Stored.Installed;
import parindex.modules.internal.content.Stored.Packaged;
import parindex.modules.internal.content.Stored.Words;
import parindex.modules.internal.plan.Landscape;
import parindex.modules.internal.trust.TrustDecision;
import parindex.values.text.Message;

/**
 * Makes changes that were found possible. The order is always the same: audit record, record of choices, framework. Whoever is killed in
 * between leaves a state before or after, and at most an audit record of something that was not finished.
 */
final class Changes {

    private final Installation installation;
    private final Governance governance;
    private final String actor;

    /** @param actor who makes them, for the audit log */
    Changes(Installation installation, Governance governance, String actor) {
        this.installation = installation;
        this.governance = governance;
        this.actor = actor;
    }

    Outcome bring(Reception reception, Candidate candidate, TrustDecision trust, Consent consent) {
        Stored stored = installation.read();
        Optional<Installed> before = stored.find(candidate.id());
        Packaged packaged = candidate.packaged(trust);
        reception.keep(candidate);
        governance.record(actor, before.isPresent() ? AuditAction.MODULE_UPDATED : AuditAction.MODULE_INSTALLED, candidate.id(),
                before.map(b -> b.current().version()).orElse(""), described(candidate, trust, consent));
        Installed after = new Installed(candidate.id(), before.map(Installed::enabled).orElse(true), null, packaged,
                before.map(Installed::current).orElse(null));
        return replace(stored, before, after);
    }

    private static String described(Candidate candidate, TrustDecision trust, Consent consent) {
        String signer = trust.signer().map(s -> "signer " + s.fingerprint()).orElse("unsigned");
        return candidate.version() + " sha256 " + candidate.outer().sha256() + " " + signer + (trust.allowedOnce() ? " allowed once" : "")
                + (candidate.unexpectedCode().isEmpty() || !consent.code() ? "" : " with code");
    }

    Outcome rollback(String id) {
        Stored stored = installation.read();
        Installed before = stored.find(id).orElseThrow();
        governance.record(actor, AuditAction.MODULE_ROLLED_BACK, id, before.current().version(), before.previous().version());
        return replace(stored, Optional.of(before), new Installed(id, before.enabled(), null, before.previous(), before.current()));
    }

    /** Puts one version in the place of another. If it does not start, the one before comes back; a new module stays, disabled. */
    private Outcome replace(Stored stored, Optional<Installed> before, Installed after) {
        installation.write(stored.with(after));
        before.ifPresent(b -> installation.stop(Landscape.locations(b.current())));
        Optional<Message> failure = after.enabled() ? installation.start(after.current()) : Optional.empty();
        if (failure.isEmpty()) {
            installation.tidy(installation.read());
            return outcome(after.id(), List.of());
        }
        governance.record(actor, AuditAction.MODULE_FAILED, after.id(), after.current().version(), failure.get().in(Locale.ENGLISH));
        if (before.isEmpty()) {
            installation.write(stored.with(after.failed(Words.of(failure.get().localized()))));
            return outcome(after.id(), List.of(failure.get(), Texts.of("notice.disabled", after.id())));
        }
        installation.write(stored);
        Optional<Message> again = installation.start(before.get().current());
        if (again.isPresent()) {
            installation.write(stored.with(before.get().failed(Words.of(again.get().localized()))));
        }
        installation.tidy(installation.read());
        return outcome(after.id(), again.isPresent() ? List.of(failure.get(), again.get(), Texts.of("notice.disabled", after.id()))
                : List.of(failure.get(), Texts.of("notice.kept", after.id(), before.get().current().version())));
    }

    Outcome enable(String id, Landscape landscape) {
        Stored stored = installation.read();
        governance.record(actor, AuditAction.MODULE_ENABLED, id, "", version(landscape, id));
        Optional<ProgramFeature> feature = landscape.feature(id);
        if (feature.isPresent()) {
            installation.write(stored.withProgram(id, true));
            if (!installation.runsNow(feature.get(), landscape)) {
                return outcome(id, List.of(Texts.of("notice.later", id, String.join(", ", feature.get().commands()))));
            }
            Optional<Message> failure = installation.start(feature.get());
            failure.ifPresent(f -> installation.write(stored.withProgram(id, false)));
            return told(id, version(landscape, id), failure);
        }
        Installed module = stored.find(id).orElseThrow();
        installation.write(stored.with(module.enabled(true)));
        Optional<Message> failure = installation.start(module.current());
        failure.ifPresent(f -> installation.write(stored.with(module.failed(Words.of(f.localized())))));
        return told(id, module.current().version(), failure);
    }

    private Outcome told(String id, String version, Optional<Message> failure) {
        failure.ifPresent(f -> governance.record(actor, AuditAction.MODULE_FAILED, id, version, f.in(Locale.ENGLISH)));
        return outcome(id, failure.map(f -> List.of(f, Texts.of("notice.disabled", id))).orElse(List.of()));
    }

    Outcome disable(String id, Landscape landscape) {
        Stored stored = installation.read();
        governance.record(actor, AuditAction.MODULE_DISABLED, id, version(landscape, id), "");
        installation.write(landscape.feature(id).isPresent() ? stored.withProgram(id, false)
                : stored.with(stored.find(id).orElseThrow().enabled(false)));
        installation.stop(landscape.locations(id));
        return outcome(id, List.of());
    }

    Outcome uninstall(String id, Landscape landscape) {
        Stored stored = installation.read();
        governance.record(actor, AuditAction.MODULE_UNINSTALLED, id, version(landscape, id), "");
        installation.write(stored.without(id));
        installation.stop(landscape.locations(id));
        installation.tidy(installation.read());
        return outcome(id, List.of());
    }

    private static String version(Landscape landscape, String id) {
        return landscape.find(id).map(parindex.modules.Module::version).orElse("");
    }

    private Outcome outcome(String id, List<Message> notices) {
        return new Outcome(id, installation.landscape(installation.read()).find(id), notices);
    }
}
