package parindex.scoring.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.InputValue;
import parindex.scoring.InputValue.CodeValue;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.InputValue.NumberValue;
import parindex.scoring.Inputs;
import parindex.scoring.Inputs.Parsed;
import parindex.scoring.Refusal;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Inputs as text: as people write them, as they are stored, as people read them. */
public final class InputText {

    private static final Set<String> YES = Set.of("có", "đạt", "yes", "true", "x", "1");
    private static final Set<String> NO = Set.of("không", "không đạt", "no", "false", "0");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT));

    private InputText() {
    }

    public static Parsed parse(List<InputSpec> specs, Map<String, String> texts, DecimalMark mark) {
        TreeMap<String, InputValue> values = new TreeMap<>();
        List<Refusal> refusals = new ArrayList<>();
        new TreeMap<>(texts).keySet().stream().filter(name -> specs.stream().noneMatch(s -> s.name().equals(name)))
                .forEach(name -> refusals.add(InputChecks.unknown(name, specs)));
        for (InputSpec spec : specs) {
            String text = VietnameseText.nfc(texts.getOrDefault(spec.name(), "")).strip();
            if (text.isEmpty()) {
                continue;
            }
            try {
                Optional<InputValue> value = value(spec, text, mark);
                Optional<Refusal> refusal = value.isEmpty()
                        ? Optional.of(Texts.refusal("input.text", spec.label(), shortened(text),
                                Texts.message("kind." + spec.kind())))
                        : InputChecks.checkValue(spec, value.get());
                refusal.ifPresentOrElse(refusals::add, () -> values.put(spec.name(), value.orElseThrow()));
            } catch (BadNumberException e) {
                refusals.add(Texts.refusal("input.number", spec.label(), e.problem()));
            }
        }
        return new Parsed(refusals.isEmpty() ? Optional.of(new Inputs(values)) : Optional.empty(), refusals);
    }

    private static Optional<InputValue> value(InputSpec spec, String text, DecimalMark mark) {
        return switch (spec.kind()) {
            case COUNT, NUMBER, PERCENT -> Optional.of(new NumberValue(Numbers.parse(text, mark)));
            case DATE -> date(text).map(DateValue::new);
            case CHOICE -> Optional.of(new CodeValue(text));
            case FLAG -> flag(text.toLowerCase(Locale.ROOT)).map(FlagValue::new);
        };
    }

    private static Optional<Boolean> flag(String text) {
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                // not written this way; the next format decides
            }
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** {@code name=kind:text} joined by semicolons in the order of names; names and codes percent-encoded. */
    public static String write(Inputs inputs) {
        return inputs.values().entrySet().stream().map(e -> encode(e.getKey()) + "=" + typed(e.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String typed(InputValue value) {
        if (value instanceof NumberValue n) {
            return "n:" + n.number();
        }
        if (value instanceof DateValue d) {
            return "d:" + d.date();
        }
        return value instanceof FlagValue f ? "f:" + f.flag() : "c:" + encode(((CodeValue) value).code());
    }

    public static Inputs read(String text) {
        TreeMap<String, InputValue> values = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1 || part.length() < equals + 3 || part.charAt(equals + 2) != ':') {
                throw new IllegalArgumentException("not the stored form of inputs: " + shortened(text));
            }
            String body = part.substring(equals + 3);
            try {
                values.put(decode(part.substring(0, equals)), switch (part.charAt(equals + 1)) {
                    case 'n' -> new NumberValue(Rational.valueOf(body));
                    case 'd' -> new DateValue(LocalDate.parse(body));
                    case 'f' -> new FlagValue(strictFlag(body));
                    case 'c' -> new CodeValue(decode(body));
                    default -> throw new IllegalArgumentException("unknown kind of value");
                });
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw new IllegalArgumentException("not the stored form of inputs: " + shortened(text), e);
            }
        }
        return new Inputs(values);
    }

    private static boolean strictFlag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("not a flag: " + shortened(text));
        }
        return text.equals("true");
    }

    public static String display(Inputs inputs, List<InputSpec> specs, Locale locale) {
        return display(inputs, specs, locale, spec -> List.of());
    }

    public static String display(Inputs inputs, ScoringRule rule, Locale locale) {
        return display(inputs, rule.inputs(), locale, spec -> choices(rule, spec.name()));
    }

    private static String display(Inputs inputs, List<InputSpec> specs, Locale locale, Function<InputSpec, List<Option>> choices) {
        return specs.stream().filter(s -> inputs.values().containsKey(s.name()))
                .map(s -> s.label().in(locale) + ": " + shown(inputs.values().get(s.name()), choices.apply(s), locale))
                .collect(Collectors.joining("; "));
    }

    private static String shown(InputValue value, List<Option> choices, Locale locale) {
        return choices.stream().filter(o -> value instanceof CodeValue code && code.code().equals(o.id())).findFirst()
                .map(o -> o.label().in(locale) + " (" + o.id() + ")").orElseGet(() -> value.in(locale));
    }

    /** What can be chosen for an input; nothing for those that are no choice. */
    private static List<Option> choices(ScoringRule rule, String name) {
        if (rule instanceof ScoringRule.Choice choice) {
            return choice.options();
        }
        if (rule instanceof ScoringRule.RatingMap rating) {
            return rating.ratings();
        }
        if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().filter(a -> name.startsWith(a.id() + "."))
                    .flatMap(a -> choices(a.rule(), name.substring(a.id().length() + 1)).stream()).toList();
        }
        return List.of();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
