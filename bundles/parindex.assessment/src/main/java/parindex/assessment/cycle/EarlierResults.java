package parindex.assessment.cycle;

import java.util.List;
import parindex.assessment.EarlierImport;
import parindex.assessment.people.Session;

/**
 * Results of years that this program did not compute. Safe for use by any thread. Changes need
 * {@link parindex.assessment.people.Operation#MANAGE_ROUND} and are in the audit log.
 */
@org.osgi.annotation.versioning.ProviderType
public interface EarlierResults {

    /**
     * Takes over an import: its totals replace those of the same year and units and are what later years are compared with; the import
     * itself with its findings is kept beside all earlier ones. Who imports and when is what the session and the clock say, whatever the
     * import says.
     *
     * @throws parindex.assessment.RefusedActionException if the session may not, or if the import names units that the register does not
     * have
     * @throws parindex.assessment.StoreException         if the database cannot be used
     */
    void take(Session session, EarlierImport content);

    /**
     * All imports of a year, the latest last.
     *
     * @throws parindex.assessment.StoreException if the database cannot be used
     */
    List<EarlierImport> imports(int year);
}
