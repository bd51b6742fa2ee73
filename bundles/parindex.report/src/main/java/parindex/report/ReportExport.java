package parindex.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a report in one format. A service; a module can add a format, or take the place of one, by registering another with a higher
 * ranking.
 * Safe for use by any thread.
 */
public interface ReportExport {

    /** Name of the service property that holds the format. */
    String FORMAT = "parindex.report.format";

    /** The format, which is also its service property {@link #FORMAT} and the extension of its files: {@code docx}, {@code pdf}. */
    String format();

    /**
     * Writes a report into a folder. Every file is written under another name first and then renamed, so a failed export leaves nothing
     * half-written; files of the same name are replaced.
     *
     * @param folder   an existing folder
     * @param baseName file name without extension; made safe for the file system
     * @return the files written
     * @throws IOException if the folder cannot be written
     * @throws parindex.values.problem.BadInputException if the template of the report cannot be used, naming each place and what is wrong
     * there
     */
    List<Path> write(Report report, Path folder, String baseName) throws IOException;

    /**
     * Writes the built-in template of the format, for an office to make its own of it.
     *
     * @return the file written; none if the format knows no templates
     */
    default List<Path> writeTemplate(Path folder, java.util.Locale locale) throws IOException {
        return List.of();
    }
}
