package parindex.shell.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Session;
import parindex.evidence.EvidenceService.Details;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence attach}: brings files of a unit, and with a leaf makes them evidence of its entry. */
@Command(name = "attach")
final class EvidenceAttach extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
    private String roundId;
    @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
    private String unitCode;
    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "param.evidenceFiles")
    private List<Path> files;
    @Option(names = "--number", paramLabel = "NUMBER", defaultValue = "", descriptionKey = "option.documentNumber",
            converter = Arguments.Words.class)
    private String number;
    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.documentDate")
    private String date;
    @Option(names = "--issuer", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.issuer", converter = Arguments.Words.class)
    private String issuer;
    @Option(names = "--summary", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.summary",
            converter = Arguments.Words.class)
    private String summary;
    @Option(names = "--leaf", paramLabel = "LEAF", descriptionKey = "option.evidenceLeaf")
    private String leafId;
    @Option(names = "--place", paramLabel = "TEXT", descriptionKey = "option.place", converter = Arguments.Words.class)
    private String place;

    EvidenceAttach(Services services, Output output, SignedIn signedIn) {
        super(services, output, signedIn);
    }

    @Override
    public Integer call() {
        if (place != null && leafId == null) {
            throw new UsageException("evidence.placeWithoutLeaf");
        }
        Arguments.requireUnit(Arguments.round(services, roundId), unitCode);
        Optional<LocalDate> day = Arguments.day("--date", date);
        files.forEach(FileTrouble::requireReadable);
        Session session = session();
        Optional<LeafState> leaf = leafId == null ? Optional.empty()
                : Optional.of(Arguments.leaf(services.screens().unit(session, roundId, unitCode), leafId));
        // Refused before anything is stored.
        List<EvidenceNote> planned = files.stream().map(file -> note(day, file.toString())).toList();
        leaf.ifPresent(state -> services.evidence().checkLinks(with(state, planned)));
        List<EvidenceNote> added = new ArrayList<>();
        for (Path file : files) {
            Document document = services.evidence().attach(session, roundId, unitCode, file, new Details(number, day, issuer, summary));
            output.say("evidence.attached", document.fileName(), document.id());
            added.add(note(day, document.id()));
        }
        leaf.ifPresent(state -> link(session, state, added));
        return ExitCode.DONE;
    }

    private void link(Session session, LeafState state, List<EvidenceNote> added) {
        Statement statement = withEvidence(state, with(state, added));
        boolean replies = services.screens().standings(session, roundId).stream().filter(s -> s.unitCode().equals(unitCode))
                .map(UnitStanding::phase).anyMatch(Phase.RIGHT_OF_REPLY::equals);
        if (replies) {
            // The self score is over: a supplement gives none.
            services.selfAssessment().reply(session, roundId, List.of(new Statement(unitCode, leafId, statement.seen(), statement.inputs(),
                    Optional.empty(), statement.claimsNotApplicable(), statement.explanation(), statement.evidence())), List.of());
        } else {
            services.selfAssessment().record(session, roundId, List.of(statement));
        }
        output.say("evidence.linked", added.size(), unitCode, leafId);
    }

    /** What is stated now, with other evidence. */
    static Statement withEvidence(LeafState state, List<EvidenceNote> evidence) {
        StatementChange nothing = new StatementChange(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());
        Statement now = nothing.on(state, state.version());
        return new Statement(now.unitCode(), now.leafId(), now.seen(), now.inputs(), now.score(), now.claimsNotApplicable(), now.explanation(),
                evidence);
    }

    private static List<EvidenceNote> with(LeafState state, List<EvidenceNote> added) {
        List<EvidenceNote> all = new ArrayList<>(state.entry().map(line -> line.content()).map(Entry::evidence).orElse(List.of()));
        all.addAll(added);
        return all;
    }

    private EvidenceNote note(Optional<LocalDate> day, String document) {
        return new EvidenceNote(number, day, summary, Optional.ofNullable(place).filter(text -> !text.isEmpty()), Optional.of(document));
    }
}
