package parindex.intake.printed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parindex.intake.CsvFile;
import parindex.values.problem.BadInputException;

class PrintedTablesTest {

    private static final String HEAD = "table,code,name_as_printed,score_printed,index_or_pct_printed,rank_printed\n";
    private static final CsvFile MEANS = csv("m.csv", "table,avg_score_printed,avg_pct_printed\nt,1.5,2\n");

    @Test
    void figuresKeepTheDecimalsTheyArePrintedWith() throws IOException {
        PrintedReport report = DakNong.printed();
        assertEquals(16, report.tables().size());
        assertEquals(240, report.tables().stream().mapToInt(t -> t.rows().size()).sum());
        PrintedTable.Row first = report.tables().get(0).rows().get(0);
        assertEquals(1, first.score().places());
        assertEquals(3, first.percent().places());
        assertEquals("95.895", first.percent().value().toString());
        assertEquals("(+) 3.41", report.comparison().get(0).change().text());
        assertEquals("-1.99", report.comparison().get(13).change().value().toString());
        assertEquals(89, report.claims().size());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        BadInputException bad = assertThrows(BadInputException.class, () -> PrintedTables.tables(
                csv("t.csv", HEAD + "t,A,Sở A,1,2,x\n" + "t,,Sở B,\"1,5\",NaN,2\n" + "t,C,Sở C,,2,0\n"), MEANS));
        assertEquals(List.of("t.csv:2:6 (rank_printed)", "t.csv:3:2 (code)", "t.csv:3:4 (score_printed)",
                "t.csv:3:5 (index_or_pct_printed)",
                "t.csv:4:4 (score_printed)", "t.csv:4:6 (rank_printed)"), bad.problems().stream().map(p -> p.place().toString()).toList());
        assertEquals("t.csv:2:6 (rank_printed): \"x\" is no whole number from 1 to 100000. → Write a whole number from 1 to 100000.",
                bad.problems().get(0).in(Locale.ENGLISH));
    }

    @Test
    void missingColumnsAreNamed() {
        BadInputException bad = assertThrows(BadInputException.class, () -> PrintedTables.comparison(csv("c.csv", "code,unit\nA,B\n"),
                2019, 2020));
        assertEquals(3, bad.problems().size());
        assertEquals("c.csv:1: The column \"y2019\" is missing. → Add the column \"y2019\" to the column names.",
                bad.problems().get(0).in(Locale.ENGLISH));
    }

    @Test
    void aClaimOfAnUnknownKindIsRefused() {
        BadInputException bad = assertThrows(BadInputException.class, () -> PrintedTables.claims(
                csv("k.csv",
                        "kind,section,group,year,count,total,component,unit,as_printed,printed\nguess,I,,,,,,,,\nshare,I,,,1,0,,,,4\n")));
        assertEquals(List.of("csv.cell.choice", "csv.cell.whole"), bad.problems().stream().map(p -> p.code()).toList());
    }

    private static CsvFile csv(String name, String text) {
        return new CsvFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
