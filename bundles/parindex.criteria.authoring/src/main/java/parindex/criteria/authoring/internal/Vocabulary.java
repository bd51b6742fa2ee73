package parindex.criteria.authoring.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parindex.criteria.Aggregation;
import parindex.criteria.Level;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.Source;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** The words of a drop-down list, each standing for what documents write. */
enum Vocabulary {

    LEVEL(() -> ids(Level.values())), SOURCE(() -> ids(Source.values())), AGGREGATION(() -> ids(Aggregation.values())),
    FLAG(() -> List.of("true", "false")), NODE(() -> ids(Node.Kind.values())), NOT_APPLICABLE(() -> ids(NotApplicable.values())),
    WHEN_ZERO(() -> ids(ZeroDenominator.values())), AMOUNT(() -> List.of("points", "percent")),
    DAYS(() -> ids(ScoringRule.DayCount.values())), SCOPE(() -> ids(ScoringRule.Scope.values())),
    METHOD(() -> ids(RankingPolicy.Method.values())), BASIS(() -> ids(RankingPolicy.Basis.values())),
    PRECISION(() -> ids(RankingPolicy.Precision.values())), NAMES(() -> ids(RankingPolicy.NameOrder.values())),
    MODE(() -> List.of("half-up", "half-even", "half-down", "up", "down")), LINK(() -> ids(Lineage.Kind.values())),
    INPUT(() -> ids(InputSpec.Kind.values())), RULE(() -> Stream.of(RuleKind.values()).map(RuleKind::element).toList()),
    PART(() -> ids(RulePart.values())), STATUS(() -> List.of("confirmed", "proposed", "rejected"));

    // Asked for when needed: rules, their parts and these words refer to each other.
    private final Supplier<List<String>> ids;

    Vocabulary(Supplier<List<String>> ids) {
        this.ids = ids;
    }

    private static List<String> ids(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Vocabulary::id).toList();
    }

    /** How documents write a constant. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> ids() {
        return ids.get();
    }

    List<String> words(Locale locale) {
        return ids().stream().map(id -> word(id, locale)).toList();
    }

    String word(String id, Locale locale) {
        return message(id).in(locale);
    }

    Message message(String id) {
        return Texts.of("word." + name() + "." + id);
    }

    /** What a text means: a word in either language whatever its case, or the id itself. */
    Optional<String> id(String text) {
        String caseless = VietnameseText.caseless(text);
        return ids().stream().filter(id -> caseless.equals(id) || caseless.equals(VietnameseText.caseless(word(id, Message.VIETNAMESE)))
                || caseless.equals(VietnameseText.caseless(word(id, Locale.ENGLISH)))).findFirst();
    }
}
