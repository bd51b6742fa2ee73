package parindex.evidence.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;
import parindex.assessment.Publication;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceVerification;
import parindex.evidence.Pruned;
import parindex.values.text.Message;

/** What administrators do with the store of files: the database says what it must hold. */
final class Upkeep {

    // The text of an audit record is limited to 100 000 characters; a hash has 64.
    private static final int HASHES_PER_RECORD = 1000;

    private final AssessmentStore store;
    private final BlobStore blobs;
    private final AccessCheck access;
    private final RoundClock clock;
    private final Clock machine;

    Upkeep(AssessmentStore store, BlobStore blobs, AccessCheck access, RoundClock clock, Clock machine) {
        this.store = store;
        this.blobs = blobs;
        this.access = access;
        this.clock = clock;
        this.machine = machine;
    }

    EvidenceVerification verify(Session session, BlobStore.Progress progress) {
        access.require(store, session, Operation.MAINTAIN);
        Map<String, List<Document>> documents = documents(store);
        Map<String, List<Publication>> publications = publications(store);
        return new EvidenceVerification(blobs.verify(referenced(documents, publications), progress), documents, publications);
    }

    Pruned prune(Session session, Duration grace) {
        if (grace.isNegative()) {
            throw new RefusedActionException(Kind.INVALID, Message.of(Upkeep.class, "prune.grace"));
        }
        // Before the references are read, and by the clock that gives files their times: the one of the records may be ahead of it.
        Instant now = machine.instant();
        Pruned[] pruned = new Pruned[1];
        // In a transaction no record can be added meanwhile, and the removal is on record or fails.
        store.write(writer -> {
            access.require(writer, session, Operation.MAINTAIN);
            Instant at = clock.now(writer);
            pruned[0] = blobs.prune(referenced(documents(writer), publications(writer)), grace, now);
            List<String> removed = pruned[0].removed();
            for (int from = 0; from < removed.size(); from += HASHES_PER_RECORD) {
                List<String> some = removed.subList(from, Math.min(removed.size(), from + HASHES_PER_RECORD));
                writer.record(new AuditEvent(at, session.user(), AuditAction.EVIDENCE_PRUNED, Optional.empty(), Optional.empty(),
                        removed.size() + " files, " + pruned[0].bytes() + " bytes", String.join(" ", some), ""));
            }
        });
        return pruned[0];
    }

    private static Map<String, List<Document>> documents(AssessmentReading reading) {
        return reading.documents(Optional.empty()).stream().collect(Collectors.groupingBy(Document::sha256));
    }

    private static Map<String, List<Publication>> publications(AssessmentReading reading) {
        return reading.rounds().stream().flatMap(round -> reading.publications(round.id()).stream())
                .collect(Collectors.groupingBy(Publication::sha256));
    }

    private static Set<String> referenced(Map<String, List<Document>> documents, Map<String, List<Publication>> publications) {
        Set<String> referenced = new TreeSet<>(documents.keySet());
        referenced.addAll(publications.keySet());
        return referenced;
    }
}
