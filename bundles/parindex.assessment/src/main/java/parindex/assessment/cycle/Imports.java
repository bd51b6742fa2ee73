package parindex.assessment.cycle;

import java.util.List;
import java.util.Map;
import parindex.assessment.AppliedImport;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/**
 * Imports of tables: shown first, applied as they were shown and as a whole, recorded, and the last one of its kind (of a round) taken
 * back in one step as long as nothing depends on it. Rights are those of the change itself: to manage units, to manage the round, to
 * supply values. Each change is one transaction and in the audit log. Safe for use by any thread. All methods throw
 * {@link parindex.assessment.RefusedActionException} and {@link parindex.assessment.StoreException}; nothing is changed then.
 */
@org.osgi.annotation.versioning.ProviderType
public interface Imports {

    /**
     * What an import would change.
     *
     * @param changes what is new or different; subjects in the order of the file
     * @param same    how many units, members or leaves stay as they are
     * @param wrong   why it cannot be applied; empty if it can
     */
    record Preview(List<ImportChange> changes, int same, List<Message> wrong) {
        public Preview {
            changes = List.copyOf(changes);
            wrong = List.copyOf(wrong);
        }

        /** How many units, members or leaves it changes. */
        public long changed(ImportKind kind) {
            return changes.stream().map(c -> kind == ImportKind.VALUES ? c.subject() + "\n" + c.leafId() : c.subject()).distinct().count();
        }
    }

    /**
     * The file that something was read from.
     *
     * @param file    its name
     * @param sha256  its hash, hexadecimal
     * @param columns what the person said of its columns, by heading: what is remembered for the next file of the kind
     */
    record Source(String file, String sha256, Map<String, String> columns) {
        public Source {
            columns = Map.copyOf(columns);
        }
    }

    /** What columns meant in imports of a kind that were applied: field ids by heading, empty texts for ignored columns. */
    Map<String, String> rememberedColumns(ImportKind kind);

    /** Shows what would change; changes nothing. */
    Preview preview(Session session, ImportContent content);

    /**
     * Applies an import, if it still changes what was shown; does nothing if that is nothing.
     *
     * @param shown what {@link #preview} gave
     * @throws parindex.assessment.ConflictException if a leaf has changed since it was seen
     */
    void apply(Session session, ImportContent content, Source source, Preview shown);

    /** All applied imports, the latest first. */
    List<AppliedImport> applied(Session session);

    /** What an import has changed, in the order of its file. Needs the right to import that. */
    List<ImportChange> changes(Session session, long id);

    /** Why an import cannot be taken back now, by this person; empty if it can. */
    List<Message> obstacles(Session session, long id);

    /** Takes an import back. Values are taken back by new lines of the ledger; nothing is deleted there. */
    void undo(Session session, long id);
}
