package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.ImportKind;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Supply;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.intake.ColumnMapping;
import parindex.intake.SuppliedFile;
import parindex.intake.TableFields;
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
        Round round = Arguments.round(services, roundId);
        Supply supply = new Supply(source, Arguments.day("--date", date).orElseThrow());
        Session session = session();
        TableImport table = TableImport.of(services, output, tables, file, ImportKind.VALUES);
        SuppliedFile.Units units = units(round);
        ColumnMapping mapping = table.mapping(TableFields.supplied(Set.copyOf(units.sets().values()),
                services.centralValues()::isSupplied), columns);
        List<SuppliedFile.Row> rows = SuppliedFile.read(table.file(), mapping, units, mark());
        Map<List<String>, Long> versions = services.screens().all(session, roundId).stream()
                .collect(Collectors.toMap(s -> List.of(s.unitCode(), s.leaf().id()), LeafState::version));
        List<Value> values = rows.stream().map(r -> new Value(r.unit(), r.leaf(), versions.getOrDefault(List.of(r.unit(), r.leaf()), 0L),
                r.inputs(),
                r.score())).toList();
        return table.finish(session, new ImportContent.Values(roundId, supply, values), apply);
    }

    private DecimalMark mark() {
        return decimal == null ? DecimalMark.DETECT : decimal.mark();
    }

    /** The units of the round with their pinned sets. */
    private SuppliedFile.Units units(Round round) {
        Map<Level, CriteriaSet> byLevel = round.sets().stream().collect(Collectors.toMap(PinnedSet::level,
                pinned -> new CriteriaReader().read(pinned.set().toString(), pinned.document()).orThrow().set()));
        Set<String> codes = Set.copyOf(round.unitCodes());
        return SuppliedFile.Units.of(services.store().units().stream().filter(u -> codes.contains(u.code())
                && byLevel.containsKey(u.level()))
                .map(u -> new SuppliedFile.Units.Named(u.code(), byLevel.get(u.level()),
                        Stream.concat(Stream.of(u.name()), u.aliases().stream()).toList())).toList());
    }
}
