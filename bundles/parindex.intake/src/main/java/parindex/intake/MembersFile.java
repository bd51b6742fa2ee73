package parindex.intake;

import java.util.List;
import java.util.Optional;
import parindex.intake.internal.register.MembersReader;

/**
 * Reads the members of a round from a table: one row per user and role with the fields {@code user}, {@code role} (its id, or the words
 * for it) and {@code scope} (unit code of an assessor, lead department of an appraiser; empty for others).
 */
public final class MembersFile {

    private MembersFile() {
    }

    /**
     * A member as the file states it.
     *
     * @param line  line of the file, row of the sheet
     * @param user  name of the user, not empty
     * @param role  one of the roles that were asked for, as it is written there
     * @param scope unit or department; whether it exists is for the round to say
     */
    public record Row(int line, String user, String role, Optional<String> scope) {
    }

    /**
     * Reads a table.
     *
     * @param mapping     of {@link TableFields#members}
     * @param roles       the roles that may occur; upper and lower case, and hyphen and underscore, are not told apart
     * @param scopedRoles those of them that need a scope; the others may have none
     * @throws parindex.values.problem.BadInputException with everything that is wrong, each with its place
     */
    public static List<Row> read(TableFile file, ColumnMapping mapping, List<String> roles, List<String> scopedRoles) {
        return MembersReader.read(file, mapping, roles, scopedRoles);
    }
}
