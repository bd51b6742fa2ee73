package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallFingerprintTest {
    @TempDir
    private Path home;

    @Test
    void changesWithVersionPlaceAndFiles() throws Exception {
        Path bundle = home.resolve("bundles/a.jar");
        Files.createDirectories(home.resolve("features"));
        Files.createDirectories(bundle.getParent());
        Files.writeString(bundle, "a");
        Files.setLastModifiedTime(bundle, FileTime.fromMillis(1000));
        String before = fingerprint("1");
        assertEquals(before, fingerprint("1"));
        assertNotEquals(before, fingerprint("2"));
        Files.setLastModifiedTime(bundle, FileTime.fromMillis(2000));
        assertNotEquals(before, fingerprint("1"));
        Files.setLastModifiedTime(bundle, FileTime.fromMillis(1000));
        assertEquals(before, fingerprint("1"));
        Files.writeString(home.resolve("features/f.json"), "{}");
        assertNotEquals(before, fingerprint("1"));
    }

    private String fingerprint(String version) throws LaunchFailure {
        return InstallFingerprint.of(new Install(home, version));
    }
}
