package parindex.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Document;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.DryRun;
import parindex.exchange.DryRun.Status;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** Compares a package with what is here. */
final class Inspection {

    static final String TRUST = "trust.unit.";

    private final AssessmentReading here;
    private final PackageContent content;
    private final PackageFiles files;
    private final List<Message> refusals = new ArrayList<>();

    Inspection(AssessmentReading here, PackageContent content, PackageFiles files) {
        this.here = here;
        this.content = content;
        this.files = files;
    }

    /**
     * @param phase    the phase the unit works in here; empty if the round is not here
     * @param accepted fingerprint that a person has accepted
     */
    DryRun run(String sha256, Instant createdAt, String fingerprint, Optional<Phase> phase, Optional<String> accepted) {
        checkSigner(fingerprint, accepted);
        checkRound(phase);
        List<Document> added = new ArrayList<>();
        int same = 0;
        Map<String, Document> known = new HashMap<>();
        here.documents(Optional.empty()).forEach(d -> known.put(d.id(), d));
        for (Document document : content.documents()) {
            Document found = known.get(document.id());
            if (found == null) {
                admit(document).ifPresent(added::add);
            } else if (!found.sha256().equals(document.sha256()) || !found.unitCode().equals(document.unitCode())) {
                refusals.add(Texts.of("package.document", document.fileName(), document.id()));
            } else {
                same++;
            }
        }
        content.unknownDocuments().stream().filter(id -> !known.containsKey(id))
                .forEach(id -> refusals.add(Texts.of("package.documentMissing", id)));
        boolean comparable = here.round(content.round().id()).isPresent();
        return new DryRun(content.round().id(), content.unit().code(), sha256, createdAt, fingerprint,
                phase.orElse(content.round().phase()), comparable ? leaves() : List.of(), added, same,
                comparable ? objections().stream().map(r -> Texts.of("package.objection", r.leafId(), r.text())).toList()
                : List.of(), refusals);
    }

    private void checkSigner(String fingerprint, Optional<String> accepted) {
        Optional<String> trusted = Optional.ofNullable(here.settings().get(TRUST + content.unit().code())).filter(t -> !t.isBlank());
        if (trusted.isPresent() && !RecomputingVerifier.same(trusted.get(), fingerprint)) {
            refusals.add(Texts.of("package.signer", content.unit().code(), fingerprint, trusted.get()));
        } else if (trusted.isEmpty() && accepted.filter(a -> RecomputingVerifier.same(a, fingerprint)).isEmpty()) {
            refusals.add(Texts.of("package.unknownSigner", content.unit().code(), fingerprint));
        }
    }

    private void checkRound(Optional<Phase> phase) {
        Optional<Round> round = here.round(content.round().id());
        if (round.isEmpty()) {
            refusals.add(Texts.of("package.round", content.round().id()));
            return;
        }
        if (!round.get().unitCodes().contains(content.unit().code())) {
            refusals.add(Texts.of("unit.unknown", round.get().id(), content.unit().code()));
        }
        String theirs = content.round().set(content.unit().level()).map(PinnedSet::hash).orElse("–");
        String ours = round.get().set(content.unit().level()).map(PinnedSet::hash).orElse("–");
        if (!theirs.equals(ours)) {
            refusals.add(Texts.of("package.set", content.unit().level().id(), theirs, ours));
        }
        Phase now = phase.orElse(round.get().phase());
        if (now != Phase.SELF_ASSESSMENT && now != Phase.RIGHT_OF_REPLY) {
            refusals.add(Texts.of("package.phase", content.unit().name(), now.label()));
        }
    }

    private List<DryRun.Leaf> leaves() {
        History mine = History.of(here.ledger(LedgerScope.ofUnit(content.round().id(), content.unit().code())).counting());
        History theirs = History.of(content.ledger());
        List<DryRun.Leaf> leaves = new ArrayList<>();
        Set<String> printed = new HashSet<>();
        for (Node leaf : printedLeaves()) {
            printed.add(leaf.id());
            Optional<Status> status = History.compare(leaf.id(), mine, theirs);
            status.ifPresent(s -> leaves.add(new DryRun.Leaf(leaf.id(), s, mine.version(leaf.id()),
                    mine.latest(leaf.id()).map(Position::message), theirs.latest(leaf.id()).map(Position::message))));
        }
        Ledger ledger = content.ledger();
        Stream.of(ledger.entries().stream().map(l -> l.content().leafId()), ledger.decisions().stream().map(l -> l.content().leafId()),
                ledger.remarks().stream().map(l -> l.content().leafId())).flatMap(ids -> ids).filter(printed::add)
                .forEach(id -> refusals.add(Texts.of("package.leaf", id)));
        return leaves;
    }

    private List<Node> printedLeaves() {
        return content.round().set(content.unit().level()).flatMap(s -> new CriteriaReader().read(s.set().toString(), s.document()).set())
                .map(s -> s.leaves()).orElse(List.of());
    }

    private Optional<Document> admit(Document document) {
        try {
            return Optional.of(files.admit(document));
        } catch (BadInputException e) {
            e.problems().forEach(p -> refusals.add(p.what()));
            return Optional.empty();
        }
    }

    /** Objections of the unit whose words are not here. */
    List<Remark> objections() {
        Set<String> known = new HashSet<>();
        here.ledger(LedgerScope.ofUnit(content.round().id(), content.unit().code())).remarks().forEach(r -> known.add(key(r)));
        return content.ledger().remarks().stream().filter(r -> r.content().kind() == Remark.Kind.OBJECTION && known.add(key(r)))
                .map(Line::content).toList();
    }

    private static String key(Line<Remark> line) {
        return line.content().kind() + " " + line.content().leafId() + " " + line.content().text();
    }
}
