package parindex.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.function.Executable;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** Archives for tests, and zip files changed entry by entry. */
final class Samples {

    static final ArchiveKind KIND = new ArchiveKind("parindex.test", 2);
    static final Limits LIMITS = new Limits(100, 1 << 20, 4 << 20, 200);
    static final SigningKey KEY = SigningKey.generate();
    static final String MANIFEST = "META-INF/manifest.json";
    static final String SIGNATURE = "META-INF/signature.json";

    private Samples() {
    }

    static ArchiveHeader header() {
        return header(KIND);
    }

    static ArchiveHeader header(ArchiveKind kind) {
        return ArchiveHeader.of(kind, Instant.parse("2021-01-31T02:03:04.5Z"), "0.1.0", Map.of("round", "2020", "đơn vị", "Sở Y tế"));
    }

    static Map<String, byte[]> content() {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("results.json", "{\"a\": 1}\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        content.put("tệp/đính kèm.bin", random(3000));
        content.put("empty", new byte[0]);
        content.put("big.bin", random(100_000));
        return content;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(2020).nextBytes(bytes);
        return bytes;
    }

    static Path write(Path file) throws IOException {
        return write(file, content());
    }

    static Path write(Path file, Map<String, byte[]> content) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                writer.add(entry.getKey(), entry.getValue());
            }
            writer.commit(header(), KEY);
        }
        return file;
    }

    /** Everything that a reader learns. */
    static String read(Path file, Limits limits) throws IOException {
        try (SignedArchive archive = SignedArchive.open(file, KIND, limits)) {
            StringBuilder all = new StringBuilder().append(archive.header()).append(archive.fingerprint());
            for (String name : archive.names()) {
                try (InputStream in = archive.open(name)) {
                    all.append('\n').append(name).append('=').append(java.util.HexFormat.of().formatHex(in.readAllBytes()));
                }
            }
            return all.toString();
        }
    }

    /** The entries of a zip file, in its order. */
    static Map<String, byte[]> unzip(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    static BadInputException refused(String code, Executable action) {
        BadInputException refused = assertThrows(BadInputException.class, action);
        assertEquals(1, refused.problems().size());
        assertEquals(code, refused.problems().get(0).code());
        for (Locale language : new Locale[] {Message.VIETNAMESE, Locale.ENGLISH}) {
            assertFalse(refused.problems().get(0).in(language).contains("Exception"), refused.getMessage());
        }
        return refused;
    }

    static BadInputException refused(String code, Path file) {
        return refused(code, () -> SignedArchive.open(file, KIND, LIMITS));
    }

    static String place(BadInputException refused) {
        return refused.problems().get(0).place().path().orElse("");
    }
}
