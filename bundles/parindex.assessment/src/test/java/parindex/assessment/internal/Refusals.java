package parindex.assessment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.function.Executable;
import parindex.assessment.RefusedActionException;
import parindex.values.text.Message;

/** Asserts that something is refused, for the right reasons, in both languages, and without a trace in the store. */
public final class Refusals {

    private Refusals() {
    }

    public static RefusedActionException refused(RefusedActionException.Kind kind, List<String> keys, Executable action) {
        RefusedActionException refused = assertThrows(RefusedActionException.class, action);
        assertEquals(keys, refused.reasons().stream().map(Message::key).toList());
        assertEquals(kind, refused.kind());
        refused.reasons().forEach(r -> {
            assertFalse(r.in(Message.VIETNAMESE).contains("{"), r.in(Message.VIETNAMESE));
            assertFalse(r.in(Locale.ENGLISH).contains("{"), r.in(Locale.ENGLISH));
        });
        return refused;
    }

    public static RefusedActionException invalid(String key, Executable action) {
        return refused(RefusedActionException.Kind.INVALID, List.of(key), action);
    }

    public static RefusedActionException forbidden(String key, Executable action) {
        return refused(RefusedActionException.Kind.FORBIDDEN, List.of(key), action);
    }
}
