package parindex.intake.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/**
 * One thing in a printed report that differs from what is right.
 *
 * @param kind         what sort of thing
 * @param severity     error, warning for what may mislead, note for a rounding of the last place
 * @param place        table id or section of the report
 * @param unit         code of the unit concerned, or the group of a mean; empty text if there is none
 * @param subject      name of the unit, or what else is concerned, for people
 * @param printed      what is printed
 * @param right        what it should be, written with a decimal point; empty text where there is nothing to put in its place
 * @param explanation  what is wrong and why
 * @param consequences what else in the report is wrong because of it, or repeats it
 */
public record Finding(Kind kind, Severity severity, String place, String unit, Message subject, String printed, String right,
        Message explanation, List<Message> consequences) {

    public Finding {
        consequences = List.copyOf(consequences);
    }

    /** Sorts of findings. */
    public enum Kind {
        /** A rank that does not follow from the scores. */
        WRONG_RANK,
        /** An average that is not the mean of its figures. */
        WRONG_MEAN,
        /** A percentage of a count. */
        WRONG_SHARE,
        /** A score, percentage or total of a unit. */
        WRONG_FIGURE,
        /** A change between two years. */
        WRONG_CHANGE,
        /** The text says something of a unit that its score contradicts. */
        NARRATIVE,
        /** A row for a unit, or a table, that is not known. */
        UNKNOWN_UNIT,
        /** A unit that was ranked but is not printed, or is printed twice. */
        MISSING_ROW,
        /** One unit under several spellings, or under one that nobody has confirmed. */
        NAME_VARIANT,
        /** Within one unit of the last printed place, but not as rounding gives it. */
        LAST_PLACE,
        /** A total that is not the sum of its parts, where nothing tells which of them is wrong. */
        WRONG_SUM,
        /** The largest score of a component in a heading. */
        WRONG_MAXIMUM,
        /** A row that does not stand where its score puts it. */
        WRONG_ORDER,
        /** A class that does not follow from the total, or a bound of a class that the classes of the units contradict. */
        WRONG_CLASS,
        /** How many units are in a class. */
        WRONG_COUNT,
        /** A cell that should hold a figure and holds none. */
        UNREADABLE
    }

    /** This finding with one more consequence. */
    public Finding and(Message consequence) {
        List<Message> more = new ArrayList<>(consequences);
        more.add(consequence);
        return new Finding(kind, severity, place, unit, subject, printed, right, explanation, more);
    }

    /** Subject, explanation and consequences as one paragraph. */
    public String in(Locale locale) {
        String rest = consequences.stream().map(c -> " " + c.in(locale)).collect(Collectors.joining());
        return subject.in(locale) + ": " + explanation.in(locale) + rest;
    }
}
