package parindex.criteria.io;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.DeductionReason;
import parindex.criteria.Department;
import parindex.criteria.EvidenceRequirement;
import parindex.criteria.Leaf;
import parindex.criteria.LegalBasis;
import parindex.criteria.Level;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.Source;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Valid sets by chance; the rules are made by {@link RandomRules}. */
public final class RandomSets {

    private static final String[] WORDS = {"chỉ số", "cải cách", "hành chính", "Đắk Nông", "a < b & c", "\"ngoặc\"", "it's",
            "hồ sơ", "tỷ lệ > 90%", "ợ"};

    private final SplittableRandom random;
    private final List<String> scored = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final RandomRules rules;

    public RandomSets(long seed) {
        random = new SplittableRandom(seed);
        rules = new RandomRules(random, this::text, scored);
    }

    /** A set without a hash. */
    public CriteriaSet next() {
        List<Node> components = list(1, 4, i -> component("C" + (i + 1)));
        Rational max = components.stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
        RankingPolicy.Method method = any(RankingPolicy.Method.values());
        int year = random.nextInt(2010, 2030);
        return new CriteriaSet(new SetId("test.random-" + random.nextInt(1000), year, random.nextInt(20) + "."
                + random.nextInt(20) + ".0"),
                any(Level.values()), text(),
                list(0, 3, i -> new LegalBasis(random.nextInt(2000) + "/QĐ-UBND", day(), "UBND tỉnh", text())),
                LocalDate.of(year, 1, 1), random.nextBoolean() ? Optional.of(LocalDate.of(year, 12, 31)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(new SetId("test.old", year - 1, "1.0.0")) : Optional.empty(),
                max, any(Aggregation.values()), random.nextBoolean(), Set.copyOf(new HashSet<>(list(0, 5, i -> day()))),
                List.of(new Department("snv", text()), new Department("stc", text())), classification(),
                new RankingPolicy(method, any(RankingPolicy.Basis.values()), any(RankingPolicy.Precision.values()),
                        any(RankingPolicy.Group.values()), any(RankingPolicy.NameOrder.values()),
                        method == RankingPolicy.Method.ORDINAL ? list(0, 3, i -> ids.get(random.nextInt(ids.size())))
                                : List.of()),
                new RoundingPolicy(random.nextInt(10), random.nextInt(10), random.nextInt(10),
                        random.nextBoolean() ? OptionalInt.of(random.nextInt(10)) : OptionalInt.empty(),
                        any(new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN,
                                RoundingMode.UP, RoundingMode.DOWN})),
                random.nextBoolean() ? List.of(lineage(year)) : List.of(), components, "");
    }

    private Node component(String id) {
        ids.add(id);
        if (random.nextInt(4) == 0) {
            return leaf(Node.Kind.COMPONENT, id);
        }
        return parent(Node.Kind.COMPONENT, id, list(1, 4, i -> criterion(id + "." + (i + 1))));
    }

    private Node criterion(String id) {
        ids.add(id);
        if (random.nextBoolean()) {
            return leaf(Node.Kind.CRITERION, id);
        }
        return parent(Node.Kind.CRITERION, id, list(1, 4, i -> {
            ids.add(id + "." + (i + 1));
            return leaf(Node.Kind.SUB_CRITERION, id + "." + (i + 1));
        }));
    }

    private Node parent(Node.Kind kind, String id, List<Node> children) {
        Rational max = children.stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
        return new Node(kind, id, id.substring(1), text(), max, any(Source.values()), any(Source.values()),
                any(Aggregation.values()),
                children, Optional.empty());
    }

    private Node leaf(Node.Kind kind, String id) {
        boolean bonus = random.nextInt(10) == 0;
        Rational max = bonus ? Rational.ZERO : Rational.ofScaled(random.nextInt(1, 9_999), random.nextInt(4));
        Leaf leaf = new Leaf(any(Source.values()), bonus ? rules.bonus() : rules.rule(max, 2), any(NotApplicable.values()),
                random.nextBoolean() ? "snv" : "stc", text(), new EvidenceRequirement(random.nextBoolean(), text()),
                list(0, 3, i -> new DeductionReason(id + ".r" + i, text(), any(Source.values()))));
        if (!bonus) {
            scored.add(id);
        }
        return new Node(kind, id, id.substring(1), text(), max, any(Source.values()), any(Source.values()), Aggregation.SUM,
                List.of(),
                Optional.of(leaf));
    }

    private Classification classification() {
        int bounded = random.nextInt(5);
        List<ResultClass> classes = new ArrayList<>();
        for (int i = 0; i < bounded; i++) {
            classes.add(new ResultClass("c" + i, text(), Optional.of(Rational.ofScaled(950 - i * 75L, 1))));
        }
        classes.add(new ResultClass("last", text(), Optional.empty()));
        return new Classification(classes);
    }

    private Lineage lineage(int year) {
        List<Lineage.Link> links = new ArrayList<>();
        links.add(new Lineage.Link(Lineage.Kind.DROPPED, List.of("X1", "X2"), List.of()));
        links.add(new Lineage.Link(Lineage.Kind.SAME, List.of("E1"), List.of(ids.get(0))));
        if (ids.size() > 3) {
            links.add(new Lineage.Link(Lineage.Kind.SPLIT, List.of("E2"), ids.subList(1, 3)));
            links.add(new Lineage.Link(Lineage.Kind.MERGED, List.of("E3", "E4"), ids.subList(3, 4)));
        }
        return new Lineage(new SetId("test.old", year - 1, "2.0.0"), links);
    }

    private LocalizedText text() {
        String words = String.join(" ", list(1, 5, i -> any(WORDS)));
        return random.nextBoolean() ? LocalizedText.of(words) : LocalizedText.of(words, "english " + words);
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(int fewest, int most, IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(fewest, most + 1)).mapToObj(make).toList();
    }
}
