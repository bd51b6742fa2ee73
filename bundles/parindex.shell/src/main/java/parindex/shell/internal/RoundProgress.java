package parindex.shell.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.UnitStanding;
import parindex.export.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rounds missing | move | reopen | close | standings}: how a round goes on. */
final class RoundProgress {

    private RoundProgress() {
    }

    /** What is missing before the round can leave its phase. */
    @Command(name = "missing")
    static final class Missing extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;

        Missing(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            List<Rounds.Missing> missing = services.rounds().missing(session(), roundId);
            List<List<Cell>> rows = missing.stream().map(m -> List.of(Cell.text(m.unitCode()), Cell.text(m.what().localized()),
                    Cell.text(String.join(", ", m.leafIds())), Tables.yesNo(m.blocking()))).toList();
            tables.print(Tables.of("missing", RoundReport.text("rounds.missing", round.name(), round.phase().label()),
                    List.of("unitCode", "what", "leaves", "blocking"), rows), output);
            output.warn("rounds.next", String.join(", ", services.rounds().nextPhases(round.phase()).stream()
                    .map(p -> p + " (" + p.label().in(output.locale()) + ")").toList()));
            return missing.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /** Moves the round to another phase. */
    @Command(name = "move")
    static final class Move extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "PHASE", descriptionKey = "param.phase")
        private Phase phase;
        @Option(names = "--despite", paramLabel = "TEXT", descriptionKey = "option.despite", converter = Arguments.Words.class)
        private String despite;

        Move(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Arguments.round(services, roundId);
            services.rounds().move(session(), roundId, phase, Optional.ofNullable(despite));
            output.say("rounds.moved", roundId, phase.label());
            return ExitCode.DONE;
        }
    }

    /** Opens a phase again for one unit. */
    @Command(name = "reopen")
    static final class Reopen extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unitCode;
        @Parameters(index = "2", paramLabel = "PHASE", descriptionKey = "param.phase")
        private Phase phase;
        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.why", converter = Arguments.Words.class)
        private String reason;
        @Option(names = "--until", paramLabel = "DATE", descriptionKey = "option.until")
        private String until;

        Reopen(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Arguments.requireUnit(Arguments.round(services, roundId), unitCode);
            Optional<LocalDate> lastDay = Arguments.day("--until", until);
            services.rounds().reopen(session(), roundId, unitCode, phase, lastDay, reason);
            output.say("rounds.reopened", unitCode, phase.label());
            return ExitCode.DONE;
        }
    }

    /** Ends a re-opening. */
    @Command(name = "close")
    static final class Close extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unitCode;
        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.why", converter = Arguments.Words.class)
        private String reason;

        Close(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Arguments.requireUnit(Arguments.round(services, roundId), unitCode);
            services.rounds().close(session(), roundId, unitCode, reason);
            output.say("rounds.closed", unitCode);
            return ExitCode.DONE;
        }
    }

    /** Where each unit stands. */
    @Command(name = "standings")
    static final class Standings extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;

        Standings(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            Map<String, String> names = services.store().units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
            List<List<Cell>> rows = services.screens().standings(session(), roundId).stream()
                    .map(s -> List.of(Cell.text(s.unitCode()), Cell.text(names.getOrDefault(s.unitCode(), "")),
                            Cell.text(s.phase().label().localized()), submitted(s, Phase.SELF_ASSESSMENT),
                            submitted(s, Phase.RIGHT_OF_REPLY), reopened(s.reopened()))).toList();
            tables.print(Tables.of("standings", RoundReport.text("rounds.standings", round.name()),
                    List.of("unitCode", "name", "phase", "submitted", "replied", "reopened"), rows), output);
            return ExitCode.DONE;
        }

        private static Cell submitted(UnitStanding standing, Phase phase) {
            return Cell.text(standing.hasSubmitted(phase) ? Arguments.moment(standing.submitted().get(phase)) : "");
        }

        private static Cell reopened(Optional<UnitStep> step) {
            return Cell.text(step.map(s -> s.reason() + s.lastDay().map(d -> " (≤ " + d + ")").orElse("")).orElse(""));
        }
    }
}
