package parindex.intake.internal.grid;

import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** The sentences about grids. */
final class GridTexts {

    private GridTexts() {
    }

    static Message message(String key, Object... arguments) {
        return Message.of(GridTexts.class, key, arguments);
    }

    /** @param line 0 for the file as a whole */
    static BadInputException refused(String file, int line, String key, Object... arguments) {
        return new BadInputException(Problem.error(Place.of(file, line, 0), message(key, arguments), message(key + ".remedy", arguments)));
    }

    /** The same with the sheet named. */
    static BadInputException refused(String file, String sheet, int line, String key, Object... arguments) {
        return sheet.isEmpty() ? refused(file, line, key, arguments)
                : new BadInputException(Problem.error(Place.of(file).at(sheet), message(key, arguments),
                        message(key + ".remedy", arguments)));
    }
}
