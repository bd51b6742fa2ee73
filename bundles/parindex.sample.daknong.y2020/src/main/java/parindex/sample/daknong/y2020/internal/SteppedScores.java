package parindex.sample.daknong.y2020.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** A leaf with few possible scores: all candidate inputs were put to the engine and sorted by what it made of them. */
record SteppedScores(Node leaf, TreeMap<Rational, List<Inputs>> inputsByScore) implements LeafScores {

    private static final int MOST_KEPT = 12;

    static SteppedScores of(Node leaf, List<Inputs> candidates, Deriver engine) {
        TreeMap<Rational, List<Inputs>> byScore = new TreeMap<>();
        for (Inputs candidate : candidates) {
            engine.derive(leaf, candidate).ifPresent(score -> {
                List<Inputs> kept = byScore.computeIfAbsent(score, s -> new ArrayList<>());
                if (kept.size() < MOST_KEPT) {
                    kept.add(candidate);
                }
            });
        }
        return new SteppedScores(leaf, byScore);
    }

    /** A leaf that cannot be derived by itself because it looks at other units or leaves: full marks or nothing to say. */
    static SteppedScores fullOnly(Node leaf, List<Inputs> full) {
        TreeMap<Rational, List<Inputs>> byScore = new TreeMap<>();
        byScore.put(leaf.max(), full);
        return new SteppedScores(leaf, byScore);
    }

    @Override
    public SortedSet<Rational> steps() {
        return new TreeSet<>(inputsByScore.keySet());
    }

    @Override
    public Optional<Inputs> inputsLike(Inputs other, Rational score, int variation) {
        List<Inputs> alike = inputsByScore.getOrDefault(score, List.of()).stream()
                .filter(inputs -> Values.denominator(inputs).equals(Values.denominator(other))).toList();
        return alike.isEmpty() ? inputsFor(score, variation) : Optional.of(alike.get(variation % alike.size()));
    }

    @Override
    public Optional<Inputs> inputsFor(Rational score, int variation) {
        return Optional.ofNullable(inputsByScore.get(score)).map(all -> all.get(variation % all.size()));
    }
}
