package parindex.assessment.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Remark;
import parindex.values.hash.Sha256;
import parindex.values.number.Rational;

/**
 * The digest over ledger lines that ties them to the audit record they were written with. Lines are added in the order of their numbers.
 * For use by one thread; made anew for each record.
 */
public final class LineDigest {

    private final MessageDigest digest = Sha256.start();

    public void add(long number, Entry entry) {
        head("entry", number, entry.unitCode(), entry.leafId());
        AuditChain.part(digest, entry.inputs().toText());
        AuditChain.part(digest, Boolean.toString(entry.claimsNotApplicable()));
        AuditChain.part(digest, entry.explanation());
        AuditChain.part(digest, Integer.toString(entry.evidence().size()));
        for (EvidenceNote note : entry.evidence()) {
            AuditChain.part(digest, note.number());
            AuditChain.part(digest, note.date().map(Object::toString));
            AuditChain.part(digest, note.summary());
            AuditChain.part(digest, note.place());
            AuditChain.part(digest, note.document());
        }
        AuditChain.part(digest, entry.supply().map(s -> s.date() + " " + s.source()));
        tail(entry.actor(), entry.at().toString());
    }

    public void add(long number, Decision decision) {
        head("decision", number, decision.unitCode(), decision.leafId());
        AuditChain.part(digest, decision.stage().name());
        AuditChain.part(digest, decision.derived().map(Rational::toString));
        AuditChain.part(digest, decision.decided().map(Rational::toString));
        AuditChain.part(digest, Boolean.toString(decision.notApplicable()));
        AuditChain.part(digest, decision.reasonId());
        AuditChain.part(digest, decision.reasonText());
        tail(decision.actor(), decision.at().toString());
    }

    public void add(long number, Remark remark) {
        head("remark", number, remark.unitCode(), remark.leafId());
        AuditChain.part(digest, remark.kind().name());
        AuditChain.part(digest, Optional.of(remark.text()));
        tail(remark.actor(), remark.at().toString());
    }

    /** The digest, 64 lower-case hex digits. Ends the use of this object. */
    public String toHex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void head(String kind, long number, String unitCode, String leafId) {
        AuditChain.part(digest, kind);
        AuditChain.part(digest, Long.toString(number));
        AuditChain.part(digest, unitCode);
        AuditChain.part(digest, leafId);
    }

    private void tail(String actor, String at) {
        AuditChain.part(digest, actor);
        AuditChain.part(digest, at);
    }
}
