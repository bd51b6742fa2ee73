/**
 * From entries to results: exact scores, applicable maxima, indices, ranks, classes, comparisons and what-if.
 *
 * <p>Everything here is a pure function over immutable values: no I/O, no clock, no configuration, the same result on every
 * machine. Start at {@link parindex.scoring.ScoreSheet} and {@link parindex.scoring.ScoringService}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.scoring;
