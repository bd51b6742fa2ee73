package parindex.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.internal.table.MappingProposal;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;

/**
 * Which column of a table is which field.
 *
 * @param columns  the columns in the order of the file
 * @param problems what a person has to say before the file can be read; empty if it can
 */
public record ColumnMapping(List<Column> columns, List<Problem> problems) {

    /** Where the meaning of a column comes from; an earlier one outweighs a later one. */
    public enum Origin {
        /** The person said so. */
        SAID,
        /** It was so in the last import of this kind. */
        REMEMBERED,
        /** The heading is the id of the field. */
        NAME,
        /** The heading is one of the words for the field. */
        WORD,
        /** The column of another field serves as this one. */
        STAND_IN,
        /** It is not known yet. */
        NONE
    }

    /**
     * One column.
     *
     * @param heading its heading
     * @param field   id of the field that it holds; empty if it holds none
     * @param origin  where that comes from; {@link Origin#NONE} exactly if it is not known whether it holds one
     */
    public record Column(String heading, Optional<String> field, Origin origin) {
    }

    /**
     * What a person says about columns.
     *
     * @param columns headings by field id
     * @param ignored headings of columns that are not to be read
     */
    public record Said(Map<String, String> columns, List<String> ignored) {

        public static final Said NOTHING = new Said(Map.of(), List.of());

        public Said {
            columns = Map.copyOf(columns);
            ignored = List.copyOf(ignored);
        }
    }

    public ColumnMapping {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /**
     * Proposes what each column holds.
     *
     * @param table      the table
     * @param fields     what its columns can hold
     * @param remembered what was used before: field ids by heading; an empty text for a column that was ignored. What does not fit is
     *                   left out
     * @param said       what the person says now
     */
    public static ColumnMapping of(TableFile table, List<TableField> fields, Map<String, String> remembered, Said said) {
        return MappingProposal.of(table.grid(), fields, remembered, said);
    }

    /** @throws BadInputException with everything that a person has to say first */
    public ColumnMapping checked() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return this;
    }

    /**
     * What is remembered of it: field ids by heading, empty texts for ignored columns. Only what a person has said, now or before: what a
     * heading tells by itself it tells again, and of a criteria set of another year perhaps something else.
     */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        columns.stream().filter(c -> c.origin() == Origin.SAID || c.origin() == Origin.REMEMBERED).forEach(c -> choices.put(c.heading(), c.field().orElse("")));
        return choices;
    }
}
