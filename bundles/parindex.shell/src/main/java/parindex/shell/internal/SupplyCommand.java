package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import parindex.assessment.ImportKind;
import parindex.assessment.Supply;
import parindex.exchange.tables.ImportFiles;
import parindex.values.number.Numbers.DecimalMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entries supply}: a sheet of values that a lead department supplies for all units. Shown first. */
@Command(name = "supply")
final class SupplyCommand extends SessionCommand {

    @Mixin
    private TableOptions tables;
    @Mixin
    private ColumnOptions columns;
    @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
    private String roundId;
    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "param.supplyFile")
    private Path file;
    @Option(names = "--source", required = true, paramLabel = "TEXT", descriptionKey = "option.source", converter = Arguments.Words.class)
    private String source;
    @Option(names = "--date", required = true, paramLabel = "DATE", descriptionKey = "option.sourceDate")
    private String date;
    @Option(names = "--decimal", descriptionKey = "option.decimal", paramLabel = "point|comma")
    private ScoreCommand.Mark decimal;
    @Option(names = "--apply", descriptionKey = "option.apply")
    private boolean apply;

    SupplyCommand(Services services, Output output, SignedIn signedIn) {
        super(services, output, signedIn);
    }

    @Override
    public Integer call() throws IOException {
        Arguments.round(services, roundId);
        Supply supply = new Supply(source, Arguments.day("--date", date).orElseThrow());
        return TableImport.run(services, output, tables, session(), new ImportFiles.Wish(ImportKind.VALUES, Optional.of(roundId), file,
                columns.said(), Optional.of(supply), mark()), apply);
    }

    private DecimalMark mark() {
        return decimal == null ? DecimalMark.DETECT : decimal.mark();
    }
}
