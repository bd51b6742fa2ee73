package parindex.sample.daknong.y2020.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Component;
import parindex.intake.CsvFile;
import parindex.intake.printed.PrintedReport;
import parindex.intake.printed.PrintedReportSource;
import parindex.intake.printed.PrintedTables;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.sample.daknong.y2020.AttestedData.Table;

/** The published report on the index of 2020, its errors included. Safe for use by any thread. */
@Component
public final class PrintedReport2020 implements PrintedReportSource {

    private static final int YEAR = 2020;

    @Override
    public String roundId() {
        return SampleRound2020.ID;
    }

    @Override
    public PrintedReport report() {
        return new PrintedReport(YEAR - 1, YEAR, PrintedTables.tables(csv(Table.PRINTED_TABLES), csv(Table.PRINTED_AVERAGES)),
                PrintedTables.comparison(csv(Table.TOTALS), YEAR - 1, YEAR), PrintedTables.claims(csv(Table.PRINTED_CLAIMS)));
    }

    private static CsvFile csv(Table table) {
        try (InputStream in = new AttestedData().open(table)) {
            return CsvFile.of(table.fileName(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
