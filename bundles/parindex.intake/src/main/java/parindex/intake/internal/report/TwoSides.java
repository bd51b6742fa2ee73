package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parindex.intake.internal.printed.ComparisonCheck;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.report.LocatedFinding;
import parindex.intake.report.LocatedFinding.Basis;
import parindex.values.problem.Severity;

/**
 * What a document says otherwise than computed results, together with what it contradicts itself in, each thing once. Where there are
 * computed results, they tell which of two figures is wrong; the document by itself tells it where they say nothing.
 */
final class TwoSides {

    private final List<LocatedFinding> findings;
    private final ComputedReport results;

    private TwoSides(List<LocatedFinding> againstResults, ComputedReport results) {
        this.findings = new ArrayList<>(againstResults.stream().map(f -> f.on(Basis.RESULTS)).toList());
        this.results = results;
    }

    /**
     * @param againstResults what differs from computed results
     * @param byItself       what contradicts other figures of the document
     * @param results        the computed results
     */
    static List<LocatedFinding> of(List<LocatedFinding> againstResults, List<LocatedFinding> byItself, ComputedReport results) {
        TwoSides sides = new TwoSides(againstResults, results);
        byItself.stream().filter(f -> f.finding().severity() != Severity.NOTE).forEach(sides::add);
        return sides.findings;
    }

    private void add(LocatedFinding own) {
        Predicate<LocatedFinding> here = f -> f.place().isPresent() && f.place().equals(own.place());
        // A paragraph may hold several figures, a cell only one.
        boolean same = mark(here.and(f -> f.finding().kind() == own.finding().kind()
                && f.finding().printed().equals(own.finding().printed())), Optional.of(own.finding()))
                || mark(here.and(f -> f.place().orElseThrow().column() > 0), Optional.empty());
        if (same) {
            return;
        }
        if (isKnown(own.finding())) {
            // The results tell which figure is the wrong one: what is said of that unit is what is contradicted here.
            mark(f -> f.finding().severity() == Severity.ERROR && !own.finding().unit().isEmpty()
                    && f.finding().unit().equals(own.finding().unit()), Optional.empty());
        } else {
            findings.add(own.and(FormChecks.message("basis.document")));
        }
    }

    /** Notes on the first fitting finding that the document contradicts it, too. */
    private boolean mark(Predicate<LocatedFinding> fits, Optional<Finding> own) {
        for (int i = 0; i < findings.size(); i++) {
            LocatedFinding finding = findings.get(i);
            if (fits.test(finding)) {
                if (finding.basis() == Basis.RESULTS) {
                    boolean figure = finding.finding().kind() != Kind.WRONG_ORDER && finding.finding().kind() != Kind.UNREADABLE;
                    boolean other = own.map(o -> !o.right().isEmpty() && !o.right().equals(finding.finding().right())).orElse(false);
                    LocatedFinding both = finding.on(Basis.BOTH);
                    findings.set(i, !figure ? both : both.and(other ? FormChecks.message("basis.bothOther", own.orElseThrow().right())
                            : FormChecks.message("basis.both")));
                }
                return true;
            }
        }
        return false;
    }

    /** Whether the results say what is right there. */
    private boolean isKnown(Finding finding) {
        if (finding.kind() == Kind.WRONG_MAXIMUM || finding.kind() == Kind.UNREADABLE) {
            return false;
        }
        boolean current = results.currentTotals().containsKey(finding.unit()) || results.currentMean(finding.unit()).isPresent();
        boolean earlier = results.earlierTotals().containsKey(finding.unit()) || results.earlierMean(finding.unit()).isPresent();
        return switch (finding.kind()) {
            case WRONG_SUM, WRONG_CLASS, WRONG_COUNT, WRONG_SHARE -> current;
            case WRONG_MEAN, WRONG_CHANGE, WRONG_FIGURE -> results.table(finding.place()).isPresent()
                    || finding.place().equals(ComparisonCheck.PLACE) && current && earlier
                    || !isTable(finding.place()) && current && earlier;
            default -> results.table(finding.place()).isPresent() || finding.place().equals(ComparisonCheck.PLACE) && current;
        };
    }

    private static boolean isTable(String place) {
        return Stream.of("c", "total").anyMatch(place::startsWith) && place.contains("_");
    }
}
