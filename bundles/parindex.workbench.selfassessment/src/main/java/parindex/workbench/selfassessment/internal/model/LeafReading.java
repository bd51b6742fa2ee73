package parindex.workbench.selfassessment.internal.model;

import java.util.List;
import java.util.Optional;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.Refusal;
import parindex.values.number.Rational;

/**
 * What a draft means.
 *
 * @param inputs     what could be read
 * @param derivation what the rule makes of the inputs; empty without inputs
 * @param score      the self score: the typed one, else the derived one; none for a leaf that is said not to apply
 * @param problems   what cannot be recorded, by field
 */
public record LeafReading(Inputs inputs, Optional<Derivation> derivation, Optional<Rational> score, List<FieldProblem> problems) {

    public LeafReading {
        problems = List.copyOf(problems);
    }

    /**
     * Something that cannot be recorded.
     *
     * @param field   which field, see {@link Fields}
     * @param refusal what is wrong, and what to do
     */
    public record FieldProblem(String field, Refusal refusal) {
    }

    public Optional<FieldProblem> problem(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).findFirst();
    }
}
