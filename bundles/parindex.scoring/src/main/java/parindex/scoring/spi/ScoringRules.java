package parindex.scoring.spi;

import java.util.Optional;

/** The Java rules at hand, by type. Must give the same answer throughout one evaluation. */
@FunctionalInterface
public interface ScoringRules {

    /** The provider of a {@link ScoringRuleProvider#type()}, if there is one. */
    Optional<ScoringRuleProvider> provider(String type);

    /** No Java rules: enough for sets that use only the built-in kinds. */
    static ScoringRules none() {
        return type -> Optional.empty();
    }
}
