package parindex.shell.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.intake.report.ReportDocument;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.LegacyText;
import parindex.values.text.LegacyText.Encoding;
import parindex.values.text.Message;
import picocli.CommandLine.Option;

/** {@code --legacy}: text from before Unicode is converted only when the person says so; without the option it is only noticed. */
final class LegacyOption {

    /** What the person says. */
    enum Choice {
        tcvn3, vni, ask, none
    }

    private static final int SAMPLE = 60;

    private final Function<String, Optional<String>> terminal;

    @Option(names = "--legacy", paramLabel = "tcvn3|vni|ask|none", descriptionKey = "option.legacy")
    private Choice choice;

    /** Asks at the terminal, if there is one. */
    LegacyOption() {
        this(question -> Passwords.terminal().map(t -> t.readLine("%s", question)));
    }

    /** @param terminal asks a question; empty if nobody is there, or nothing is answered */
    LegacyOption(Function<String, Optional<String>> terminal) {
        this.terminal = terminal;
    }

    /** Whether the person says that the file is not in Unicode. */
    boolean isLegacy() {
        return choice == Choice.tcvn3 || choice == Choice.vni;
    }

    /**
     * The document in Unicode. Where the file tells fonts, they tell which parts are in an old encoding and which are capitals; else all of
     * it is in the encoding that the person says.
     *
     * @throws BadInputException if it looks like an old encoding and nobody said what to do: with a sample of what would come out
     */
    ReportDocument applied(ReportDocument document, Output output) {
        ReportDocument byFonts = document.fonts().isEmpty() ? document : document.byFonts();
        boolean told = !byFonts.text().equals(document.text());
        Optional<Encoding> seen = choice == Choice.none ? Optional.empty() : isLegacy() ? Optional.of(chosen())
                : told ? mostUsed(document) : LegacyText.detect(document.text());
        if (seen.isEmpty()) {
            return document;
        }
        Encoding encoding = seen.get();
        ReportDocument converted = told ? byFonts : document.mapped(text -> LegacyText.convert(text, encoding));
        if (!isLegacy() && !confirmed(encoding, sample(document, converted), output)) {
            throw new BadInputException(Problem.error(Place.of(document.name()),
                    Message.of(Output.class, "legacy.seen", encoding, sample(document, converted)),
                    Message.of(Output.class, "legacy.seen.remedy", encoding.name().toLowerCase(Locale.ROOT))));
        }
        if (!told && encoding == Encoding.TCVN3) {
            output.warn("legacy.noFonts");
        }
        return converted;
    }

    private Encoding chosen() {
        return Encoding.valueOf(choice.name().toUpperCase(Locale.ROOT));
    }

    private static Optional<Encoding> mostUsed(ReportDocument document) {
        Map<Encoding, Long> used = document.fonts().values().stream().flatMap(List::stream)
                .flatMap(piece -> Encoding.ofFont(piece.font()).stream()).collect(Collectors.groupingBy(e -> e, Collectors.counting()));
        return used.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private boolean confirmed(Encoding encoding, String sample, Output output) {
        return choice == Choice.ask && terminal.apply(output.text("legacy.ask", encoding, sample))
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT)).filter(answer -> answer.startsWith("c") || answer.startsWith("y"))
                .isPresent();
    }

    /** The first line that changes, as it would be. */
    private static String sample(ReportDocument document, ReportDocument converted) {
        Set<String> before = document.text().lines().collect(Collectors.toSet());
        String shown = converted.text().lines().filter(l -> !before.contains(l)).findFirst().orElse("").replace('\t', ' ');
        return shown.length() <= SAMPLE ? shown : shown.substring(0, shown.offsetByCodePoints(0, SAMPLE)) + "…";
    }
}
