package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import parindex.intake.internal.report.Headings.Heading;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocument.Paragraph;
import parindex.intake.report.ReportDocument.Row;

/**
 * Finds the result tables of a document by their headings. A table that goes on after a break, such as a new page, without headings of its
 * own is put together again. For use by one thread.
 */
final class TableFinder {

    /** The whole country has some 3,300 communes. */
    private static final int MOST_ROWS = 5_000;
    /** A report has some ten for each level. */
    private static final int MOST_TABLES = 500;
    private static final int LONGEST_CONTEXT = 20_000;

    private final String document;
    private final Vocabulary vocabulary;
    private final boolean plain;
    private final Headings headings;
    private final List<RawTable> found = new ArrayList<>();
    private Heading head;
    private List<Row> rows = new ArrayList<>();
    /** The row before, if it is no heading by itself, and the title in front of it. */
    private Row above;
    private String titleAbove = "";
    private String title = "";
    private String titleOfTable = "";
    private String contextOfTable = "";
    private String sectionOfTable = "";
    private final StringBuilder context = new StringBuilder();

    private TableFinder(String document, Vocabulary vocabulary, boolean plain) {
        this.document = document;
        this.plain = plain;
        this.vocabulary = vocabulary;
        this.headings = new Headings(vocabulary, plain);
    }

    static List<RawTable> find(ReportDocument document, Vocabulary vocabulary, boolean plain, Checkpoint checkpoint) {
        TableFinder finder = new TableFinder(document.name(), vocabulary, plain);
        Sections sections = new Sections(vocabulary);
        int table = 0;
        boolean paragraphBetween = true;
        for (ReportDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                // The number of a page is between two parts of a table, but does not part them.
                if (!vocabulary.is("page.number", paragraph.text())) {
                    finder.paragraph(paragraph.text(), sections.begins(paragraph.text()));
                    paragraphBetween = true;
                }
            } else if (block instanceof Row row) {
                checkpoint.pass();
                row.paragraph().ifPresent(p -> sections.begins(p.text()));
                if (row.table() != table && (paragraphBetween || !finder.continuesWith(row))) {
                    finder.end();
                }
                table = row.table();
                paragraphBetween = false;
                finder.row(row, sections.current());
            }
        }
        finder.end();
        return finder.found;
    }

    private void paragraph(String text, boolean sectionBegins) {
        if (sectionBegins) {
            context.setLength(0);
        }
        if (context.length() < LONGEST_CONTEXT) {
            context.append(text).append('\n');
        }
        title = text;
        above = null;
    }

    /** Whether a row after a break, with nothing else in between, belongs to the table before it. */
    private boolean continuesWith(Row row) {
        return head != null && headings.of(row).isEmpty() && row.cells().size() >= 2 && row.cells().size() <= head.row().cells().size();
    }

    private void row(Row row, String section) {
        if (head != null && rows.isEmpty()) {
            Optional<Heading> more = headings.joined(head.row(), row);
            if (more.isPresent() || headings.isNumbering(row)) {
                head = more.orElse(head);
                return;
            }
        }
        boolean below = above != null && above.table() == row.table();
        Optional<Heading> both = below ? headings.joined(above, row) : Optional.empty();
        Optional<Heading> heading = both.or(() -> headings.of(row));
        if (heading.isPresent()) {
            end();
            head = heading.get();
            titleOfTable = both.isPresent() ? titleAbove : title;
            contextOfTable = context.toString();
            sectionOfTable = section;
            above = null;
            return;
        }
        String before = title;
        if (head != null) {
            if (rows.size() == MOST_ROWS) {
                throw PlainTextReader.refused(document, 0, "table.tooLong", MOST_ROWS, row.place().message());
            }
            rows.add(row);
        } else {
            row.cells().stream().filter(c -> !c.isEmpty()).findFirst().ifPresent(first -> paragraph(first, false));
        }
        above = row;
        titleAbove = before;
    }

    private void end() {
        if (head != null) {
            RawTable table = new RawTable(head.row(), head.roles(), List.copyOf(rows), titleOfTable, contextOfTable, sectionOfTable, plain);
            RawTable last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && goesOn(last, table)) {
                List<Row> all = Stream.concat(last.rows().stream(), rows.stream()).toList();
                found.set(found.size() - 1, new RawTable(last.head(), last.roles(), all, last.title(), last.context(), last.section(),
                        plain));
            } else if (table.isOfUse()) {
                if (found.size() == MOST_TABLES) {
                    throw PlainTextReader.refused(document, 0, "table.tooMany", MOST_TABLES);
                }
                found.add(table);
            }
        }
        head = null;
        rows = new ArrayList<>();
    }

    /** Whether the headings are only repeated, as on a new page: nothing else stands in between, and the ranks do not begin again. */
    private boolean goesOn(RawTable last, RawTable table) {
        return Headings.same(last.head(), table.head()) && last.title().equals(table.title()) && table.has(Role.RANK)
                && last.rows().size() + rows.size() <= MOST_ROWS
                && table.rows().stream().map(r -> FigureReader.whole(r.cell(table.column(Role.RANK)))).flatMapToInt(OptionalInt::stream)
                        .findFirst().orElse(1) > 1;
    }
}
