package parindex.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parindex.assessment.audit.AuditHead;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;

/** Verifies published files without the database they come from. Safe for use by any thread. */
public interface PublicationVerifier {

    /**
     * Whose signature a file has.
     */
    enum Signer {
        /** The fingerprint is the one the caller expects. */
        EXPECTED,
        /** The file is intact, but another key than the expected one signed it: anybody could have made it. */
        OTHER,
        /** The caller expects none: that the file is intact says nothing about who made it until somebody compares the fingerprint. */
        NOT_COMPARED
    }

    /**
     * What a publication says, and what is wrong with it.
     *
     * @param roundId     the round
     * @param name        its title
     * @param year        the year that is scored
     * @param illustrative whether its leaf scores are made up
     * @param units       how many units it has
     * @param figures     figures that were computed again and compared
     * @param createdAt   when it was made, by the clock of its maker
     * @param program     version of the program that made it
     * @param fingerprint fingerprint of the key that signed it
     * @param signer      what is known of that key
     * @param audit       the end of the audit chain at that time, for {@link parindex.assessment.audit.AuditLog#verify}
     * @param findings    what is wrong: errors if the file must not be relied on, notes otherwise
     */
    record Verified(String roundId, String name, int year, boolean illustrative, int units, long figures, Instant createdAt, String program,
            String fingerprint, Signer signer, AuditHead audit, List<Problem> findings) {

        public Verified {
            findings = List.copyOf(findings);
        }

        /** Whether nothing is wrong. */
        public boolean isSound() {
            return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
        }
    }

    /**
     * Checks container and signature, the hashes of the criteria sets, and computes every result anew from the decisions in the file.
     *
     * @param fingerprint the fingerprint of the round's key as it was announced; spaces and case do not matter
     * @throws parindex.values.problem.BadInputException if the file is no publication, is damaged or was altered after it was signed
     */
    Verified verify(Path file, Optional<String> fingerprint);
}
