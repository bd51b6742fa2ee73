package parindex.sample.daknong.y2020.internal;

/** Fictional office roles. The ids are data of the ledger, the same in every language. */
final class Actors {

    /** The appraisal council. */
    static final String COUNCIL = "hoi-dong";

    private Actors() {
    }

    /** Self-assessment team of a unit; for a value that a department supplies for all units, that department. */
    static String claimant(Case one) {
        return one.plan().supplier().map(department -> "dau-moi@" + department).orElseGet(() -> "to-tu-danh-gia@" + one.unit().code());
    }

    /** Working group member of the lead department. */
    static String appraiser(Case one) {
        return "to-giup-viec@" + one.plan().leaf().leaf().orElseThrow().lead();
    }
}
