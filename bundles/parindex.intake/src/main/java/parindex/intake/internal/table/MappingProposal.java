package parindex.intake.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.intake.ColumnMapping;
import parindex.intake.ColumnMapping.Column;
import parindex.intake.ColumnMapping.Origin;
import parindex.intake.ColumnMapping.Said;
import parindex.intake.TableField;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.ProblemList;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Finds out what each column holds. For one use. */
public final class MappingProposal {

    private static final int MOST_NAMED = 30;

    private final TableGrid grid;
    private final Map<String, TableField> fields;
    private final Map<String, Column> decided = new LinkedHashMap<>();
    private final Map<String, String> holder = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private MappingProposal(TableGrid grid, List<TableField> fields) {
        this.grid = grid;
        this.fields = fields.stream().collect(Collectors.toMap(TableField::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    public static ColumnMapping of(TableGrid grid, List<TableField> fields, Map<String, String> remembered, Said said) {
        MappingProposal proposal = new MappingProposal(grid, fields);
        proposal.say(said);
        proposal.remember(remembered);
        proposal.name();
        proposal.words();
        proposal.standIns();
        List<Column> columns = grid.columns().stream().map(heading -> proposal.decided.getOrDefault(heading,
                new Column(heading, Optional.empty(), Origin.NONE))).toList();
        proposal.demand(columns);
        return new ColumnMapping(columns, proposal.problems);
    }

    private void say(Said said) {
        said.ignored().forEach(written -> heading(written).ifPresentOrElse(heading -> ignore(heading, Origin.SAID),
                () -> problem("columns.noHeading", shortened(written), headings())));
        said.columns().forEach((id, written) -> {
            Optional<String> heading = heading(written);
            if (!fields.containsKey(id)) {
                problem("columns.noField", shortened(id), choices());
            } else if (heading.isEmpty()) {
                problem("columns.noHeading", shortened(written), headings());
            } else if (decided.containsKey(heading.get())) {
                problem("columns.twice", shortened(heading.get()));
            } else {
                decide(heading.get(), id, Origin.SAID);
            }
        });
    }

    /** The heading as it is in the file: what people type on a command line differs in case, marks and spaces. */
    private Optional<String> heading(String written) {
        String text = VietnameseText.nfc(written).strip();
        if (grid.columns().contains(text)) {
            return Optional.of(text);
        }
        List<String> alike = grid.columns().stream().filter(h -> VietnameseText.fold(h).equals(VietnameseText.fold(text))).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private void remember(Map<String, String> remembered) {
        for (String heading : open()) {
            String id = remembered.get(heading);
            if (id != null && id.isEmpty()) {
                ignore(heading, Origin.REMEMBERED);
            } else if (id != null && fields.containsKey(id) && !holder.containsKey(id)) {
                decide(heading, id, Origin.REMEMBERED);
            }
        }
    }

    private void name() {
        open().stream().filter(heading -> fields.containsKey(heading) && !holder.containsKey(heading))
                .forEach(heading -> decide(heading, heading, Origin.NAME));
    }

    private void words() {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String heading : open()) {
            String folded = VietnameseText.fold(heading);
            List<TableField> meant = folded.isEmpty() ? List.of() : fields.values().stream().filter(f -> !holder.containsKey(f.id()))
                    .filter(f -> VietnameseText.fold(f.id()).equals(folded) || f.words().stream()
                            .anyMatch(w -> VietnameseText.fold(w).equals(folded)))
                    .toList();
            if (meant.size() == 1) {
                wanted.computeIfAbsent(meant.get(0).id(), id -> new ArrayList<>()).add(heading);
            } else if (meant.isEmpty() && Words.of("serial").stream().anyMatch(w -> VietnameseText.fold(w).equals(folded))) {
                // The number of a row says nothing about what is in it.
                ignore(heading, Origin.WORD);
            }
        }
        wanted.forEach((id, headings) -> {
            if (headings.size() == 1) {
                decide(headings.get(0), id, Origin.WORD);
            } else {
                problem("columns.ambiguous", quoted(headings), id, fields.get(id).label(), headings.get(0), headings.get(1));
                headings.forEach(heading -> decided.put(heading, new Column(heading, Optional.empty(), Origin.NONE)));
                holder.put(id, headings.get(0));
            }
        });
    }

    private void standIns() {
        for (TableField field : fields.values()) {
            Optional<String> other = field.standIn().map(holder::get);
            if (field.needed() && !holder.containsKey(field.id()) && other.isPresent()) {
                holder.remove(field.standIn().orElseThrow());
                decide(other.get(), field.id(), Origin.STAND_IN);
            }
        }
    }

    private void demand(List<Column> columns) {
        fields.values().stream().filter(f -> f.needed() && !holder.containsKey(f.id()))
                .forEach(f -> problem("columns.missing", f.id(), f.label(), headings()));
        for (int i = 0; i < columns.size(); i++) {
            String heading = columns.get(i).heading();
            if (columns.get(i).origin() == Origin.NONE && !decided.containsKey(heading)) {
                add(grid.heading(i), "columns.unknown", shortened(heading), choices());
            }
        }
    }

    private List<String> open() {
        return grid.columns().stream().filter(heading -> !decided.containsKey(heading)).toList();
    }

    private void decide(String heading, String id, Origin origin) {
        decided.put(heading, new Column(heading, Optional.of(id), origin));
        holder.put(id, heading);
    }

    private void ignore(String heading, Origin origin) {
        decided.put(heading, new Column(heading, Optional.empty(), origin));
    }

    private String headings() {
        return quoted(grid.columns());
    }

    private static String quoted(List<String> headings) {
        String named = headings.stream().limit(MOST_NAMED).map(heading -> '"' + shortened(heading) + '"').collect(Collectors.joining(", "));
        return headings.size() > MOST_NAMED ? named + ", …" : named;
    }

    private Message choices() {
        Message all = null;
        for (TableField field : fields.values().stream().limit(MOST_NAMED).toList()) {
            Message one = Message.of(MappingProposal.class, "columns.choice", field.id(), field.label());
            all = all == null ? one : Message.of(MappingProposal.class, "columns.choices", all, one);
        }
        return fields.size() > MOST_NAMED ? Message.of(MappingProposal.class, "columns.choices", all, "…") : all;
    }

    private static String shortened(String text) {
        return ProblemList.shortened(text);
    }

    private void problem(String key, Object... arguments) {
        add(TableGrid.place(grid.file(), grid.sheet(), 0, 0, ""), key, arguments);
    }

    private void add(Place place, String key, Object... arguments) {
        if (problems.size() < ProblemList.MOST) {
            problems.add(Problem.error(place, Message.of(MappingProposal.class, key, arguments),
                    Message.of(MappingProposal.class, key + ".remedy", arguments)));
        }
    }
}
