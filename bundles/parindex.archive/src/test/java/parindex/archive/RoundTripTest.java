package parindex.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    @TempDir
    Path folder;

    @Test
    void everythingComesBack() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"));
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, Samples.LIMITS)) {
            assertEquals(Samples.header(), archive.header());
            assertEquals(Samples.header().attributes(), archive.attributes());
            assertEquals(Samples.header().createdAt(), archive.createdAt());
            assertEquals(Samples.KEY.publicKey(), archive.signer());
            assertEquals(Samples.KEY.fingerprint(), archive.fingerprint());
            assertEquals(List.copyOf(Samples.content().keySet()), archive.names());
            for (Map.Entry<String, byte[]> entry : Samples.content().entrySet()) {
                try (InputStream in = archive.open(entry.getKey())) {
                    assertArrayEquals(entry.getValue(), in.readAllBytes());
                }
                assertEquals(entry.getValue().length, archive.size(entry.getKey()));
            }
            assertThrows(IllegalArgumentException.class, () -> archive.open("none"));
            assertThrows(IllegalArgumentException.class, () -> archive.open(Samples.MANIFEST));
        }
        List<String> entries = List.copyOf(Samples.unzip(file).keySet());
        assertEquals(List.of(Samples.MANIFEST, Samples.SIGNATURE), entries.subList(entries.size() - 2, entries.size()));
    }

    @Test
    void anArchiveWithoutEntriesIsOne() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"), Map.of());
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, Samples.LIMITS)) {
            assertEquals(List.of(), archive.names());
        }
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryTimeZone() throws IOException {
        byte[] first = Files.readAllBytes(Samples.write(folder.resolve("a.zip")));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(first, Files.readAllBytes(Samples.write(folder.resolve("b.zip"))));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anEarlierVersionOfTheKindIsRead() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            writer.commit(Samples.header(new ArchiveKind("parindex.test", 1)), Samples.KEY);
        }
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, Samples.LIMITS)) {
            assertEquals(1, archive.header().kind().version());
        }
    }

    @Test
    void moreEntriesThanAPlainZipFileCounts() throws IOException {
        Path file = folder.resolve("a.zip");
        int count = 66_000;
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            for (int i = 0; i < count; i++) {
                writer.add("e/" + i, new byte[0]);
            }
            writer.commit(Samples.header(), Samples.KEY);
        }
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, new Limits(count, 1, 1, 1))) {
            assertEquals(count, archive.names().size());
        }
        Samples.refused("too-many-entries", () -> SignedArchive.open(file, Samples.KIND, new Limits(count - 1, 1, 1, 1)));
    }

    @Test
    void contentIsStreamed() throws IOException {
        Path file = folder.resolve("a.zip");
        long length = 200L << 20;
        List<Integer> asked = new ArrayList<>();
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            writer.add("zeros", new Zeros(length, asked));
            writer.commit(Samples.header(), Samples.KEY);
        }
        assertTrue(asked.stream().allMatch(n -> n <= 1 << 16), "a buffer of a fixed size");
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, new Limits(1, length, length, Limits.ANY_RATIO))) {
            assertEquals(length, archive.size("zeros"));
        }
    }

    @Test
    void longNamesKeepTheirNormalForm() throws IOException {
        String name = Normalizer.normalize("ế", Normalizer.Form.NFD).repeat(51);
        assertEquals(255, name.getBytes(StandardCharsets.UTF_8).length);
        Path file = Samples.write(folder.resolve("a.zip"), Map.of("x/" + name, new byte[] {1}));
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, Samples.LIMITS)) {
            assertEquals(List.of("x/" + name), archive.names());
            archive.extractTo(folder.resolve("out"));
        }
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("out/x").resolve(name)));
        Samples.refused("entry-name", () -> Samples.write(folder.resolve("b.zip"), Map.of(name + "e", new byte[0])));
    }

    @Test
    void extractsBelowAFolder() throws IOException {
        Path out = folder.resolve("new/out");
        try (SignedArchive archive = SignedArchive.open(Samples.write(folder.resolve("a.zip")), Samples.KIND, Samples.LIMITS)) {
            archive.extractTo(out);
            for (Map.Entry<String, byte[]> entry : Samples.content().entrySet()) {
                assertArrayEquals(entry.getValue(), Files.readAllBytes(out.resolve(entry.getKey())));
            }
            Samples.refused("folder-not-empty", () -> archive.extractTo(out));
            assertThrows(NotDirectoryException.class, () -> archive.extractTo(out.resolve("empty")));
        }
    }

    @Test
    void aFileChangedAfterItsVerificationIsNoticedAndNothingStays() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"));
        byte[] bytes = Files.readAllBytes(file);
        String hex = HexFormat.of().formatHex(bytes);
        int inside = hex.indexOf(HexFormat.of().formatHex(Samples.random(100_000), 50_000, 50_020)) / 2;
        assertTrue(inside > 0, "random content is stored as it is");
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, Samples.LIMITS)) {
            bytes[inside] ^= 1;
            // In place, as the open file sees it.
            try (var out = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
                out.write(java.nio.ByteBuffer.wrap(bytes), 0);
            }
            assertEquals("big.bin", Samples.place(Samples.refused("entry-altered", () -> archive.extractTo(folder.resolve("out")))));
        }
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    /** Counts how much is asked for at once. */
    private static final class Zeros extends InputStream {

        private long left;
        private final List<Integer> asked;

        Zeros(long length, List<Integer> asked) {
            this.left = length;
            this.asked = asked;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            asked.add(length);
            if (left == 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            java.util.Arrays.fill(into, offset, offset + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
