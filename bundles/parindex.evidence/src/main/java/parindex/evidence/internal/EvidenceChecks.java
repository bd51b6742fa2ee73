package parindex.evidence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.criteria.Node;
import parindex.evidence.DocumentHints;
import parindex.evidence.DocumentHints.Agreement;
import parindex.evidence.EvidenceIssue;
import parindex.evidence.MediaTypes;
import parindex.evidence.internal.RoundFiles.UnitWork;
import parindex.values.problem.Severity;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * The checks that answer what the report of 2020 complains about (section V.2): scores without proof, explanations that name no document,
 * the same paper everywhere. Pure functions over values; for one unit, used once.
 */
final class EvidenceChecks {

    /** A place in a document, in a folded text: mục II, điều 3, điểm a, trang 12. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:^| )(?:muc|dieu|khoan|diem|trang|phan|phu luc|bieu)(?: so)? (?:\\d+|[ivxlc]+|[a-z])(?= |$)");

    private final RoundFiles files;
    private final UnitWork work;
    private final Map<String, List<Document>> byHash;
    private final List<EvidenceIssue> issues = new ArrayList<>();
    /** Faults of a file that have been named: it may be used at many leaves. */
    private final TreeSet<String> named = new TreeSet<>();

    private EvidenceChecks(RoundFiles files, UnitWork work, Map<String, List<Document>> byHash) {
        this.files = files;
        this.work = work;
        this.byHash = byHash;
    }

    /** All issues, by unit and leaf. */
    static List<EvidenceIssue> check(RoundFiles files) {
        Map<String, List<Document>> byHash = files.documents().values().stream().collect(Collectors.groupingBy(Document::sha256));
        return files.units().stream().flatMap(work -> new EvidenceChecks(files, work, byHash).unit().stream()).toList();
    }

    private List<EvidenceIssue> unit() {
        for (Node component : work.set().components()) {
            component.walk().filter(Node::isLeaf).forEach(this::leaf);
        }
        return issues;
    }

    private void leaf(Node leaf) {
        Optional<Entry> entry = Optional.ofNullable(work.entries().get(leaf.id()));
        // What a lead department supplied is its to prove.
        boolean leftOut = entry.filter(e -> e.claimsNotApplicable() && e.evidence().isEmpty()).isPresent();
        if (entry.flatMap(Entry::supply).isPresent() || leftOut) {
            return;
        }
        boolean needed = leaf.leaf().orElseThrow().evidence().required() && Optional.ofNullable(work.selfScores().get(leaf.id()))
                .filter(score -> score.signum() > 0).isPresent();
        List<EvidenceNote> notes = entry.map(Entry::evidence).orElse(List.of());
        Optional<String> explanation = entry.flatMap(Entry::explanation);
        if (notes.isEmpty() && explanation.isEmpty()) {
            if (needed) {
                add("no-evidence", Severity.ERROR, leaf, Optional.empty(), "evidence");
            }
        } else if (notes.isEmpty()) {
            bare(leaf, explanation.get(), needed ? Severity.ERROR : Severity.WARNING);
        }
        notes.forEach(note -> note(leaf, note));
    }

    /** An explanation without any document: it may name one itself. */
    private void bare(Node leaf, String explanation, Severity severity) {
        List<Message> missing = new ArrayList<>();
        if (DocumentHints.numbersInText(explanation).isEmpty()) {
            missing.add(message("part.number"));
        }
        if (DocumentHints.dates(explanation).isEmpty()) {
            missing.add(message("part.date"));
        }
        if (!PLACE.matcher(VietnameseText.fold(explanation)).find()) {
            missing.add(message("part.place"));
        }
        if (!missing.isEmpty()) {
            add("bare-explanation", severity, leaf, Optional.empty(), "explanation",
                    missing.stream().reduce((all, part) -> message("part.and", all, part)).orElseThrow());
        }
    }

    private void note(Node leaf, EvidenceNote note) {
        Optional<Document> document = note.document().map(files.documents()::get);
        String number = note.number().isBlank() ? document.map(Document::number).orElse("") : note.number();
        Optional<LocalDate> date = note.date().or(() -> document.flatMap(Document::date));
        String summary = note.summary().isBlank() ? document.map(Document::summary).orElse("") : note.summary();
        String shown = Stream.of(number, summary, document.map(Document::fileName).orElse("")).filter(text -> !text.isBlank()).findFirst()
                .orElse("?");
        // A file can be looked into; what is only named cannot be found without these.
        Severity severity = document.isPresent() ? Severity.WARNING : Severity.ERROR;
        if (number.isBlank()) {
            add("note-number", severity, leaf, document, "number", shown);
        }
        if (date.isEmpty()) {
            add("note-date", severity, leaf, document, "date", shown);
        }
        if (note.place().filter(place -> !place.isBlank()).isEmpty()) {
            add("note-place", severity, leaf, document, "place", shown);
        }
        if (summary.isBlank()) {
            add("note-summary", Severity.WARNING, leaf, document, "summary", shown);
        }
        date.filter(day -> day.getYear() != files.year()).ifPresent(day -> add("date-year", Severity.WARNING, leaf, document, "date", shown,
                day.toString(), Integer.toString(files.year())));
        document.ifPresent(file -> file(leaf, file, number, date));
    }

    private void file(Node leaf, Document file, String number, Optional<LocalDate> date) {
        if (DocumentHints.numberInFileName(number, file.fileName()) == Agreement.CONTRADICTS && first("number", file.id(), number)) {
            add("name-number", Severity.WARNING, leaf, Optional.of(file), "number", file.fileName(), number);
        }
        date.filter(day -> DocumentHints.dateInFileName(day, file.fileName()) == Agreement.CONTRADICTS
                && first("date", file.id(), day.toString()))
                .ifPresent(day -> add("name-date", Severity.WARNING, leaf, Optional.of(file), "date", file.fileName(), day.toString()));
        if (MediaTypes.contradicts(file.mediaType(), file.fileName()) && first("type", file.id(), "")) {
            add("file-type", Severity.WARNING, leaf, Optional.of(file), "file", file.fileName(), file.mediaType());
        }
        if (first("elsewhere", file.sha256(), "")) {
            unrelated(leaf, file);
            duplicate(leaf, file);
        }
    }

    /** The same content under several criteria, said at the first leaf that uses it. */
    private void unrelated(Node leaf, Document file) {
        List<String> leaves = new ArrayList<>();
        TreeSet<String> components = new TreeSet<>();
        TreeSet<String> criteria = new TreeSet<>();
        for (Node component : work.set().components()) {
            for (Node criterion : component.isLeaf() ? List.of(component) : component.children()) {
                for (Node used : criterion.walk().filter(Node::isLeaf).filter(other -> uses(other, file.sha256())).toList()) {
                    leaves.add(used.id());
                    components.add(component.id());
                    criteria.add(criterion.id());
                }
            }
        }
        if (criteria.size() > 1) {
            // A plan of the year may well prove several criteria of its field.
            add("unrelated", components.size() > 1 ? Severity.WARNING : Severity.NOTE, leaf, Optional.of(file), "evidence", file.fileName(),
                    String.join(", ", leaves));
        }
    }

    private boolean uses(Node leaf, String hash) {
        return Optional.ofNullable(work.entries().get(leaf.id())).map(Entry::evidence).orElse(List.of()).stream()
                .flatMap(note -> note.document().map(files.documents()::get).stream()).anyMatch(d -> d.sha256().equals(hash));
    }

    private void duplicate(Node leaf, Document file) {
        TreeSet<String> others = byHash.get(file.sha256()).stream().map(Document::unitCode).filter(code -> !code.equals(work.unitCode()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!others.isEmpty()) {
            boolean nameable = files.nameable().containsAll(others);
            add("duplicate", Severity.WARNING, leaf, Optional.of(file), "file", file.fileName(),
                    nameable ? String.join(", ", others) : message("other-unit"));
        }
    }

    private boolean first(String fault, String id, String typed) {
        return named.add(fault + "\n" + id + "\n" + typed);
    }

    private void add(String code, Severity severity, Node leaf, Optional<Document> document, String field, Object... arguments) {
        issues.add(new EvidenceIssue(code, severity, work.unitCode(), leaf.id(), document.map(Document::id), field,
                message("issue." + code, arguments), message("issue." + code + ".remedy", arguments)));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(EvidenceChecks.class, key, arguments);
    }
}
