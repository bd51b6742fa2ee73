package parindex.assessment.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parindex.assessment.Phase;

/**
 * The table of permissions compared cell by cell with what the domain notes say, written down here a second time and in another form: one
 * line per operation, one column per role, and in each cell a letter per phase - {@code o} own only, {@code A} any, {@code .} never.
 */
class PermissionsTest {

    private static final List<Role> COLUMNS = List.of(Role.ADMINISTRATOR, Role.ASSESSOR, Role.APPRAISER, Role.COUNCIL_MEMBER, Role.VIEWER);

    /** Phases: Preparation, Self-assessment, First appraisal, right of Reply, second appraisal, Council, published, archived. */
    private static final String EXPECTED = """
            operation           ADMINISTRATOR  ASSESSOR  APPRAISER  COUNCIL   VIEWER
            READ                AAAAAAAA       ooooooAA  .AAAAAAA   ..AAAAAA  ......AA
            ENTER_SELF_SCORE    ........       .o......  ........   ........  ........
            SUBMIT              ........       .o.o....  ........   ........  ........
            REPLY               ........       ...o....  ........   ........  ........
            OBJECT              ........       .o.o....  ........   ........  ........
            OPEN_PACKAGE        .A.A....       .o.o....  ........   ........  ........
            SUPPLY_VALUES       ........       ........  .oo.o...   ........  ........
            REQUEST_SUPPLEMENT  ........       ........  ..o.....   ........  ........
            APPRAISE_FIRST      ........       ........  ..o.....   ........  ........
            APPRAISE_SECOND     ........       ........  ....o...   ........  ........
            DECIDE              ........       ........  ........   .....A..  ........
            MANAGE_ROUND        AAAAAAAA       ........  ........   ........  ........
            PUBLISH             .....A..       ........  ........   ........  ........
            MANAGE_UNITS        AAAAAAAA       ........  ........   ........  ........
            MANAGE_USERS        AAAAAAAA       ........  ........   ........  ........
            READ_AUDIT          AAAAAAAA       ........  ........   AAAAAAAA  ........
            MAINTAIN            AAAAAAAA       ........  ........   ........  ........
            """;

    private final Permissions permissions = Permissions.standard();

    @TestFactory
    Stream<DynamicTest> everyRoleOperationScopeAndPhase() {
        return rows().entrySet().stream()
                .flatMap(row -> COLUMNS.stream().map(role -> DynamicTest.dynamicTest(row.getKey() + " " + role, () -> {
            String cell = row.getValue().get(COLUMNS.indexOf(role));
            assertEquals(Phase.values().length, cell.length());
            Set<Phase> inPhases = EnumSet.noneOf(Phase.class);
            for (Phase phase : Phase.values()) {
                char letter = cell.charAt(phase.ordinal());
                assertTrue("oA.".indexOf(letter) >= 0, cell);
                assertEquals(letter == 'A', permissions.allows(role, row.getKey(), false, phase), "others, " + phase);
                assertEquals(letter != '.', permissions.allows(role, row.getKey(), true, phase), "own, " + phase);
                if (letter != '.') {
                    inPhases.add(phase);
                }
            }
            assertEquals(inPhases, permissions.phases(role, row.getKey()));
        })));
    }

    @Test
    void theExpectationCoversEverything() {
        assertEquals(EnumSet.allOf(Operation.class), rows().keySet());
        assertEquals(EnumSet.allOf(Role.class), new LinkedHashSet<>(COLUMNS));
    }

    private static Map<Operation, List<String>> rows() {
        Map<Operation, List<String>> rows = new HashMap<>();
        EXPECTED.lines().skip(1).map(line -> List.of(line.split(" +")))
                .forEach(cells -> rows.put(Operation.valueOf(cells.get(0)), cells.subList(1, cells.size())));
        return rows;
    }
}
