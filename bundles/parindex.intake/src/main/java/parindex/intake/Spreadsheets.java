package parindex.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Reads workbooks that people made themselves. A service: without the module that knows the format there is none. For use by any thread. */
@org.osgi.annotation.versioning.ProviderType
public interface Spreadsheets {

    /**
     * Reads the first sheet of an {@code .xlsx} file.
     *
     * @throws parindex.values.problem.BadInputException with each cell that holds something else than a text, a whole number or a day; if
     *                                                   the file is damaged, too large, protected, or no workbook
     * @throws IOException if the file cannot be read
     */
    SheetCells read(Path file) throws IOException;
}
