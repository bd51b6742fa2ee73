package parindex.workbench.internal.app;

import java.util.Map;
import java.util.Optional;
import parindex.values.text.Message;

/** Why no window can be opened here, in words that say what to do. */
final class DisplayTrouble {

    private static final String GTK = "gtk";

    private DisplayTrouble() {
    }

    /**
     * What can be known before a window library is loaded, which would write its own complaint to the console.
     *
     * @param platform SWT's name of the window system
     */
    static Optional<Message> missing(String platform, Map<String, String> environment) {
        boolean hasDisplay = !environment.getOrDefault("DISPLAY", "").isBlank() || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return platform.equals(GTK) && !hasDisplay ? Optional.of(message("display.missing")) : Optional.empty();
    }

    /** @param problem what SWT threw when it was asked for a display */
    static Message of(Throwable problem, Map<String, String> environment) {
        String reason = String.valueOf(problem.getMessage());
        if (reason.contains("gtk_init_check")) {
            return message("display.refused", environment.getOrDefault("DISPLAY", environment.getOrDefault("WAYLAND_DISPLAY", "?")));
        }
        if (reason.contains(".so")) {
            return message("display.library", library(reason));
        }
        return message("display.failed", reason.lines().findFirst().orElse("?"));
    }

    /** The dynamic linker says "NAME.so.N: cannot open shared object file", the JVM puts a path and a colon in front. */
    private static String library(String reason) {
        return reason.lines().filter(line -> line.contains(": cannot open shared object file"))
                .map(line -> line.substring(0, line.indexOf(": cannot open shared object file")))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst().orElse("libgtk-3.so.0");
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(DisplayTrouble.class, key, arguments);
    }
}
