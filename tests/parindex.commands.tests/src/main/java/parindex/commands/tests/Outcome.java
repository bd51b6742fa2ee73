package parindex.commands.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What came of a command line.
 *
 * @param line what was typed
 * @param code the exit code
 * @param text what a person saw, results and messages
 */
record Outcome(String line, int code, String text) {

    /** What never belongs on the screen of a person: stack traces, names of classes, messages without their values, traces of Java. */
    private static final Pattern FOREIGN = Pattern.compile("\tat |Exception|Optional[.\\[]|(?<![a-z])null(?![a-z])|\\{\\d|@[0-9a-f]{6,}"
            + "|parindex\\.[a-z]+\\.internal|\\d{4}-\\d\\d-\\d\\dT");

    /** Asserts the exit code, and that the words are for people. */
    Outcome exits(int expected) {
        assertEquals(expected, code, this::toString);
        assertFalse(FOREIGN.matcher(text).find(), this::toString);
        return this;
    }

    /** Asserts that each of these can be read. */
    Outcome says(String... words) {
        List.of(words).forEach(w -> assertTrue(text.contains(w), () -> "\"" + w + "\" is not in\n" + this));
        return this;
    }

    Outcome doesNotSay(String... words) {
        List.of(words).forEach(w -> assertFalse(text.contains(w), () -> "\"" + w + "\" is in\n" + this));
        return this;
    }

    /** Asserts that a line of a table has these cells one after the other. */
    Outcome hasRow(String... cells) {
        String wanted = String.join(" ", cells);
        assertTrue(text.lines().anyMatch(l -> (" " + l.strip().replaceAll("\\s+", " ") + " ").contains(" " + wanted + " ")),
                () -> "no row \"" + wanted + "\" in\n" + this);
        return this;
    }

    /** What follows these words in their line. */
    String lineAfter(String words) {
        return text.lines().filter(l -> l.contains(words)).map(l -> l.substring(l.indexOf(words) + words.length()).strip()).findFirst()
                .orElseThrow(() -> new AssertionError("\"" + words + "\" is not in\n" + this));
    }

    @Override
    public String toString() {
        return line + "\n→ " + code + "\n" + text;
    }
}
