package parindex.workbench.results.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Session;

class RoundTablesTest {

    private final RoundEvaluation never = (round, stage) -> {
        throw new AssertionError("computed without asking for the right to");
    };

    @Test
    void resultsThatAreNotPublishedAreForThoseWhoMayReadAllUnits() {
        Round round = new Round("r", "Vòng", 2020, Phase.COUNCIL, false, List.of(), List.of("A", "B"));
        RefusedActionException refused = assertThrows(RefusedActionException.class,
                () -> RoundTables.read(store(List.of(round)), never, screens(List.of()), () -> new Session("u", false), "r"));
        assertEquals("ranking.notPublished", refused.reasons().get(0).key());
    }

    @Test
    void withoutRoundsThereIsNothing() {
        assertNull(RoundTables.read(store(List.of()), never, screens(List.of()), () -> new Session("u", false), null));
    }

    private static AssessmentStore store(List<Round> rounds) {
        return proxy(AssessmentStore.class, (proxy, method, arguments) -> method.getName().equals("rounds") ? rounds : null);
    }

    private static RoundScreens screens(List<?> standings) {
        return proxy(RoundScreens.class, (proxy, method, arguments) -> standings);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
