package parindex.audit.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parindex.intake.report.ReportDocument;

/** A report in an office format whose cells can be changed inside the file. For use by one thread. */
interface OfficeReport extends AutoCloseable {

    /**
     * A table as it stands in the file.
     *
     * @param part    as in the places of findings: name of the sheet, or number of the table
     * @param title   the line above its headings
     * @param offset  number of the first row, from 1
     * @param rows    headings first, then rows and means; cells as they are shown
     */
    record Grid(String part, String title, int offset, List<List<String>> rows) {

        /** The number of a row, as in the places of findings. */
        int number(int row) {
            return offset + row;
        }
    }

    /** The tables with results of units, as they were when the file was opened. */
    List<Grid> grids();

    /** Statements of means in the running text, by the numbers of their paragraphs; none in a workbook. */
    List<Sentence> sentences();

    /**
     * A paragraph.
     *
     * @param number as in the places of findings
     */
    record Sentence(int number, String text) {
    }

    /** Puts a text in place of the one that is shown, keeping the kind of the cell. */
    void put(Grid grid, int row, int column, String text);

    void put(Sentence sentence, String text);

    /** The file as it is now, read by the program. */
    ReportDocument saved(Path file) throws IOException;

    @Override
    void close() throws IOException;
}
