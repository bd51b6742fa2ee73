package parindex.values.problem;

import java.util.Optional;

/**
 * Where in an input something is wrong.
 *
 * @param source the file (or sheet, or bundle) as the person named it
 * @param line   line or row, from 1; 0 if unknown
 * @param column column, from 1; 0 if unknown
 * @param path   the thing concerned, such as a node id or a column name; empty if the line says enough
 */
public record Place(String source, int line, int column, Optional<String> path) {

    public static Place of(String source) {
        return new Place(source, 0, 0, Optional.empty());
    }

    public static Place of(String source, int line, int column) {
        return new Place(source, line, column, Optional.empty());
    }

    public Place at(String newPath) {
        return new Place(source, line, column, Optional.of(newPath));
    }

    /** {@code file:line:column (path)}, without the parts that are unknown. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        path.ifPresent(p -> text.append(" (").append(p).append(')'));
        return text.toString();
    }
}
