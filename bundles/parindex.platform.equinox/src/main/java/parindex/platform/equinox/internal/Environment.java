package parindex.platform.equinox.internal;

import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.eclipse.osgi.service.environment.Constants;
import org.eclipse.osgi.service.environment.EnvironmentInfo;

/**
 * Operating system, window system, processor and language, in Eclipse's names for them. Asked by the runtime, by preferences and by applications.
 *
 * <p>The language is the system property {@code osgi.nl}, which Eclipse's message classes read too; it starts with the framework property of
 * that name and may change while the program runs.
 */
final class Environment implements EnvironmentInfo {

    private static final String LANGUAGE = "osgi.nl";
    private static final String DEFAULT_LANGUAGE = "vi";

    private final UnaryOperator<String> framework;

    /** @param framework gives the properties of the framework, null for those that are not set */
    Environment(UnaryOperator<String> framework) {
        this.framework = framework;
    }

    /** Sets the system properties that Eclipse's classes read without asking a service. Those that are set already stay. */
    void publish(Properties system) {
        String language = framework.apply(LANGUAGE);
        system.putIfAbsent(LANGUAGE, language == null || language.isBlank() ? DEFAULT_LANGUAGE : language);
        system.putIfAbsent("osgi.os", getOS());
        system.putIfAbsent("osgi.ws", getWS());
        system.putIfAbsent("osgi.arch", getOSArch());
    }

    @Override
    public String getNL() {
        return System.getProperty(LANGUAGE, DEFAULT_LANGUAGE);
    }

    Locale locale() {
        return Locale.forLanguageTag(getNL().replace('_', '-'));
    }

    @Override
    public String getOS() {
        return os(System.getProperty("os.name", ""));
    }

    static String os(String javaName) {
        String name = javaName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Constants.OS_WIN32;
        }
        return name.startsWith("mac") ? Constants.OS_MACOSX : Constants.OS_LINUX;
    }

    @Override
    public String getWS() {
        return switch (getOS()) {
            case Constants.OS_WIN32 -> Constants.WS_WIN32;
            case Constants.OS_MACOSX -> Constants.WS_COCOA;
            default -> Constants.WS_GTK;
        };
    }

    @Override
    public String getOSArch() {
        return arch(System.getProperty("os.arch", ""));
    }

    static String arch(String javaName) {
        return javaName.equals("amd64") ? Constants.ARCH_X86_64 : javaName;
    }

    /** None: the arguments of this program are those of its commands. */
    @Override
    public String[] getCommandLineArgs() {
        return new String[0];
    }

    @Override
    public String[] getFrameworkArgs() {
        return new String[0];
    }

    @Override
    public String[] getNonFrameworkArgs() {
        return new String[0];
    }

    @Override
    public boolean inDebugMode() {
        return false;
    }

    @Override
    public boolean inDevelopmentMode() {
        return false;
    }

    @Override
    public String getProperty(String key) {
        return framework.apply(key);
    }

    /** The properties of Felix cannot change; what it does not know itself it looks up in the system properties. */
    @Override
    public String setProperty(String key, String value) {
        return value == null ? System.clearProperty(key) : System.setProperty(key, value);
    }
}
