package parindex.exchange.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveWriter;
import parindex.archive.SignedArchive;
import parindex.archive.SigningKey;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Schedule;
import parindex.fuzz.AllRules;
import parindex.fuzz.Refusal;
import parindex.fuzz.Runs;
import parindex.scoring.Inputs;

/** The parts of a package of a unit that is signed as it should be: each of them, in turn, replaced by what the fuzzer writes. */
class PackagePartsFuzzTest {

    private static final Instant AT = Instant.parse("2020-12-01T02:03:04Z");
    private static final SigningKey KEY = SigningKey.generate();
    private static final Map<String, byte[]> PARTS = parts();

    private static Map<String, byte[]> parts() {
        try {
            Path file = Files.createTempDirectory("fuzz").resolve("a.zip");
            Entry entry = new Entry(AllRules.ROUND.id(), "SNV", AllRules.SET.leaves().get(0).id(), Inputs.NONE, false, Optional.of("vì"),
                    List.of(), "an", AT);
            new PackageContent(AllRules.ROUND, Schedule.NONE, AllRules.UNIT,
                    new Ledger(List.of(new Line<>(1, entry)), List.of(), List.of()), List.of()).write(file, null, KEY, AT, "test");
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (SignedArchive archive = SignedArchive.open(file, ExchangeKinds.UNIT_PACKAGE, ExchangeKinds.LIMITS)) {
                for (String name : archive.names()) {
                    try (InputStream in = archive.open(name)) {
                        parts.put(name, in.readAllBytes());
                    }
                }
            }
            Files.delete(file);
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 300 * Runs.TIMES)
    void parts(byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("a.zip");
        try {
            for (String changed : PARTS.keySet()) {
                read(file, changed, content);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void read(Path file, String changed, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        try (ArchiveWriter archive = ArchiveWriter.to(file)) {
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                archive.add(part.getKey(), part.getKey().equals(changed) ? content : part.getValue());
            }
            archive.commit(ArchiveHeader.of(ExchangeKinds.UNIT_PACKAGE, AT, "test", Map.of("round", "thu-2020", "unit", "SNV")), KEY);
        }
        Refusal.only(() -> {
            try (SignedArchive archive = SignedArchive.open(file, ExchangeKinds.UNIT_PACKAGE, ExchangeKinds.LIMITS)) {
                Parts parts = new Parts(file, archive);
                parts.sets(PackageContent.read(parts).round());
            }
        });
    }
}
