package parindex.intake.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.intake.TableField;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** The fields of each kind of table. */
public final class KnownFields {

    public static final String CODE = "code";
    public static final String NAME = "name";
    public static final String UNIT = "unit";
    public static final String LEAF = "leaf";
    public static final String SCORE = "score";
    public static final String INPUT = "input.";
    /** Between leaf and input in the id of a field of the wide form. */
    public static final String OF = ":";

    private static final List<String> UNITS = List.of(CODE, NAME, "level", "group", "aliases", "valid_from", "valid_to", "predecessors");
    private static final Set<String> NEEDED = Set.of(CODE, NAME, "level");

    private KnownFields() {
    }

    public static List<TableField> units() {
        return UNITS.stream().map(id -> field("units", id, NEEDED.contains(id))).toList();
    }

    public static List<TableField> unitCodes() {
        return List.of(field("units", CODE, true));
    }

    public static List<TableField> members() {
        return List.of(field("members", "user", true), field("members", "role", true), field("members", "scope", false));
    }

    public static List<TableField> supplied(Collection<CriteriaSet> sets, Predicate<Node> supplied) {
        Map<String, TableField> fields = new LinkedHashMap<>();
        TableField unit = field("supplied", UNIT, true);
        add(fields, new TableField(UNIT, true, Optional.of(NAME), unit.label(), unit.words()));
        add(fields, field("supplied", NAME, false));
        add(fields, field("supplied", LEAF, false));
        add(fields, field("supplied", SCORE, false));
        List<Node> leaves = sets.stream().flatMap(set -> set.leaves().stream()).filter(supplied).toList();
        for (Node leaf : leaves) {
            for (InputSpec input : inputs(leaf)) {
                add(fields, new TableField(INPUT + input.name(), false, Optional.empty(),
                        label("field.supplied.input", input.name(), input.label()),
                        Stream.concat(texts(input.label()), Words.of("supplied." + INPUT + input.name()).stream()).toList()));
            }
        }
        for (Node leaf : leaves) {
            Optional<InputSpec> only = only(leaf);
            for (InputSpec input : inputs(leaf)) {
                add(fields, new TableField(leaf.id() + OF + input.name(), false, Optional.empty(),
                        label("field.supplied.leafInput", leaf.number(), leaf.name(), input.label()), only.isPresent() ? headings(leaf)
                                : List.of()));
            }
            add(fields, new TableField(leaf.id() + OF + SCORE, false, Optional.empty(),
                    label("field.supplied.leafScore", leaf.number(), leaf.name()),
                    only.isPresent() ? List.of() : headings(leaf)));
        }
        return List.copyOf(fields.values());
    }

    /** The one input that a column of a leaf alone must mean. */
    private static Optional<InputSpec> only(Node leaf) {
        return inputs(leaf).size() == 1 ? Optional.of(inputs(leaf).get(0)) : Optional.empty();
    }

    private static List<InputSpec> inputs(Node leaf) {
        return leaf.leaf().orElseThrow().rule().inputs();
    }

    /** How a column for a leaf alone is headed. */
    private static List<String> headings(Node leaf) {
        List<String> headings = new ArrayList<>(List.of(leaf.id(), leaf.number()));
        texts(leaf.name()).forEach(name -> {
            headings.add(name);
            headings.add(leaf.number() + " " + name);
        });
        Words.of("supplied.leafPrefix").forEach(prefix -> headings.add(prefix + " " + leaf.number()));
        return headings;
    }

    private static Stream<String> texts(LocalizedText text) {
        return Stream.of(text.in(Message.VIETNAMESE), text.in(Locale.ENGLISH)).distinct();
    }

    private static void add(Map<String, TableField> fields, TableField field) {
        fields.putIfAbsent(field.id(), field);
    }

    private static TableField field(String kind, String id, boolean needed) {
        return new TableField(id, needed, Optional.empty(), label("field." + kind + "." + id), Words.of(kind + "." + id));
    }

    private static Message label(String key, Object... arguments) {
        return Message.of(KnownFields.class, key, arguments);
    }
}
