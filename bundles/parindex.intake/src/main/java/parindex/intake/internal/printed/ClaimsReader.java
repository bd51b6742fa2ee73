package parindex.intake.internal.printed;

import java.util.ArrayList;
import java.util.List;
import parindex.intake.CsvFile;
import parindex.intake.TableGrid;
import parindex.intake.printed.PrintedClaim;
import parindex.intake.printed.PrintedClaim.ChangeClaim;
import parindex.intake.printed.PrintedClaim.LossClaim;
import parindex.intake.printed.PrintedClaim.MeanClaim;
import parindex.intake.printed.PrintedClaim.ShareClaim;
import parindex.intake.printed.PrintedClaim.TotalClaim;

/** Reads statements of the running text. */
public final class ClaimsReader {

    private static final String KINDS = "share, mean, change, total, loss";
    private static final List<String> COLUMNS =
            List.of("kind", "section", "group", "year", "count", "total", "component", "unit", "as_printed", "printed");
    private static final int MOST_UNITS = 100_000;
    private static final int LAST_YEAR = 9999;

    private ClaimsReader() {
    }

    public static List<PrintedClaim> read(CsvFile file) {
        RowReader reader = new RowReader(file, COLUMNS);
        List<PrintedClaim> claims = new ArrayList<>();
        for (TableGrid.Row row : reader.rows()) {
            String section = reader.text(row, "section");
            String kind = reader.text(row, "kind");
            switch (kind) {
                case "share" -> claims.add(new ShareClaim(section, reader.whole(row, "count", 0, MOST_UNITS),
                        reader.whole(row, "total", 1, MOST_UNITS), reader.figure(row, "printed")));
                case "mean" -> claims.add(new MeanClaim(section, reader.text(row, "group"), reader.whole(row, "year", 1, LAST_YEAR),
                        reader.figure(row, "printed")));
                case "change" -> claims.add(new ChangeClaim(section, reader.text(row, "group"), reader.change(row, "printed")));
                case "total" -> claims.add(new TotalClaim(section, reader.text(row, "unit"), reader.figure(row, "printed")));
                case "loss" -> claims.add(new LossClaim(section, reader.text(row, "component"), reader.text(row, "unit"),
                        reader.text(row, "as_printed")));
                default -> reader.refuseChoice(row, "kind", kind, KINDS);
            }
        }
        reader.finish();
        return claims;
    }
}
