package parindex.report;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.export.Book;
import parindex.export.CellText;

/**
 * A report as values: what is said in which order, not how it looks. Made by {@link RoundReports}, written by {@link ReportExport}
 * services.
 *
 * @param kind       annual report or sheet of a unit
 * @param locale     the language of all texts
 * @param mode       how figures are rounded when shown
 * @param letterhead who reports
 * @param title      what it is about, below the word "report"
 * @param draft      whether the round is not published: every page must say so
 * @param provenance what a reader must know to check the figures: round, phase, criteria sets with version and hash, audit head, program
 *                   version
 * @param blocks     the content
 * @param template   a file of the office with its letterhead, in a form that the format knows; formats that know none ignore it
 */
public record Report(Kind kind, Locale locale, RoundingMode mode, Letterhead letterhead, String title, boolean draft,
        List<Book.Line> provenance, List<Block> blocks, Optional<Path> template) {

    /** What a report is; formats set it out accordingly. */
    public enum Kind {
        /** The yearly report that is published, an administrative document by Decree 30/2020/NĐ-CP. */
        ANNUAL,
        /** The result of one unit on one page. */
        UNIT_SHEET
    }

    /**
     * Who reports. Empty texts are left blank for the author.
     *
     * @param superior the body above the office
     * @param office   the office that issues the report
     * @param number   number and symbol, such as {@code Số: …/BC-UBND}
     * @param place    where it is issued
     * @param year     the year that is scored
     */
    public record Letterhead(String superior, String office, String number, String place, int year) {
    }

    public Report {
        provenance = List.copyOf(provenance);
        blocks = List.copyOf(blocks);
    }

    /** Its headings in order: of contents and bookmarks. */
    public List<Block.Heading> headings() {
        return blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
    }

    /** How cells of its tables read. */
    public CellText cells() {
        return new CellText(mode, locale);
    }

    /** The same report, to be written with another template. */
    public Report with(Path otherTemplate) {
        return new Report(kind, locale, mode, letterhead, title, draft, provenance, blocks, Optional.of(otherTemplate));
    }
}
