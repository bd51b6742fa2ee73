package parindex.exchange.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.scoring.Inputs;

/** Units, rounds, documents and ledger lines as JSON, and back: exactly what was written. */
final class LedgerJson {

    private LedgerJson() {
    }

    static Map<String, Object> round(Round round, Phase phase) {
        return new Fields.Builder().put("id", round.id()).put("name", round.name()).put("year", round.year())
                .put("illustrative", round.illustrative()).put("phase", phase.name())
                .put("sets", round.sets().stream().map(LedgerJson::set).toList()).build();
    }

    private static Map<String, Object> set(PinnedSet set) {
        return new Fields.Builder().put("level", set.level().id()).put("name", set.set().name()).put("year", set.set().year())
                .put("version", set.set().version()).put("hash", set.hash()).build();
    }

    /** @param documents the criteria documents by level id */
    static Round round(Fields json, Map<String, String> documents, List<String> unitCodes) {
        List<PinnedSet> sets = json.objects("sets").stream().map(s -> new PinnedSet(Level.ofId(s.text("level")),
                new SetId(s.text("name"), year(s), s.text("version")), s.text("hash"),
                Optional.ofNullable(documents.get(s.text("level"))).orElseThrow(() -> new IllegalArgumentException("no set")))).toList();
        return new Round(json.text("id"), json.text("name"), year(json), Phase.valueOf(json.text("phase")), json.flag("illustrative"), sets,
                unitCodes);
    }

    private static int year(Fields json) {
        long year = json.number("year");
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("no year");
        }
        return (int) year;
    }

    static Map<String, Object> unit(Unit unit) {
        return new Fields.Builder().put("code", unit.code()).put("name", unit.name()).put("level", unit.level().id())
                .put("group", unit.group()).put("aliases", unit.aliases()).put("validFrom", unit.validFrom()).put("validTo", unit.validTo())
                .put("predecessors", unit.predecessors()).build();
    }

    static Unit unit(Fields json) {
        return new Unit(json.text("code"), json.text("name"), Level.ofId(json.text("level")), json.text("group"), json.texts("aliases"),
                json.date("validFrom"), json.date("validTo"), json.texts("predecessors"));
    }

    static Map<String, Object> document(Document d) {
        return new Fields.Builder().put("id", d.id()).put("sha256", d.sha256()).put("size", d.size()).put("mediaType", d.mediaType())
                .put("fileName", d.fileName()).put("unit", d.unitCode()).put("number", d.number()).put("date", d.date())
                .put("issuer", d.issuer()).put("summary", d.summary()).put("actor", d.actor()).put("at", d.at()).build();
    }

    static Document document(Fields json) {
        return new Document(json.text("id"), json.text("sha256"), json.number("size"), json.text("mediaType"), json.text("fileName"),
                json.text("unit"), json.text("number"), json.date("date"), json.text("issuer"), json.text("summary"), json.text("actor"),
                json.instant("at"));
    }

    static Map<String, Object> entry(Entry e) {
        return line("entry", e.unitCode(), e.leafId(), e.actor(), e.at()).put("inputs", e.inputs().toText())
                .put("notApplicable", e.claimsNotApplicable()).put("explanation", e.explanation())
                .put("evidence", e.evidence().stream().map(LedgerJson::note).toList())
                .put("source", e.supply().map(Supply::source)).put("sourceDate", e.supply().map(Supply::date)).build();
    }

    static Entry entry(String roundId, Fields json) {
        Optional<Supply> supply = json.optional("source").map(s -> new Supply(s, json.date("sourceDate")
                .orElseThrow(() -> new IllegalArgumentException("no sourceDate"))));
        return new Entry(roundId, json.text("unit"), json.text("leaf"), Inputs.ofText(json.text("inputs")), json.flag("notApplicable"),
                json.optional("explanation"), json.objects("evidence").stream().map(LedgerJson::note).toList(), supply, json.text("actor"),
                json.instant("at"));
    }

    private static Map<String, Object> note(EvidenceNote note) {
        return new Fields.Builder().put("number", note.number()).put("date", note.date()).put("summary", note.summary())
                .put("place", note.place()).put("document", note.document()).build();
    }

    private static EvidenceNote note(Fields json) {
        return new EvidenceNote(json.text("number"), json.date("date"), json.text("summary"), json.optional("place"),
                json.optional("document"));
    }

    static Map<String, Object> decision(Decision d) {
        return line("decision", d.unitCode(), d.leafId(), d.actor(), d.at()).put("stage", d.stage().name()).put("derived", d.derived())
                .put("decided", d.decided()).put("notApplicable", d.notApplicable()).put("reason", d.reasonId())
                .put("reasonText", d.reasonText()).build();
    }

    static Decision decision(String roundId, Fields json) {
        return new Decision(roundId, json.text("unit"), json.text("leaf"), Stage.valueOf(json.text("stage")), json.rational("derived"),
                json.rational("decided"), json.flag("notApplicable"), json.optional("reason"), json.optional("reasonText"),
                json.text("actor"), json.instant("at"));
    }

    static Map<String, Object> remark(Remark r) {
        return line("remark", r.unitCode(), r.leafId(), r.actor(), r.at()).put("remark", r.kind().name()).put("text", r.text()).build();
    }

    static Remark remark(String roundId, Fields json) {
        return new Remark(roundId, json.text("unit"), json.text("leaf"), Remark.Kind.valueOf(json.text("remark")), json.text("text"),
                json.text("actor"), json.instant("at"));
    }

    private static Fields.Builder line(String kind, String unit, String leaf, String actor, Instant at) {
        return new Fields.Builder().put("kind", kind).put("unit", unit).put("leaf", leaf).put("actor", actor).put("at", at);
    }
}
