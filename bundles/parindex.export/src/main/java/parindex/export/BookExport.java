package parindex.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a book in one format. A service; a module can add a format by registering another.
 * Safe for use by any thread.
 */
public interface BookExport {

    /** The format, which is also its service property {@link #FORMAT}: {@code xlsx}, {@code csv}, {@code json}. */
    String format();

    /** Name of the service property that holds the format. */
    String FORMAT = "parindex.export.format";

    /**
     * Writes the book into a folder. Every file is written under another name first and then renamed, so a failed export
     * leaves nothing half-written; files of the same name are replaced.
     *
     * @param folder   an existing folder
     * @param baseName file name without extension; made safe for the file system
     * @param locale   language of titles and of the decimal mark, where the format is for people
     * @return the files written
     * @throws IOException if the folder cannot be written
     */
    List<Path> write(Book book, Path folder, String baseName, Locale locale) throws IOException;
}
