package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final int LONGEST_HEADING = 500;

    private final String document;
    private final Vocabulary vocabulary;
    private final boolean plain;
    private final List<RawTable> found = new ArrayList<>();
    private Row head;
    private List<Optional<Role>> roles = List.of();
    private List<Row> rows = new ArrayList<>();
    private String title = "";
    private String titleOfTable = "";
    private String contextOfTable = "";
    private String sectionOfTable = "";
    private final StringBuilder context = new StringBuilder();

    private TableFinder(String document, Vocabulary vocabulary, boolean plain) {
        this.document = document;
        this.plain = plain;
        this.vocabulary = vocabulary;
    }

    static List<RawTable> find(ReportDocument document, Vocabulary vocabulary, boolean plain, Checkpoint checkpoint) {
        TableFinder finder = new TableFinder(document.name(), vocabulary, plain);
        Sections sections = new Sections(vocabulary);
        int table = 0;
        boolean paragraphBetween = true;
        for (ReportDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                finder.paragraph(paragraph.text(), sections.begins(paragraph.text()));
                paragraphBetween = true;
            } else if (block instanceof Row row) {
                checkpoint.pass();
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
    }

    /** Whether a row after a break, with nothing else in between, belongs to the table before it. */
    private boolean continuesWith(Row row) {
        return head != null && roles(row).isEmpty() && row.cells().size() >= 2 && row.cells().size() <= head.cells().size();
    }

    private void row(Row row, String section) {
        Optional<List<Optional<Role>>> heading = roles(row);
        if (heading.isPresent()) {
            end();
            head = row;
            roles = heading.get();
            titleOfTable = title;
            contextOfTable = context.toString();
            sectionOfTable = section;
        } else if (head != null) {
            if (rows.size() == MOST_ROWS) {
                throw PlainTextReader.refused(document, 0, "table.tooLong", MOST_ROWS, row.place().message());
            }
            rows.add(row);
        } else {
            row.cells().stream().filter(c -> !c.isEmpty()).findFirst().ifPresent(first -> paragraph(first, false));
        }
    }

    private void end() {
        if (head != null) {
            RawTable table = new RawTable(head, roles, List.copyOf(rows), titleOfTable, contextOfTable, sectionOfTable, plain);
            if (table.isOfUse()) {
                if (found.size() == MOST_TABLES) {
                    throw PlainTextReader.refused(document, 0, "table.tooMany", MOST_TABLES);
                }
                found.add(table);
            }
        }
        head = null;
        roles = List.of();
        rows = new ArrayList<>();
    }

    /** What the columns hold, if the row is one of headings: at least two cells say something known, and none is a figure. */
    private Optional<List<Optional<Role>>> roles(Row row) {
        List<String> cells = row.cells();
        if (cells.stream().filter(c -> !c.isEmpty()).count() < 2
                || cells.stream().anyMatch(c -> c.length() > LONGEST_HEADING)
                || cells.stream().filter(c -> vocabulary.year(c).isEmpty()).anyMatch(c -> FigureReader.figure(c).isPresent())) {
            return Optional.empty();
        }
        boolean wide = cells.stream().filter(c -> vocabulary.component(c).isPresent()).count() > 1;
        List<Optional<Role>> said = cells.stream().map(c -> wide && vocabulary.component(c).isPresent() ? Optional.of(Role.COMPONENT)
                : vocabulary.role(c)).toList();
        boolean named = said.contains(Optional.of(Role.UNIT));
        List<Optional<Role>> known = said.stream().map(r -> r.map(role -> role == Role.CODE && plain && !named ? Role.UNIT : role)).toList();
        RawTable table = new RawTable(row, known, List.of(), "", "", "", plain);
        boolean headings = table.isOfUse() || IntStream.range(0, cells.size()).filter(i -> known.get(i).isPresent()).count() >= 3;
        return headings ? Optional.of(known) : Optional.empty();
    }
}
