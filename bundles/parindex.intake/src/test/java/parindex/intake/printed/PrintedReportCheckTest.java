package parindex.intake.printed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.intake.printed.Finding.Kind;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

class PrintedReportCheckTest {

    private static final int ROWS = 240;

    private static PrintedReport printed;
    private static ComputedReport right;

    @BeforeAll
    static void read() throws IOException {
        printed = DakNong.printed();
        right = DakNong.right();
    }

    @Test
    void theReportOf2020HasExactlyTheseErrors() {
        assertEquals(List.of("WRONG_RANK c1_prov VPUB 6 4", "WRONG_RANK c1_prov KBNN 7 5", "WRONG_SHARE III.1  4.54 4.55",
                "WRONG_MEAN III.1 province 86.22 86.82", "NARRATIVE IV.2.4 SLDTBXH Sở Lao động Thương binh và Xã hội "),
                found(Severity.ERROR));
    }

    @Test
    void itSpellsTheseUnitsInSeveralWays() {
        assertEquals(List.of("NAME_VARIANT total_prov KBNN Kho Bạc Nhà nước tỉnh Kho bạc Nhà nước tỉnh",
                "NAME_VARIANT c2_prov SLDTBXH Sở Lao động -Thương binh và Xã hội | Sở Lao động, Thương binh và Xã hội Sở Lao động - Thương "
                + "binh và Xã hội",
                "NAME_VARIANT c7_dist DRL UBND huyện Đăk R'lấp UBND huyện Đắk R'lấp",
                "NAME_VARIANT c7_dist DM UBND huyện Đăk Mil UBND huyện Đắk Mil",
                "NAME_VARIANT c7_dist DS UBND huyện Đăk Song UBND huyện Đắk Song",
                "NAME_VARIANT c7_dist DG UBND huyện Đăk G'long UBND huyện Đắk G'long",
                "NAME_VARIANT total_dist KN UBND huyện K'rong Nô | UBND huyện K'ông Nô | UBND huyện K'rông Nô UBND huyện Krông Nô"),
                found(Severity.WARNING));
        assertTrue(finding(Kind.NAME_VARIANT, "KN").in(Locale.ENGLISH).contains("written in 4 ways"));
        assertTrue(finding(Kind.NAME_VARIANT, "SLDTBXH").in(Locale.ENGLISH).contains("written in 3 ways"));
    }

    @Test
    void theseFiguresAreRoundedDownAtExactlyFive() {
        assertEquals(List.of("LAST_PLACE total_prov STC 91.38 91.39", "LAST_PLACE total_prov SLDTBXH 86.84 86.85",
                "LAST_PLACE c2_dist district 95.52 95.53", "LAST_PLACE c3_dist CJ 97.24 97.25", "LAST_PLACE c3_dist GN 81.72 81.73",
                "LAST_PLACE c3_dist DRL 79.95 79.96"), found(Severity.NOTE));
    }

    @Test
    void everyErrorIsExplained() {
        assertEquals("Văn phòng UBND tỉnh: in hạng 6; theo điểm và quy tắc xếp hạng là hạng 4. Nguyên nhân có thể: dòng "
                + "này được xếp "
                + "theo quy tắc bỏ số sau các hạng bằng nhau (có 5 đơn vị đứng trên), khác với các dòng còn lại.",
                finding(Kind.WRONG_RANK, "VPUB").in(Message.VIETNAMESE));
        assertEquals("Mean of 2019, province level: the mean is printed as 86.22; it is 86.82 (exactly 86.817727). With it, in III.1: the "
                + "change is "
                + "printed as +4.1, it is +3.51. With it, in III.3: the change is printed as +4.1, it is +3.51. Also printed in: III.3.",
                finding(Kind.WRONG_MEAN, "province").in(Locale.ENGLISH));
        assertEquals("Share of 1 of 22 units: printed as 4.54 %; 1 of 22 is 4.55 %. With it: 21 of 22 is printed as 95.46 %, it is 95.45 % "
                + "(the two printed shares were made to add up to 100 %).", finding(Kind.WRONG_SHARE, "").in(Locale.ENGLISH));
        assertTrue(finding(Kind.NARRATIVE, "SLDTBXH").in(Locale.ENGLISH).contains("scored 12, which is 100 % of the maximum"));
        assertTrue(finding(Kind.LAST_PLACE, "district").in(Locale.ENGLISH)
                .contains("the mean of the rounded figures of the table (95.52375)"));
        assertTrue(finding(Kind.LAST_PLACE, "STC").in(Locale.ENGLISH).endsWith("Also printed in: the comparison of the two years."));
    }

    @Test
    void aWrongDigitInAnyCellIsFound() {
        SplittableRandom random = new SplittableRandom(2020);
        List<Finding> before = PrintedReportCheck.check(printed, right);
        int cells = 0;
        for (int t = 0; t < printed.tables().size(); t++) {
            PrintedTable table = printed.tables().get(t);
            for (int r = 0; r < table.rows().size(); r++, cells++) {
                for (int cell = 0; cell < 3; cell++) {
                    PrintedTable.Row row = table.rows().get(r);
                    PrintedTable.Row other = mutated(row, cell, random);
                    List<Finding> after = PrintedReportCheck.check(with(t, table, r, other), right);
                    assertNotEquals(before, after, () -> table.id() + ": " + row + " → " + other);
                    boolean roundingNoteWasThere = before.stream().anyMatch(f -> f.kind() == Kind.LAST_PLACE
                            && f.unit().equals(row.code()));
                    assertTrue(roundingNoteWasThere || after.stream().anyMatch(f -> !before.contains(f) && f.unit().equals(row.code())),
                            () -> table.id() + ": " + row + " → " + other + " is not among " + after);
                }
            }
        }
        assertEquals(ROWS, cells);
    }

    @Test
    void aWrongDigitInAnAverageOrInTheComparisonIsFound() {
        SplittableRandom random = new SplittableRandom(2019);
        List<Finding> before = PrintedReportCheck.check(printed, right);
        for (int t = 0; t < printed.tables().size(); t++) {
            PrintedTable table = printed.tables().get(t);
            PrintedTable.Mean mean = table.mean().orElseThrow();
            PrintedTable other = new PrintedTable(table.id(), table.rows(),
                    java.util.Optional.of(new PrintedTable.Mean(mutated(mean.score(), random), mean.percent())));
            assertNotEquals(before, PrintedReportCheck.check(with(t, other), right), table.id());
        }
        for (int i = 0; i < printed.comparison().size(); i++) {
            PrintedChange row = printed.comparison().get(i);
            List<PrintedChange> rows = new ArrayList<>(printed.comparison());
            rows.set(i, new PrintedChange(row.code(), row.name(), row.earlier(), row.current(),
                    new PrintedFigure(row.change().text(), row.change().value().plus(parindex.values.number.Rational.ofScaled(3, 2)),
                            row.change().places())));
            List<Finding> after = PrintedReportCheck.check(new PrintedReport(2019, 2020, printed.tables(), rows, printed.claims()), right);
            assertTrue(after.stream().anyMatch(f -> f.kind() == Kind.WRONG_CHANGE && f.unit().equals(row.code())), row.toString());
        }
    }

    @Test
    void aWrongDigitInAnyStatementOfTheTextIsFound() {
        SplittableRandom random = new SplittableRandom(21);
        List<Finding> before = PrintedReportCheck.check(printed, right);
        int figures = 0;
        for (int i = 0; i < printed.claims().size(); i++) {
            PrintedClaim claim = printed.claims().get(i);
            PrintedClaim other = mutated(claim, random);
            if (other.equals(claim)) {
                continue;
            }
            figures++;
            List<PrintedClaim> claims = new ArrayList<>(printed.claims());
            claims.set(i, other);
            assertNotEquals(before, PrintedReportCheck.check(new PrintedReport(2019, 2020, printed.tables(), printed.comparison(), claims),
                    right),
                    () -> claim + " → " + other);
        }
        assertEquals(23, figures);
    }

    @Test
    void unknownUnitsMissingRowsAndUnconfirmedNamesAreFound() {
        PrintedTable table = printed.tables().get(0);
        PrintedTable.Row row = table.rows().get(2);
        PrintedReport unknown = with(0, table, 2, new PrintedTable.Row("XYZ", row.name(), row.score(), row.percent(), row.rank()));
        List<Finding> found = PrintedReportCheck.check(unknown, right);
        assertTrue(found.stream().anyMatch(f -> f.kind() == Kind.UNKNOWN_UNIT && f.unit().equals("XYZ")));
        assertTrue(found.stream().anyMatch(f -> f.kind() == Kind.MISSING_ROW && f.unit().equals("SNV")));
        PrintedReport misspelt = with(0, table, 2, new PrintedTable.Row(row.code(), "Sở Nội Vụ", row.score(), row.percent(), row.rank()));
        assertTrue(PrintedReportCheck.check(misspelt, right).stream()
                .anyMatch(f -> f.kind() == Kind.NAME_VARIANT && f.in(Locale.ENGLISH).contains("nobody has confirmed that \"Sở Nội Vụ\"")));
        PrintedReport twice = with(0, table, 2, table.rows().get(1));
        assertTrue(PrintedReportCheck.check(twice, right).stream().anyMatch(f -> f.kind() == Kind.MISSING_ROW && f.unit().equals("STP")));
    }

    @Test
    void aReportWithoutMistakesHasNoFindings() {
        PrintedTable table = new PrintedTable("c1_dist", printed.tables().stream().filter(t -> t.id().equals("c1_dist")).findFirst()
                .orElseThrow()
                .rows(), java.util.Optional.empty());
        List<Finding> found = PrintedReportCheck.check(new PrintedReport(2019, 2020, List.of(table), List.of(), List.of()), right);
        assertEquals(List.of(Kind.NAME_VARIANT), found.stream().map(Finding::kind).toList());
        assertFalse(found.stream().anyMatch(f -> f.severity() == Severity.ERROR));
    }

    private static List<String> found(Severity severity) {
        return PrintedReportCheck.check(printed, right).stream().filter(f -> f.severity() == severity)
                .map(f -> f.kind() + " " + f.place() + " " + f.unit() + " " + f.printed() + " " + f.right()).toList();
    }

    private static Finding finding(Kind kind, String unit) {
        return PrintedReportCheck.check(printed, right).stream().filter(f -> f.kind() == kind && f.unit().equals(unit)).findFirst()
                .orElseThrow();
    }

    private static PrintedReport with(int index, PrintedTable table, int rowIndex, PrintedTable.Row row) {
        List<PrintedTable.Row> rows = new ArrayList<>(table.rows());
        rows.set(rowIndex, row);
        return with(index, new PrintedTable(table.id(), rows, table.mean()));
    }

    private static PrintedReport with(int index, PrintedTable table) {
        List<PrintedTable> tables = new ArrayList<>(printed.tables());
        tables.set(index, table);
        return new PrintedReport(2019, 2020, tables, printed.comparison(), printed.claims());
    }

    private static PrintedTable.Row mutated(PrintedTable.Row row, int cell, SplittableRandom random) {
        return switch (cell) {
            case 0 -> new PrintedTable.Row(row.code(), row.name(), mutated(row.score(), random), row.percent(), row.rank());
            case 1 -> new PrintedTable.Row(row.code(), row.name(), row.score(), mutated(row.percent(), random), row.rank());
            default -> new PrintedTable.Row(row.code(), row.name(), row.score(), row.percent(),
                    Integer.parseInt(otherDigit(Integer.toString(row.rank()), random)));
        };
    }

    private static PrintedClaim mutated(PrintedClaim claim, SplittableRandom random) {
        if (claim instanceof PrintedClaim.ShareClaim c) {
            return new PrintedClaim.ShareClaim(c.section(), c.count(), c.total(), mutated(c.printed(), random));
        }
        if (claim instanceof PrintedClaim.MeanClaim c) {
            return new PrintedClaim.MeanClaim(c.section(), c.group(), c.year(), mutated(c.printed(), random));
        }
        if (claim instanceof PrintedClaim.TotalClaim c) {
            return new PrintedClaim.TotalClaim(c.section(), c.unit(), mutated(c.printed(), random));
        }
        if (claim instanceof PrintedClaim.ChangeClaim c) {
            String number = c.printed().value().toString();
            return new PrintedClaim.ChangeClaim(c.section(), c.group(), PrintedFigure.ofDecimal(otherDigit(number, random)));
        }
        return claim;
    }

    private static PrintedFigure mutated(PrintedFigure figure, SplittableRandom random) {
        return PrintedFigure.ofDecimal(otherDigit(figure.text(), random));
    }

    /** The text with one digit replaced by another one. */
    private static String otherDigit(String text, SplittableRandom random) {
        int index;
        do {
            index = random.nextInt(text.length());
        } while (text.charAt(index) == '.');
        char digit;
        do {
            digit = (char) ('0' + random.nextInt(10));
        } while (digit == text.charAt(index));
        return text.substring(0, index) + digit + text.substring(index + 1);
    }
}
