package parindex.shell.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.LeafEntry;
import parindex.scoring.LeafResult;
import parindex.scoring.Refusal;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code criteria preview}: a set as the assessor will see it, with a trial score for figures that somebody makes up. */
@Command(name = "preview")
final class CriteriaPreview implements Callable<Integer> {

    private static final String UNIT = "TRIAL";

    @Parameters(index = "0", paramLabel = "SET|FILE", descriptionKey = "param.criteria")
    private String argument;
    @Option(names = "--input", paramLabel = "LEAF:NAME=VALUE", descriptionKey = "option.trialInput")
    private List<String> inputs = new ArrayList<>();

    private final Services services;
    private final Output output;

    CriteriaPreview(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        CriteriaSet set = CriteriaArgument.read(argument, services).set();
        Optional<UnitResult> trial = inputs.isEmpty() ? Optional.empty() : Optional.of(trial(set));
        CriteriaTree tree = new CriteriaTree(set, output);
        tree.head();
        set.nodes().forEach(node -> {
            output.line(tree.node(node));
            if (node.isLeaf()) {
                tree.leaf(node);
                trial.map(t -> t.leaf(node.id())).filter(r -> r.state() != LeafResult.State.MISSING || r.derivation().isPresent())
                        .ifPresent(r -> tree.detail(node, "preview.trial", r.score(), r.trace(output.locale())));
            }
        });
        trial.ifPresent(this::total);
        return ExitCode.DONE;
    }

    private UnitResult trial(CriteriaSet set) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        sheet.unit(new ScoreUnit(UNIT, UNIT, UNIT));
        List<Refusal> refused = new ArrayList<>();
        byLeaf().forEach((leafId, texts) -> {
            Node leaf = set.node(leafId).filter(Node::isLeaf).orElseThrow(() -> new UsageException("leaf.notFound", leafId,
                    String.join(", ", set.leaves().stream().map(Node::id).toList())));
            refused.addAll(sheet.entry(UNIT, leafId, LeafEntry.ofInputs(Arguments.inputs(leaf, texts))));
        });
        if (!refused.isEmpty()) {
            throw new BadInputException(refused.stream().map(r -> r.at(Place.of("--input"))).toList());
        }
        return services.scoring().evaluate(sheet.build()).units().get(0);
    }

    /** {@code LEAF:name=value} by leaf. */
    private Map<String, List<String>> byLeaf() {
        Map<String, List<String>> byLeaf = new LinkedHashMap<>();
        for (String text : inputs) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new UsageException("preview.inputForm", text);
            }
            byLeaf.computeIfAbsent(text.substring(0, colon).strip(), leaf -> new ArrayList<>()).add(text.substring(colon + 1));
        }
        return byLeaf;
    }

    private void total(UnitResult unit) {
        output.line("");
        output.say("preview.total", unit.score(), unit.applicableMax(), unit.missingLeaves());
    }
}
