package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.report.AuditedReport;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.ImportedResults.Score;
import parindex.values.number.Rational;

/** The scores of one year of what was read. */
final class ImportedScores {

    private final ReadReport read;
    private final ComputedReport right;
    private final Set<String> known;

    ImportedScores(ReadReport read, ComputedReport right, List<KnownUnit> register) {
        this.read = read;
        this.right = right;
        known = register.stream().map(KnownUnit::code).collect(Collectors.toSet());
    }

    ImportedResults of(int year, AuditedReport audit) {
        boolean earlier = read.comparison().isPresent() && read.earlierYear() == year;
        if (!earlier && read.currentYear() != 0 && read.currentYear() != year) {
            throw PlainTextReader.refused(read.document().name(), 0, "import.year", read.currentYear(), Integer.toString(year));
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (Score score : earlier ? earlier() : current()) {
            if (known.contains(score.unitCode())) {
                scores.putIfAbsent(score.node() + " " + score.unitCode(), score);
            } else {
                unknown.add(score.unitCode());
            }
        }
        if (scores.isEmpty() && unknown.isEmpty()) {
            throw PlainTextReader.refused(read.document().name(), 0, "import.nothing");
        }
        return new ImportedResults(year, List.copyOf(scores.values()), List.copyOf(unknown), audit);
    }

    private List<Score> earlier() {
        return read.comparison().orElseThrow().rows().stream().flatMap(row -> score(row.code(), ImportedResults.TOTAL,
                row.figure(Role.EARLIER).map(PrintedFigure::value), Optional.ofNullable(right.earlierTotals().get(row.code()))).stream())
                        .toList();
    }

    private List<Score> current() {
        List<Score> scores = new ArrayList<>();
        for (ReadTable table : read.rankings()) {
            Optional<ComputedTable> computed = right.table(table.id());
            for (ReadTable.Line row : table.rows()) {
                Optional<Rational> printed = (table.isTotal() ? row.figure(Role.PERCENT).or(() -> row.figure(Role.SCORE))
                        : row.figure(Role.SCORE)).map(PrintedFigure::value);
                score(row.code(), table.component(), printed, computed.flatMap(c -> c.row(row.code())).map(ComputedTable.Row::score))
                        .ifPresent(scores::add);
            }
        }
        if (read.rankings().stream().noneMatch(ReadTable::isTotal)) {
            scores.addAll(totals());
        }
        return scores;
    }

    /** Totals that are printed only in a comparison, or nowhere: then the sums. */
    private List<Score> totals() {
        Map<String, Optional<Rational>> printed = new LinkedHashMap<>();
        read.comparison().ifPresent(c -> c.rows().forEach(r -> printed.put(r.code(), r.figure(Role.CURRENT).map(PrintedFigure::value))));
        Stream<String> codes = Stream.concat(printed.keySet().stream(),
                read.rankings().stream().flatMap(t -> t.rows().stream()).map(ReadTable.Line::code)).distinct();
        return codes.flatMap(code -> score(code, ImportedResults.TOTAL, printed.getOrDefault(code, Optional.empty()),
                Optional.ofNullable(right.currentTotals().get(code)).or(() -> sum(code))).stream()).toList();
    }

    private Optional<Rational> sum(String code) {
        Map<String, Rational> components = new LinkedHashMap<>();
        right.tables().forEach(t -> t.row(code).ifPresent(r -> components.putIfAbsent(t.component(), r.score())));
        return components.isEmpty() ? Optional.empty() : Optional.of(Precision.sum(List.copyOf(components.values())));
    }

    private static Optional<Score> score(String code, String node, Optional<Rational> printed, Optional<Rational> exact) {
        return exact.or(() -> printed).map(r -> new Score(code, node, printed, r));
    }
}
