package parindex.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.assessment.audit.AuditHead;
import parindex.criteria.Source;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** What a reader must know to check the results of a round: where they come from, with the hashes of the criteria sets. */
public final class Provenance {

    /** Enough to tell heads apart at a glance; {@code audit verify} prints and takes all of it. */
    private static final int HASH_SHOWN = 12;

    private Provenance() {
    }

    /** A label and its value. */
    public record Line(LocalizedText label, LocalizedText value) {
    }

    /**
     * The lines in printed order.
     *
     * @param reading where the round is stored
     * @param program name and version of the program
     */
    public static List<Line> of(RoundResults results, AssessmentReading reading, String program) {
        Round round = results.round();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("report.round"), LocalizedText.of(round.id() + " – " + round.name())));
        lines.add(new Line(text("report.phase"), round.phase().label().localized()));
        lines.add(new Line(text("report.stage"), results.stage().label().localized()));
        for (PinnedSet pinned : round.sets()) {
            lines.add(new Line(text("report.set", text("level." + pinned.level().id())),
                    LocalizedText.of(pinned.set() + ", SHA-256 " + pinned.hash())));
        }
        auditHead(results, reading).ifPresent(lines::add);
        lines.add(new Line(text("report.program"), LocalizedText.of(program)));
        notice(results).ifPresent(notice -> lines.add(new Line(text("report.notice"), notice)));
        return lines;
    }

    /**
     * What is made up in an illustrative round; empty for any other. Where no name of a criteria set is attested, no figure is either: then
     * nothing may be said to come from a published report.
     */
    public static Optional<LocalizedText> notice(RoundResults results) {
        if (!results.round().illustrative()) {
            return Optional.empty();
        }
        boolean attested = results.levels().stream().flatMap(l -> l.set().nodes()).anyMatch(n -> n.source() == Source.ATTESTED);
        return Optional.of(text(attested ? "report.illustrative" : "report.allIllustrative"));
    }

    /**
     * The end of the audit chain that the figures stand on: that of the publication, which is in the published file too, else the present
     * one. A round that was not worked on but made from published figures has none: its records only say when this machine stored it, and
     * the same figures must read the same on every machine (docs/sample).
     */
    public static Optional<Line> auditHead(RoundResults results, AssessmentReading reading) {
        if (results.round().illustrative()) {
            return Optional.empty();
        }
        List<Publication> published = reading.publications(results.round().id());
        AuditHead head = published.isEmpty() ? reading.auditHead()
                : new AuditHead(published.get(published.size() - 1).auditSeq(), published.get(published.size() - 1).auditHead());
        return Optional.of(new Line(text("report.audit"),
                text("report.auditHead", Long.toString(head.seq()), head.hash().substring(0, HASH_SHOWN))));
    }

    private static LocalizedText text(String key, Object... arguments) {
        return Message.of(Provenance.class, key, arguments).localized();
    }
}
