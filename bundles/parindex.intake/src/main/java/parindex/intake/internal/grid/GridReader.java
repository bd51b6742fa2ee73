package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import parindex.criteria.Node;
import parindex.intake.grid.GridRequest;
import parindex.intake.grid.SheetRow;
import parindex.intake.grid.SheetVisitor;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.grid.LevelGrid.Printed;
import parindex.intake.internal.report.PlainTextReader;
import parindex.intake.internal.report.Vocabulary;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedReport;
import parindex.intake.report.AuditedReport;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.ImportedResults.Score;
import parindex.intake.report.LocatedFinding;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Takes the sheets of a file as they pass by and makes results of those that are grids. For use by one thread. */
public final class GridReader implements SheetVisitor {

    private final String file;
    private final GridRequest request;
    private final Checkpoint checkpoint;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Headings headings;
    private final Figures figures = new Figures();
    private final List<GridTable> tables = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();
    private TableReader reader;

    public GridReader(String file, GridRequest request, Checkpoint checkpoint) {
        this.file = file;
        this.request = request;
        this.checkpoint = checkpoint;
        Set<String> ids = new HashSet<>();
        Set<String> leaves = new HashSet<>();
        request.sets().values().forEach(set -> {
            set.nodes().map(Node::id).map(VietnameseText::caseless).forEach(ids::add);
            set.leaves().stream().map(Node::id).map(VietnameseText::caseless).forEach(leaves::add);
        });
        headings = new Headings(vocabulary, ids, leaves);
    }

    @Override
    public boolean sheet(String name) {
        reader = new TableReader(file, name, headings, vocabulary, figures);
        return true;
    }

    @Override
    public boolean row(SheetRow row) {
        return reader.row(row);
    }

    @Override
    public void end(int formulas) {
        reader.table().filter(t -> !t.rows.isEmpty() || t.columns.stream().anyMatch(headings::isDeep)).ifPresent(table -> {
            table.formulas = formulas;
            tables.add(table);
        });
    }

    /** What was read; empty if no sheet has leaves. */
    public Optional<ImportedResults> results() {
        if (tables.stream().noneMatch(t -> t.columns.stream().anyMatch(headings::isDeep))) {
            return Optional.empty();
        }
        List<GridTable> ofYear = tables.stream().filter(t -> year(t).isEmpty() || year(t).getAsInt() == request.year()).toList();
        if (ofYear.stream().noneMatch(t -> t.columns.stream().anyMatch(headings::isDeep))) {
            throw PlainTextReader.refused(file, 0, "import.year",
                    Integer.toString(tables.stream().mapToInt(t -> year(t).orElse(0)).max().orElse(0)),
                    Integer.toString(request.year()));
        }
        Assembly assembly = new Assembly(request, headings, vocabulary, checkpoint);
        List<LevelGrid> levels = assembly.levels(ofYear).stream().filter(l -> !l.units.isEmpty()).toList();
        if (levels.isEmpty() && assembly.unknown().isEmpty()) {
            throw GridTexts.refused(file, 0, "grid.noUnits");
        }
        tables.stream().filter(t -> !ofYear.contains(t)).forEach(t -> remarks.add(GridTexts.message("remark.otherYear", t.sheet)));
        ofYear.stream().filter(t -> t.formulas > 0 && levels.stream().anyMatch(l -> counts(l, t)))
                .forEach(t -> remarks.add(GridTexts.message("remark.formulas", t.sheet, Integer.toString(t.formulas))));
        remarks.addAll(assembly.remarks());
        return Optional.of(results(levels, assembly));
    }

    private static boolean counts(LevelGrid level, GridTable table) {
        return level.printed.stream().anyMatch(p -> p.table() == table) || level.units.stream().anyMatch(u -> u.table() == table);
    }

    /** The year that the name of a sheet or a title above its headings says. */
    private OptionalInt year(GridTable table) {
        if (table.sheet.matches("20[0-9]{2}")) {
            return OptionalInt.of(Integer.parseInt(table.sheet));
        }
        Matcher matcher = vocabulary.phrase("year", table.title);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group("year"))) : OptionalInt.empty();
    }

    private ImportedResults results(List<LevelGrid> levels, Assembly assembly) {
        List<Score> scores = new ArrayList<>();
        List<LocatedFinding> findings = new ArrayList<>();
        assembly.contradictions().forEach(c -> findings.add(contradiction(c)));
        assembly.variants().stream().limit(GridChecks.MOST).forEach(v ->
                findings.add(new LocatedFinding(new Finding(Kind.NAME_VARIANT, Severity.NOTE,
                v.unit().group(), v.unit().code(), GridTexts.message("subject.unit", v.unit().name()),
                        GridChecks.shortened(v.row().name()), "",
                GridTexts.message("unit.variant", GridChecks.shortened(v.row().name()), v.unit().name()), List.of()),
                Optional.of(v.table().place(v.row(), -1)), GridTexts.message("table", GridChecks.shortened(v.table().title.strip())))));
        int checked = 0;
        int units = 0;
        for (LevelGrid level : levels) {
            checkpoint.pass();
            Settlement settlement = new Settlement(level, (grid, values) -> grid.set.isPresent() ? new BySet(grid, values)
                    : new ByNumbers(grid, values));
            GridChecks checks = new GridChecks(level, settlement);
            findings.addAll(checks.check());
            checked += checks.figures();
            units += level.units.size();
            scores(level, settlement, scores);
            if (settlement.reckoned() instanceof ByNumbers numbers) {
                numbers.rule().ifPresentOrElse(rule -> remarks.add(GridTexts.message("remark.rank." + rule.name())), () -> {
                    if (!level.of(Role.RANK).isEmpty()) {
                        remarks.add(GridTexts.message("remark.rank.none"));
                    }
                });
            }
        }
        findings.sort(Comparator.comparing((LocatedFinding f) -> f.finding().severity()));
        AuditedReport audit = new AuditedReport(file, new PrintedReport(0, request.year(), List.of(), List.of(), List.of()), units,
                checked, "", findings);
        return new ImportedResults(request.year(), scores, List.copyOf(assembly.unknown()), audit, List.copyOf(remarks));
    }

    private LocatedFinding contradiction(Assembly.Contradiction c) {
        DocumentPlace place = c.table().place(c.row(), -1);
        Message subject = GridTexts.message("subject.unit", c.unit().name());
        String printed = GridChecks.shortened(c.row().name().isEmpty() ? c.row().code() : c.row().name());
        Finding finding = c.other().map(other -> new Finding(Kind.UNKNOWN_UNIT, Severity.ERROR, c.unit().group(), c.unit().code(), subject,
                printed, "",
                GridTexts.message("unit.contradicts", c.row().code(), c.unit().name(), printed), List.of()))
                .orElseGet(() -> new Finding(Kind.MISSING_ROW, Severity.ERROR, c.unit().group(), c.unit().code(), subject, printed, "",
                        GridTexts.message("unit.twice", c.unit().name()), List.of()));
        return new LocatedFinding(finding, Optional.of(place), GridTexts.message("table", GridChecks.shortened(c.table().title.strip())));
    }

    private static void scores(LevelGrid level, Settlement settlement, List<Score> to) {
        Reckoned right = settlement.reckoned();
        List<String> nodes = level.tree.leaves().stream().map(level.tree::stored).toList();
        Map<Rational, Optional<Rational>> shared = new java.util.HashMap<>();
        for (int unit = 0; unit < level.units.size(); unit++) {
            String code = level.units.get(unit).code();
            to.add(total(level, settlement, unit));
            for (String component : level.tree.components()) {
                if (!level.tree.isLeaf(component)) {
                    Optional<Rational> printed = first(level.of(Role.NODE, component), unit);
                    Optional<Rational> is = settlement.isOpen(unit, component) ? printed : right.score(unit, component);
                    String node = level.tree.stored(component);
                    is.or(() -> printed).ifPresent(r -> to.add(new Score(code, node, printed,
                            kept(printed, r, settlement, level, component))));
                }
            }
            Rational[] scores = level.scores.get(unit);
            for (int leaf = 0; leaf < scores.length; leaf++) {
                Rational is = settlement.value(unit, leaf);
                if (is != null) {
                    Optional<Rational> printed = scores[leaf] == null ? Optional.empty()
                            : shared.computeIfAbsent(scores[leaf], Optional::of);
                    to.add(new Score(code, nodes.get(leaf), printed, is));
                }
            }
        }
    }

    /** A printed sum that rounded leaves cannot contradict is the better figure. */
    private static Rational kept(Optional<Rational> printed, Rational right, Settlement settlement, LevelGrid level, String component) {
        int leaves = level.tree.parts(component).length;
        return printed.filter(p -> !settlement.hidden(leaves).isZero()
                && Precisions.agreement(p, right, level.of(Role.NODE, component).get(0).places(),
                        settlement.hidden(leaves)) == Precisions.Agreement.YES)
                .orElse(right);
    }

    /**
     * What later years are compared with is the index, as where only totals are imported; the total score where nothing says what it is
     * of.
     */
    private static Score total(LevelGrid level, Settlement settlement, int unit) {
        Reckoned right = settlement.reckoned();
        boolean ofIndex = right.index(unit).isPresent() || !level.of(Role.INDEX).isEmpty();
        List<Printed> columns = ofIndex && !level.of(Role.INDEX).isEmpty() ? level.of(Role.INDEX)
                : ofIndex && !right.totalMax(unit).equals(Optional.of(Rational.HUNDRED)) ? List.of() : level.of(Role.TOTAL);
        Optional<Rational> printed = first(columns, unit);
        Optional<Rational> computed = right.index(unit).or(() -> right.total(unit));
        Rational is = settlement.isOpen(unit) ? printed.or(() -> computed).orElse(Rational.ZERO)
                : computed.or(() -> printed).orElse(Rational.ZERO);
        int places = columns.isEmpty() ? 0 : columns.get(0).places();
        boolean rounded = printed.isPresent() && printed.get().equals(is.rounded(places, java.math.RoundingMode.HALF_UP));
        return new Score(level.units.get(unit).code(), ImportedResults.TOTAL, printed, rounded ? printed.get() : is);
    }

    private static Optional<Rational> first(List<Printed> columns, int unit) {
        return columns.stream().flatMap(c -> c.figure(unit).stream()).findFirst();
    }
}
