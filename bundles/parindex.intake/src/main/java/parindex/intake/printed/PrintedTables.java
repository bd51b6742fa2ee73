package parindex.intake.printed;

import java.util.List;
import parindex.intake.CsvFile;
import parindex.intake.internal.printed.ClaimsReader;
import parindex.intake.internal.printed.TablesReader;
import parindex.values.problem.BadInputException;

/**
 * Reads a printed report that was copied into CSV files. Figures are written with a decimal point and keep the number of
 * decimals they are printed with. Each method reads a whole file or refuses it with everything that is wrong in it.
 */
public final class PrintedTables {

    private PrintedTables() {
    }

    /**
     * Rankings and their averages.
     *
     * @param rankings columns {@code table,code,name_as_printed,score_printed,index_or_pct_printed,rank_printed}
     * @param averages columns {@code table,avg_score_printed,avg_pct_printed}
     * @return the tables in the order of the file
     * @throws BadInputException if anything in either file is wrong
     */
    public static List<PrintedTable> tables(CsvFile rankings, CsvFile averages) {
        return TablesReader.tables(rankings, averages);
    }

    /**
     * A comparison of two years: columns {@code code,unit,printed_delta} and one column per year such as {@code y2019}; a
     * change is written {@code (+) 3.41}, {@code (-) 1.99} or {@code 0}.
     *
     * @throws BadInputException if anything in the file is wrong
     */
    public static List<PrintedChange> comparison(CsvFile file, int earlierYear, int currentYear) {
        return TablesReader.comparison(file, earlierYear, currentYear);
    }

    /**
     * Statements of the running text: columns {@code kind,section,group,year,count,total,component,unit,as_printed,printed};
     * each kind ({@code share}, {@code mean}, {@code change}, {@code total}, {@code loss}) uses those that
     * {@link PrintedClaim} gives it.
     *
     * @throws BadInputException if anything in the file is wrong
     */
    public static List<PrintedClaim> claims(CsvFile file) {
        return ClaimsReader.read(file);
    }
}
