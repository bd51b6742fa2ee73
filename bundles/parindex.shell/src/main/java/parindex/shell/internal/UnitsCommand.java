package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.assessment.ImportKind;
import parindex.assessment.Unit;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.cycle.UnitRegister.Certainty;
import parindex.assessment.cycle.UnitRegister.Match;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.exchange.tables.ImportFiles;
import parindex.export.Table.Cell;
import parindex.export.results.ResultTables;
import parindex.values.number.Numbers.DecimalMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code units list | show | import | alias | match}. */
@Command(name = "units", subcommands = {UnitsCommand.ListUnits.class, UnitsCommand.Show.class, UnitsCommand.Import.class,
    UnitsCommand.Alias.class, UnitsCommand.MatchName.class})
final class UnitsCommand extends GroupCommand {

    UnitsCommand(Services services, Output output) {
        super(output);
    }

    private static Cell day(Optional<LocalDate> day) {
        return Cell.text(day.map(LocalDate::toString).orElse(""));
    }

    /** The register. */
    @Command(name = "list")
    static final class ListUnits extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Option(names = "--level", paramLabel = "province|district|commune", descriptionKey = "option.level")
        private Level level;

        ListUnits(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            List<List<Cell>> rows = services.unitRegister().units().stream().filter(u -> level == null || u.level() == level)
                    .map(u -> List.of(Cell.text(u.code()), Cell.text(u.name()), Cell.text(ResultTables.level(u.level())),
                            Cell.text(u.group()),
                            day(u.validFrom()), day(u.validTo()))).toList();
            tables.print(Tables.of("units", RoundReport.text("units.title"),
                    List.of("unitCode", "name", "level", "group", "validFrom", "validTo"),
                    rows), output);
            return ExitCode.DONE;
        }
    }

    /** One unit with its other spellings, and what it continues and is continued by. */
    @Command(name = "show")
    static final class Show extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "param.unit")
        private String code;

        Show(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            UnitRegister register = services.unitRegister();
            Unit unit = register.units().stream().filter(u -> u.code().equals(code)).findFirst()
                    .orElseThrow(() -> new UsageException("units.notFound", code));
            String successors = String.join(" | ", register.successors(code).stream().map(Unit::code).toList());
            List<List<Cell>> rows = List.of(row("unitCode", Cell.text(unit.code())), row("name", Cell.text(unit.name())),
                    row("level", Cell.text(ResultTables.level(unit.level()))), row("group", Cell.text(unit.group())),
                    row("aliases", Cell.text(String.join(" | ", unit.aliases()))), row("validFrom", day(unit.validFrom())),
                    row("validTo", day(unit.validTo())), row("predecessors", Cell.text(String.join(" | ", unit.predecessors()))),
                    row("successors", Cell.text(successors)));
            tables.print(Tables.of("unit-" + code, RoundReport.text("units.one", unit.name()), List.of("field", "value"), rows), output);
            return ExitCode.DONE;
        }

        private static List<Cell> row(String field, Cell value) {
            return List.of(Cell.text(RoundReport.text("column." + field)), value);
        }
    }

    /** Brings units from a file: shows what would change, and changes it only when told to. */
    @Command(name = "import")
    static final class Import extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Mixin
        private ColumnOptions columns;
        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.unitsFile")
        private Path file;
        @Option(names = "--apply", descriptionKey = "option.apply")
        private boolean apply;

        Import(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            return TableImport.run(services, output, tables, session(), new ImportFiles.Wish(ImportKind.UNITS, Optional.empty(), file,
                    columns.said(), Optional.empty(), DecimalMark.DETECT), apply);
        }
    }

    /** Records another spelling of a unit. */
    @Command(name = "alias")
    static final class Alias extends SessionCommand {

        @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "param.unit")
        private String code;
        @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "param.writtenName", converter = Arguments.Words.class)
        private String alias;

        Alias(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Session session = session();
            if (services.unitRegister().units().stream().noneMatch(u -> u.code().equals(code))) {
                throw new UsageException("units.notFound", code);
            }
            services.unitRegister().addAlias(session, code, alias);
            output.say("units.alias", alias, code);
            return ExitCode.DONE;
        }
    }

    /** Which unit a written name means. Only one certain unit is a hit; whatever needs a person to confirm is not. */
    @Command(name = "match")
    static final class MatchName extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "TEXT", descriptionKey = "param.writtenName", converter = Arguments.Words.class)
        private String writtenName;

        MatchName(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            List<Match> matches = services.unitRegister().match(writtenName);
            List<List<Cell>> rows = matches.stream().map(m -> List.of(Cell.text(m.unit().code()), Cell.text(m.unit().name()),
                    Cell.text(RoundReport.text("certainty." + m.certainty())))).toList();
            tables.print(Tables.of("matches", RoundReport.text("units.matches", writtenName), List.of("unitCode", "name", "certainty"),
                    rows), output);
            if (matches.size() == 1 && matches.get(0).certainty() != Certainty.SUGGESTION) {
                return ExitCode.DONE;
            }
            output.warn(matches.isEmpty() ? "units.noMatch" : matches.size() == 1 ? "units.confirm" : "units.choose", writtenName,
                    matches.isEmpty() ? "" : matches.get(0).unit().code());
            return ExitCode.FINDINGS;
        }
    }
}
