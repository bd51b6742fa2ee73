package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.criteria.CriteriaSet;
import parindex.export.Book;
import parindex.export.results.ReportBook;
import parindex.intake.CsvFile;
import parindex.intake.EntriesCsv;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Numbers.DecimalMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: from a criteria set and a file of scores to results, without a database. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    /** The decimal mark of the file as the person writes it. */
    enum Mark {
        point, comma;

        DecimalMark mark() {
            return this == point ? DecimalMark.POINT : DecimalMark.COMMA;
        }
    }

    @Mixin
    private TableOptions tables;
    @Option(names = "--criteria", required = true, descriptionKey = "option.criteria", paramLabel = "FILE|JAR|NAME")
    private String criteria;
    @Option(names = "--entries", required = true, descriptionKey = "option.entries", paramLabel = "FILE.csv")
    private Path entries;
    @Option(names = "--decimal", descriptionKey = "option.decimal", paramLabel = "point|comma")
    private Mark decimal;

    private final Services services;
    private final Output output;

    ScoreCommand(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        CriteriaSet set = CriteriaArgument.read(criteria, services).set();
        FileTrouble.requireReadable(entries);
        EntriesCsv.Result read = EntriesCsv.read(CsvFile.of(entries), set, new EntriesCsv.Options(mark(), Optional.empty()));
        if (read instanceof EntriesCsv.Result.Refused refused) {
            refused.problems().forEach(output::problem);
            return ExitCode.BAD_INPUT;
        }
        EntriesCsv.Result.Read accepted = (EntriesCsv.Result.Read) read;
        accepted.warnings().forEach(output::problem);
        Results results = services.scoring().evaluate(accepted.sheet());
        Book book = ReportBook.of(RoundReport.text("score.title", set.id()), List.of(
                Book.Line.of(RoundReport.text("report.set", set.name()), set.id() + ", SHA-256 " + set.hash()),
                Book.Line.of(RoundReport.text("report.program"), "PAR Index Workbench " + services.property("parindex.version"))),
                List.of(results), Map.of(), Map.of());
        tables.print(book, output);
        boolean complete = reportGaps(results);
        return complete && accepted.warnings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Says what is missing or could not be derived; a total with gaps must not pass for a whole one. */
    private boolean reportGaps(Results results) {
        results.problems().forEach(p -> output.warn("score.problem", p.unit().name(), p.leaf().id(), p.what()));
        List<UnitResult> incomplete = results.units().stream().filter(u -> u.missingLeaves() > 0).toList();
        if (!incomplete.isEmpty()) {
            output.warn("score.missing", incomplete.stream().mapToInt(UnitResult::missingLeaves).sum(), incomplete.size());
        }
        return incomplete.isEmpty() && results.problems().isEmpty();
    }

    private DecimalMark mark() {
        return decimal == null ? DecimalMark.DETECT : decimal.mark();
    }
}
