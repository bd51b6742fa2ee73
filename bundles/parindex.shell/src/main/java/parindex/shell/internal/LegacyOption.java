package parindex.shell.internal;

import java.util.Locale;
import java.util.Optional;
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

    @Option(names = "--legacy", paramLabel = "tcvn3|vni|ask|none", descriptionKey = "option.legacy")
    private Choice choice;

    /** Whether the person says that the file is not in Unicode. */
    boolean isLegacy() {
        return choice == Choice.tcvn3 || choice == Choice.vni;
    }

    /**
     * The document in Unicode.
     *
     * @throws BadInputException if it looks like an old encoding and nobody said what to do: with a sample of what would come out
     */
    ReportDocument applied(ReportDocument document, Output output) {
        if (isLegacy()) {
            return converted(document, Encoding.valueOf(choice.name().toUpperCase(Locale.ROOT)));
        }
        Optional<Encoding> seen = choice == Choice.none ? Optional.empty() : LegacyText.detect(document.text());
        if (seen.isEmpty()) {
            return document;
        }
        Encoding encoding = seen.get();
        String sample = sample(document, encoding);
        if (choice == Choice.ask && Passwords.terminal().map(t -> t.readLine("%s", output.text("legacy.ask", encoding, sample)))
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT)).filter(answer -> answer.equals("c") || answer.equals("y"))
                        .isPresent()) {
            return converted(document, encoding);
        }
        String option = encoding.name().toLowerCase(Locale.ROOT);
        throw new BadInputException(Problem.error(Place.of(document.name()), Message.of(Output.class, "legacy.seen", encoding, sample),
                Message.of(Output.class, "legacy.seen.remedy", option)));
    }

    private static ReportDocument converted(ReportDocument document, Encoding encoding) {
        return document.mapped(text -> LegacyText.convert(text, encoding));
    }

    /** The first line that changes, as it would be. */
    private static String sample(ReportDocument document, Encoding encoding) {
        String line = document.text().lines().filter(l -> !LegacyText.convert(l, encoding).equals(l)).findFirst().orElse("")
                .replace('\t', ' ');
        String shown = LegacyText.convert(line, encoding);
        return shown.length() <= SAMPLE ? shown : shown.substring(0, SAMPLE) + "…";
    }
}
