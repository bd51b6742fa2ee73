package parindex.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parindex.assessment.Document;
import parindex.assessment.EvidenceNote;
import parindex.assessment.people.Session;

/**
 * The files that units bring as evidence, with what is typed about them. Safe for use by any thread; methods that take a file may take
 * long.
 *
 * <p>All methods throw {@link parindex.assessment.RefusedActionException} without the right, in the wrong phase or after its last day,
 * {@link EvidenceException} if the files cannot be used and {@link parindex.assessment.StoreException} if the database cannot.
 */
public interface EvidenceService {

    /**
     * What a person types about a document.
     *
     * @param number  number and symbol (<i>số/ký hiệu</i>); empty text if it has none
     * @param date    day of issue, if it has one
     * @param issuer  who issued it; may be empty
     * @param summary what it is about (<i>trích yếu</i>); may be empty
     */
    record Details(String number, Optional<LocalDate> date, String issuer, String summary) {

        public Details {
            Objects.requireNonNull(number);
            Objects.requireNonNull(date);
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(summary);
        }
    }

    /**
     * Takes over a file for a unit that is in self-assessment or right of reply. The content is on the disk before the record is written,
     * so that no record lacks its file. It is not yet evidence of an entry: that says an {@link EvidenceNote} with the id of the document.
     *
     * @throws parindex.values.problem.BadInputException if the file is empty, too large, a program, of a forbidden type, or badly named
     */
    Document attach(Session session, String roundId, String unitCode, Path file, Details details);

    /**
     * As {@link #attach(Session, String, String, Path, Details)}, for a content that is no file here, such as an upload.
     *
     * @param content  read to its end, or to the largest size allowed; not closed
     * @param fileName the name it arrived with
     */
    Document attach(Session session, String roundId, String unitCode, InputStream content, String fileName, Details details);

    /**
     * Corrects what was typed: a new record with the same content; the old one stays, as entries may name it. Needs the right to attach for
     * the unit in one of its rounds.
     */
    Document correct(Session session, String documentId, Details details);

    /**
     * Checks what an entry is to name, before files are stored for it; recording checks it again.
     *
     * @throws parindex.assessment.RefusedActionException of kind INVALID if it has more files than an entry may have
     */
    void checkLinks(List<EvidenceNote> evidence);

    /**
     * The content of a document; closed by the reader, who gets an {@link EvidenceException} at the end if it was altered. For those who
     * may read the unit in a round whose entries name the document, or in its newest round as long as that is not published.
     */
    InputStream open(Session session, String documentId);

    /** The record of a document, for those who may {@link #open} it. */
    Document document(Session session, String documentId);

    /** The documents of a unit that the person may {@link #open}, in the order of writing: also for use in a further round. */
    List<Document> documents(Session session, String unitCode);

    /**
     * What is wrong or doubtful with the evidence of a round, by unit in the order of the round and by leaf as printed. Needs
     * {@link parindex.assessment.people.Operation#READ}; without a unit it covers those the person may read. A constant number of queries.
     */
    List<EvidenceIssue> check(Session session, String roundId, Optional<String> unitCode);

    /**
     * Reads and hashes every content. Needs {@link parindex.assessment.people.Operation#MAINTAIN}.
     *
     * @param progress told how far it is
     */
    EvidenceVerification verify(Session session, BlobStore.Progress progress);

    /**
     * Removes contents that neither a document nor a publication refers to and that are older than the grace period; the audit log names
     * them. Needs {@link parindex.assessment.people.Operation#MAINTAIN}. Other changes wait meanwhile.
     *
     * @param grace not negative
     */
    Pruned prune(Session session, Duration grace);
}
