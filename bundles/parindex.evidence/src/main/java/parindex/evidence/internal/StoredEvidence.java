package parindex.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;
import parindex.assessment.EvidenceNote;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.EntryLimits;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceException;
import parindex.evidence.EvidenceIssue;
import parindex.evidence.EvidencePolicy;
import parindex.evidence.EvidenceService;
import parindex.evidence.EvidenceVerification;
import parindex.evidence.FileNames;
import parindex.evidence.Pruned;
import parindex.evidence.StoredBlob;
import parindex.values.text.Message;

/** Evidence files of units: the content into the store of files first, then its record and the audit record in one transaction. */
@Component
public final class StoredEvidence implements EvidenceService {

    private static final Operation[] WORK = {Operation.ENTER_SELF_SCORE, Operation.REPLY};

    private final AssessmentStore store;
    private final BlobStore blobs;
    private final AccessCheck access;
    private final RoundClock clock;
    private final Upkeep upkeep;

    @Activate
    public StoredEvidence(@Reference AssessmentStore store, @Reference BlobStore blobs, @Reference AccessCheck access,
            @Reference RoundClock clock) {
        this(store, blobs, access, clock, Clock.systemUTC());
    }

    /** @param machine the clock by which files have their times */
    StoredEvidence(AssessmentStore store, BlobStore blobs, AccessCheck access, RoundClock clock, Clock machine) {
        this.store = store;
        this.blobs = blobs;
        this.access = access;
        this.clock = clock;
        this.upkeep = new Upkeep(store, blobs, access, clock, machine);
    }

    @Override
    public Document attach(Session session, String roundId, String unitCode, Path file, Details details) {
        access.require(store, session, roundId, unitCode, WORK);
        return attachFile(session, roundId, unitCode, file, file.getFileName() == null ? "" : file.getFileName().toString(), details);
    }

    @Override
    public Document attach(Session session, String roundId, String unitCode, InputStream content, String fileName, Details details) {
        access.require(store, session, roundId, unitCode, WORK);
        String name = FileNames.read(fileName).name();
        // The type decides whether it is stored at all, and for an office file that needs more than its beginning: twice through the
        // content.
        try (Spool spool = Spool.of(content, name, policy().mostBytes())) {
            return attachFile(session, roundId, unitCode, spool.file(), name, details);
        }
    }

    private Document attachFile(Session session, String roundId, String unitCode, Path file, String fileName, Details typed) {
        String name = FileNames.read(fileName).name();
        Details details = TypedDetails.checked(typed);
        EvidencePolicy policy = policy();
        StoredBlob blob;
        try {
            policy.admit(name, Files.size(file), () -> Files.newInputStream(file));
            try (InputStream content = Files.newInputStream(file)) {
                blob = blobs.put(content, BlobLimits.of(name, policy.mostBytes()));
            }
        } catch (IOException e) {
            throw Failures.of("source", name, e);
        }
        // The file may have been exchanged meanwhile: what counts is what was stored.
        String type;
        try {
            type = policy.admit(name, blob.size(), () -> blobs.open(blob.sha256())).mediaType();
        } catch (IOException e) {
            throw Failures.of("source", name, e);
        }
        Document[] added = new Document[1];
        store.write(writer -> {
            access.require(writer, session, roundId, unitCode, WORK);
            requireContent(blob.sha256(), name);
            Instant now = clock.now(writer);
            added[0] = new Document(UUID.randomUUID().toString(), blob.sha256(), blob.size(), type, name, unitCode, details.number(),
                    details.date(), details.issuer(), details.summary(), session.user(), now);
            writer.addDocuments(List.of(added[0]));
            writer.record(event(added[0], AuditAction.DOCUMENT_ADDED, Optional.of(roundId), ""));
        });
        return added[0];
    }

    @Override
    public Document correct(Session session, String documentId, Details typed) {
        Details details = TypedDetails.checked(typed);
        Document[] corrected = new Document[1];
        store.write(writer -> {
            Document before = document(writer, documentId);
            String roundId = roundOfWork(writer, session, before.unitCode());
            requireContent(before.sha256(), before.fileName());
            Instant now = clock.now(writer);
            corrected[0] = new Document(UUID.randomUUID().toString(), before.sha256(), before.size(), before.mediaType(), before.fileName(),
                    before.unitCode(), details.number(), details.date(), details.issuer(), details.summary(), session.user(), now);
            writer.addDocuments(List.of(corrected[0]));
            writer.record(event(corrected[0], AuditAction.DOCUMENT_CORRECTED, Optional.of(roundId),
                    before.id() + ": " + TypedDetails.text(before)));
        });
        return corrected[0];
    }

    @Override
    public void checkLinks(List<EvidenceNote> evidence) {
        EntryLimits.from(store.settings()).refusal(evidence).ifPresent(refusal -> {
            throw new RefusedActionException(Kind.INVALID, refusal);
        });
    }

    @Override
    public Document document(Session session, String documentId) {
        Document document = document(store, documentId);
        if (readable(session, document.unitCode(), List.of(document)).isEmpty()) {
            throw new RefusedActionException(Kind.FORBIDDEN, message("document.forbidden", document.fileName(), document.unitCode()));
        }
        return document;
    }

    @Override
    public InputStream open(Session session, String documentId) {
        return blobs.open(document(session, documentId).sha256());
    }

    @Override
    public List<Document> documents(Session session, String unitCode) {
        return readable(session, unitCode, store.documents(Optional.of(unitCode)));
    }

    @Override
    public List<EvidenceIssue> check(Session session, String roundId, Optional<String> unitCode) {
        return EvidenceChecks.check(RoundReader.read(store, access, session, roundId, unitCode));
    }

    @Override
    public EvidenceVerification verify(Session session, BlobStore.Progress progress) {
        return upkeep.verify(session, progress);
    }

    @Override
    public Pruned prune(Session session, Duration grace) {
        return upkeep.prune(session, grace);
    }

    /**
     * Files of a round that is not published are not for those who may read an earlier, published one: a file counts where an entry names
     * it.
     */
    private List<Document> readable(Session session, String unitCode, List<Document> documents) {
        boolean read = false;
        Set<String> named = new HashSet<>();
        List<Round> rounds = roundsOf(store, unitCode);
        for (Round round : rounds) {
            if (access.units(store, session, round.id(), Operation.READ).contains(unitCode)) {
                read = true;
                if (round.equals(rounds.get(0)) && round.phase().compareTo(Phase.PUBLISHED) < 0) {
                    return documents;
                }
                store.ledger(LedgerScope.ofUnit(round.id(), unitCode)).entries()
                        .forEach(line -> line.content().evidence().forEach(note -> note.document().ifPresent(named::add)));
            }
        }
        if (!read) {
            throw new RefusedActionException(Kind.FORBIDDEN, message("documents.forbidden", unitCode));
        }
        return documents.stream().filter(document -> named.contains(document.id())).toList();
    }

    /** The newest round in which the person may now work for the unit; the refusal of the newest one if there is none. */
    private String roundOfWork(AssessmentReading reading, Session session, String unitCode) {
        RefusedActionException refusal = null;
        for (Round round : roundsOf(reading, unitCode)) {
            try {
                access.require(reading, session, round.id(), unitCode, WORK);
                return round.id();
            } catch (RefusedActionException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        throw refusal == null ? new RefusedActionException(Kind.FORBIDDEN, message("documents.forbidden", unitCode)) : refusal;
    }

    private static List<Round> roundsOf(AssessmentReading reading, String unitCode) {
        return reading.rounds().stream().filter(round -> round.unitCodes().contains(unitCode)).toList();
    }

    private static Document document(AssessmentReading reading, String id) {
        return reading.document(id).orElseThrow(() -> invalid("document.unknown", id));
    }

    /** Inside a transaction, which pruning waits for: a record never lacks its file. */
    private void requireContent(String sha256, String name) {
        if (!blobs.contains(sha256)) {
            throw new EvidenceException(message("content.gone", name), null);
        }
    }

    private EvidencePolicy policy() {
        return EvidencePolicy.from(store.settings());
    }

    private static AuditEvent event(Document document, AuditAction action, Optional<String> roundId, String before) {
        return new AuditEvent(document.at(), document.actor(), action, roundId, Optional.of(document.unitCode()), document.id(), before,
                TypedDetails.text(document));
    }

    private static RefusedActionException invalid(String key, Object... arguments) {
        return new RefusedActionException(Kind.INVALID, message(key, arguments));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(StoredEvidence.class, key, arguments);
    }
}
