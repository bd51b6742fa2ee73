package parindex.store.internal;

import java.util.Optional;
import parindex.assessment.AppliedImport;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.ImportChange;
import parindex.assessment.PinnedSet;
import parindex.assessment.Publication;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * The lengths of the columns that take text from outside, so that a text that does not fit is refused with its owner and
 * field named. The database would refuse it too, but for a whole batch and without saying whose it is.
 */
final class Limits {

    static final int CODE = 64;
    static final int NAME = 1000;
    static final int ID = 200;
    static final int SOURCE = 4000;
    static final int PROSE = 100_000;
    static final int EVIDENCE = 1_000_000;
    // A rational has no finite size; sums over a set of criteria stay far below this.
    static final int NUMBER = 1000;

    private Limits() {
    }

    static void check(Unit unit) {
        String owner = unit.code();
        check(owner, "code", CODE, unit.code());
        check(owner, "name", NAME, unit.name());
        check(owner, "group", CODE, unit.group());
        unit.aliases().forEach(alias -> check(owner, "aliases", NAME, alias));
        unit.predecessors().forEach(code -> check(owner, "predecessors", CODE, code));
    }

    static void check(Round round) {
        check(round.id(), "id", CODE, round.id());
        check(round.id(), "name", NAME, round.name());
        round.sets().forEach(set -> check(round.id(), set));
    }

    static void check(String roundId, PinnedSet set) {
        check(roundId, "set", ID, set.set().name());
        check(roundId, "set", CODE, set.set().version());
    }

    /** @param inputs the text of its inputs, and {@code evidence} that of its evidence: they are made once */
    static void check(Entry entry, String inputs, String evidence) {
        String owner = entry.unitCode() + " " + entry.leafId();
        check(owner, "leafId", ID, entry.leafId());
        check(owner, "actor", ID, entry.actor());
        check(owner, "explanation", PROSE, entry.explanation());
        check(owner, "inputs", PROSE, inputs);
        check(owner, "evidence", EVIDENCE, evidence);
        entry.supply().ifPresent(supply -> check(owner, "supply", SOURCE, supply.source()));
    }

    static void check(Decision decision) {
        String owner = decision.unitCode() + " " + decision.leafId();
        check(owner, "leafId", ID, decision.leafId());
        check(owner, "actor", ID, decision.actor());
        check(owner, "reasonId", ID, decision.reasonId());
        check(owner, "reasonText", PROSE, decision.reasonText());
        check(owner, "derived", NUMBER, decision.derived().map(Rational::toString));
        check(owner, "decided", NUMBER, decision.decided().map(Rational::toString));
    }

    static void check(EarlierResult result) {
        check(result.unitCode(), "source", SOURCE, result.source());
        check(result.unitCode(), "total", NUMBER, result.total().toString());
    }

    static void check(EarlierImport content) {
        check(content.file(), "file", NAME, content.file());
        check(content.file(), "sha256", CODE, content.sha256());
        check(content.file(), "source", SOURCE, content.source());
        for (EarlierImport.Score score : content.scores()) {
            check(score.unitCode(), "node", CODE, score.node());
            check(score.unitCode(), "printed", NUMBER, score.printed().map(Rational::toString));
            check(score.unitCode(), "taken", NUMBER, score.taken().toString());
        }
        for (EarlierImport.Finding finding : content.findings()) {
            check(finding.place(), "kind", CODE, finding.kind());
            check(finding.place(), "severity", CODE, finding.severity());
            check(finding.place(), "place", SOURCE, finding.place());
            check(finding.place(), "printed", SOURCE, finding.printed());
            check(finding.place(), "right", SOURCE, finding.right());
            check(finding.place(), "text", PROSE, finding.vietnamese());
            check(finding.place(), "text", PROSE, finding.english());
        }
    }

    static void check(AppliedImport applied) {
        check(applied.file(), "file", NAME, applied.file());
        check(applied.file(), "sha256", CODE, applied.sha256());
        check(applied.file(), "actor", ID, applied.actor());
    }

    static void check(ImportChange change) {
        check(change.subject(), "subject", ID, change.subject());
        check(change.subject(), "field", NAME, change.field());
        check(change.subject(), "before", PROSE, change.before());
        check(change.subject(), "after", PROSE, change.after());
    }

    static void checkColumn(String heading, String field) {
        check(heading, "heading", SOURCE, heading);
        check(heading, "field", NAME, field);
    }

    static void check(Remark remark) {
        String owner = remark.unitCode() + " " + remark.leafId();
        check(owner, "leafId", ID, remark.leafId());
        check(owner, "text", PROSE, remark.text());
        check(owner, "actor", ID, remark.actor());
    }

    static void check(UnitStep step) {
        check(step.unitCode(), "reason", SOURCE, step.reason());
        check(step.unitCode(), "actor", ID, step.actor());
    }

    static void check(Document document) {
        String owner = document.unitCode() + " " + document.id();
        check(owner, "id", CODE, document.id());
        check(owner, "sha256", CODE, document.sha256());
        check(owner, "mediaType", ID, document.mediaType());
        check(owner, "fileName", NAME, document.fileName());
        check(owner, "number", ID, document.number());
        check(owner, "issuer", NAME, document.issuer());
        check(owner, "summary", SOURCE, document.summary());
        check(owner, "actor", ID, document.actor());
    }

    static void check(Publication publication) {
        String owner = publication.roundId();
        check(owner, "sha256", CODE, publication.sha256());
        check(owner, "auditHead", CODE, publication.auditHead());
        check(owner, "fingerprint", ID, publication.fingerprint());
        check(owner, "actor", ID, publication.actor());
    }

    static void check(User user) {
        String owner = user.name();
        check(owner, "name", CODE, user.name());
        check(owner, "displayName", NAME, user.displayName());
        check(owner, "password", NAME, user.password());
    }

    static void check(Member member) {
        check(member.user(), "scope", ID, member.scope());
    }

    static void checkSetting(String key, String value) {
        check(key, "key", ID, key);
        check(key, "value", PROSE, value);
    }

    static void check(AuditEvent event) {
        String owner = event.action();
        check(owner, "actor", ID, event.actor());
        check(owner, "action", ID, event.action());
        check(owner, "roundId", CODE, event.roundId());
        check(owner, "unitCode", CODE, event.unitCode());
        check(owner, "subject", NAME, event.subject());
        check(owner, "before", PROSE, event.before());
        check(owner, "after", PROSE, event.after());
    }

    private static void check(String owner, String field, int most, Optional<String> text) {
        text.ifPresent(t -> check(owner, field, most, t));
    }

    static void check(String owner, String field, int most, String text) {
        if (text.length() > most) {
            throw new StoreException(Message.of(Limits.class, "too-long", shortened(owner), field, text.length(), most), null);
        }
    }

    private static String shortened(String owner) {
        return owner.length() > CODE ? owner.substring(0, CODE) + "…" : owner;
    }
}
