package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.diff.Difference;
import parindex.criteria.diff.SetDifferences;
import parindex.export.Table.Cell;
import parindex.values.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code criteria diff}: what differs between two sets, node by node. */
@Command(name = "diff")
final class CriteriaDiff implements Callable<Integer> {

    private static final int LONGEST_SHOWN = 50;

    @Mixin
    private TableOptions tables;
    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "param.criteriaBefore")
    private String before;
    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "param.criteriaAfter")
    private String after;

    private final Services services;
    private final Output output;

    CriteriaDiff(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        CriteriaSet earlier = CriteriaArgument.read(before, services).set();
        CriteriaSet later = CriteriaArgument.read(after, services).set();
        List<Difference> differences = SetDifferences.between(earlier, later);
        if (differences.isEmpty() && tables.forPeople()) {
            output.say("diff.none", earlier.id(), later.id(), later.hash());
            return ExitCode.DONE;
        }
        tables.print(Tables.of("criteria-diff", RoundReport.text("diff.title", earlier.id(), later.id()),
                List.of("kind", "idBefore", "idAfter", "number", "name", "before", "after"), differences.stream().map(this::row)
                .toList()), output);
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private List<Cell> row(Difference difference) {
        Optional<Node> node = difference.after().or(difference::before);
        // Programs get the stable name of the kind, people its words.
        Cell kind = tables.forPeople() ? Cell.text(difference.kind().label().localized())
                : Cell.text(difference.kind().name());
        return List.of(kind, Cell.text(difference.before().map(Node::id).orElse("")), Cell.text(difference.after().map(Node::id)
                .orElse("")),
                Cell.text(node.map(Node::number).orElse("")), node.map(n -> text(n.name())).orElse(Cell.blank()), text(difference.was()),
                text(difference.is()));
    }

    /** Whole for programs; for people as much as a table on a console can hold. */
    private Cell text(LocalizedText text) {
        return tables.forPeople() ? Cell.text(shortened(text.in(output.locale()))) : Cell.text(text);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN - 1)).strip() + "…";
    }
}
