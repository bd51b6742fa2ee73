package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Operation;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.report.Report;
import parindex.report.ReportExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report annual | unit | template}: the report that people publish, and the sheets of units. */
@Command(name = "report", subcommands = {ReportCommand.Annual.class, ReportCommand.OneUnit.class, ReportCommand.Template.class})
final class ReportCommand extends GroupCommand {

    ReportCommand(Services services, Output output) {
        super(output);
    }

    /** The exports for the formats asked for; all of them if none is. */
    private static List<ReportExport> exports(Services services, List<String> formats) {
        List<ReportExport> known = services.reportExports();
        List<String> names = known.stream().map(ReportExport::format).toList();
        Optional<String> unknown = formats.stream().filter(f -> !names.contains(f)).findFirst();
        if (known.isEmpty() || unknown.isPresent()) {
            throw new UsageException("report.noFormat", unknown.orElse(""), String.join(", ", names));
        }
        return known.stream().filter(e -> formats.isEmpty() || formats.contains(e.format())).toList();
    }

    private static Path folder(Services services, Path named) {
        Path folder = (named == null ? Path.of(services.property("parindex.data")).resolve("reports") : named).toAbsolutePath().normalize();
        FileTrouble.requireWritable(folder);
        return folder;
    }

    private static void say(Output output, List<Path> files) {
        output.say("report.written");
        files.forEach(file -> output.line("  " + file));
    }

    /** The annual report of a round. */
    @Command(name = "annual")
    static final class Annual extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.reportFormat")
        private List<String> formats = List.of();
        @Option(names = "--template", paramLabel = "FILE", descriptionKey = "option.template")
        private Path template;
        @Option(names = "--stage", descriptionKey = "option.stage", defaultValue = "COUNCIL", paramLabel = "STAGE")
        private Stage stage;
        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
        private Path out;

        Annual(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            RoundsCommand.requireResults(services, signedIn(), round, round.unitCodes());
            requireKnown(services);
            Path folder = folder(services, out);
            Report report = services.reports().annual(roundId, stage, output.locale()).orElseThrow();
            Report wanted = template == null ? report : report.with(template.toAbsolutePath().normalize());
            List<Path> files = new ArrayList<>();
            for (ReportExport export : services.reportExports()) {
                if (isWanted(export.format())) {
                    files.addAll(export.write(wanted, folder, output.text("report.annual.file", roundId)));
                }
            }
            for (BookExport export : services.exports()) {
                if (isWanted(export.format())) {
                    files.addAll(export.write(book(round), folder, roundId, output.locale()));
                }
            }
            say(output, files);
            return ExitCode.DONE;
        }

        private void requireKnown(Services services) {
            List<String> known = Stream.concat(services.reportExports().stream().map(ReportExport::format),
                    services.exports().stream().map(BookExport::format)).toList();
            Optional<String> unknown = formats.stream().filter(f -> !known.contains(f)).findFirst();
            if (known.isEmpty() || unknown.isPresent()) {
                throw new UsageException("report.noFormat", unknown.orElse(""), String.join(", ", known));
            }
        }

        private boolean isWanted(String format) {
            return formats.isEmpty() || formats.contains(format);
        }

        /** Results are for everybody once they are published; what they rest on, for those who may read every unit. */
        private Book book(Round round) {
            Set<String> readable = services.screens().standings(session(), roundId).stream().map(UnitStanding::unitCode).collect(Collectors.toSet());
            return services.reports().book(roundId, stage, readable.containsAll(round.unitCodes())).orElseThrow();
        }
    }

    /** The sheet of one unit, or of every unit. */
    @Command(name = "unit")
    static final class OneUnit extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", arity = "0..1", paramLabel = "UNIT", descriptionKey = "param.sheetUnit")
        private String unitCode;
        @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.reportFormat")
        private List<String> formats = List.of("pdf");
        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
        private Path out;

        OneUnit(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        /** The way to each score is part of the sheet: it is for those who may read the unit, even when the results are published. */
        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            if (unitCode != null) {
                Arguments.requireUnit(round, unitCode);
            }
            List<String> units = unitCode == null ? round.unitCodes() : List.of(unitCode);
            units.forEach(unit -> services.access().require(services.store(), session(), roundId, unit, Operation.READ));
            List<ReportExport> exports = exports(services, formats);
            Path folder = folder(services, out);
            List<Path> files = new ArrayList<>();
            for (String unit : units) {
                Report sheet = services.reports().unit(roundId, unit, output.locale()).orElseThrow();
                for (ReportExport export : exports) {
                    files.addAll(export.write(sheet, folder, output.text("report.unit.file", roundId, unit)));
                }
            }
            say(output, files);
            return ExitCode.DONE;
        }
    }

    /** The built-in template, for an office to make its own of it. */
    @Command(name = "template")
    static final class Template extends SessionCommand {

        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
        private Path out;

        Template(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            Path folder = folder(services, out);
            List<Path> files = new ArrayList<>();
            for (ReportExport export : exports(services, List.of())) {
                files.addAll(export.writeTemplate(folder, output.locale()));
            }
            say(output, files);
            return ExitCode.DONE;
        }
    }
}
