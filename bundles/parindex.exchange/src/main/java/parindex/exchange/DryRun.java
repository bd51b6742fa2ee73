package parindex.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Document;
import parindex.assessment.Phase;
import parindex.values.text.Message;

/**
 * What taking over a package would do.
 *
 * @param roundId        the round
 * @param unitCode       the unit
 * @param packageSha256  hash of the file that was looked at
 * @param createdAt      when it was made, by the clock of its maker
 * @param fingerprint    fingerprint of the key that signed it
 * @param phase          the phase the unit works in here: self-assessment, or right of reply; any other is among the refusals
 * @param leaves         the leaves that the package or this installation says anything about, in printed order
 * @param newDocuments   documents that this installation does not have, with size and type as their contents have them
 * @param knownDocuments how many documents it has already
 * @param objections     objections of the unit to supplied values that are not known here; they are taken over with the rest
 * @param refusals       why the package cannot be taken over; empty if it can
 */
public record DryRun(String roundId, String unitCode, String packageSha256, Instant createdAt, String fingerprint, Phase phase,
        List<Leaf> leaves, List<Document> newDocuments, int knownDocuments, List<Message> objections, List<Message> refusals) {

    /** How a leaf of the package compares with what is here. */
    public enum Status {
        /** Nothing is here yet. */
        NEW,
        /** Both say the same. */
        SAME,
        /** What is here is an earlier state of the package. */
        CHANGED,
        /** The package is an earlier state of what is here: nothing is taken. */
        OLDER,
        /** What is here is not known to the package: a person must choose. */
        CONFLICT,
        /** A lead department supplied the value here; what the unit says is not taken. */
        SUPPLIED
    }

    /**
     * One leaf.
     *
     * @param leafId    the leaf
     * @param status    how it compares
     * @param seen      number of the latest line here; 0 if there is none
     * @param here      what is here, and who and when; empty if nothing is
     * @param inPackage what the package says; empty if nothing
     */
    public record Leaf(String leafId, Status status, long seen, Optional<Message> here, Optional<Message> inPackage) {
    }

    public DryRun {
        leaves = List.copyOf(leaves);
        newDocuments = List.copyOf(newDocuments);
        objections = List.copyOf(objections);
        refusals = List.copyOf(refusals);
    }

    /** The leaves of one status. */
    public List<Leaf> leaves(Status status) {
        return leaves.stream().filter(l -> l.status() == status).toList();
    }
}
