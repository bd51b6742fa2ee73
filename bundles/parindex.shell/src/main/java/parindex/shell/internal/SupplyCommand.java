package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.intake.CsvFile;
import parindex.intake.SuppliedCsv;
import parindex.values.number.Numbers.DecimalMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entries supply}: a sheet of values that a lead department supplies for all units. */
@Command(name = "supply")
final class SupplyCommand extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
    private String roundId;
    @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "param.supplyFile")
    private Path file;
    @Option(names = "--source", required = true, paramLabel = "TEXT", descriptionKey = "option.source", converter = Arguments.Words.class)
    private String source;
    @Option(names = "--date", required = true, paramLabel = "DATE", descriptionKey = "option.sourceDate")
    private String date;
    @Option(names = "--decimal", descriptionKey = "option.decimal", paramLabel = "point|comma")
    private ScoreCommand.Mark decimal;

    SupplyCommand(Services services, Output output, SignedIn signedIn) {
        super(services, output, signedIn);
    }

    @Override
    public Integer call() throws IOException {
        Round round = Arguments.round(services, roundId);
        Supply supply = new Supply(source, Arguments.day("--date", date).orElseThrow());
        FileTrouble.requireReadable(file);
        List<SuppliedCsv.Row> rows = SuppliedCsv.read(CsvFile.of(file), sets(round), mark());
        Session session = session();
        Map<List<String>, Long> versions = services.screens().all(session, roundId).stream()
                .collect(Collectors.toMap(s -> List.of(s.unitCode(), s.leaf().id()), LeafState::version));
        List<Value> values = rows.stream().map(r -> new Value(r.unit(), r.leaf(), versions.getOrDefault(List.of(r.unit(), r.leaf()), 0L),
                r.inputs(),
                r.score())).toList();
        services.centralValues().supply(session, roundId, supply, values);
        output.say("entries.supplied", values.size(), rows.stream().map(SuppliedCsv.Row::unit).distinct().count());
        return ExitCode.DONE;
    }

    private DecimalMark mark() {
        return decimal == null ? DecimalMark.DETECT : decimal.mark();
    }

    /** The pinned set of each unit of the round. */
    private Map<String, CriteriaSet> sets(Round round) {
        Map<Level, CriteriaSet> byLevel = round.sets().stream().collect(Collectors.toMap(PinnedSet::level,
                pinned -> new CriteriaReader().read(pinned.set().toString(), pinned.document()).orThrow().set()));
        Map<String, Level> levels = services.store().units().stream().collect(Collectors.toMap(Unit::code, Unit::level));
        Map<String, CriteriaSet> sets = new HashMap<>();
        round.unitCodes().forEach(code -> Optional.ofNullable(levels.get(code)).map(byLevel::get).ifPresent(set -> sets.put(code, set)));
        return sets;
    }
}
