package parindex.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.archive.SigningKey;
import parindex.assessment.AssessmentStore;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.Publication;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.exchange.ContentStore;
import parindex.exchange.Publications;
import parindex.scoring.LeafResult;
import parindex.scoring.UnitResult;
import parindex.values.text.Message;

/** Freezes rounds. */
@Component(service = Publications.class)
public final class SignedPublications implements Publications {

    private static final int SHOWN_LEAVES = 10;

    private final AssessmentStore store;
    private final RoundEvaluation evaluation;
    private final RoundClock clock;
    private final ContentStore contents;
    private final AccessCheck access;
    private final Home home;

    @Activate
    public SignedPublications(BundleContext context, @Reference AssessmentStore store, @Reference RoundEvaluation evaluation,
            @Reference RoundClock clock, @Reference ContentStore contents, @Reference AccessCheck access) {
        this(Home.of(context), store, evaluation, clock, contents, access);
    }

    SignedPublications(Home home, AssessmentStore store, RoundEvaluation evaluation, RoundClock clock, ContentStore contents,
            AccessCheck access) {
        this.store = store;
        this.evaluation = evaluation;
        this.clock = clock;
        this.contents = contents;
        this.access = access;
        this.home = home;
    }

    @Override
    public Published publish(Session session, String roundId, Path folder) {
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            // Before anything is read: whoever changes something from here on is noticed in the transaction.
            AuditHead head = store.auditHead();
            Round round = access.require(store, session, roundId, Operation.PUBLISH);
            RoundResults results = evaluation.evaluate(roundId, Stage.COUNCIL).orElseThrow();
            requireComplete(results);
            SigningKey key = home.roundKey(roundId);
            Instant at = clock.now(store);
            PublicationFile.of(results, Decided.of(store.ledger(LedgerScope.of(roundId)).counting()), store.units(), head, at, home.program()).write(part, key);
            String sha256 = FileHash.of(part);
            try (InputStream in = Files.newInputStream(part)) {
                contents.put(in, part.toString(), sha256);
            }
            Publication publication = new Publication(roundId, sha256, head.seq(), head.hash(), key.fingerprint(), session.user(), at);
            store.write(writer -> {
                if (!writer.auditHead().equals(head)) {
                    throw new RefusedActionException(Kind.CLOSED, Texts.of("publish.changed", round.name()));
                }
                writer.addPublication(publication);
                writer.setPhase(roundId, Phase.PUBLISHED);
                writer.record(new AuditEvent(at, session.user(), AuditAction.ROUND_PUBLISHED, Optional.of(roundId), Optional.empty(),
                        sha256, round.phase().name(), Phase.PUBLISHED.name() + ", key " + key.fingerprint()));
            });
            Path file = folder.resolve(name(roundId));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new Published(file, publication);
        } catch (IOException e) {
            throw Texts.failed(folder, e);
        } finally {
            part.toFile().delete();
        }
    }

    @Override
    public Path export(Session session, String roundId, Path folder) {
        Round round = access.require(store, session, roundId, Operation.READ);
        List<Publication> publications = store.publications(roundId);
        if (publications.isEmpty()) {
            throw new RefusedActionException(Kind.INCOMPLETE, Texts.of("publish.none", round.name()));
        }
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        Path file = folder.resolve(name(roundId));
        try (InputStream in = contents.open(publications.get(publications.size() - 1).sha256())) {
            Files.copy(in, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw Texts.failed(folder, e);
        } finally {
            part.toFile().delete();
        }
    }

    private static String name(String roundId) {
        return roundId + ".publication.zip";
    }

    private static void requireComplete(RoundResults results) {
        List<Message> missing = new ArrayList<>();
        results.levels().forEach(level -> level.units().stream().filter(u -> u.missingLeaves() > 0).forEach(u -> missing.add(missing(u))));
        if (!missing.isEmpty()) {
            throw new RefusedActionException(Kind.INCOMPLETE, missing);
        }
    }

    private static Message missing(UnitResult unit) {
        List<String> leaves = unit.leaves().stream().filter(LeafResult::isMissing).limit(SHOWN_LEAVES + 1L)
                .map(l -> l.node().id()).toList();
        String shown = leaves.size() > SHOWN_LEAVES ? String.join(", ", leaves.subList(0, SHOWN_LEAVES)) + ", …"
                : String.join(", ", leaves);
        return Texts.of("publish.undecided", unit.unit().name(), unit.missingLeaves(), shown);
    }
}
