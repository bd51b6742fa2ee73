package parindex.shell.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.cycle.LeafState;
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
        EvidenceLinks links = new EvidenceLinks(services, session, roundId, unitCode);
        Optional<LeafState> leaf = leafId == null ? Optional.empty()
                : Optional.of(Arguments.leaf(links.leaves(), leafId));
        // Refused before anything is stored.
        List<EvidenceNote> planned = files.stream().map(file -> note(day, file.toString())).toList();
        leaf.ifPresent(state -> services.evidence().checkLinks(with(state, planned)));
        List<EvidenceNote> added = new ArrayList<>();
        for (Path file : files) {
            Document document = services.evidence().attach(session, roundId, unitCode, file, new Details(number, day, issuer, summary));
            output.say("evidence.attached", document.fileName(), document.id());
            added.add(note(day, document.id()));
        }
        leaf.ifPresent(state -> {
            links.record(List.of(EvidenceLinks.with(state, with(state, added))));
            output.say("evidence.linked", added.size(), unitCode, leafId);
        });
        return ExitCode.DONE;
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
