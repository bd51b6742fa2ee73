package parindex.report;

import java.util.List;
import java.util.Locale;
import parindex.report.Report.Letterhead;
import parindex.values.text.Message;

/**
 * What stands around the content of a report, in its language: heading and signature of an administrative document by Decree 30/2020/NĐ-CP,
 * annex I. The same for every format. What is not known is left blank for the author.
 *
 * @param state      national heading
 * @param motto      motto below it
 * @param superior   the body above the office; may be empty text
 * @param office     the office that issues the report
 * @param number     number and symbol
 * @param placeDate  place and date
 * @param kind       the kind of document: report
 * @param draft      the mark of a draft; empty text if it is none
 * @param recipients heading of the list of recipients
 * @param list       the recipients, one per line
 * @param signatory  above the signature; empty text in a draft, which nobody signs
 */
public record Frame(String state, String motto, String superior, String office, String number, String placeDate, String kind, String draft,
        String recipients, List<String> list, String signatory) {

    /** The frame of a report. */
    public static Frame of(Report report) {
        Letterhead head = report.letterhead();
        Locale locale = report.locale();
        return new Frame(text(locale, "frame.state"), text(locale, "frame.motto"), upper(head.superior()),
                head.office().isBlank() ? text(locale, "frame.office") : upper(head.office()),
                head.number().isBlank() ? text(locale, "frame.noNumber") : text(locale, "frame.number", head.number()),
                text(locale, "frame.date", head.place().isBlank() ? text(locale, "frame.place") : head.place()), kind(locale),
                report.draft() ? text(locale, "frame.draft") : "", text(locale, "frame.recipients"),
                List.of(text(locale, "frame.recipient"), text(locale, "frame.archive")),
                report.draft() ? "" : text(locale, "frame.signatory"));
    }

    /** What is the same in every report of a language, for a template. */
    public static Frame fixed(Locale locale) {
        return new Frame(text(locale, "frame.state"), text(locale, "frame.motto"), "", "", "", "", kind(locale), "",
                text(locale, "frame.recipients"), List.of(text(locale, "frame.recipient"), text(locale, "frame.archive")), "");
    }

    /** How space for the author is shown. */
    public static String space(Locale locale, Block.Space space) {
        return text(locale, "frame.space", space.prompt());
    }

    private static String kind(Locale locale) {
        return text(locale, "frame.kind");
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Message.of(Frame.class, key, arguments).in(locale);
    }
}
