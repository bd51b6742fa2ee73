package parindex.intake.internal.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.intake.ColumnMapping;
import parindex.intake.MembersFile;
import parindex.intake.TableFile;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.ProblemList;
import parindex.intake.internal.table.MappedTable;
import parindex.intake.internal.table.Words;

/** Reads files of members. */
public final class MembersReader {

    private static final String USER = "user";
    private static final String ROLE = "role";
    private static final String SCOPE = "scope";

    private MembersReader() {
    }

    public static List<MembersFile.Row> read(TableFile file, ColumnMapping mapping, List<String> roles, List<String> scopedRoles) {
        MappedTable table = new MappedTable(file, mapping);
        List<MembersFile.Row> members = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (TableGrid.Row row : table.rows()) {
            String user = table.text(row, USER);
            String text = table.text(row, ROLE);
            String scope = table.cell(row, SCOPE);
            Optional<String> meant = Words.meant(text, roles, "role.");
            if (meant.isEmpty()) {
                if (!text.isEmpty()) {
                    table.refuse(row, ROLE, "csv.cell.choice", ProblemList.shortened(text), Words.choices(roles, "role."));
                }
                continue;
            }
            String role = meant.get();
            if (scopedRoles.contains(role) == scope.isEmpty()) {
                table.refuse(row, SCOPE, scope.isEmpty() ? "members.noScope" : "members.scope", role);
            }
            if (!seen.add(List.of(user, role, scope))) {
                table.refuse(row, USER, "members.twice", ProblemList.shortened(user));
            }
            members.add(new MembersFile.Row(row.line(), user, role, scope.isEmpty() ? Optional.empty() : Optional.of(scope)));
        }
        table.finish();
        return members;
    }
}
