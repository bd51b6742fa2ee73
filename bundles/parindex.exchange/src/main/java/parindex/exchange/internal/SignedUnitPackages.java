package parindex.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.archive.SignedArchive;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.exchange.ContentStore;
import parindex.exchange.DryRun;
import parindex.exchange.DryRun.Status;
import parindex.exchange.UnitPackages;
import parindex.values.text.Message;

/** Writes packages and takes them over. */
@Component(service = UnitPackages.class)
public final class SignedUnitPackages implements UnitPackages {

    private final AssessmentStore store;
    private final SelfAssessment assessment;
    private final RoundScreens screens;
    private final RoundClock clock;
    private final ContentStore contents;
    private final Home home;

    @Activate
    public SignedUnitPackages(BundleContext context, @Reference AssessmentStore store, @Reference SelfAssessment assessment,
            @Reference RoundScreens screens, @Reference RoundClock clock, @Reference ContentStore contents) {
        this(Home.of(context), store, assessment, screens, clock, contents);
    }

    SignedUnitPackages(Home home, AssessmentStore store, SelfAssessment assessment, RoundScreens screens, RoundClock clock,
            ContentStore contents) {
        this.store = store;
        this.assessment = assessment;
        this.screens = screens;
        this.clock = clock;
        this.contents = contents;
        this.home = home;
    }

    @Override
    public void create(Session session, String roundId, String unitCode, Path file) {
        Access access = new Access(store, session);
        Round round = access.round(roundId);
        Unit unit = access.unit(round, unitCode);
        access.require(Operation.READ, round, round.phase(), Optional.of(unitCode));
        PackageContent content = PackageContent.of(round, store.schedule(roundId), unit, store.ledger(LedgerScope.ofUnit(roundId, unitCode)),
                store.documents(Optional.of(unitCode)));
        List<Message> missing = content.documents().stream().filter(d -> !contents.contains(d.sha256()))
                .map(d -> Texts.of("package.contentMissing", d.fileName(), d.sha256())).toList();
        if (!missing.isEmpty()) {
            throw new RefusedActionException(Kind.INCOMPLETE, missing);
        }
        content.write(file, contents, home.installationKey(), clock.now(store), home.program());
    }

    @Override
    public DryRun inspect(Session session, Path file, Optional<String> acceptedFingerprint) {
        return opened(file, (parts, content) -> inspect(session, parts, content, acceptedFingerprint));
    }

    private DryRun inspect(Session session, Parts parts, PackageContent content, Optional<String> accepted) {
        Access access = new Access(store, session);
        Optional<Phase> phase = Optional.empty();
        if (store.round(content.round().id()).isPresent()) {
            Round round = access.round(content.round().id());
            access.require(Operation.READ, round, round.phase(), Optional.of(content.unit().code()));
            phase = Optional.of(screens.standings(session, round.id()).stream().filter(s -> s.unitCode().equals(content.unit().code()))
                    .findFirst().map(UnitStanding::phase).orElse(round.phase()));
        }
        return new Inspection(store, content).run(FileHash.of(parts.file()), parts.archive().createdAt(), parts.archive().fingerprint(), phase,
                accepted);
    }

    @Override
    public Applied apply(Session session, Path file, DryRun dryRun, Map<String, Resolution> resolutions) {
        return opened(file, (parts, content) -> {
            // Who saw the dry run has accepted its signer, or was told that it is not trusted.
            Optional<String> accepted = Optional.of(dryRun.fingerprint()).filter(f -> dryRun.refusals().isEmpty());
            DryRun now = inspect(session, parts, content, accepted);
            if (!now.packageSha256().equals(dryRun.packageSha256())) {
                throw new RefusedActionException(Kind.INVALID, Texts.of("package.otherFile", file));
            }
            if (!now.refusals().isEmpty()) {
                throw new RefusedActionException(Kind.INVALID, now.refusals());
            }
            List<Message> open = dryRun.leaves(Status.CONFLICT).stream().filter(l -> !resolutions.containsKey(l.leafId()))
                    .map(l -> Texts.of("package.conflict", l.leafId(), l.here().orElseThrow(), l.inPackage().orElseThrow())).toList();
            if (!open.isEmpty()) {
                throw new RefusedActionException(Kind.INCOMPLETE, open);
            }
            return take(session, parts, content, dryRun, now, resolutions);
        });
    }

    private Applied take(Session session, Parts parts, PackageContent content, DryRun dryRun, DryRun now, Map<String, Resolution> resolutions) {
        boolean reply = now.phase() == Phase.RIGHT_OF_REPLY;
        Round round = store.round(dryRun.roundId()).orElseThrow();
        new Access(store, session).require(reply ? Operation.REPLY : Operation.ENTER_SELF_SCORE, round, now.phase(),
                Optional.of(dryRun.unitCode()));
        Taking taking = new Taking(dryRun, History.of(content.ledger()),
                History.of(store.ledger(LedgerScope.ofUnit(dryRun.roundId(), dryRun.unitCode()))), resolutions);
        List<SelfAssessment.Statement> statements = taking.statements();
        List<SelfAssessment.Dispute> disputes = reply ? taking.disputes() : List.of();
        putContents(parts, now.newDocuments());
        putDocuments(session, dryRun, now.newDocuments());
        if (reply) {
            assessment.reply(session, dryRun.roundId(), statements, disputes);
        } else {
            assessment.record(session, dryRun.roundId(), statements);
        }
        return new Applied(statements.size(), disputes.size(), now.newDocuments().size());
    }

    @Override
    public String setUp(Session session, Path file, String acceptedFingerprint) {
        return opened(file, (parts, content) -> {
            Access access = new Access(store, session);
            access.requireAdministrator(Operation.MANAGE_ROUND);
            String roundId = content.round().id();
            String signer = parts.archive().fingerprint();
            if (!RecomputingVerifier.same(signer, acceptedFingerprint)) {
                throw new RefusedActionException(Kind.INVALID, Texts.of("package.unknownSigner", content.unit().code(), signer));
            }
            if (store.round(roundId).isPresent()) {
                throw new RefusedActionException(Kind.INVALID, Texts.of("package.roundExists", roundId));
            }
            parts.sets(content.round());
            putContents(parts, content.documents());
            Instant at = clock.now(store);
            store.write(writer -> {
                writer.putUnits(List.of(content.unit()));
                writer.addRound(content.round());
                writer.setSchedule(roundId, content.schedule());
                List<String> known = writer.documents(Optional.empty()).stream().map(Document::id).toList();
                writer.addDocuments(content.documents().stream().filter(d -> !known.contains(d.id())).toList());
                content.inOrder(e -> writer.append(List.of(e), List.of()), d -> writer.append(List.of(), List.of(d)),
                        r -> writer.appendRemarks(List.of(r)));
                writer.putSetting(Inspection.TRUST + content.unit().code(), signer);
                writer.record(new AuditEvent(at, session.user(), "round.set-up", Optional.of(roundId), Optional.of(content.unit().code()),
                        FileHash.of(parts.file()), "", content.round().name() + ", key " + signer));
            });
            return roundId;
        });
    }

    @Override
    public void trust(Session session, String unitCode, String fingerprint) {
        new Access(store, session).requireAdministrator(Operation.MAINTAIN);
        String key = Inspection.TRUST + unitCode;
        Instant at = clock.now(store);
        store.write(writer -> {
            String before = writer.settings().getOrDefault(key, "");
            writer.putSetting(key, fingerprint.strip());
            writer.record(new AuditEvent(at, session.user(), "unit.trusted", Optional.empty(), Optional.of(unitCode), key, before,
                    fingerprint.strip()));
        });
    }

    /** Contents come first: what fails later leaves files that nobody refers to, which do no harm. */
    private void putContents(Parts parts, List<Document> documents) {
        for (Document document : documents) {
            try (InputStream in = parts.archive().open(ExchangeKinds.FILES + document.sha256())) {
                contents.put(in, parts.file() + "!/" + document.fileName(), document.sha256());
            } catch (IOException e) {
                throw Texts.failed(parts.file(), e);
            }
        }
    }

    private void putDocuments(Session session, DryRun dryRun, List<Document> documents) {
        String key = Inspection.TRUST + dryRun.unitCode();
        boolean trusted = RecomputingVerifier.same(store.settings().getOrDefault(key, ""), dryRun.fingerprint());
        if (documents.isEmpty() && trusted) {
            return;
        }
        Instant at = clock.now(store);
        store.write(writer -> {
            writer.addDocuments(documents);
            writer.putSetting(key, dryRun.fingerprint());
            writer.record(new AuditEvent(at, session.user(), "package.opened", Optional.of(dryRun.roundId()), Optional.of(dryRun.unitCode()),
                    dryRun.packageSha256(), "", documents.size() + " documents, key " + dryRun.fingerprint()));
        });
    }

    private <T> T opened(Path file, BiFunction<Parts, PackageContent, T> work) {
        try (SignedArchive archive = SignedArchive.open(file, ExchangeKinds.UNIT_PACKAGE, ExchangeKinds.LIMITS)) {
            Parts parts = new Parts(file, archive);
            return work.apply(parts, PackageContent.read(parts));
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }
}
