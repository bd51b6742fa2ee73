package parindex.platform.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasTest {

    @TempDir
    private Path directory;

    @Test
    void areThoseThatTheLauncherNames() throws Exception {
        List<AreaLocation> areas = Areas.of(properties()::get);
        assertEquals(List.of("osgi.install.area", "eclipse.home.location", "osgi.configuration.area", "osgi.user.area", "osgi.instance.area"),
                areas.stream().map(a -> a.serviceProperties().get("type")).toList());
        assertEquals(List.of(true, true, false, false, false), areas.stream().map(AreaLocation::isReadOnly).toList());
        areas.forEach(area -> assertTrue(area.getURL().getPath().endsWith("/"), area.getURL().toString()));
    }

    @Test
    void aMissingOneIsNamed() {
        Map<String, String> properties = properties();
        properties.remove("osgi.user.area");
        assertTrue(assertThrows(IllegalStateException.class, () -> Areas.of(properties::get)).getMessage().contains("osgi.user.area"));
    }

    @Test
    void pathsInUrlsAreNotEncoded() throws Exception {
        Path vietnamese = directory.resolve("dữ liệu của tôi");
        assertEquals(vietnamese, new File(Areas.url(vietnamese).getPath()).toPath());
        assertFalse(Areas.url(vietnamese).toString().contains("%"));
    }

    @Test
    void oneLockAtATime() throws Exception {
        AreaLocation first = instance();
        AreaLocation second = instance();
        assertFalse(first.isLocked());
        assertTrue(first.lock());
        assertTrue(first.lock(), "again by the same");
        assertFalse(second.lock());
        assertTrue(second.isLocked());
        first.release();
        assertTrue(second.lock());
        second.release();
        assertTrue(Files.exists(directory.resolve("i x/.metadata/.lock")));
    }

    @Test
    void whatIsInstalledCannotBeLocked() throws Exception {
        AreaLocation install = new AreaLocation(Location.INSTALL_AREA_TYPE, Areas.url(directory), true);
        assertThrows(IOException.class, install::lock);
    }

    @Test
    void staysWhereTheLauncherHasPutIt() throws Exception {
        AreaLocation instance = instance();
        assertThrows(IllegalStateException.class, () -> instance.set(Areas.url(directory), false));
        assertEquals(Areas.url(directory.resolve("i x")).getPath() + "a/b", instance.getDataArea("/a/b").getPath());
    }

    private AreaLocation instance() throws IOException {
        return new AreaLocation(Location.INSTANCE_AREA_TYPE, Areas.url(directory.resolve("i x")), false);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (String area : List.of("install", "configuration", "user", "instance")) {
            properties.put("osgi." + area + ".area", directory.resolve(area).toString());
        }
        return properties;
    }
}
