package parindex.sample.daknong.y2020.internal;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * A leaf whose score follows from a measured share, so that nearly every score can be reached. The figures are looked for among
 * realistic ones: 20 to 400 of whatever is counted.
 *
 * @param leaf    the leaf
 * @param figures makes inputs for a score out of so many counted things
 * @param engine  has the last word on each of them
 */
record MeasuredScores(Node leaf, Figures figures, Deriver engine) implements LeafScores {

    /** Half of the last place that derived scores are rounded to. */
    private static final Rational ROUNDED_AWAY = Rational.of(1, 2000);
    private static final int FEWEST = 20;
    private static final int MOST = 400;
    private static final int SPREAD = 40;

    /** Makes inputs that come as near to a score as whole numbers allow. */
    @FunctionalInterface
    interface Figures {

        /**
         * @param share     the score as a part of the maximum, from 0 to 1
         * @param tolerance how far the share may be off; what is further off may be left out, to save the engine the work
         * @param of        how many things are counted
         */
        Optional<Inputs> near(Rational share, Rational tolerance, int of);
    }

    @Override
    public SortedSet<Rational> steps() {
        return Collections.emptySortedSet();
    }

    @Override
    public Optional<Inputs> inputsFor(Rational score, int variation) {
        int first = FEWEST + variation * 7 % SPREAD;
        return search(IntStream.rangeClosed(first, MOST), score).or(() -> search(IntStream.range(FEWEST, first), score));
    }

    @Override
    public Optional<Inputs> inputsLike(Inputs other, Rational score, int variation) {
        return Values.denominator(other).flatMap(of -> search(IntStream.of(of), score)).or(() -> inputsFor(score, variation));
    }

    private Optional<Inputs> search(IntStream counted, Rational score) {
        Rational share = score.dividedBy(max());
        Rational tolerance = ROUNDED_AWAY.dividedBy(max());
        IntFunction<Optional<Inputs>> attempt = of -> figures.near(share, tolerance, of)
                .filter(inputs -> engine.derive(leaf, inputs).filter(score::equals).isPresent());
        return counted.mapToObj(attempt).flatMap(Optional::stream).findFirst();
    }
}
