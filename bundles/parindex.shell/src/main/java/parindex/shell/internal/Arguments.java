package parindex.shell.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Schedule.Span;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.intake.Days;
import parindex.scoring.Inputs;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;
import picocli.CommandLine.ITypeConverter;

/** Values that people write on a command line. What cannot be read is refused by the name of its option. */
final class Arguments {

    private static final int DOCUMENT_PARTS = 4;

    private Arguments() {
    }

    /** Words in normal form C; file names are left as they are. */
    static final class Words implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return VietnameseText.nfc(value).strip();
        }
    }

    static Round round(Services services, String id) {
        return services.store().round(id).orElseThrow(() -> new UsageException("round.notFound", id));
    }

    static void requireUnit(Round round, String code) {
        if (!round.unitCodes().contains(code)) {
            throw new UsageException("unit.notFound", code, round.id(), String.join(", ", round.unitCodes()));
        }
    }

    static LeafState leaf(List<LeafState> states, String leafId) {
        return states.stream().filter(s -> s.leaf().id().equals(leafId)).findFirst()
                .orElseThrow(() -> new UsageException("leaf.notFound", leafId,
                String.join(", ", states.stream().map(s -> s.leaf().id()).toList())));
    }

    /** @param text may be null: not given */
    static Optional<Rational> score(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Numbers.parse(text, DecimalMark.DETECT));
        } catch (BadNumberException e) {
            throw new BadInputException(Problem.error(Place.of("--score"), e.problem(), message("argument.score.remedy")));
        }
    }

    /** @param text may be null: not given */
    static Optional<LocalDate> day(String option, String text) {
        return text == null ? Optional.empty() : Optional.of(Days.parse(text).orElseThrow(() -> bad(option, "argument.day", text)));
    }

    /**
     * One phase of a schedule.
     *
     * @param span the days; empty if it has none
     */
    record PhaseDays(Phase phase, Optional<Span> span) {
    }

    /** {@code self-assessment=2020-12-01..2020-12-15}; nothing behind the equals sign takes the days away. */
    static PhaseDays phaseDays(String text) {
        int equals = text.indexOf('=');
        String name = (equals < 0 ? text : text.substring(0, equals)).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        Phase phase = Stream.of(Phase.values()).filter(p -> p.name().equals(name)).findFirst()
                .orElseThrow(() -> bad(text, "argument.phase", String.join(", ", Stream.of(Phase.values()).map(Phase::name).toList())));
        String days = equals < 0 ? "?" : text.substring(equals + 1).strip();
        if (days.isEmpty()) {
            return new PhaseDays(phase, Optional.empty());
        }
        int dots = days.indexOf("..");
        Optional<LocalDate> from = dots < 0 ? Optional.empty() : Days.parse(days.substring(0, dots));
        Optional<LocalDate> to = dots < 0 ? Optional.empty() : Days.parse(days.substring(dots + 2));
        if (from.isEmpty() || to.isEmpty()) {
            throw bad(text, "argument.span", days);
        }
        if (from.get().isAfter(to.get())) {
            throw bad(text, "argument.spanOrder", from.get(), to.get());
        }
        return new PhaseDays(phase, Optional.of(new Span(from.get(), to.get())));
    }

    /** {@code NUMBER|DATE|SUMMARY|PLACE}: number and summary may be empty, date and place too; parts at the end may be left out. */
    static EvidenceNote document(String text) {
        String[] parts = VietnameseText.nfc(text).split("\\|", -1);
        if (parts.length > DOCUMENT_PARTS || VietnameseText.nfc(text).replace("|", "").isBlank()) {
            throw bad("--document", "argument.document", text);
        }
        String date = part(parts, 1);
        return new EvidenceNote(part(parts, 0), day("--document", date.isEmpty() ? null : date), part(parts, 2),
                Optional.of(part(parts, 3)).filter(place -> !place.isEmpty()));
    }

    /** {@code name=value} for each input. */
    static Inputs inputs(Node leaf, List<String> texts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1 || named.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip()) != null) {
                throw bad("--input", "argument.input", text);
            }
        }
        Inputs.Parsed parsed = Inputs.parse(leaf.leaf().orElseThrow().rule().inputs(), named, DecimalMark.DETECT);
        if (!parsed.refusals().isEmpty()) {
            throw new BadInputException(parsed.refusals().stream().map(r -> r.at(Place.of("--input"))).toList());
        }
        return parsed.inputs().orElseThrow();
    }

    /** A moment as the clock on the wall shows it in Vietnam. */
    static String moment(Instant at) {
        return Message.moment(at);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }

    private static BadInputException bad(String place, String key, Object... arguments) {
        return new BadInputException(Problem.error(Place.of(place), message(key, arguments), message(key + ".remedy", arguments)));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Output.class, key, arguments);
    }
}
