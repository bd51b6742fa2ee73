package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ReportDocument;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Lines into paragraphs and rows. A line with a tab is a row; rows without another line in between are one table. */
public final class PlainTextReader {

    private static final char FORM_FEED = '\f';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainTextReader() {
    }

    public static ReportDocument read(String name, String text, Checkpoint checkpoint) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        boolean paged = content.indexOf(FORM_FEED) >= 0;
        List<ReportDocument.Block> blocks = new ArrayList<>();
        int page = 1;
        int number = 0;
        int table = 0;
        boolean inTable = false;
        for (String line : (Iterable<String>) lines(content)::iterator) {
            number++;
            checkpoint.pass();
            if (number > ReportDocument.MOST_BLOCKS) {
                throw refused(name, 0, "text.tooMany", ReportDocument.MOST_BLOCKS);
            }
            page += (int) line.chars().filter(c -> c == FORM_FEED).count();
            String written = VietnameseText.nfc(line.replace(String.valueOf(FORM_FEED), "")).stripTrailing();
            check(name, number, written);
            if (written.isBlank()) {
                inTable = false;
                continue;
            }
            DocumentPlace place = new DocumentPlace(DocumentPlace.Kind.LINE, paged ? Integer.toString(page) : "", number, 0);
            if (written.indexOf('\t') >= 0) {
                table += inTable ? 0 : 1;
                inTable = true;
                blocks.add(new ReportDocument.Row(place, table, Stream.of(written.split("\t", ReportDocument.MOST_COLUMNS))
                        .map(String::strip)
                        .toList()));
            } else {
                inTable = false;
                blocks.add(new ReportDocument.Paragraph(place, written.strip()));
            }
        }
        return new ReportDocument(name, blocks);
    }

    private static Stream<String> lines(String content) {
        return content.lines();
    }

    private static void check(String name, int line, String text) {
        if (text.length() > ReportDocument.MOST_CHARACTERS) {
            throw refused(name, line, "text.tooLong", ReportDocument.MOST_CHARACTERS);
        }
        OptionalInt control = text.chars().filter(c -> Character.isISOControl(c) && c != '\t').findFirst();
        if (control.isPresent()) {
            throw refused(name, line, "text.binary", String.format(Locale.ROOT, "U+%04X", control.getAsInt()));
        }
    }

    public static BadInputException refused(String name, int line, String key, Object... arguments) {
        return new BadInputException(Problem.error(Place.of(name, line, 0), Message.of(PlainTextReader.class, key, arguments),
                Message.of(PlainTextReader.class, key + ".remedy", arguments)));
    }
}
