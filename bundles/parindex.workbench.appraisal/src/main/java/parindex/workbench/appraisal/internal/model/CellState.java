package parindex.workbench.appraisal.internal.model;

import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;

/** Where a leaf of a unit stands, as a colour and a sign show it. */
public enum CellState {

    /** Nothing is stated and nothing decided. */
    NOTHING(""),
    /** The unit has scored itself; nothing is decided. */
    CLAIMED("•"),
    /** The unit says that the leaf does not apply; nothing is decided. */
    CLAIMS_NOT_APPLICABLE("∅?"),
    /** A supplement was asked for and has not come. */
    RETURNED("↩"),
    /** The unit has supplemented or disputes the score, and nobody has decided since. */
    ANSWERED("!"),
    /** Decided as the unit scored itself. */
    ACCEPTED("✓"),
    /** Decided otherwise than the unit scored itself. */
    ADJUSTED("≠"),
    /** Decided not to apply. */
    NOT_APPLICABLE("∅");

    private final String sign;

    CellState(String sign) {
        this.sign = sign;
    }

    /** Stands behind the score, so that the colour is not the only thing that tells states apart. */
    public String sign() {
        return sign;
    }

    /** Of what the ledger says. */
    public static CellState of(LeafState leaf) {
        long decided = 0;
        for (Stage stage : new Stage[] {Stage.FIRST_APPRAISAL, Stage.SECOND_APPRAISAL, Stage.COUNCIL}) {
            decided = Math.max(decided, leaf.number(stage));
        }
        long answered = Math.max(leaf.number(Stage.REPLY), leaf.entry().map(Line::number).orElse(0L));
        long asked = requested(leaf);
        if (asked > answered && asked > decided) {
            return RETURNED;
        }
        if (leaf.number(Stage.REPLY) > decided || asked > 0 && answered > asked && answered > decided) {
            return ANSWERED;
        }
        Optional<Decision> appraised = leaf.appraised(Stage.COUNCIL);
        if (appraised.isPresent()) {
            return ofDecision(appraised.get(), leaf.decision(Stage.SELF));
        }
        boolean notApplicable = leaf.entry().map(line -> line.content().claimsNotApplicable()).orElse(false);
        if (notApplicable) {
            return CLAIMS_NOT_APPLICABLE;
        }
        return leaf.decision(Stage.SELF).isPresent() || leaf.entry().isPresent() ? CLAIMED : NOTHING;
    }

    private static CellState ofDecision(Decision appraised, Optional<Decision> self) {
        if (appraised.notApplicable()) {
            return NOT_APPLICABLE;
        }
        return self.isPresent() && !self.get().decided().equals(appraised.decided()) ? ADJUSTED : ACCEPTED;
    }

    /** Number of the latest request for a supplement; 0 if there is none. */
    static long requested(LeafState leaf) {
        return leaf.remarks().stream().filter(line -> line.content().kind() == Remark.Kind.SUPPLEMENT_REQUESTED).mapToLong(Line::number)
                .max().orElse(0);
    }
}
