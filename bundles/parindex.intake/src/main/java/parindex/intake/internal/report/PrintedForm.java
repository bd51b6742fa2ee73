package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.internal.report.SentenceReader.Located;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.PrintedChange;
import parindex.intake.printed.PrintedClaim;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.printed.PrintedReport;
import parindex.intake.printed.PrintedTable;
import parindex.intake.report.DocumentPlace;
import parindex.values.number.Rational;

/**
 * What was read, in the form in which printed reports are checked. A table that lacks a column, or a cell that could not be read, gets the
 * right figure there: what is not printed cannot be wrong.
 */
final class PrintedForm {

    /** In front of the number of a paragraph that stands for a section. */
    static final String PARAGRAPH = "¶";
    private static final int PLACES = 2;

    private final ReadReport read;
    private final ComputedReport right;
    private final List<Located> claims;

    PrintedForm(ReadReport read, ComputedReport right) {
        this.read = read;
        this.right = right;
        claims = claims();
    }

    List<Located> located() {
        return claims;
    }

    PrintedReport report() {
        List<PrintedChange> changes = read.comparison().stream().flatMap(c -> c.rows().stream())
                .filter(row -> isWhole(row) && isComparable(row))
                .map(row -> new PrintedChange(row.code(), row.name(), row.figure(Role.EARLIER).orElseThrow(),
                        row.figure(Role.CURRENT).orElseThrow(), row.figure(Role.CHANGE).orElseThrow())).toList();
        return new PrintedReport(read.earlierYear(), read.currentYear(), read.rankings().stream().map(this::table).toList(), changes,
                claims.stream().map(Located::claim).toList());
    }

    private static boolean isWhole(Line row) {
        return row.figure(Role.EARLIER).isPresent() && row.figure(Role.CURRENT).isPresent() && row.figure(Role.CHANGE).isPresent();
    }

    /**
     * Whether there is something to compare a row with: not of a level without results, nor of a unit whose total of the year before is not
     * known.
     */
    private boolean isComparable(Line row) {
        boolean level = row.group().isEmpty() || right.currentMean(row.group()).isPresent();
        return level && (!right.currentTotals().containsKey(row.code()) || right.earlierTotals().containsKey(row.code()));
    }

    /** A mean over all units is that of the results only if they have all levels of the document. */
    private boolean isWhole(String group) {
        return !group.equals(Vocabulary.ALL) || read.sizes().keySet().stream().allMatch(g -> right.currentMean(g).isPresent());
    }

    private PrintedTable table(ReadTable table) {
        Optional<ComputedTable> computed = right.table(table.id());
        List<PrintedTable.Row> rows = table.rows().stream().map(line -> {
            Optional<ComputedTable.Row> row = computed.flatMap(c -> c.row(line.code()));
            int rank = Optional.ofNullable(line.cells().get(Role.RANK)).map(c -> FigureReader.whole(c.text()))
                    .filter(r -> r.isPresent()).map(r -> r.getAsInt()).or(() -> row.map(ComputedTable.Row::rank)).orElse(0);
            return new PrintedTable.Row(line.code(), line.name(),
                    line.figure(Role.SCORE).orElseGet(() -> rounded(row.map(ComputedTable.Row::score), table.rows(), Role.SCORE)),
                    line.figure(Role.PERCENT).orElseGet(() -> rounded(row.map(ComputedTable.Row::percent), table.rows(), Role.PERCENT)),
                            rank);
        }).toList();
        Optional<PrintedTable.Mean> mean = table.means().stream().findFirst().map(line -> new PrintedTable.Mean(
                line.figure(Role.SCORE).orElseGet(() -> mean(computed, ComputedTable.Row::score)),
                line.figure(Role.PERCENT).orElseGet(() -> mean(computed, ComputedTable.Row::percent))));
        return new PrintedTable(table.id(), rows, mean);
    }

    private static PrintedFigure rounded(Optional<Rational> value, List<Line> column, Role role) {
        int places = column.stream().anyMatch(l -> l.figure(role).isPresent()) ? Precision.places(column, role) : PLACES;
        return PrintedFigure.ofDecimal(value.orElse(Rational.ZERO).rounded(places, RoundingMode.HALF_UP).toString());
    }

    private static PrintedFigure mean(Optional<ComputedTable> table, Function<ComputedTable.Row, Rational> column) {
        List<Rational> values = table.map(t -> t.rows().stream().map(column).toList()).orElse(List.of());
        return PrintedFigure.ofDecimal(Precision.sum(values).dividedBy(Rational.of(Math.max(1, values.size())))
                .rounded(PLACES, RoundingMode.HALF_UP).toString());
    }

    /** Statements of the text, and the means of the comparison, which say the same; without those that nothing is known of. */
    private List<Located> claims() {
        List<Located> all = new ArrayList<>(read.sentences().claims().stream().map(c -> new Located(named(c), c.place())).toList());
        read.comparison().ifPresent(c -> c.means().forEach(mean -> {
            String section = c.section().isEmpty() ? c.title() : c.section();
            all.addAll(means(c, mean, section));
        }));
        read.selves().forEach(s -> all.addAll(appraised(s)));
        return all.stream().filter(c -> isKnown(c.claim())).toList();
    }

    /** Appraised scores beside self scores are totals and their means. */
    private List<Located> appraised(ReadSelf self) {
        List<Located> claims = new ArrayList<>();
        self.rows().forEach(row -> row.figure(Role.SCORE).ifPresent(f -> claims.add(new Located(
                new PrintedClaim.TotalClaim(self.title(), row.code(), f), row.place(Role.SCORE)))));
        self.means().forEach(mean -> mean.figure(Role.SCORE).ifPresent(f -> claims.add(new Located(
                new PrintedClaim.MeanClaim(self.title(), mean.group(), read.currentYear(), f), mean.place(Role.SCORE)))));
        return claims;
    }

    /** A statement in a document without numbered sections is named by its paragraph. */
    private static PrintedClaim named(Located located) {
        PrintedClaim claim = located.claim();
        if (!claim.section().isEmpty()) {
            return claim;
        }
        String section = PARAGRAPH + located.place().number();
        if (claim instanceof PrintedClaim.MeanClaim mean) {
            return new PrintedClaim.MeanClaim(section, mean.group(), mean.year(), mean.printed());
        }
        if (claim instanceof PrintedClaim.ChangeClaim change) {
            return new PrintedClaim.ChangeClaim(section, change.group(), change.printed());
        }
        if (claim instanceof PrintedClaim.ShareClaim share) {
            return new PrintedClaim.ShareClaim(section, share.count(), share.total(), share.printed());
        }
        if (claim instanceof PrintedClaim.ComponentMeanClaim mean) {
            return new PrintedClaim.ComponentMeanClaim(section, mean.table(), mean.percent(), mean.printed());
        }
        return claim instanceof PrintedClaim.TotalClaim total ? new PrintedClaim.TotalClaim(section, total.unit(), total.printed()) : claim;
    }

    private static List<Located> means(ReadComparison comparison, Line mean, String section) {
        // Means are over the units that have both years; where one lacks the earlier one, the later mean is not that of the rankings.
        boolean all = comparison.rows().stream().filter(r -> mean.group().equals(Vocabulary.ALL) || r.group().equals(mean.group()))
                .allMatch(r -> r.figure(Role.EARLIER).isPresent());
        List<Located> claims = new ArrayList<>();
        mean.figure(Role.EARLIER).ifPresent(f -> claims.add(new Located(
                new PrintedClaim.MeanClaim(section, mean.group(), comparison.earlierYear(), f), mean.place(Role.EARLIER))));
        if (all) {
            mean.figure(Role.CURRENT).ifPresent(f -> claims.add(new Located(
                    new PrintedClaim.MeanClaim(section, mean.group(), comparison.currentYear(), f), mean.place(Role.CURRENT))));
            mean.figure(Role.CHANGE).ifPresent(f -> claims.add(new Located(
                    new PrintedClaim.ChangeClaim(section, mean.group(), f), mean.place(Role.CHANGE))));
        }
        return claims;
    }

    private boolean isKnown(PrintedClaim claim) {
        if (claim instanceof PrintedClaim.MeanClaim mean) {
            return isWhole(mean.group()) && mean.year() != 0
                    && (mean.year() == read.currentYear() && right.currentMean(mean.group()).isPresent()
                    || mean.year() == read.earlierYear() && right.earlierMean(mean.group()).isPresent());
        }
        if (claim instanceof PrintedClaim.ChangeClaim change) {
            return isWhole(change.group()) && right.currentMean(change.group()).isPresent()
                    && right.earlierMean(change.group()).isPresent();
        }
        if (claim instanceof PrintedClaim.ComponentMeanClaim mean) {
            return right.table(mean.table()).isPresent();
        }
        return !(claim instanceof PrintedClaim.TotalClaim total) || right.currentTotals().containsKey(total.unit());
    }

    /** Where a statement stands that a finding is about. */
    Optional<DocumentPlace> place(String section, String unit, String printed) {
        return claims.stream().filter(c -> c.claim().section().equals(section) && printed(c.claim()).equals(printed)
                && (unit.isEmpty() || subject(c.claim()).equals(unit))).findFirst().map(Located::place);
    }

    private static String printed(PrintedClaim claim) {
        if (claim instanceof PrintedClaim.MeanClaim mean) {
            return mean.printed().text();
        }
        if (claim instanceof PrintedClaim.ChangeClaim change) {
            return change.printed().text();
        }
        if (claim instanceof PrintedClaim.ShareClaim share) {
            return share.printed().text();
        }
        if (claim instanceof PrintedClaim.ComponentMeanClaim mean) {
            return mean.printed().text();
        }
        return claim instanceof PrintedClaim.TotalClaim total ? total.printed().text() : "";
    }

    private static String subject(PrintedClaim claim) {
        if (claim instanceof PrintedClaim.MeanClaim mean) {
            return mean.group();
        }
        if (claim instanceof PrintedClaim.ChangeClaim change) {
            return change.group();
        }
        if (claim instanceof PrintedClaim.ComponentMeanClaim mean) {
            return mean.table();
        }
        return claim instanceof PrintedClaim.TotalClaim total ? total.unit() : "";
    }
}
