package parindex.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void theSecondTimeItIsTheSameKey() throws IOException {
        Path file = folder.resolve("round.key");
        SigningKey made = SigningKey.loadOrCreate(file);
        SigningKey loaded = SigningKey.loadOrCreate(file);
        assertEquals(made.publicKey(), loaded.publicKey());
        assertArrayEquals(made.sign(new byte[] {1}), loaded.sign(new byte[] {1}));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = folder.resolve("round.key");
        SigningKey.loadOrCreate(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void theFingerprintIsThatOfThePublicHalf() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Samples.KEY.publicKey().getEncoded());
        String fingerprint = Samples.KEY.fingerprint();
        assertEquals(HexFormat.of().formatHex(hash), fingerprint.replace(" ", ""));
        assertTrue(fingerprint.matches("[0-9a-f]{4}( [0-9a-f]{4}){15}"), fingerprint);
    }

    @Test
    void aDamagedFileIsRefusedAndKept() throws IOException {
        Path good = folder.resolve("good.key");
        SigningKey.loadOrCreate(good);
        Path other = folder.resolve("other.key");
        SigningKey.loadOrCreate(other);
        String text = Files.readString(good);
        int half = text.indexOf("-----BEGIN PUBLIC");
        String othersHalf = Files.readString(other).substring(half);
        for (String bad : List.of("", "x", text.substring(0, half), text.substring(half), text.substring(0, half) + othersHalf,
                text.replace("PRIVATE", "EC PRIVATE"), text.replaceFirst("KEY-----\n....", "KEY-----\n"), text + text)) {
            Path file = Files.writeString(folder.resolve("bad.key"), bad);
            Samples.refused("key-damaged", () -> SigningKey.loadOrCreate(file));
            assertEquals(bad, Files.readString(file));
        }
        Samples.refused("directory", () -> SigningKey.loadOrCreate(folder));
        assertThrows(NoSuchFileException.class, () -> SigningKey.loadOrCreate(folder.resolve("none/round.key")));
    }

    @Test
    void thoseWhoCreateItTogetherGetOneKey() throws Exception {
        Path file = folder.resolve("round.key");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> load = () -> SigningKey.loadOrCreate(file).fingerprint();
            Set<String> keys = new HashSet<>();
            for (Future<String> key : threads.invokeAll(java.util.Collections.nCopies(16, load))) {
                keys.add(key.get());
            }
            assertEquals(1, keys.size());
        } finally {
            threads.shutdown();
        }
    }
}
