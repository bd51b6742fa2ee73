package parindex.launcher;

import java.time.Duration;
import java.util.Properties;

/**
 * How long the launcher waits before it gives up with a message.
 *
 * @param start until all bundles are started
 * @param command from then on, until a command is there to be called
 * @param stop until the framework has stopped
 */
record Timeouts(Duration start, Duration command, Duration stop) {
    /** Defaults, each replaceable by a system property {@code parindex.timeout.start|command|stop} in seconds, at least 1. */
    static Timeouts from(Properties system) {
        return new Timeouts(seconds(system, "start", 60), seconds(system, "command", 30), seconds(system, "stop", 20));
    }

    private static Duration seconds(Properties system, String name, int seconds) {
        String configured = system.getProperty("parindex.timeout." + name, "");
        return Duration.ofSeconds(configured.matches("[1-9]\\d{0,5}") ? Integer.parseInt(configured) : seconds);
    }
}
