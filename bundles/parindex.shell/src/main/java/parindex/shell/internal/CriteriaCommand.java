package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parindex.criteria.CriteriaSet;
import parindex.criteria.RuleText;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.export.results.ResultTables;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code criteria list | show | check | template | new | preview | diff}. */
@Command(name = "criteria", subcommands = {CriteriaCommand.ListSets.class, CriteriaCommand.Show.class, CriteriaCommand.Check.class,
    CriteriaTemplate.class, CriteriaNew.class, CriteriaPreview.class, CriteriaDiff.class})
final class CriteriaCommand extends GroupCommand {

    private static final int HASH_SHOWN = 12;
    private static final Message RULE_REMEDY = Message.of(Output.class, "criteria.ruleRemedy");

    CriteriaCommand(Services services, Output output) {
        super(output);
    }

    /** The installed sets, and the bundles that were rejected with their errors. */
    @Command(name = "list")
    static final class ListSets implements Callable<Integer> {

        @Mixin
        private TableOptions tables;

        private final CriteriaCatalogue catalogue;
        private final Output output;

        ListSets(Services services, Output output) {
            this.catalogue = services.catalogue();
            this.output = output;
        }

        @Override
        public Integer call() throws IOException {
            List<List<Cell>> rows = catalogue.installed().stream().sorted(Comparator.comparing(i -> i.document().set().id())).map(i -> {
                CriteriaSet set = i.document().set();
                return List.of(Cell.text(set.id().name()), Cell.whole(set.id().year()), Cell.text(ResultTables.level(set.level())),
                        Cell.text(set.id().version()), Cell.whole(set.components().size()), Cell.whole(set.leaves().size()),
                        Cell.figure(set.max(), 3), Cell.text(set.hash().substring(0, HASH_SHOWN)),
                        Cell.text(i.bundle().symbolicName() + " [" + i.bundle().bundleId() + "]"));
            }).toList();
            List<Column> columns = List.of(column("set", false), column("year", true), column("level", false), column("version", false),
                    column("components", true), column("leaves", true), column("max", true), column("hash", false),
                    column("bundle", false));
            tables.print(new Table("criteria", text("criteria.installed"), columns, rows, List.of(), List.of()), output);
            catalogue.rejected().forEach(r -> {
                output.warn("criteria.rejected", r.bundle().symbolicName());
                r.problems().forEach(output::problem);
            });
            return catalogue.rejected().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /** The tree of one set. */
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "FILE|JAR|NAME", descriptionKey = "param.criteria")
        private String argument;

        private final Services services;
        private final Output output;

        Show(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() throws IOException {
            CriteriaSet set = CriteriaArgument.read(argument, services).set();
            Locale locale = output.locale();
            List<List<Cell>> rows = new ArrayList<>();
            set.nodes().forEach(node -> rows.add(List.of(Cell.text(node.number()), Cell.text(node.id()), Cell.text(node.name()),
                    Cell.figure(node.max(), 3), Cell.text(text("source." + node.source())),
                    Cell.text(text("source." + node.maxSource())),
                    Cell.text(node.isLeaf() ? RuleText.of(set, node, locale) : ""),
                    Cell.text(node.leaf().map(l -> text("source." + l.source())).orElse(LocalizedText.of(""))))));
            List<Column> columns = List.of(column("number", false), column("id", false), column("name", false), column("max", true),
                    column("source", false), column("maxSource", false), column("rule", false), column("ruleSource", false));
            if (tables.forPeople()) {
                CriteriaTree tree = new CriteriaTree(set, output);
                tree.head();
                set.nodes().forEach(node -> output.line(tree.node(node)));
            } else {
                tables.print(new Table("criteria", set.name(), columns, rows, List.of(), List.of()), output);
            }
            return ExitCode.DONE;
        }
    }

    /** All errors of documents. */
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Mixin
        private TableOptions tables;
        @Parameters(arity = "1..*", paramLabel = "FILE|JAR", descriptionKey = "param.criteriaFiles")
        private List<Path> files;

        private final Output output;
        private final Services services;

        Check(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() throws IOException {
            boolean refused = false;
            List<Problem> problems = new ArrayList<>();
            CriteriaReader reader = new CriteriaReader();
            for (Path file : files) {
                ReadResult result = reader.read(file);
                problems.addAll(result.problems());
                result.set().ifPresent(s -> services.scoring().checkRules(s)
                        .forEach(m -> problems.add(new Problem(Severity.WARNING, Place.of(file.toString()), m, RULE_REMEDY))));
                refused |= result.document().isEmpty();
                if (tables.forPeople()) {
                    result.set().ifPresent(s -> output.say("criteria.valid", file, s.id(), s.leaves().size(), s.max(), s.hash()));
                }
            }
            print(problems);
            return refused ? ExitCode.BAD_INPUT : problems.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }

        private void print(List<Problem> problems) throws IOException {
            if (tables.forPeople()) {
                problems.forEach(p -> output.line(output.text("severity." + p.severity()) + "  " + p.in(output.locale())));
                return;
            }
            List<List<Cell>> rows = problems.stream().map(p -> List.of(Cell.text(p.severity().name()), Cell.text(p.place().source()),
                    Cell.whole(p.place().line()), Cell.whole(p.place().column()), Cell.text(p.place().path().orElse("")),
                    Cell.text(p.code()),
                    Cell.text(p.what().in(output.locale())), Cell.text(p.remedy().in(output.locale())))).toList();
            tables.print(new Table("problems", text("criteria.problems"), List.of(column("severity", false), column("file", false),
                    column("line", true), column("columnNumber", true), column("place", false), column("code", false),
                    column("what", false),
                    column("remedy", false)), rows, List.of(), List.of()), output);
        }
    }

    private static Column column(String key, boolean number) {
        return new Column(key, text("column." + key), number);
    }

    private static LocalizedText text(String key) {
        return RoundReport.text(key);
    }
}
