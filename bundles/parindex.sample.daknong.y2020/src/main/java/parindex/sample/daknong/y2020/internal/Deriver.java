package parindex.sample.daknong.y2020.internal;

import java.util.Optional;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** What the rule of a leaf makes of inputs: the scoring engine, as this bundle needs it. */
@FunctionalInterface
interface Deriver {

    /** The derived score; empty if there is none. */
    Optional<Rational> derive(Node leaf, Inputs inputs);
}
