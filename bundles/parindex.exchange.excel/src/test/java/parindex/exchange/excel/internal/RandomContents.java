package parindex.exchange.excel.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import parindex.assessment.EvidenceNote;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.exchange.excel.sheet.Decimals;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** Seeded content of leaves, each fit for its rule. */
final class RandomContents {

    private static final String[] TEXTS = {"Kế hoạch số 12/KH-SNV, mục II khoản 3", "=1+1", "@SUM(A1)", "'nháy", "dòng một\ndòng hai",
            "_x0041_ giữ nguyên",
        "Đắk Nông – “hòa/hoà” 𝄞", "12", "-5", "<a>&amp;</a>", "x".repeat(3000)};

    private final Random random;

    RandomContents(long seed) {
        random = new Random(seed);
    }

    LeafContent content(Node leaf) {
        boolean excused = leaf.leaf().orElseThrow().notApplicable() != NotApplicable.FORBIDDEN && random.nextInt(4) == 0;
        Optional<Rational> score = excused || random.nextInt(3) == 0 ? Optional.empty() : Optional.of(score(leaf));
        List<EvidenceNote> notes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            notes.add(new EvidenceNote(text(), random.nextBoolean() ? Optional.of(day()) : Optional.empty(), text(),
                    random.nextBoolean() ? Optional.of(text()) : Optional.empty()));
        }
        return new LeafContent(inputs(leaf), score, excused, random.nextBoolean() ? text() : "", notes);
    }

    private Rational score(Node leaf) {
        Rational low = LeafRules.range(leaf).get(0);
        Rational high = LeafRules.range(leaf).get(1);
        Rational share = Rational.of(random.nextInt(1001), 1000);
        return Rational.of(Decimals.shown(low.plus(high.minus(low).times(share))));
    }

    private Inputs inputs(Node leaf) {
        TreeMap<String, InputValue> values = new TreeMap<>();
        for (InputSpec spec : leaf.leaf().orElseThrow().rule().inputs()) {
            if (random.nextInt(5) > 0) {
                values.put(spec.name(), value(leaf, spec));
            }
        }
        return new Inputs(values);
    }

    private InputValue value(Node leaf, InputSpec spec) {
        return switch (spec.kind()) {
            case COUNT -> new InputValue.NumberValue(Rational.of(random.nextInt(100_000)));
            case NUMBER -> new InputValue.NumberValue(leaf.max().times(Rational.of(random.nextInt(1001), 1000)));
            case PERCENT -> new InputValue.NumberValue(Rational.of(random.nextInt(10_001), 100));
            case DATE -> new InputValue.DateValue(day());
            case FLAG -> new InputValue.FlagValue(random.nextBoolean());
            case CHOICE -> {
                List<Option> options = LeafRules.options(leaf.leaf().orElseThrow().rule(), spec.name());
                yield new InputValue.CodeValue(options.get(random.nextInt(options.size())).id());
            }
        };
    }

    LocalDate day() {
        return LocalDate.of(1999, 12, 28).plusDays(random.nextInt(12_000));
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    boolean coin() {
        return random.nextBoolean();
    }
}
