package parindex.workbench.results.internal.model;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.criteria.Source;
import parindex.report.LostPoints;
import parindex.scoring.LeafResult;
import parindex.scoring.NodeResult;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * What the figures of one unit rest on: components, criteria, leaves; and of a leaf its derivation, decisions and evidence.
 *
 * @param view   the round
 * @param unit   the unit
 * @param locale language of the texts
 */
public record UnitTree(RoundView view, UnitResult unit, Locale locale) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(Schedule.VIETNAM);

    /**
     * One node with its figures.
     *
     * @param self     what the unit gave itself
     * @param before   what the unit had in the year before; empty if that is not known
     * @param children in printed order
     */
    public record Branch(Node node, String name, Rational max, Optional<Rational> self, Rational score, Optional<Rational> percent,
            Optional<Rational> before, List<Branch> children) {

        /** Whether anything is known of the year before, here or below. */
        public boolean hasBefore() {
            return before.isPresent() || children.stream().anyMatch(Branch::hasBefore);
        }
    }

    /** The components with all below them. */
    public List<Branch> branches() {
        Optional<UnitResult> own = view.selfUnit(unit.unit().code());
        return unit.components().stream().map(c -> branch(c.node(), own)).toList();
    }

    private Branch branch(Node node, Optional<UnitResult> own) {
        NodeResult result = unit.node(node.id());
        return new Branch(node, name(node), result.applicableMax(), own.map(o -> o.node(node.id()).score()), result.score(),
                result.percent(), view.before(unit.unit().code(), node.id()),
                node.children().stream().map(child -> branch(child, own)).toList());
    }

    private String name(Node node) {
        String name = node.number() + ". " + node.name().in(locale);
        return node.source() == Source.ILLUSTRATIVE ? text("name.illustrative", name) : name;
    }

    /** Everything that is known of a leaf, as sentences under headings. */
    public String facts(String leafId) {
        LeafResult leaf = unit.leaf(leafId);
        List<String> lines = new ArrayList<>();
        lines.add(name(leaf.node()));
        if (view.round().illustrative()) {
            lines.add(text("illustrative"));
        }
        lines.add(text("fact.derivation", leaf.trace(locale)));
        Optional<LeafState> state = view.state(unit.unit().code(), leafId);
        lines.add("");
        lines.add(text("fact.decisions"));
        Map<Stage, Line<Decision>> decisions = state.map(LeafState::decisions).orElse(Map.of());
        decisions.values().forEach(line -> lines.add("• " + decision(leaf.node(), line.content())));
        if (decisions.isEmpty()) {
            lines.add("• " + text("fact.none"));
        }
        state.ifPresent(s -> s.remarks().forEach(r -> lines.add("• " + remark(r.content()))));
        lines.add("");
        lines.add(text("fact.evidence"));
        state.flatMap(LeafState::entry).map(Line::content).ifPresentOrElse(e -> lines.addAll(entry(leaf.node(), e)),
                () -> lines.add("• " + text("fact.noEntry")));
        return String.join("\n", lines);
    }

    private String decision(Node leaf, Decision d) {
        String score = d.decided().map(s -> text("fact.score", s, leaf.max())).orElseGet(() -> text("fact.notApplicable"));
        String reason = LostPoints.words(leaf, d, locale);
        return text("fact.decision", d.stage().label(), score, d.actor(), MOMENT.format(d.at()))
                + (reason.isEmpty() ? "" : " – " + reason);
    }

    private String remark(Remark r) {
        return text("remark." + r.kind(), r.actor(), moment(r.at()), r.text());
    }

    private List<String> entry(Node leaf, Entry e) {
        List<String> lines = new ArrayList<>();
        lines.add("• " + text("fact.entry", e.actor(), moment(e.at())));
        if (e.claimsNotApplicable()) {
            lines.add("• " + text("fact.claimsNotApplicable"));
        }
        if (!e.inputs().isEmpty()) {
            lines.add("• " + text("fact.inputs", e.inputs().in(leaf.leaf().orElseThrow().rule().inputs(), locale)));
        }
        e.supply().ifPresent(s -> lines.add("• " + text("fact.supply", s.source(), s.date())));
        e.explanation().ifPresent(x -> lines.add("• " + text("fact.explanation", x)));
        e.evidence().forEach(note -> lines.add("• " + text("fact.document", evidence(note))));
        if (e.evidence().isEmpty()) {
            lines.add("• " + text("fact.noEvidence"));
        }
        return lines;
    }

    private String evidence(EvidenceNote note) {
        Stream<Optional<String>> parts = Stream.of(Optional.of(note.number()), note.date().map(d -> text("fact.dated", d)),
                Optional.of(note.summary()), note.place(), note.document().map(id -> Optional.ofNullable(view.documents().get(id))
                        .map(Document::fileName).map(f -> text("fact.file", f)).orElseGet(() -> text("fact.noFile"))));
        return parts.flatMap(Optional::stream).filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private String text(String key, Object... arguments) {
        return Message.of(UnitTree.class, key, arguments).in(locale);
    }
}
