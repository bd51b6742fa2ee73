package parindex.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parindex.scoring.Inputs;

/**
 * What a unit states about one leaf: a line of the ledger. A later entry for the same unit and leaf supersedes it; nothing
 * is updated or deleted.
 *
 * @param roundId     the round
 * @param unitCode    the unit
 * @param leafId      the leaf
 * @param inputs      measured inputs; {@link Inputs#NONE} if there are none
 * @param claimsNotApplicable whether the unit says the leaf does not apply to it
 * @param explanation the explanation (<i>giải trình</i>); needed where evidence is missing
 * @param evidence    documents named as evidence
 * @param supply      where the inputs come from, if a lead department supplied them and not the unit
 * @param actor       who entered it
 * @param at          when
 */
public record Entry(String roundId, String unitCode, String leafId, Inputs inputs, boolean claimsNotApplicable,
        Optional<String> explanation, List<EvidenceNote> evidence, Optional<Supply> supply, String actor, Instant at) {

    /** What a unit states itself. */
    public Entry(String roundId, String unitCode, String leafId, Inputs inputs, boolean claimsNotApplicable, Optional<String> explanation,
            List<EvidenceNote> evidence, String actor, Instant at) {
        this(roundId, unitCode, leafId, inputs, claimsNotApplicable, explanation, evidence, Optional.empty(), actor, at);
    }

    public Entry {
        evidence = List.copyOf(evidence);
    }
}
