package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.assessment.ImportKind;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Schedule.Span;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.export.Table.Cell;
import parindex.exchange.tables.ImportFiles;
import parindex.intake.TableFile;
import parindex.intake.UnitsFile;
import parindex.values.number.Numbers.DecimalMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rounds create | schedule | members}: what a round is made of. */
final class RoundPlanning {

    private static final String ALL = "all";

    private RoundPlanning() {
    }

    /** A new round from installed criteria sets. */
    @Command(name = "create")
    static final class Create extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "param.newRound")
        private String id;
        @Option(names = "--name", required = true, paramLabel = "TEXT", descriptionKey = "option.roundName",
                converter = Arguments.Words.class)
        private String name;
        @Option(names = "--year", required = true, paramLabel = "Y", descriptionKey = "option.year")
        private int year;
        @Option(names = "--set", required = true, paramLabel = "NAME[/YEAR[/VERSION]]", descriptionKey = "option.set")
        private List<String> sets;
        @Option(names = "--units", required = true, paramLabel = "FILE|all", descriptionKey = "option.units")
        private String units;

        Create(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            List<CriteriaDocument> documents = sets.stream().map(s -> CriteriaArgument.installed(s, services)).toList();
            List<String> codes = units.equals(ALL) ? existing(documents) : codes(Path.of(units));
            services.rounds().create(session(), new Rounds.Plan(id, name, year, documents, codes, Schedule.NONE, List.of()));
            output.say("rounds.created", id, codes.size(),
                    String.join(", ", documents.stream().map(d -> d.set().id().toString()).toList()));
            return ExitCode.DONE;
        }

        private List<String> codes(Path file) throws IOException {
            FileTrouble.requireReadable(file);
            return UnitsFile.readCodes(TableFile.read(file, services.spreadsheets(), ReportFile.checkpoint(file)::pass));
        }

        /** All units of the levels that existed at some time of the year. */
        private List<String> existing(List<CriteriaDocument> documents) {
            Set<Level> levels = documents.stream().map(d -> d.set().level()).collect(Collectors.toSet());
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            return services.unitRegister().units().stream().filter(u -> levels.contains(u.level()))
                    .filter(u -> u.validFrom().map(d -> !d.isAfter(last)).orElse(true)
                            && u.validTo().map(d -> !d.isBefore(first)).orElse(true))
                    .map(Unit::code).toList();
        }
    }

    /** The days of the phases: shown, or those that are named changed. */
    @Command(name = "schedule")
    static final class Days extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1..*", arity = "0..*", paramLabel = "PHASE=FROM..TO", descriptionKey = "param.phaseDays")
        private List<String> phases = List.of();

        Days(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Session session = session();
            Round round = Arguments.round(services, roundId);
            if (!phases.isEmpty()) {
                Map<Phase, Span> spans = new EnumMap<>(Phase.class);
                spans.putAll(services.store().schedule(roundId).spans());
                phases.stream().map(Arguments::phaseDays).forEach(days -> days.span()
                        .ifPresentOrElse(span -> spans.put(days.phase(), span), () -> spans.remove(days.phase())));
                services.rounds().setSchedule(session, roundId, new Schedule(spans));
            }
            Schedule schedule = services.store().schedule(roundId);
            List<List<Cell>> rows = Arrays.stream(Phase.values())
                    .map(p -> List.of(Cell.text(p.name()), Cell.text(p.label().localized()),
                    day(schedule.span(p).map(Span::from)), day(schedule.span(p).map(Span::to)), Tables.yesNo(p == round.phase()))).toList();
            tables.print(Tables.of("schedule", RoundReport.text("rounds.schedule", round.name()),
                    List.of("phaseId", "phase", "firstDay", "lastDay", "standsHere"), rows), output);
            return ExitCode.DONE;
        }

        private static Cell day(Optional<LocalDate> day) {
            return Cell.text(day.map(LocalDate::toString).orElse(""));
        }
    }

    /** The members: shown, or what a file of all members would change; changed when told to. */
    @Command(name = "members")
    static final class Members extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Mixin
        private ColumnOptions columns;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "param.membersFile")
        private Path file;
        @Option(names = "--apply", descriptionKey = "option.apply")
        private boolean apply;

        Members(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Session session = session();
            Round round = Arguments.round(services, roundId);
            if (file != null) {
                return TableImport.run(services, output, tables, session, new ImportFiles.Wish(ImportKind.MEMBERS, Optional.of(roundId), file,
                        columns.said(), Optional.empty(), DecimalMark.DETECT), apply);
            }
            List<List<Cell>> rows = services.store().members(roundId).stream()
                    .map(m -> List.of(Cell.text(m.user()), Cell.text(m.role().name()),
                    Cell.text(RoundReport.text("role." + m.role())), Cell.text(m.scope().orElse("")))).toList();
            tables.print(Tables.of("members", RoundReport.text("rounds.members", round.name()),
                    List.of("user", "roleId", "role", "scope"), rows),
                    output);
            return ExitCode.DONE;
        }
    }
}
