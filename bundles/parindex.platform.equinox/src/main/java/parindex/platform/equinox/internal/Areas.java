package parindex.platform.equinox.internal;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * The five places that Eclipse knows: what is installed (twice, under two names), settings of the install, settings of the user, and the
 * workspace, here called the instance. The launcher names each by a framework property.
 */
final class Areas {

    private Areas() {
    }

    /**
     * @param framework gives the properties of the framework
     * @throws IllegalStateException if an area is not named: none has a default that would be right
     */
    static List<AreaLocation> of(UnaryOperator<String> framework) throws MalformedURLException {
        URL install = area(framework, Location.INSTALL_AREA_TYPE);
        return List.of(
                new AreaLocation(Location.INSTALL_AREA_TYPE, install, true),
                new AreaLocation(Location.ECLIPSE_HOME_LOCATION_TYPE, install, true),
                new AreaLocation(Location.CONFIGURATION_AREA_TYPE, area(framework, Location.CONFIGURATION_AREA_TYPE), false),
                new AreaLocation(Location.USER_AREA_TYPE, area(framework, Location.USER_AREA_TYPE), false),
                new AreaLocation(Location.INSTANCE_AREA_TYPE, area(framework, Location.INSTANCE_AREA_TYPE), false));
    }

    private static URL area(UnaryOperator<String> framework, String property) throws MalformedURLException {
        String path = framework.apply(property);
        if (path == null || path.isBlank()) {
            throw new IllegalStateException("The framework property " + property + " must name a directory.");
        }
        return url(Path.of(path));
    }

    /** The URL of a directory as Eclipse expects it: with a slash at the end, and with spaces and letters as they are, not encoded. */
    static URL url(Path directory) throws MalformedURLException {
        String path = directory.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
        return new URL("file", null, (path.startsWith("/") ? "" : "/") + path + (path.endsWith("/") ? "" : "/"));
    }
}
