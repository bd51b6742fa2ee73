package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.assessment.people.Session;
import parindex.exchange.DryRun;
import parindex.exchange.UnitPackages;
import parindex.exchange.UnitPackages.Resolution;
import parindex.export.Table.Cell;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code package create | open | setup | trust}: the work of a unit without a connection. */
@Command(name = "package", subcommands = {PackageCommand.Create.class, PackageCommand.Open.class, PackageCommand.SetUp.class,
    PackageCommand.Trust.class})
final class PackageCommand extends GroupCommand {

    PackageCommand(Services services, Output output) {
        super(output);
    }

    /** Writes the package of a unit. */
    @Command(name = "create")
    static final class Create extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unit;
        @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "param.package")
        private Path file;

        Create(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Arguments.requireUnit(Arguments.round(services, roundId), unit);
            services.unitPackages().create(session(), roundId, unit, file.toAbsolutePath());
            output.say("package.created", unit, file.toAbsolutePath());
            return ExitCode.DONE;
        }
    }

    /** Says what taking a package over would do, and does it with {@code --apply}. */
    @Command(name = "open")
    static final class Open extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.package")
        private Path file;
        @Option(names = "--apply", descriptionKey = "option.apply")
        private boolean apply;
        @Option(names = "--trust", paramLabel = "FINGERPRINT", descriptionKey = "option.trust")
        private String trust;
        @Option(names = "--take", paramLabel = "LEAF", descriptionKey = "option.take")
        private List<String> take = List.of();
        @Option(names = "--keep", paramLabel = "LEAF", descriptionKey = "option.keep")
        private List<String> keep = List.of();

        Open(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            FileTrouble.requireReadable(file);
            DryRun dryRun = services.unitPackages().inspect(session(), file.toAbsolutePath(), Optional.ofNullable(trust));
            print(dryRun);
            boolean conflicts = !dryRun.leaves(DryRun.Status.CONFLICT).isEmpty();
            if (conflicts && take.isEmpty() && keep.isEmpty()) {
                output.warn("package.conflicts");
            }
            if (!apply) {
                // With --apply the service says them.
                dryRun.refusals().forEach(output::warn);
                output.warn(!dryRun.refusals().isEmpty() ? "package.refused" : brings(dryRun) ? "package.dryRun" : "package.nothing");
                return dryRun.refusals().isEmpty() && !conflicts ? ExitCode.DONE : ExitCode.FINDINGS;
            }
            UnitPackages.Applied applied = services.unitPackages().apply(session(), file.toAbsolutePath(), dryRun, resolutions(dryRun));
            output.say("package.applied", dryRun.unitCode(), applied.statements(), applied.disputes(), applied.documents(),
                    applied.objections());
            return ExitCode.DONE;
        }

        /** Only what is a conflict is for the person to resolve: a mistyped leaf must not be passed over. */
        private Map<String, Resolution> resolutions(DryRun dryRun) {
            Map<String, Resolution> resolutions = new HashMap<>();
            take.forEach(leaf -> resolutions.put(leaf, Resolution.TAKE_PACKAGE));
            keep.forEach(leaf -> {
                if (resolutions.put(leaf, Resolution.KEEP_HERE) == Resolution.TAKE_PACKAGE) {
                    throw new UsageException("package.both", leaf);
                }
            });
            List<String> conflicts = dryRun.leaves(DryRun.Status.CONFLICT).stream().map(DryRun.Leaf::leafId).toList();
            resolutions.keySet().stream().filter(leaf -> !conflicts.contains(leaf)).sorted().findFirst().ifPresent(leaf -> {
                throw new UsageException("package.noConflict", leaf, conflicts.isEmpty() ? "–" : String.join(", ", conflicts));
            });
            return resolutions;
        }

        private void print(DryRun dryRun) throws IOException {
            output.say("package.head", dryRun.unitCode(), dryRun.roundId(), Arguments.moment(dryRun.createdAt()), dryRun.fingerprint(),
                    dryRun.newDocuments().size(), dryRun.knownDocuments());
            List<List<Cell>> rows = dryRun.leaves().stream().filter(l -> l.status() != DryRun.Status.SAME)
                    .map(l -> List.of(Cell.text(l.leafId()),
                    Cell.text(RoundReport.text("package.status." + l.status())), Cell.text(text(l.here())), Cell.text(text(l.inPackage()))))
                    .toList();
            tables.print(Tables.of("package", RoundReport.text("package.title"), List.of("leaf", "status", "here", "inPackage"), rows),
                    output);
            dryRun.objections().forEach(o -> output.line(o.in(output.locale())));
        }

        private static boolean brings(DryRun dryRun) {
            return !dryRun.newDocuments().isEmpty() || !dryRun.objections().isEmpty()
                    || Stream.of(DryRun.Status.NEW, DryRun.Status.CHANGED, DryRun.Status.CONFLICT)
                    .anyMatch(status -> !dryRun.leaves(status).isEmpty());
        }

        private static LocalizedText text(Optional<Message> message) {
            return message.map(Message::localized).orElse(LocalizedText.of(""));
        }
    }

    /** Sets up the round of a package where it does not exist yet. */
    @Command(name = "setup")
    static final class SetUp extends SessionCommand {

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.package")
        private Path file;
        @Option(names = "--trust", required = true, paramLabel = "FINGERPRINT", descriptionKey = "option.trust")
        private String trust;

        SetUp(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            FileTrouble.requireReadable(file);
            output.say("package.setUp", services.unitPackages().setUp(session(), file.toAbsolutePath(), trust));
            return ExitCode.DONE;
        }
    }

    /** Says whose packages of a unit are taken, for example after the unit has changed its machine. */
    @Command(name = "trust")
    static final class Trust extends SessionCommand {

        @Parameters(index = "0", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unit;
        @Parameters(index = "1", paramLabel = "FINGERPRINT", descriptionKey = "param.trusted")
        private String fingerprint;

        Trust(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Session session = session();
            if (services.store().units().stream().noneMatch(u -> u.code().equals(unit))) {
                throw new UsageException("units.notFound", unit);
            }
            services.unitPackages().trust(session, unit, fingerprint);
            output.say(fingerprint.isBlank() ? "package.untrusted" : "package.trusted", unit, fingerprint.strip());
            return ExitCode.DONE;
        }
    }
}
