package parindex.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;

/**
 * The port to the database. Implemented by a store bundle; JPA types never cross it.
 *
 * <p>Safe for use by any thread. All methods throw {@link StoreException} if the database cannot be used. Callers must
 * not interrupt a thread that is inside one of these methods.
 */
public interface AssessmentStore extends AssessmentReading {

    /**
     * Hands over the audit records from a number on, in the order of their numbers, as they are stored: nothing is checked. Streamed.
     *
     * @param from the first number wanted, from 1
     */
    void audit(long from, Consumer<AuditRecord> reader);

    /**
     * Runs {@code work} in one transaction: everything it writes is durable when this method returns, or nothing is
     * written if it throws. Transactions run one after the other: what {@code work} reads is what it changes.
     *
     * @throws StoreException if the database refuses, for instance an id that exists already
     * @throws IllegalStateException if {@code work} changed something that it did not {@linkplain Writer#record record}
     */
    void write(Consumer<Writer> work);

    /** What a transaction can do. Valid only inside the {@link #write} that handed it out, on its thread. */
    interface Writer extends AssessmentReading {

        /**
         * Appends an audit record: it covers the ledger lines appended since the call before. The last call of a transaction that changes
         * anything, so that no change can be without a record.
         */
        void record(AuditEvent event);

        /** Adds units or replaces those with the same code. */
        void putUnits(List<Unit> units);

        /** Adds a round with a new id. */
        void addRound(Round round);

        /** Moves a round to another phase. */
        void setPhase(String roundId, Phase phase);

        /**
         * Lets a round use another set of a level from the next ledger line on. The set before stays among its
         * {@linkplain AssessmentReading#pinnedPeriods periods}.
         */
        void pinSet(String roundId, PinnedSet set);

        /** Replaces the days of the phases. */
        void setSchedule(String roundId, Schedule schedule);

        /** Replaces the members. Users must exist. */
        void setMembers(String roundId, List<Member> members);

        void append(List<Entry> entries, List<Decision> decisions);

        void appendRemarks(List<Remark> remarks);

        void addStep(UnitStep step);

        void addDocuments(List<Document> documents);

        void addPublication(Publication publication);

        /** Adds imported totals or replaces those of the same year and unit. */
        void putEarlierResults(List<EarlierResult> results);

        /** Adds an import of results of an earlier year. Units must exist. */
        void addEarlierImport(EarlierImport content);

        /**
         * Adds an import of a table.
         *
         * @param columns what its columns mean; kept for the next file of the kind, beside what other headings mean
         * @return its number
         */
        long addImport(AppliedImport applied, List<ImportChange> changes, Map<String, String> columns);

        /** Notes that an import was taken back; once. */
        void addImportUndo(long id, AppliedImport.Undone undone);

        /** Removes units that nothing {@linkplain AssessmentReading#unitsInUse refers to}. */
        void removeUnits(Set<String> codes);

        /** Adds a user or replaces the one of that name. */
        void putUser(User user);

        /** Sets a setting; an empty text removes it. */
        void putSetting(String key, String value);
    }
}
