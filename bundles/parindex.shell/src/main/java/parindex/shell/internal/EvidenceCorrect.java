package parindex.shell.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Document;
import parindex.assessment.EvidenceNote;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.people.Session;
import parindex.evidence.EvidenceService.Details;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code evidence correct}: what was typed about a document, in its record and in the entries of a round that name it. What is not given
 * stays.
 */
@Command(name = "correct")
final class EvidenceCorrect extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
    private String roundId;
    @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
    private String unitCode;
    @Parameters(index = "2", paramLabel = "DOCUMENT", descriptionKey = "param.documentId")
    private String documentId;
    @Option(names = "--number", paramLabel = "NUMBER", descriptionKey = "option.documentNumber", converter = Arguments.Words.class)
    private String number;
    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.documentDate")
    private String date;
    @Option(names = "--issuer", paramLabel = "TEXT", descriptionKey = "option.issuer", converter = Arguments.Words.class)
    private String issuer;
    @Option(names = "--summary", paramLabel = "TEXT", descriptionKey = "option.summary", converter = Arguments.Words.class)
    private String summary;
    @Option(names = "--leaf", paramLabel = "LEAF", descriptionKey = "option.correctLeaf")
    private String leafId;
    @Option(names = "--place", paramLabel = "TEXT", descriptionKey = "option.place", converter = Arguments.Words.class)
    private String place;

    EvidenceCorrect(Services services, Output output, SignedIn signedIn) {
        super(services, output, signedIn);
    }

    @Override
    public Integer call() {
        if (number == null && date == null && issuer == null && summary == null && place == null) {
            throw new UsageException("evidence.correctNothing");
        }
        if (place != null && leafId == null) {
            throw new UsageException("evidence.placeWithoutLeaf");
        }
        Arguments.requireUnit(Arguments.round(services, roundId), unitCode);
        Optional<LocalDate> day = Arguments.day("--date", date);
        Session session = session();
        EvidenceLinks links = new EvidenceLinks(services, session, roundId, unitCode);
        List<LeafState> leaves = links.leaves();
        if (leafId != null) {
            Arguments.leaf(leaves, leafId);
        }
        List<LeafState> naming = leaves.stream().filter(state -> leafId == null || state.leaf().id().equals(leafId))
                .filter(state -> evidence(state).stream().anyMatch(this::isNamed)).toList();
        Document before = services.evidence().document(session, documentId);
        if (!before.unitCode().equals(unitCode) || leafId != null && naming.isEmpty()) {
            throw new UsageException("evidence.correctNotNamed", documentId, unitCode, leafId == null ? "-" : leafId);
        }
        Details details = new Details(given(number, before.number()), day.or(before::date), given(issuer, before.issuer()),
                given(summary, before.summary()));
        boolean same = details.equals(new Details(before.number(), before.date(), before.issuer(), before.summary()));
        Document after = same ? before : services.evidence().correct(session, documentId, details);
        if (!same) {
            output.say("evidence.corrected", after.fileName(), after.id());
        }
        List<Statement> statements = naming.stream().map(state -> EvidenceLinks.with(state,
                evidence(state).stream().map(note -> isNamed(note) ? corrected(note, day, after) : note).toList())).toList();
        if (!statements.isEmpty()) {
            links.record(statements);
            output.say("evidence.relinked", unitCode, String.join(", ", statements.stream().map(Statement::leafId).toList()));
        }
        return ExitCode.DONE;
    }

    private boolean isNamed(EvidenceNote note) {
        return note.document().filter(documentId::equals).isPresent();
    }

    private EvidenceNote corrected(EvidenceNote note, Optional<LocalDate> day, Document after) {
        return new EvidenceNote(given(number, note.number()), day.or(note::date), given(summary, note.summary()),
                Optional.ofNullable(place).or(note::place).filter(text -> !text.isEmpty()), Optional.of(after.id()));
    }

    private static String given(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static List<EvidenceNote> evidence(LeafState state) {
        return state.entry().map(line -> line.content().evidence()).orElse(List.of());
    }
}
