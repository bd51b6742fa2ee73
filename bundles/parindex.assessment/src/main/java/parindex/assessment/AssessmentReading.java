package parindex.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;

/** What can be read from the database, outside a transaction ({@link AssessmentStore}) or inside one ({@link AssessmentStore.Writer}). */
public interface AssessmentReading {

    /** All units, by code. */
    List<Unit> units();

    /** The units with these codes, by code; codes that nobody has are left out. One query: at most a thousand codes. */
    List<Unit> units(Set<String> codes);

    /** All rounds without their ledgers, newest year first, then by id. */
    List<Round> rounds();

    Optional<Round> round(String id);

    /** The entries of a round in the order of writing, superseded lines included. One query. */
    List<Entry> entries(String roundId);

    /** The decisions of a round in the order of writing, superseded lines included. One query. */
    List<Decision> decisions(String roundId);

    /** A part of the ledger: one query for each kind of line, however many lines there are. Empty if there is no such round. */
    Ledger ledger(LedgerScope scope);

    /** The days of the phases; {@link Schedule#NONE} if none were set or there is no such round. */
    Schedule schedule(String roundId);

    /** All sets that a round uses or has used, in the order of pinning; of each level the last is the one it uses. */
    List<PinnedPeriod> pinnedPeriods(String roundId);

    /** The members of a round by user, role and scope; administrators are not among them. */
    List<Member> members(String roundId);

    /** The steps of all units of a round in the order of writing. */
    List<UnitStep> steps(String roundId);

    /** The steps of some units of a round in the order of writing. One query: at most a thousand codes. */
    List<UnitStep> steps(String roundId, Set<String> unitCodes);

    /** All documents of a unit, or of all units, in the order of writing. One query. */
    List<Document> documents(Optional<String> unitCode);

    /** One query. */
    Optional<Document> document(String id);

    /** Imported totals of a year, by unit code. */
    List<EarlierResult> earlierResults(int year);

    /** All imports of results of that year with their findings, in the order in which they were made. */
    List<EarlierImport> earlierImports(int year);

    /** All imports of tables, in the order in which they were applied. */
    List<AppliedImport> imports();

    /** What an import has changed, in the order of its file. */
    List<ImportChange> importChanges(long id);

    /** What columns meant in the imports of a kind, by heading; an empty text for a column that was ignored. */
    Map<String, String> importColumns(ImportKind kind);

    /** Those of these units that anything else refers to: rounds, documents, results of earlier years. At most a thousand codes. */
    Set<String> unitsInUse(Set<String> codes);

    /** What counts of the imports of a year. */
    default EarlierScores earlierScores(int year) {
        return EarlierScores.of(year, earlierImports(year));
    }

    /** The publications of a round, oldest first. */
    List<Publication> publications(String roundId);

    /** All users by name. */
    List<User> users();

    Optional<User> user(String name);

    /** What administrators have set, by key; without defaults. */
    Map<String, String> settings();

    /** The end of the audit chain as the database remembers it. */
    AuditHead auditHead();

    /** When the last audit record was made. */
    Optional<Instant> lastAuditAt();
}
