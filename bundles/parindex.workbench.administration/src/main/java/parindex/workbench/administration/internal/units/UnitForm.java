package parindex.workbench.administration.internal.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.intake.Days;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.Texts;

/**
 * A unit as somebody types it.
 *
 * @param code         its code
 * @param name         its name
 * @param level        its level
 * @param group        ranking group; may be empty
 * @param from         first day; may be empty
 * @param to           last day; may be empty
 * @param predecessors codes of the units it continues, separated by commas
 * @param aliases      other spellings, one per line
 * @param endsThem     whether the units it continues end the day before it begins: a merger
 */
record UnitForm(String code, String name, Level level, String group, String from, String to, String predecessors, String aliases,
        boolean endsThem) {

    static UnitForm of(Unit unit) {
        return new UnitForm(unit.code(), unit.name(), unit.level(), unit.group(), Texts.day(unit.validFrom()), Texts.day(unit.validTo()),
                String.join(", ", unit.predecessors()), String.join("\n", unit.aliases()), false);
    }

    /** What cannot be read; whether it fits the register is for the register to say. */
    List<Message> wrong() {
        List<Message> wrong = new ArrayList<>();
        for (String day : List.of(from, to)) {
            if (!day.isBlank() && Days.parse(day).isEmpty()) {
                wrong.add(Texts.message("day.unreadable", day));
            }
        }
        if (code.isBlank() || name.isBlank()) {
            wrong.add(Texts.message("unit.nameless"));
        }
        if (endsThem && Days.parse(from).isEmpty()) {
            wrong.add(Texts.message("unit.merger.day"));
        }
        return wrong;
    }

    /** The unit, and those that end with its beginning. @throws IllegalStateException if anything is {@link #wrong} */
    List<Unit> units(List<Unit> register) {
        if (!wrong().isEmpty()) {
            throw new IllegalStateException("not everything can be read");
        }
        Optional<LocalDate> begins = Days.parse(from);
        List<String> continued = parts(predecessors, ",");
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(clean(code), clean(name), level, clean(group), parts(aliases, "\\R"), begins, Days.parse(to), continued));
        if (endsThem) {
            LocalDate last = begins.orElseThrow().minusDays(1);
            register.stream().filter(unit -> continued.contains(unit.code()) && !unit.code().equals(clean(code))
                    && unit.validTo().isEmpty())
                    .map(unit -> new Unit(unit.code(), unit.name(), unit.level(), unit.group(), unit.aliases(), unit.validFrom(),
                            Optional.of(last),
                            unit.predecessors())).forEach(units::add);
        }
        return units;
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(UnitForm::clean).filter(part -> !part.isEmpty()).distinct().toList();
    }

    private static String clean(String text) {
        return VietnameseText.nfc(text).strip();
    }
}
