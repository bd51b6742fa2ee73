package parindex.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.Level;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Files of units and members. */
class RegisterFilesTest {

    private static final String HEAD = "code;name;level;group;aliases;valid_from;valid_to;predecessors\n";
    private static final List<String> ROLES = List.of("ASSESSOR", "VIEWER");
    private static final List<String> SCOPED = List.of("ASSESSOR");

    private static TableFile sheet(SheetCells.Row... rows) {
        return TableFile.of(new SheetCells("units.xlsx", "Đơn vị", List.of(rows)), "", () -> { });
    }

    @Test
    void aUnitWithEverythingAndOneWithLittle() {
        List<UnitsFile.Row> units = units(file(HEAD + "X1;Xã Một;Commune;rural;Xã 1 | Xa Mot ||;01/07/2025;2030-12-31;A|B\nSTP;Sở "
                + "Tư pháp;province\n"));
        assertEquals(List.of(
                new UnitsFile.Row(2, "X1", "Xã Một", Level.COMMUNE, "rural", List.of("Xã 1", "Xa Mot"),
                        Optional.of(LocalDate.of(2025, 7, 1)),
                        Optional.of(LocalDate.of(2030, 12, 31)), List.of("A", "B")),
                new UnitsFile.Row(3, "STP", "Sở Tư pháp", Level.PROVINCE, "", List.of(), Optional.empty(), Optional.empty(), List.of())),
                units);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        ";Sở;province;;;;;!csv.cell.empty!u.csv:2:1 (code)", "S TP;Sở;province;;;;;!units.code!u.csv:2:1 (code)",
        "STP;;province;;;;;!csv.cell.empty!u.csv:2:2 (name)", "STP;Sở;làng;;;;;!csv.cell.choice!u.csv:2:3 (level)",
        "STP;Sở;province;;;31/02/2020;;!csv.cell.text!u.csv:2:6 (valid_from)",
        "STP;Sở;province;;;2020-02-01;2020-01-31;!units.validity!u.csv:2:7 (valid_to)"})
    void badCellsAreNamed(String row, String code, String place) {
        List<Problem> problems = refused(() -> units(file(HEAD + row)));
        assertEquals(List.of(code), problems.stream().map(Problem::code).toList());
        assertEquals(place, problems.get(0).place().toString());
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        List<Problem> problems = refused(() -> units(file(HEAD + "STP;;x;;;;;\nstp;Sở;province;;;;;\n")));
        assertEquals(List.of("csv.cell.empty", "csv.cell.choice", "units.twice"), problems.stream().map(Problem::code).toList());
        assertTrue(problems.get(2).in(Message.VIETNAMESE).startsWith("u.csv:3:1 (code): Mã \"stp\" đã có ở dòng 2"));
    }

    @Test
    void columns() {
        assertEquals(List.of("columns.missing", "columns.unknown"),
                refused(() -> units(file("code;name;kind\nSTP;Sở;x"))).stream().map(Problem::code).toList());
        assertEquals(List.of("units.xlsx (Đơn vị!C4)"), refused(() -> units(sheet(new SheetCells.Row(3, List.of("code", "name", "level")),
                new SheetCells.Row(4, List.of("STP", "Sở Tư pháp", "x", ""))))).stream().map(problem -> problem.place().toString())
                        .toList());
        assertEquals(List.of("units.xlsx (Đơn vị!B7)", "units.xlsx (Đơn vị!AA7)"), refused(() -> units(sheet(
                new SheetCells.Row(3, List.of("code", "name", "level")),
                new SheetCells.Row(7, java.util.stream.IntStream.rangeClosed(1, 27)
                        .mapToObj(i -> i == 27 ? "\u202E" : i == 2 ? "\u0007" : "")
                        .toList())))).stream().map(problem -> problem.place().toString()).toList());
        assertEquals(List.of("csv.empty"), refused(() -> units(sheet())).stream().map(Problem::code).toList());
        assertEquals(List.of("columns.missing"), refused(() -> units(sheet(new SheetCells.Row(1, List.of("code", "name")),
                new SheetCells.Row(2, List.of("STP", "Sở Tư pháp"))))).stream().map(Problem::code).toList());
        assertEquals("STP", units(sheet(new SheetCells.Row(1, List.of("code", "name", "level")),
                new SheetCells.Row(5, List.of("STP", "Sở Tư pháp", "province")))).get(0).code());
        assertEquals(List.of("STP", "SNV"), UnitsFile.readCodes(file("name;code\nSở Tư pháp;STP\nSở Nội vụ;SNV")));
        assertEquals(List.of("units.twice"), refused(() -> UnitsFile.readCodes(file("code\nSTP\nSTP"))).stream()
                .map(Problem::code).toList());
    }

    @Test
    void members() {
        assertEquals(List.of(new MembersFile.Row(2, "lan", "ASSESSOR", Optional.of("STP")),
                new MembersFile.Row(3, "minh", "VIEWER", Optional.empty())),
                members(file("user;role;scope\nlan;assessor;STP\nminh;Viewer;\n"), ROLES, SCOPED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {";VIEWER;!csv.cell.empty", "lan;BOSS;!csv.cell.choice", "lan;ASSESSOR;!members.noScope",
        "lan;VIEWER;STP!members.scope", "lan;VIEWER;|lan;viewer;!members.twice"})
    void badMembers(String rows, String code) {
        List<Problem> problems = refused(() -> members(file("user;role;scope\n" + rows.replace('|', '\n')), ROLES, SCOPED));
        assertEquals(List.of(code), problems.stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"province, Sở; ban; ngành", "province, cấp TỈNH", "district, Huyện", "commune, xã", "commune, Phường", "commune, Ward"})
    void levelsInTheWordsOfPeople(String level, String written) {
        assertEquals(Level.ofId(level), units(file("Mã đơn vị,Tên cơ quan,Cấp\nX,Xã X,\"" + written.replace(';', ',') + "\"\n")).get(0)
                .level());
    }

    @Test
    void rolesInTheWordsOfPeople() {
        assertEquals(List.of("ASSESSOR", "VIEWER"),
                members(file("Tên đăng nhập;Vai trò;Đơn vị\nlan;Tổ tự đánh giá;STP\nminh;người xem;\n"), ROLES, SCOPED)
                .stream().map(MembersFile.Row::role).toList());
    }

    @ParameterizedTest
    @CsvSource(value = {"2020-02-30", "30/02/2020", "2020/01/02", "1-2-2020", "''", "99/99/2020"})
    void whatIsNoDay(String text) {
        assertEquals(Optional.empty(), Days.parse(text));
    }

    private static List<Problem> refused(Executable reading) {
        return assertThrows(BadInputException.class, reading).problems();
    }

    private static TableFile file(String text) {
        return TableFile.of(new CsvFile("u.csv", text.getBytes(StandardCharsets.UTF_8)), () -> { });
    }

    private static List<UnitsFile.Row> units(TableFile file) {
        return UnitsFile.read(file, ColumnMapping.of(file, TableFields.units(), Map.of(), ColumnMapping.Said.NOTHING));
    }

    private static List<MembersFile.Row> members(TableFile file, List<String> roles, List<String> scoped) {
        return MembersFile.read(file, ColumnMapping.of(file, TableFields.members(), Map.of(), ColumnMapping.Said.NOTHING), roles, scoped);
    }
}
