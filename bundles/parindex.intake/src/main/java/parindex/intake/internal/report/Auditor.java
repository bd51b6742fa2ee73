package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedReportCheck;
import parindex.intake.report.AuditedReport;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.LocatedFinding;
import parindex.intake.report.ReportDocument;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** The steps of an audit. */
public final class Auditor {

    private static final String COMPARISON = "comparison";

    private final ReadReport read;
    private final ComputedReport right;
    private final Optional<ReportTruth> truth;
    private final PrintedForm form;

    private Auditor(ReadReport read, Optional<ComputedReport> computed) {
        this.read = read;
        truth = computed.isPresent() ? Optional.empty() : Optional.of(new ReportTruth(read.rankings(), read.comparison()));
        right = computed.map(this::ofClusters).orElseGet(() -> truth.orElseThrow().report(read.names().units()));
        form = new PrintedForm(read, right);
    }

    public static AuditedReport audit(ReportDocument document, Optional<ComputedReport> computed, Checkpoint checkpoint) {
        ReadReport read = new ReportReader(document, new ReportReader.Options(computed.map(ComputedReport::units).orElse(List.of()), false,
                Optional.empty()), checkpoint).read();
        checkpoint.pass();
        Auditor byItself = new Auditor(read, Optional.empty());
        if (computed.isEmpty()) {
            return byItself.audited();
        }
        Auditor beside = new Auditor(read, computed);
        return beside.audited(TwoSides.of(beside.findings(), byItself.findings(), beside.right));
    }

    /** Results of a year with what is wrong in the document, see {@link parindex.intake.report.ResultsImport}. */
    public static ImportedResults imported(ReportDocument document, int year, List<ComputedReport.KnownUnit> register,
            Optional<String> level,
            Checkpoint checkpoint) {
        ReadReport read = new ReportReader(document, new ReportReader.Options(register, true, level), checkpoint).read();
        checkpoint.pass();
        Auditor auditor = new Auditor(read, Optional.empty());
        return new ImportedScores(read, auditor.right, register).of(year, auditor.audited());
    }

    /** Computed results rank a level as a whole; a report with several rankings of one level is compared with the part of each. */
    private ComputedReport ofClusters(ComputedReport computed) {
        List<ComputedTable> tables = new ArrayList<>(computed.tables());
        for (ReadTable table : read.rankings()) {
            String whole = table.component() + "_" + TableReader.ending(table.group());
            if (!table.id().equals(whole)) {
                computed.table(whole).ifPresent(t -> tables.add(new ComputedTable(table.id(), t.component(),
                        t.rows().stream().filter(r -> table.row(r.code()).isPresent()).toList(), t.hidden())));
            }
        }
        boolean several = tables.size() > computed.tables().size();
        List<ComputedTable> all = several ? tables.stream().map(t -> read.rankings().stream().filter(r -> r.id().equals(t.id())).findFirst()
                .map(r -> new ComputedTable(t.id(), t.component(), t.rows().stream().filter(row -> r.row(row.code()).isPresent()).toList(),
                        t.hidden())).orElse(t)).toList() : tables;
        return new ComputedReport(computed.units(), all, computed.currentTotals(), computed.earlierTotals(), computed.hidden());
    }

    private AuditedReport audited() {
        return audited(findings());
    }

    private AuditedReport audited(List<LocatedFinding> findings) {
        List<LocatedFinding> ordered = findings.stream().sorted(Comparator.comparing((LocatedFinding f) -> f.finding().severity())
                .thenComparingInt(f -> order(f.place()))).toList();
        return new AuditedReport(read.document().name(), form.report(), read.sizes().getOrDefault(Vocabulary.ALL, 0), figures(),
                truth.filter(t -> !read.rankings().isEmpty()).map(t -> t.rule().name()).orElse(""), ordered);
    }

    private List<LocatedFinding> findings() {
        List<LocatedFinding> findings = new ArrayList<>(PrintedReportCheck.check(form.report(), right).stream().map(this::located)
                .toList());
        List<LocatedFinding> others = FormChecks.check(read, right, truth);
        // A row that is only out of order because its figures are wrong has been reported with its figures.
        others.stream().filter(f -> f.finding().kind() != Kind.WRONG_ORDER || findings.stream().noneMatch(g -> sameRow(f, g)))
                .forEach(findings::add);
        return findings.stream().map(this::explained).toList();
    }

    private static boolean sameRow(LocatedFinding one, LocatedFinding other) {
        return other.finding().severity() == Severity.ERROR && one.place().isPresent() && other.place().isPresent()
                && one.place().get().at(0).equals(other.place().get().at(0));
    }

    /** Position in the document, for documents whose lines, paragraphs and rows are counted through. */
    private int order(Optional<DocumentPlace> place) {
        return place.map(p -> positions().getOrDefault(p.at(0), Integer.MAX_VALUE)).orElse(Integer.MAX_VALUE);
    }

    private Map<DocumentPlace, Integer> positionsByPlace;

    private Map<DocumentPlace, Integer> positions() {
        if (positionsByPlace == null) {
            positionsByPlace = new HashMap<>();
            List<ReportDocument.Block> blocks = read.document().blocks();
            for (int i = 0; i < blocks.size(); i++) {
                positionsByPlace.putIfAbsent(blocks.get(i).place().at(0), i);
            }
        }
        return positionsByPlace;
    }

    private int figures() {
        Stream<Line> lines = Stream.of(read.rankings().stream().flatMap(t -> Stream.concat(t.rows().stream(), t.means().stream())),
                read.comparison().stream().flatMap(c -> Stream.concat(c.rows().stream(), c.means().stream())),
                read.classes().stream().flatMap(c -> c.rows().stream())).flatMap(s -> s);
        return lines.mapToInt(l -> (int) l.cells().values().stream().filter(c -> c.figure().isPresent()).count()).sum()
                + read.sentences().claims().size();
    }

    /** Where a finding of the check of printed reports is in this document. */
    private LocatedFinding located(Finding finding) {
        Finding named = named(finding);
        List<ReadTable> tables = read.rankings().stream().filter(t -> t.id().equals(finding.place())).toList();
        if (!tables.isEmpty()) {
            Message title = FormChecks.title(tables.get(0).title());
            return new LocatedFinding(named, place(tables, finding), title);
        }
        if (finding.place().equals(COMPARISON) && read.comparison().isPresent()) {
            return new LocatedFinding(named, read.comparison().get().rows().stream().filter(r -> isOf(r, finding)).findFirst()
                    .map(r -> cell(r, finding)), FormChecks.title(read.comparison().get().title()));
        }
        if (read.comparison().map(c -> c.title().equals(finding.place())).orElse(false)) {
            return new LocatedFinding(named, form.place(finding.place(), finding.unit(), finding.printed()),
                    FormChecks.title(finding.place()));
        }
        for (ReadSelf self : read.selves()) {
            if (self.title().equals(finding.place())) {
                return new LocatedFinding(named, form.place(finding.place(), finding.unit(), finding.printed()),
                        FormChecks.title(self.title()));
            }
        }
        Optional<DocumentPlace> place = form.place(finding.place(), finding.unit(), finding.printed());
        return new LocatedFinding(named, place, section(finding.place(), place));
    }

    /** A section, with the beginning of the paragraph: nobody counts paragraphs. */
    private Message section(String section, Optional<DocumentPlace> place) {
        String begins = place.map(p -> positions().get(p.at(0))).map(i -> read.document().blocks().get(i))
                .filter(ReportDocument.Paragraph.class::isInstance).map(b -> FormChecks.shortened(((ReportDocument.Paragraph) b).text()))
                .orElse("");
        boolean numbered = !section.startsWith(PrintedForm.PARAGRAPH);
        return begins.isEmpty() ? FormChecks.message("section", section)
                : numbered ? FormChecks.message("section.begins", section, begins) : FormChecks.message("paragraph.begins", begins);
    }

    /** Of several tables of the same, such as a ranking and components side by side, the one that prints what was found. */
    private static Optional<DocumentPlace> place(List<ReadTable> tables, Finding finding) {
        if (finding.kind() == Kind.MISSING_ROW) {
            return Optional.of(tables.stream().map(t -> missing(t, finding)).flatMap(Optional::stream).findFirst()
                    .orElse(tables.get(0).head()));
        }
        List<Line> lines = tables.stream().flatMap(t -> Stream.concat(t.rows().stream().filter(r -> isOf(r, finding)),
                t.group().equals(finding.unit()) ? t.means().stream() : Stream.of())).toList();
        return lines.stream().filter(l -> l.cells().values().stream().anyMatch(c -> c.text().equals(finding.printed()))).findFirst()
                .or(() -> lines.stream().findFirst()).map(l -> cell(l, finding)).or(() -> Optional.of(tables.get(0).head()));
    }

    /** A unit that is there twice is wrong where it is there again; one that is not there, at the headings. */
    private static Optional<DocumentPlace> missing(ReadTable table, Finding finding) {
        List<Line> rows = table.rows().stream().filter(r -> isOf(r, finding)).toList();
        return rows.size() > 1 ? Optional.of(rows.get(1).place()) : rows.isEmpty() ? Optional.of(table.head()) : Optional.empty();
    }

    private static boolean isOf(Line row, Finding finding) {
        return finding.kind() == Kind.NAME_VARIANT ? List.of(finding.printed().split(" \\| ")).contains(row.name())
                : row.code().equals(finding.unit());
    }

    private static DocumentPlace cell(Line row, Finding finding) {
        if (finding.kind() == Kind.WRONG_RANK) {
            return row.place(Role.RANK);
        }
        return Stream.of(Role.PERCENT, Role.SCORE, Role.EARLIER, Role.CURRENT, Role.CHANGE).map(row.cells()::get)
                .filter(c -> c != null && c.text().equals(finding.printed())).findFirst().map(ReadTable.Cell::place).orElse(row.place());
    }

    /** Tables are named by their titles instead of their ids; a spelling is no more than a note. */
    private Finding named(Finding finding) {
        List<Message> consequences = finding.consequences().stream().map(this::titled).toList();
        // A table that nothing was computed for is not wrong; it is checked by the document itself.
        boolean uncomputed = finding.kind() == Kind.UNKNOWN_UNIT && finding.unit().isEmpty();
        Severity severity = finding.kind() == Kind.NAME_VARIANT || uncomputed ? Severity.NOTE : finding.severity();
        return new Finding(finding.kind(), severity, finding.place(), finding.unit(), titled(finding.subject()),
                uncomputed ? "" : finding.printed(), finding.right(),
                uncomputed ? FormChecks.message("table.uncomputed") : titled(finding.explanation()), consequences);
    }

    private Message titled(Message message) {
        return new Message(message.source(), message.key(), message.arguments().stream().map(a -> a instanceof String text
                ? read.rankings().stream().filter(t -> t.id().equals(text)).findFirst().<Object>map(t -> FormChecks.title(t.title()))
                        .orElse(a)
                : a).toList());
    }

    /** The finding with its likely cause, where the figure tells one. */
    private LocatedFinding explained(LocatedFinding located) {
        Finding finding = located.finding();
        boolean figure = finding.kind() == Kind.WRONG_FIGURE || finding.kind() == Kind.WRONG_MEAN || finding.kind() == Kind.WRONG_CHANGE;
        return !figure ? located : Causes.of(finding, neighbours(finding))
                .map(located::and).orElse(located);
    }

    /** The right figures of the column in which the finding is. */
    private List<Causes.Neighbour> neighbours(Finding finding) {
        Optional<ReadTable> table = read.rankings().stream().filter(t -> t.id().equals(finding.place())).findFirst();
        if (table.isEmpty() || finding.kind() != Kind.WRONG_FIGURE) {
            return List.of();
        }
        boolean percent = table.get().row(finding.unit()).map(r -> cell(r, finding).equals(r.place(Role.PERCENT))).orElse(false);
        Role role = percent ? Role.PERCENT : Role.SCORE;
        int places = Precision.places(table.get().rows(), role);
        return right.table(table.get().id()).stream().flatMap(t -> t.rows().stream()).map(r -> new Causes.Neighbour(r.code(),
                right.unit(r.code()).map(ComputedReport.KnownUnit::name).orElse(r.code()),
                (percent ? r.percent() : r.score()).rounded(places, java.math.RoundingMode.HALF_UP).toString()))
                        .collect(Collectors.toList());
    }
}
