package parindex.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.evidence.EvidencePolicy;
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
    private final AccessCheck access;
    private final Home home;

    @Activate
    public SignedUnitPackages(BundleContext context, @Reference AssessmentStore store, @Reference SelfAssessment assessment,
            @Reference RoundScreens screens, @Reference RoundClock clock, @Reference ContentStore contents,
            @Reference AccessCheck access) {
        this(Home.of(context), store, assessment, screens, clock, contents, access);
    }

    SignedUnitPackages(Home home, AssessmentStore store, SelfAssessment assessment, RoundScreens screens, RoundClock clock,
            ContentStore contents, AccessCheck access) {
        this.store = store;
        this.assessment = assessment;
        this.screens = screens;
        this.clock = clock;
        this.contents = contents;
        this.access = access;
        this.home = home;
    }

    @Override
    public void create(Session session, String roundId, String unitCode, Path file) {
        access.require(store, session, roundId, unitCode, Operation.READ);
        Round round = store.round(roundId).orElseThrow();
        Unit unit = store.units().stream().filter(u -> u.code().equals(unitCode)).findFirst().orElseThrow();
        PackageContent content = PackageContent.of(round, store.schedule(roundId), unit,
                store.ledger(LedgerScope.ofUnit(roundId, unitCode)).counting(),
                store.documents(Optional.of(unitCode)));
        requireContents(content.documents());
        content.write(file, contents, home.installationKey(), clock.now(store), home.program());
    }

    @Override
    public DryRun inspect(Session session, Path file, Optional<String> acceptedFingerprint) {
        return opened(file, (parts, content) -> dryRun(session, inspection(parts, content), parts, content, acceptedFingerprint));
    }

    private Inspection inspection(Parts parts, PackageContent content) {
        return new Inspection(store, content, files(parts));
    }

    private DryRun dryRun(Session session, Inspection inspection, Parts parts, PackageContent content, Optional<String> accepted) {
        String unitCode = content.unit().code();
        Optional<Round> round = store.round(content.round().id());
        // A round that does not have the unit is named by the inspection.
        boolean here = round.filter(r -> r.unitCodes().contains(unitCode)).isPresent();
        if (here) {
            access.require(store, session, content.round().id(), unitCode, Operation.READ);
        }
        Optional<Phase> phase = !here ? round.map(Round::phase)
                : screens.standings(session, content.round().id()).stream().filter(s -> s.unitCode().equals(unitCode)).findFirst()
                        .map(UnitStanding::phase);
        return inspection.run(FileHash.of(parts.file()), parts.archive().createdAt(), parts.archive().fingerprint(), phase, accepted);
    }

    @Override
    public Applied apply(Session session, Path file, DryRun dryRun, Map<String, Resolution> resolutions) {
        return opened(file, (parts, content) -> {
            // Who saw the dry run has accepted its signer, or was told that it is not trusted.
            Optional<String> accepted = Optional.of(dryRun.fingerprint()).filter(f -> dryRun.refusals().isEmpty());
            Inspection inspection = inspection(parts, content);
            DryRun now = dryRun(session, inspection, parts, content, accepted);
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
            // Again in the transaction; here so that nothing is stored for somebody who may not.
            access.require(store, session, dryRun.roundId(), dryRun.unitCode(), Operation.OPEN_PACKAGE);
            Taking taking = new Taking(dryRun, History.of(content.ledger()),
                    History.of(store.ledger(LedgerScope.ofUnit(dryRun.roundId(), dryRun.unitCode())).counting()), inspection.objections(),
                    resolutions);
            files(parts).store(now.newDocuments(), contents);
            return take(session, now, taking.takeover(now.phase()));
        });
    }

    private Applied take(Session session, DryRun now, SelfAssessment.Takeover takeover) {
        assessment.takeOver(session, now.roundId(), takeover, (writer, at) -> {
            String key = Inspection.TRUST + now.unitCode();
            String trusted = writer.settings().getOrDefault(key, "");
            if (now.newDocuments().isEmpty() && RecomputingVerifier.same(trusted, now.fingerprint())) {
                return;
            }
            // Pruning waits for this transaction: no record without its file.
            requireContents(now.newDocuments());
            writer.addDocuments(now.newDocuments().stream().map(d -> new Document(d.id(), d.sha256(), d.size(), d.mediaType(), d.fileName(),
                    d.unitCode(), d.number(), d.date(), d.issuer(), d.summary(), session.user(), at)).toList());
            writer.putSetting(key, now.fingerprint());
            writer.record(new AuditEvent(at, session.user(), AuditAction.PACKAGE_OPENED, Optional.of(now.roundId()),
                    Optional.of(now.unitCode()), now.packageSha256(), trusted.isEmpty() ? "" : "key " + trusted, described(now)));
        });
        return new Applied(takeover.statements().size(), takeover.disputes().size(), now.newDocuments().size(),
                takeover.objections().size());
    }

    /** The key, and each document with whoever added it on the machine of the unit. */
    private static String described(DryRun run) {
        return Stream.concat(Stream.of("key " + run.fingerprint()), run.newDocuments().stream()
                .map(d -> d.id() + " " + d.fileName() + ", SHA-256 " + d.sha256() + ", " + d.actor() + ", " + Message.moment(d.at())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String setUp(Session session, Path file, String acceptedFingerprint) {
        return opened(file, (parts, content) -> {
            access.require(store, session, Operation.MANAGE_ROUND);
            String roundId = content.round().id();
            String signer = parts.archive().fingerprint();
            if (!RecomputingVerifier.same(signer, acceptedFingerprint)) {
                throw new RefusedActionException(Kind.INVALID, Texts.of("package.unknownSigner", content.unit().code(), signer));
            }
            if (store.round(roundId).isPresent()) {
                throw new RefusedActionException(Kind.INVALID, Texts.of("package.roundExists", roundId));
            }
            parts.sets(content.round());
            PackageFiles files = files(parts);
            List<Document> documents = content.documents().stream().map(files::admit).toList();
            files.store(documents, contents);
            store.write(writer -> {
                access.require(writer, session, Operation.MANAGE_ROUND);
                requireContents(documents);
                writer.putUnits(List.of(content.unit()));
                writer.addRound(content.round());
                writer.setSchedule(roundId, content.schedule());
                Set<String> known = writer.documents(Optional.empty()).stream().map(Document::id).collect(Collectors.toSet());
                writer.addDocuments(documents.stream().filter(d -> !known.contains(d.id())).toList());
                content.inOrder(e -> writer.append(List.of(e), List.of()), d -> writer.append(List.of(), List.of(d)),
                        r -> writer.appendRemarks(List.of(r)));
                writer.putSetting(Inspection.TRUST + content.unit().code(), signer);
                writer.record(new AuditEvent(clock.now(writer), session.user(), AuditAction.ROUND_SET_UP, Optional.of(roundId),
                        Optional.of(content.unit().code()), FileHash.of(parts.file()), "", content.round().name() + ", key " + signer));
            });
            return roundId;
        });
    }

    @Override
    public void trust(Session session, String unitCode, String fingerprint) {
        String key = Inspection.TRUST + unitCode;
        store.write(writer -> {
            access.require(writer, session, Operation.MAINTAIN);
            String before = writer.settings().getOrDefault(key, "");
            writer.putSetting(key, fingerprint.strip());
            writer.record(new AuditEvent(clock.now(writer), session.user(), AuditAction.UNIT_TRUSTED, Optional.empty(),
                    Optional.of(unitCode), key, before, fingerprint.strip()));
        });
    }

    private PackageFiles files(Parts parts) {
        return new PackageFiles(parts, EvidencePolicy.from(store.settings()));
    }

    private void requireContents(List<Document> documents) {
        List<Message> missing = documents.stream().filter(d -> !contents.contains(d.sha256()))
                .map(d -> Texts.of("package.contentMissing", d.fileName(), d.sha256())).toList();
        if (!missing.isEmpty()) {
            throw new RefusedActionException(Kind.INCOMPLETE, missing);
        }
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
