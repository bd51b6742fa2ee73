package parindex.intake;

/**
 * Reads workbooks that people made themselves. A service: without the module that knows the format there is none. For use by
 * any thread.
 */
@org.osgi.annotation.versioning.ProviderType
public interface Spreadsheets {

    /**
     * Reads the first visible sheet of a workbook.
     *
     * @param file       name of the file, for messages
     * @param content    the bytes of an {@code .xlsx} file
     * @param checkpoint run again and again while it is read; ends the work by an exception
     * @throws parindex.values.problem.BadInputException with each cell that holds something else than a text, a number of at most six
     * decimals or a day; if the file is damaged, too large, protected, or no workbook
     */
    SheetCells read(String file, byte[] content, Runnable checkpoint);
}
