package parindex.criteria.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The bands of a step function cover 0 to 100 % without gap or overlap. */
final class BandChecks {

    /**
     * A bound: everything up to (or from) a value, with or without it.
     *
     * @param value in percent
     * @param closed whether the value itself belongs to it
     */
    private record Bound(Rational value, boolean closed) {
    }

    /** A band with its bounds; one that has no bound reaches to the end of the range. */
    private record Span(Element element, Bound low, Bound high) {
    }

    /** The higher of two upper bounds is the later one; at the same value the closed one. */
    private static final Comparator<Bound> UPPER = Comparator.comparing(Bound::value).thenComparing(Bound::closed);
    /** The lower of two lower bounds is the earlier one; at the same value the closed one. */
    private static final Comparator<Bound> LOWER = Comparator.comparing(Bound::value)
            .thenComparing(Bound::closed, Comparator.reverseOrder());

    private BandChecks() {
    }

    static void check(Element rule, Findings findings) {
        List<Span> spans = new ArrayList<>();
        boolean sound = true;
        for (Element band : rule.children("band")) {
            Optional<Span> span = span(band);
            if (span.isEmpty()) {
                sound = false;
            } else if (isEmpty(span.get())) {
                findings.error(band.position(), "band.empty", interval(span.get().low(), span.get().high()));
                sound = false;
            } else {
                spans.add(span.get());
            }
        }
        if (sound && !spans.isEmpty()) {
            spans.sort(Comparator.comparing(Span::low, LOWER));
            cover(spans, findings);
        }
    }

    private static void cover(List<Span> spans, Findings findings) {
        // Everything below 0 is covered, so to say: the first band must go on from there.
        Bound reached = new Bound(Rational.ZERO, false);
        for (Span span : spans) {
            meet(reached, span, findings);
            reached = UPPER.compare(span.high(), reached) > 0 ? span.high() : reached;
        }
        Bound end = new Bound(Rational.HUNDRED, true);
        if (UPPER.compare(reached, end) < 0) {
            findings.error(spans.get(spans.size() - 1).element().position(), "band.gap",
                    interval(new Bound(reached.value(), !reached.closed()), end));
        }
    }

    /** Compares where a band begins with how far the bands before it reach. */
    private static void meet(Bound reached, Span span, Findings findings) {
        Bound low = span.low();
        int order = low.value().compareTo(reached.value());
        if (order > 0 || order == 0 && !low.closed() && !reached.closed()) {
            findings.error(span.element().position(), "band.gap",
                    interval(new Bound(reached.value(), !reached.closed()), new Bound(low.value(), !low.closed())));
        } else if (order < 0 || low.closed() && reached.closed()) {
            Bound end = UPPER.compare(span.high(), reached) < 0 ? span.high() : reached;
            findings.error(span.element().position(), "band.overlap", interval(low, end));
        }
    }

    private static boolean isEmpty(Span span) {
        int order = span.low().value().compareTo(span.high().value());
        return order > 0 || order == 0 && !(span.low().closed() && span.high().closed());
    }

    private static Optional<Span> span(Element band) {
        Optional<Bound> low = bound(band, "low", "low-inclusive", Rational.ZERO);
        Optional<Bound> high = bound(band, "high", "high-inclusive", Rational.HUNDRED);
        return low.flatMap(l -> high.map(h -> new Span(band, l, h)));
    }

    private static Optional<Bound> bound(Element band, String attribute, String inclusive, Rational end) {
        if (band.attribute(attribute).isEmpty()) {
            return Optional.of(new Bound(end, true));
        }
        return band.number(attribute).map(v -> new Bound(v, band.flag(inclusive)));
    }

    private static Message interval(Bound low, Bound high) {
        if (low.value().equals(high.value())) {
            return Findings.message("interval.point", low.value());
        }
        return Findings.message("interval." + (low.closed() ? "closed" : "open") + (high.closed() ? "Closed" : "Open"),
                low.value(), high.value());
    }
}
