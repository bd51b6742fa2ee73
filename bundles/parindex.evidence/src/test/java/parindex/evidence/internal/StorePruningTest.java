package parindex.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.evidence.Pruned;

class StorePruningTest {

    private static final Instant PUT = Instant.parse("2020-12-15T03:00:00Z");
    private static final Duration GRACE = Duration.ofDays(30);

    @TempDir
    Path folder;

    private FileBlobStore storeAt(Instant now) {
        return storeAt(now, new Disk());
    }

    private FileBlobStore storeAt(Instant now, Disk disk) {
        return new FileBlobStore(folder, Clock.fixed(now, ZoneOffset.UTC), disk);
    }

    private static String put(FileBlobStore store, String text) {
        return store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), FileBlobStoreTest.LIMITS).sha256();
    }

    @Test
    void onlyOldUnreferencedContentsGo() {
        String referenced = put(storeAt(PUT), "dùng");
        String old = put(storeAt(PUT), "không dùng");
        String young = put(storeAt(PUT.plus(Duration.ofDays(20))), "mới");
        FileBlobStore store = storeAt(PUT);
        assertEquals(new Pruned(List.of(), 0, 2, 0), store.prune(Set.of(referenced), GRACE, PUT.plus(GRACE)), "not yet");
        assertEquals(new Pruned(List.of(old), 12, 1, 0), store.prune(Set.of(referenced), GRACE, PUT.plus(GRACE).plusSeconds(1)));
        assertTrue(store.contains(referenced));
        assertTrue(store.contains(young));
        assertFalse(store.contains(old));
    }

    @Test
    void withTheClockSetBackEverythingIsYoung() {
        String future = put(storeAt(PUT), "tương lai");
        FileBlobStore store = storeAt(PUT);
        assertEquals(1, store.prune(Set.of(), Duration.ZERO, PUT.minus(Duration.ofDays(400))).kept());
        assertTrue(store.contains(future));
    }

    @Test
    void aContentThatIsPutAgainIsYoungAgain() {
        String sha256 = put(storeAt(PUT), "gửi lại");
        Instant later = PUT.plus(Duration.ofDays(100));
        put(storeAt(later), "gửi lại");
        assertEquals(List.of(), storeAt(later).prune(Set.of(), GRACE, later).removed());
        assertTrue(storeAt(later).contains(sha256));
    }

    @Test
    void aContentThatIsPutAgainDuringThePruneIsKept() {
        String sha256 = put(storeAt(PUT), "gửi lại");
        Instant later = PUT.plus(Duration.ofDays(100));
        boolean[] again = {false};
        FileBlobStore[] store = new FileBlobStore[1];
        store[0] = storeAt(later, new Disk() {
            @Override
            Instant time(Path file) throws IOException {
                Instant seen = super.time(file);
                if (!again[0]) {
                    // Between the look and the removal.
                    again[0] = true;
                    put(store[0], "gửi lại");
                }
                return seen;
            }
        });
        Pruned pruned = store[0].prune(Set.of(), GRACE, later);
        assertTrue(again[0]);
        assertEquals(new Pruned(List.of(), 0, 1, 0), pruned);
        assertTrue(store[0].contains(sha256));
    }

    @Test
    void onlyStaleUploadsGo() throws IOException {
        put(storeAt(PUT), "x");
        Path stale = Files.writeString(folder.resolve("incoming/a.part"), "x");
        Path young = Files.writeString(folder.resolve("incoming/b.part"), "x");
        Instant now = PUT.plus(Duration.ofDays(40));
        Files.setLastModifiedTime(stale, FileTime.from(now.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofHours(23))));
        assertEquals(1, storeAt(now).prune(Set.of(), Duration.ZERO, now).parts());
        assertFalse(Files.exists(stale));
        assertTrue(Files.exists(young));
    }
}
