package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import parindex.export.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code settings list | set}. */
@Command(name = "settings", subcommands = {SettingsCommand.ListSettings.class, SettingsCommand.Change.class})
final class SettingsCommand extends GroupCommand {

    SettingsCommand(Services services, Output output) {
        super(output);
    }

    /** All settings with their values. */
    @Command(name = "list")
    static final class ListSettings extends SessionCommand {

        @Mixin
        private TableOptions tables;

        ListSettings(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            List<List<Cell>> rows = services.settings().all().entrySet().stream()
                    .map(e -> List.of(Cell.text(e.getKey()), Cell.text(e.getValue()), Cell.text(services.settingMeaning(e.getKey()))))
                    .toList();
            tables.print(Tables.of("settings", RoundReport.text("settings.title"), List.of("key", "value", "meaning"), rows), output);
            return ExitCode.DONE;
        }
    }

    /** Changes a setting. */
    @Command(name = "set")
    static final class Change extends SessionCommand {

        @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "param.key")
        private String key;
        @Parameters(index = "1", paramLabel = "VALUE", descriptionKey = "param.value", converter = Arguments.Words.class)
        private String value;

        Change(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            services.settings().set(session(), key, value);
            output.say("settings.set", key, services.settings().value(key));
            return ExitCode.DONE;
        }
    }
}
