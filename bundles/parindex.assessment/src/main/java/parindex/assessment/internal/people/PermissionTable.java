package parindex.assessment.internal.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parindex.assessment.Phase;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Permissions;
import parindex.assessment.people.Role;

/** Reads the table of permissions that this bundle carries. */
public final class PermissionTable {

    private static final String RESOURCE = "permissions.csv";
    private static final String ALL = "*";

    private PermissionTable() {
    }

    public static Permissions read() {
        InputStream table = PermissionTable.class.getResourceAsStream(RESOURCE);
        if (table == null) {
            throw new IllegalStateException("missing in the bundle: " + RESOURCE);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return new Permissions(lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PermissionTable::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Permissions.Row row(String line) {
        List<String> cells = List.of(line.split(";", -1));
        return new Permissions.Row(Role.valueOf(cells.get(0)), Operation.valueOf(cells.get(1)), cells.get(2).equals("own"),
                phases(cells.get(3)));
    }

    /** {@code *}, single phases, or {@code FIRST..LAST}, separated by blanks. */
    private static Set<Phase> phases(String text) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (String part : text.split(" ")) {
            int range = part.indexOf("..");
            if (part.equals(ALL)) {
                phases.addAll(EnumSet.allOf(Phase.class));
            } else if (range > 0) {
                phases.addAll(EnumSet.range(Phase.valueOf(part.substring(0, range)), Phase.valueOf(part.substring(range + 2))));
            } else {
                phases.add(Phase.valueOf(part));
            }
        }
        return phases;
    }
}
