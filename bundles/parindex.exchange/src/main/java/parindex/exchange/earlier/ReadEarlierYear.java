package parindex.exchange.earlier;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import parindex.assessment.EarlierImport;
import parindex.intake.printed.Finding;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.LocatedFinding;
import parindex.values.text.Message;

/**
 * What a file says of an earlier year.
 *
 * @param file    its name
 * @param sha256  hash of what was read, hexadecimal
 * @param results scores and findings
 */
public record ReadEarlierYear(String file, String sha256, ImportedResults results) {

    /**
     * What is to be kept. Who imports and when is for whoever records it to say.
     *
     * @param choice whose figures count
     * @param source the document, such as its number and day; the name of the file if that is empty
     */
    public EarlierImport content(EarlierImport.Choice choice, String source) {
        return new EarlierImport(results.year(), file, sha256, source.isBlank() ? file : source.strip(), choice,
                results.scores().stream().map(s -> new EarlierImport.Score(s.unitCode(), s.node(), s.printed(),
                        choice.taken(s.printed(), s.right()))).toList(),
                results.audit().findings().stream().map(ReadEarlierYear::kept).toList(), "", Instant.EPOCH);
    }

    private static EarlierImport.Finding kept(LocatedFinding located) {
        Finding finding = located.finding();
        return new EarlierImport.Finding(finding.kind().name(), finding.severity().name(), place(located, Message.VIETNAMESE),
                finding.printed(),
                finding.right(), finding.in(Message.VIETNAMESE), finding.in(Locale.ENGLISH));
    }

    /** Where a finding is, in one line. */
    public static String place(LocatedFinding located, Locale locale) {
        return String.join(" · ", Stream.concat(located.place().map(p -> p.message().in(locale)).stream(),
                Stream.of(located.table().in(locale))).filter(part -> !part.isBlank()).toList());
    }
}
