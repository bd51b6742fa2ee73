package parindex.exchange.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parindex.assessment.ImportKind;
import parindex.assessment.Supply;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports;
import parindex.assessment.people.Session;
import parindex.intake.ColumnMapping;
import parindex.intake.TableField;
import parindex.intake.TableFile;
import parindex.intake.report.Checkpoint;
import parindex.values.number.Numbers.DecimalMark;

/**
 * From a file to an import: the file is read, its columns are understood by what the person says and has said before, and what it states is
 * made into the content of an import for the register or for a round. A service, safe for use by any thread.
 */
@org.osgi.annotation.versioning.ProviderType
public interface ImportFiles {

    /**
     * What a person wants to import.
     *
     * @param kind    what
     * @param roundId for which round; empty for the register
     * @param path    the file
     * @param said    what the person says of its columns
     * @param supply  where supplied values come from; for those only, and needed there
     * @param mark    how numbers that are texts are written
     */
    record Wish(ImportKind kind, Optional<String> roundId, Path path, ColumnMapping.Said said, Optional<Supply> supply, DecimalMark mark) {
    }

    /**
     * A file that was looked at.
     *
     * @param wish    what was wanted
     * @param file    what was read
     * @param fields  what its columns can hold
     * @param mapping what they are taken for
     * @param shown   what it states and would change; empty while the mapping has problems
     */
    record Look(Wish wish, TableFile file, List<TableField> fields, ColumnMapping mapping, Optional<Shown> shown) {
    }

    /**
     * What a file would change.
     *
     * @param content what it states
     * @param preview what that changes
     */
    record Shown(ImportContent content, Imports.Preview preview) {
    }

    /**
     * Reads and changes nothing.
     *
     * @param checkpoint passed again and again while the file is read
     * @throws parindex.values.problem.BadInputException        with every place of the file that is wrong
     * @throws parindex.assessment.RefusedActionException       if the person may not, or not now
     * @throws parindex.assessment.StoreException               if the database cannot be used
     * @throws java.util.NoSuchElementException                 if there is no such round
     * @throws IOException                                      if the file cannot be read
     */
    Look look(Session session, Wish wish, Checkpoint checkpoint) throws IOException;

    /**
     * Applies what was shown, and records it as an import.
     *
     * @throws parindex.values.problem.BadInputException  if the file has changed since
     * @throws parindex.assessment.RefusedActionException if the data has changed since, or the person may not
     * @throws parindex.assessment.StoreException         if the database cannot be used; nothing was changed
     * @throws java.util.NoSuchElementException           if nothing was shown
     * @throws IOException                                if the file cannot be read
     */
    void apply(Session session, Look look) throws IOException;
}
