package parindex.intake.internal.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parindex.intake.CsvFile;
import parindex.intake.MembersCsv;
import parindex.intake.internal.csv.CsvGrid;
import parindex.intake.internal.csv.CsvTable;
import parindex.intake.internal.csv.ProblemList;

/** Reads files of members. */
public final class MembersReader {

    private static final String USER = "user";
    private static final String ROLE = "role";
    private static final String SCOPE = "scope";
    private static final List<String> COLUMNS = List.of(USER, ROLE, SCOPE);

    private MembersReader() {
    }

    public static List<MembersCsv.Row> read(CsvFile file, List<String> roles, List<String> scopedRoles) {
        CsvTable table = new CsvTable(file, List.of(USER, ROLE), COLUMNS::contains, String.join(", ", COLUMNS));
        List<MembersCsv.Row> members = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (CsvGrid.Row row : table.rows()) {
            String user = table.text(row, USER);
            String text = table.text(row, ROLE);
            String scope = table.cell(row, SCOPE);
            String role = text.toUpperCase(Locale.ROOT).replace('-', '_');
            if (!roles.contains(role)) {
                if (!text.isEmpty()) {
                    table.refuse(row, ROLE, "csv.cell.choice", ProblemList.shortened(text), String.join(", ", roles));
                }
                continue;
            }
            if (scopedRoles.contains(role) == scope.isEmpty()) {
                table.refuse(row, SCOPE, scope.isEmpty() ? "members.noScope" : "members.scope", role);
            }
            if (!seen.add(List.of(user, role, scope))) {
                table.refuse(row, USER, "members.twice", ProblemList.shortened(user));
            }
            members.add(new MembersCsv.Row(row.line(), user, role, scope.isEmpty() ? Optional.empty() : Optional.of(scope)));
        }
        table.finish();
        return members;
    }
}
