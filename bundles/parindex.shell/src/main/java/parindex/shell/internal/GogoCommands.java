package parindex.shell.internal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The same commands inside Gogo: {@code parindex:criteria list}, {@code parindex:rounds list} and so on. */
@Component(service = GogoCommands.class, property = {"osgi.command.scope=parindex", "osgi.command.function=criteria",
    "osgi.command.function=rounds", "osgi.command.function=score", "osgi.command.function=demo",
    "osgi.command.function=entries", "osgi.command.function=appraisal", "osgi.command.function=evidence", "osgi.command.function=units",
    "osgi.command.function=users", "osgi.command.function=audit", "osgi.command.function=settings",
    "osgi.command.function=verify", "osgi.command.function=backup", "osgi.command.function=restore",
    "osgi.command.function=package", "osgi.command.function=workbook", "osgi.command.function=auditReport",
    "osgi.command.function=import", "osgi.command.function=modules"})
public final class GogoCommands {

    private final Services services;

    @Activate
    public GogoCommands(@Reference Services services) {
        this.services = services;
    }

    public int criteria(CommandSession session, String... arguments) {
        return run(session, "criteria", arguments);
    }

    public int rounds(CommandSession session, String... arguments) {
        return run(session, "rounds", arguments);
    }

    public int score(CommandSession session, String... arguments) {
        return run(session, "score", arguments);
    }

    /** {@code audit-report}: names of functions have no hyphens. */
    public int auditReport(CommandSession session, String... arguments) {
        return run(session, "audit-report", arguments);
    }

    /** {@code import}, which Java keeps for itself: Gogo looks for it with an underscore. */
    public int _import(CommandSession session, String... arguments) {
        return run(session, "import", arguments);
    }

    public int demo(CommandSession session, String... arguments) {
        return run(session, "demo", arguments);
    }

    public int entries(CommandSession session, String... arguments) {
        return run(session, "entries", arguments);
    }

    public int appraisal(CommandSession session, String... arguments) {
        return run(session, "appraisal", arguments);
    }

    public int evidence(CommandSession session, String... arguments) {
        return run(session, "evidence", arguments);
    }

    public int units(CommandSession session, String... arguments) {
        return run(session, "units", arguments);
    }

    public int users(CommandSession session, String... arguments) {
        return run(session, "users", arguments);
    }

    public int audit(CommandSession session, String... arguments) {
        return run(session, "audit", arguments);
    }

    public int settings(CommandSession session, String... arguments) {
        return run(session, "settings", arguments);
    }

    public int verify(CommandSession session, String... arguments) {
        return run(session, "verify", arguments);
    }

    public int backup(CommandSession session, String... arguments) {
        return run(session, "backup", arguments);
    }

    public int restore(CommandSession session, String... arguments) {
        return run(session, "restore", arguments);
    }

    // "package" is a word of Java; Gogo looks for such names with an underscore in front.
    public int _package(CommandSession session, String... arguments) {
        return run(session, "package", arguments);
    }

    public int workbook(CommandSession session, String... arguments) {
        return run(session, "workbook", arguments);
    }

    public int modules(CommandSession session, String... arguments) {
        return run(session, "modules", arguments);
    }

    private int run(CommandSession session, String command, String... arguments) {
        PrintStream console = session.getConsole();
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(console, StandardCharsets.UTF_8), false);
        return new CommandLines(services, writer, writer)
                .run(Stream.concat(Stream.of(command), Arrays.stream(arguments)).toArray(String[]::new));
    }
}
