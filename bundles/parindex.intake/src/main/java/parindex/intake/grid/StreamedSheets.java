package parindex.intake.grid;

import java.io.IOException;
import java.nio.file.Path;
import parindex.intake.report.Checkpoint;

/**
 * Reads workbooks row by row, so that memory does not grow with their size. A service: without the module that knows the format there is
 * none. For use by any thread.
 */
@org.osgi.annotation.versioning.ProviderType
public interface StreamedSheets {

    /**
     * Whether files that begin like this are of the format. @param head at most the first {@link
     * parindex.intake.report.ReportDocuments#HEAD} bytes
     */
    boolean reads(byte[] head);

    /**
     * Shows the visible sheets in their order. The file may be hostile: sizes, sheets, rows and columns are limited, its XML has no
     * document types and no entities, and nothing in it is computed: of a formula the value that the file holds is shown.
     *
     * @param checkpoint passed for each row
     * @throws parindex.values.problem.BadInputException if the file cannot be used, saying why and where
     * @throws IOException                                if it cannot be read
     */
    void read(Path file, SheetVisitor visitor, Checkpoint checkpoint) throws IOException;
}
