package parindex.intake.internal.printed;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parindex.intake.internal.printed.Findings.Spot;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedClaim;
import parindex.intake.printed.PrintedClaim.ChangeClaim;
import parindex.intake.printed.PrintedClaim.ComponentMeanClaim;
import parindex.intake.printed.PrintedClaim.LossClaim;
import parindex.intake.printed.PrintedClaim.MeanClaim;
import parindex.intake.printed.PrintedClaim.ShareClaim;
import parindex.intake.printed.PrintedClaim.TotalClaim;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.printed.PrintedReport;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** What the running text says. */
public final class ClaimCheck {

    private final PrintedReport printed;
    private final ComputedReport right;
    private final int places;
    private final List<Finding> found = new ArrayList<>();

    private ClaimCheck(PrintedReport printed, ComputedReport right) {
        this.printed = printed;
        this.right = right;
        this.places = Findings.places(printed.claims().stream().flatMap(ClaimCheck::average).toList());
    }

    public static List<Finding> check(PrintedReport printed, ComputedReport right) {
        ClaimCheck check = new ClaimCheck(printed, right);
        check.shares();
        check.claims(MeanClaim.class).forEach(check::mean);
        check.claims(ChangeClaim.class).forEach(check::change);
        check.claims(TotalClaim.class).forEach(check::total);
        check.claims(ComponentMeanClaim.class).forEach(check::componentMean);
        check.claims(LossClaim.class).forEach(check::loss);
        return check.found;
    }

    private static Stream<PrintedFigure> average(PrintedClaim claim) {
        if (claim instanceof MeanClaim mean) {
            return Stream.of(mean.printed());
        }
        return claim instanceof ChangeClaim change ? Stream.of(change.printed()) : Stream.empty();
    }

    private <T extends PrintedClaim> Stream<T> claims(Class<T> kind) {
        return printed.claims().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Nothing is hidden in a count, so its percentage must be rounded as rounding goes. */
    private void shares() {
        List<ShareClaim> wrong = claims(ShareClaim.class).filter(c -> !c.printed().value().equals(share(c))).toList();
        List<ShareClaim> explained = new ArrayList<>();
        for (ShareClaim claim : wrong) {
            if (explained.contains(claim)) {
                continue;
            }
            Message subject = Findings.message("subject.share", claim.count(), claim.total());
            Finding finding = Findings.of(Kind.WRONG_SHARE, claim.section(), "", subject, claim.printed().text(), share(claim).toString(),
                    Findings.message("share.wrong", claim.printed().value(), share(claim), claim.count(), claim.total()));
            // Who rounds one share wrongly and makes the shares add up to 100 gets the other one wrong too.
            Optional<ShareClaim> rest = wrong.stream().filter(other -> other != claim && other.section().equals(claim.section())
                    && other.total() == claim.total() && other.count() + claim.count() == claim.total()
                    && other.printed().value().plus(claim.printed().value()).equals(Rational.HUNDRED)).findFirst();
            rest.ifPresent(explained::add);
            found.add(rest.map(r -> finding.and(Findings.message("share.rest", r.printed().value(), share(r), r.count(), r.total())))
                    .orElse(finding));
        }
    }

    private static Rational share(ShareClaim claim) {
        return Rational.of(claim.count()).times(Rational.HUNDRED).dividedBy(Rational.of(claim.total()))
                .rounded(claim.printed().places(), RoundingMode.HALF_UP);
    }

    private void mean(MeanClaim claim) {
        boolean current = claim.year() == printed.currentYear();
        Optional<Rational> exact = current ? right.currentMean(claim.group())
                : claim.year() == printed.earlierYear() ? right.earlierMean(claim.group()) : Optional.empty();
        Message subject = Findings.message("subject.meanOfYear", Groups.name(claim.group()), claim.year());
        if (exact.isEmpty()) {
            found.add(Findings.of(Kind.UNKNOWN_UNIT, claim.section(), claim.group(), subject, claim.printed().text(), "",
                    Findings.message("claim.unknown")));
            return;
        }
        Findings.figure(new Spot(claim.section(), claim.group(), subject, Findings.message("what.meanOfYear"), Kind.WRONG_MEAN),
                claim.printed(),
                exact.get(), places, right.hidden()).ifPresent(found::add);
    }

    private void change(ChangeClaim claim) {
        Optional<Rational> exact = right.currentMean(claim.group())
                .flatMap(current -> right.earlierMean(claim.group()).map(current::minus));
        Message subject = Findings.message("subject.changeOfMean", Groups.name(claim.group()));
        if (exact.isEmpty()) {
            found.add(Findings.of(Kind.UNKNOWN_UNIT, claim.section(), claim.group(), subject, claim.printed().text(), "",
                    Findings.message("claim.unknown")));
            return;
        }
        Optional<Finding> wrong = Findings.figure(
                new Spot(claim.section(), claim.group(), subject, Findings.message("what.changeOfMean"), Kind.WRONG_CHANGE),
                claim.printed(), exact.get(), places, right.hidden().plus(right.hidden()));
        if (wrong.isPresent() && !followsFromWrongMean(claim, exact.get())) {
            found.add(wrong.get());
        }
    }

    /** Whether the change was computed from a mean that is wrong itself; then that finding gets it as a consequence. */
    private boolean followsFromWrongMean(ChangeClaim claim, Rational exact) {
        Predicate<MeanClaim> sameGroup = m -> m.group().equals(claim.group());
        boolean follows = claims(MeanClaim.class).filter(sameGroup).filter(m -> m.year() == printed.currentYear()).anyMatch(now ->
                claims(MeanClaim.class).filter(sameGroup).filter(m -> m.year() == printed.earlierYear()).anyMatch(before ->
                        now.printed().value().minus(before.printed().value()).equals(claim.printed().value())));
        for (int i = 0; follows && i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.kind() == Kind.WRONG_MEAN && finding.unit().equals(claim.group())) {
                found.set(i, finding.and(Findings.message("change.follows", signed(claim.printed().value()),
                        signed(exact.rounded(places, RoundingMode.HALF_UP)), claim.section())));
                return true;
            }
        }
        return false;
    }

    private static Message signed(Rational value) {
        return Findings.message(value.signum() > 0 ? "number.plus" : "number.plain", value);
    }

    private void total(TotalClaim claim) {
        Message subject = Findings.unit(right, claim.unit());
        Rational exact = right.currentTotals().get(claim.unit());
        if (exact == null) {
            found.add(Findings.of(Kind.UNKNOWN_UNIT, claim.section(), claim.unit(), subject, claim.printed().text(), "",
                    Findings.message("claim.unknown")));
            return;
        }
        Findings.figure(new Spot(claim.section(), claim.unit(), subject, Findings.message("what.current"), Kind.WRONG_FIGURE),
                claim.printed(), exact,
                Math.max(places, claim.printed().places()), right.hidden()).ifPresent(found::add);
    }

    /** A mean that is written with fewer places than those of tables is rounded to these. */
    private void componentMean(ComponentMeanClaim claim) {
        Message subject = Findings.message("subject.componentMean", claim.table());
        Optional<ComputedTable> table = right.table(claim.table()).filter(t -> !t.rows().isEmpty());
        if (table.isEmpty()) {
            found.add(Findings.of(Kind.UNKNOWN_UNIT, claim.section(), claim.table(), subject, claim.printed().text(), "",
                    Findings.message("claim.unknown")));
            return;
        }
        List<Rational> values = table.get().rows().stream().map(r -> claim.percent() ? r.percent() : r.score()).toList();
        Rational exact = values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size()));
        Findings.figure(new Spot(claim.section(), claim.table(), subject, Findings.message(claim.percent() ? "what.meanPercent"
                : "what.meanScore"), Kind.WRONG_MEAN), claim.printed(), exact, claim.printed().places(),
                claim.percent() ? table.get().hidden().percent() : table.get().hidden().score()).ifPresent(found::add);
    }

    private void loss(LossClaim claim) {
        Message subject = Findings.unit(right, claim.unit());
        Optional<ComputedTable.Row> row = right.tables().stream().filter(t -> t.component().equals(claim.component()))
                .flatMap(t -> t.row(claim.unit()).stream()).findFirst();
        if (row.isEmpty()) {
            found.add(Findings.of(Kind.UNKNOWN_UNIT, claim.section(), claim.unit(), subject, claim.asPrinted(), "",
                    Findings.message("claim.unknown")));
        } else if (row.get().percent().compareTo(Rational.HUNDRED) >= 0) {
            found.add(Findings.of(Kind.NARRATIVE, claim.section(), claim.unit(), subject, claim.asPrinted(), "",
                    Findings.message("loss.none", claim.section(), claim.asPrinted(), row.get().score(), row.get().percent())));
        }
    }
}
