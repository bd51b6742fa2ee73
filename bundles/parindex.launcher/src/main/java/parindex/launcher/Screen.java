package parindex.launcher;

import java.util.Collection;
import java.util.Map;
import java.util.Properties;

/** Whether windows can be opened, as far as that can be known before a window library is loaded. */
final class Screen {
    /** Says that a command is to open no window. The command knows the option, too. */
    static final String NO_WINDOW = "--no-window";

    private Screen() {
    }

    /**
     * @param system      tells {@code os.name}; only on Linux a session says by its environment whether it has a display
     * @param environment the variables of the process
     * @param arguments   the command with its arguments
     */
    static boolean isWanted(Properties system, Map<String, String> environment, Collection<String> arguments) {
        boolean tells = Platform.of(system).startsWith("linux");
        return !arguments.contains(NO_WINDOW) && (!tells || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY"));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
