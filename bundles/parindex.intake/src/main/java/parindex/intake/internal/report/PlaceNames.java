package parindex.intake.internal.report;

import parindex.intake.report.DocumentPlace;
import parindex.values.text.Message;

/** Places in words. */
public final class PlaceNames {

    private PlaceNames() {
    }

    public static Message message(DocumentPlace place) {
        String number = Integer.toString(place.number());
        return switch (place.kind()) {
            case SHEET -> text("place.sheet", place.part(), place.column() == 0 ? number : letters(place.column()) + number);
            case TABLE -> place.column() == 0 ? text("place.tableRow", place.part(), number)
                    : text("place.tableCell", place.part(), number, Integer.toString(place.column()));
            case PARAGRAPH -> place.column() == 0 ? text("place.paragraph", number)
                    : text("place.paragraphCell", number, Integer.toString(place.column()));
            case LINE -> line(place, number);
        };
    }

    private static Message line(DocumentPlace place, String number) {
        Message line = place.column() == 0 ? text("place.line", number) : text("place.cell", number, Integer.toString(place.column()));
        return place.part().isEmpty() ? line : text("place.page", place.part(), line);
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(PlaceNames.class, key, arguments);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
