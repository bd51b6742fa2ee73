package parindex.modules.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Outcome;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** Whatever is done to a signed file: it is refused with the reason, and no bundle of it gets as far as the framework. */
class TamperingTest {

    private static final String SIGNATURE = "META-INF/PARINDEX.SF";
    private static final String BLOCK = "META-INF/PARINDEX.EC";
    private static final String DOCUMENT = "PARINDEX-INF/criteria.xml";

    @TempDir
    Path folder;
    private Bench bench;
    private Path good;

    @BeforeEach
    void office() throws IOException {
        bench = new Bench(folder);
        bench.trustOffice();
        good = bench.signed(folder, "good.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"));
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void aSignedFileReachesTheFramework() {
        // The counter counts: without this, that it stays at zero would prove nothing.
        Outcome outcome = bench.modules.apply(Bench.ADMINISTRATOR, install(good, Consent.NONE));
        assertEquals(1, bench.installs.size());
        assertEquals("failed.install", outcome.notices().get(0).key());
    }

    @Test
    void changedContent() throws IOException {
        refused("jar.tampered", Jars.altered(good, "x.jar", e -> Jars.with(e, DOCUMENT, "<criteria-set version='1.0.0' />")));
    }

    @Test
    void changedContentWithItsDigestInTheManifest() throws IOException {
        // Who alters a file and writes its new digest into the manifest has to alter the signed list of digests too.
        Path other = bench.signed(folder, "other.jar", Jars.with(Jars.criteria("office.small", "1.0.0", "1.0.0"), DOCUMENT, "<other/>"));
        Map<String, byte[]> forged = Jars.read(other);
        refused("jar.badSignature", Jars.altered(good, "x.jar", e -> {
            e.put(Jars.MANIFEST, forged.get(Jars.MANIFEST));
            e.put(DOCUMENT, forged.get(DOCUMENT));
            e.put(SIGNATURE, forged.get(SIGNATURE));
            return e;
        }));
        refused("jar.badSignature", Jars.altered(good, "y.jar", e -> {
            e.put(Jars.MANIFEST, forged.get(Jars.MANIFEST));
            e.put(DOCUMENT, forged.get(DOCUMENT));
            return e;
        }));
    }

    @Test
    void changedHeadersOfTheManifest() throws IOException {
        refused("jar.badSignature", Jars.altered(good, "x.jar", e -> Jars.with(e, Jars.MANIFEST,
                new String(e.get(Jars.MANIFEST), StandardCharsets.UTF_8).replace("office.small", "office.other"))));
    }

    @Test
    void aSectionAddedToTheManifest() throws IOException {
        refused("jar.manifest", Jars.altered(good, "x.jar", e -> Jars.with(e, Jars.MANIFEST,
                new String(e.get(Jars.MANIFEST), StandardCharsets.UTF_8) + "Name: a/B.class\r\nSealed: true\r\n\r\n")));
    }

    @Test
    void anEntryAdded() throws IOException {
        refused("jar.uncovered", Jars.altered(good, "x.jar", e -> Jars.with(e, "evil/Activator.class", "x")));
        refused("jar.uncovered", Jars.altered(good, "y.jar", e -> Jars.with(e, "META-INF/services/java.lang.Runnable", "x")));
        refused("jar.uncovered", Jars.altered(good, "z.jar", e -> Jars.with(e, "META-INF/versions/17/a/B.class", "x")));
    }

    @Test
    void aFileThatPassesForPartOfTheSignature() throws IOException {
        refused("jar.rezipped", Jars.altered(good, "x.jar", e -> Jars.with(e, "META-INF/SIG-CODE", "x")));
        refused("jar.rezipped", Jars.altered(good, "y.jar", e -> Jars.with(e, "META-INF/OTHER.SF", "x")));
        refused("jar.rezipped", Jars.altered(good, "z.jar", e -> Jars.with(e, "META-INF/PARINDEX.RSA", "x")));
    }

    @Test
    void anEntryRemoved() throws IOException {
        Map<String, byte[]> two = Jars.with(Jars.criteria("office.small", "1.0.0", "1.0.0"), "readme.txt", "x");
        Path signed = bench.signed(folder, "two.jar", two);
        refused("jar.removed", Jars.altered(signed, "x.jar", e -> Jars.without(e, "readme.txt")));
        refused("jar.empty", Jars.altered(good, "y.jar", e -> Jars.without(e, DOCUMENT)));
    }

    @Test
    void signatureStripped() throws IOException {
        refused("jar.stripped", Jars.altered(good, "x.jar", e -> Jars.without(e, SIGNATURE, BLOCK)));
        refused("jar.rezipped", Jars.altered(good, "y.jar", e -> Jars.without(e, SIGNATURE)));
        refused("jar.rezipped", Jars.altered(good, "z.jar", e -> Jars.without(e, BLOCK)));
        // Without any trace of a signature it is a file that nobody signed.
        refused("consent.unsigned", Jars.write(folder.resolve("w.jar"), Jars.criteria("office.small", "1.0.0", "1.0.0")));
    }

    @Test
    void theSignatureOfAnotherFile() throws IOException {
        Map<String, byte[]> other = Jars.read(bench.signed(folder, "other.jar", Jars.criteria("office.other", "1.0.0", "2.0.0")));
        refused("jar.badSignature", Jars.altered(good, "x.jar", e -> {
            e.put(BLOCK, other.get(BLOCK));
            return e;
        }));
    }

    @Test
    void zippedAgain() throws IOException {
        // As tools do that put files in the order of their names, or of a folder.
        refused("jar.rezipped", Jars.altered(good, "x.jar", e -> {
            Map<String, byte[]> sorted = new LinkedHashMap<>();
            e.keySet().stream().sorted(java.util.Comparator.reverseOrder()).forEach(n -> sorted.put(n, e.get(n)));
            return sorted;
        }));
        refused("jar.rezipped", Jars.altered(good, "y.jar", e -> {
            Map<String, byte[]> moved = new LinkedHashMap<>(e);
            byte[] block = moved.remove(BLOCK);
            moved.put(BLOCK, block);
            return moved;
        }));
    }

    @Test
    void truncatedAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(whole.length);
            Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, length));
            refusedWithOneOf(List.of("jar.truncated", "jar.none", "jar.damaged"), cut);
        }
    }

    @Test
    void aByteChangedAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        Map<String, String> entries = contents(good);
        SplittableRandom random = new SplittableRandom(2026);
        int same = 0;
        for (int i = 0; i < 300; i++) {
            same += refusedOrSame(entries, whole, random.nextInt(whole.length), random.nextInt(8)) ? 1 : 0;
        }
        assertTrue(same < 300 / 2, "accepted " + same);
        assertEquals(List.of(), bench.installs);
    }

    /** The packed bytes of an entry can be made to go on behind the length that the directory states, which the JDK neither reads nor checks. */
    @Test
    void contentBehindTheStatedEnd() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        Map<String, String> entries = contents(good);
        int ends = 0;
        for (int i = 2; i + 4 <= whole.length; i++) {
            if (whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 7 && whole[i + 3] == 8) {
                ends++;
                for (int bit = 0; bit < 16; bit++) {
                    refusedOrSame(entries, whole, i - 1 - bit / 8, bit % 8);
                }
            }
        }
        assertEquals(entries.size() + 2, ends, "ends of packed entries, with those of the signature");
    }

    /** Whether a jar with one bit changed is taken; then it has the same content for every reader. */
    private boolean refusedOrSame(Map<String, String> entries, byte[] whole, int at, int bit) throws IOException {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) (1 << bit);
        Path file = Files.write(folder.resolve("changed.jar"), changed);
        try {
            bench.modules.plan(Bench.ADMINISTRATOR, install(file, Consent.NONE));
        } catch (BadInputException refused) {
            assertFalse(refused.problems().isEmpty());
            return false;
        }
        // Only what carries no meaning may differ: local headers, times, and what a signature says beside the signature.
        assertEquals(entries, contents(file), "a change of content was accepted: byte " + at + ", bit " + bit);
        return true;
    }

    /** What is signed, as the directory at the end of the file leads to it. */
    private static Map<String, String> contents(Path file) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            for (java.util.zip.ZipEntry entry : java.util.Collections.list(zip.entries())) {
                if (!entry.getName().matches("(?i)META-INF/PARINDEX\\..*")) {
                    contents.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }

    @Test
    void somethingBeforeOrAfter() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        refusedWithOneOf(List.of("jar.none", "jar.damaged"),
                Files.write(folder.resolve("before.jar"), concat("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), whole)));
        refused("jar.truncated", Files.write(folder.resolve("after.jar"), concat(whole, new byte[] {1, 2, 3})));
        refused("jar.damaged", Files.write(folder.resolve("twice.jar"), concat(whole, whole)));
    }

    @Test
    void twoEntriesOfOneName() throws IOException {
        Path file = Jars.altered(good, "x.jar", e -> Jars.with(e, "PARINDEX-INF/criteria.xmk", "evil"));
        byte[] bytes = Files.readAllBytes(file);
        replaceAll(bytes, "criteria.xmk", "criteria.xml");
        refused("jar.twice", Files.write(file, bytes));
        refused("jar.twice", Jars.altered(good, "y.jar", e -> Jars.with(e, "parindex-inf/CRITERIA.xml", "evil")));
    }

    @Test
    void namesThatLeadElsewhere() throws IOException {
        for (String name : List.of("../evil", "a/../../evil", "/etc/passwd", "C:/evil", "a\\b", "a//b", "./a", "a\nb")) {
            refused("jar.name", Jars.altered(good, "x.jar", e -> Jars.with(e, name, "evil")));
        }
    }

    @Test
    void aBomb() throws IOException {
        // The directory says how long an entry becomes; the file claims a gigabyte.
        Path file = Jars.altered(good, "x.jar", e -> Jars.with(e, "zeros", "0".repeat(1000)));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(bytes.length - 6);
        for (int at = directory; buffer.getInt(at) == 0x02014b50;) {
            int name = buffer.getShort(at + 28);
            if (new String(bytes, at + 46, name, StandardCharsets.UTF_8).equals("zeros")) {
                buffer.putInt(at + 24, 1 << 30);
            }
            at += 46 + name + buffer.getShort(at + 30) + buffer.getShort(at + 32);
        }
        refused("jar.bomb", Files.write(file, bytes));
        Map<String, byte[]> many = Jars.criteria("office.small", "1.0.0", "1.0.0");
        for (int i = 0; i <= 20_000; i++) {
            many.put("e" + i, new byte[0]);
        }
        refused("jar.many", Jars.write(folder.resolve("many.jar"), many));
    }

    @Test
    void aCertificateBeforeAndAfterItsTime() throws IOException {
        try (Bench late = new Bench(Files.createDirectories(folder.resolve("late")), Bench.NOW.plus(Duration.ofDays(366)))) {
            late.trustOffice();
            Path file = late.signed(folder, "late.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"));
            assertEquals("certificate.expired", key(late, file, Consent.NONE));
            // Nobody can agree to that.
            assertEquals("certificate.expired", key(late, file, new Consent(Optional.of(late.signer.fingerprint()), true)));
            assertEquals(List.of(), late.installs);
        }
        try (Bench early = new Bench(Files.createDirectories(folder.resolve("early")), Bench.NOW.minus(Duration.ofDays(1)))) {
            early.trustOffice();
            Path file = early.signed(folder, "early.jar", Jars.criteria("office.small", "1.0.0", "1.0.0"));
            assertEquals("certificate.early", key(early, file, Consent.NONE));
            assertEquals(List.of(), early.installs);
        }
    }

    @Test
    void anUnknownSignerIsShownWithItsFingerprint() throws IOException {
        bench.trust().distrust(Bench.ADMINISTRATOR, bench.signer.fingerprint());
        BadInputException refused = assertThrows(BadInputException.class,
                () -> bench.modules.apply(Bench.ADMINISTRATOR, install(good, Consent.NONE)));
        assertEquals("consent.signer", refused.problems().get(0).code());
        assertTrue(refused.problems().get(0).what().in(Message.VIETNAMESE).contains(bench.signer.fingerprint()));
        assertEquals("consent.signer", key(bench, good, new Consent(Optional.of("0".repeat(64)), false)));
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void anAlteredFileCannotBeAllowed() throws IOException {
        Path file = Jars.altered(good, "x.jar", e -> Jars.with(e, DOCUMENT, "<evil/>"));
        Consent everything = new Consent(Optional.of(bench.signer.fingerprint()), true);
        assertEquals("jar.tampered", key(bench, file, everything));
        assertEquals(List.of(), bench.installs);
    }

    @Test
    void aCriteriaBundleWithCodeNeedsConsent() throws IOException {
        Path file = bench.signed(folder, "code.jar",
                Jars.with(Jars.criteria("office.small", "1.0.0", "1.0.0"), "office/Activator.class", "x"));
        refused("consent.code", file);
        assertEquals("", key(bench, file, new Consent(Optional.empty(), true)));
        assertEquals(1, bench.installs.size());
        assertTrue(bench.audit().contains("admin module.installed office.small"), bench.audit()::toString);
    }

    @Test
    void noBundleAndNoJar() throws IOException {
        refused("jar.none", Files.writeString(folder.resolve("text.jar"), "not a jar at all, but long enough to be looked at"));
        refused("jar.none", Files.write(folder.resolve("empty.jar"), new byte[0]));
        refused("file.folder", Files.createDirectories(folder.resolve("folder.jar")));
        refused("file.missing", folder.resolve("nothing.jar"));
        Map<String, byte[]> plain = new LinkedHashMap<>(Map.of(Jars.MANIFEST, Jars.bytes("Manifest-Version: 1.0\n")));
        refused("bundle.none", bench.signed(folder, "plain.jar", Jars.with(plain, "a.txt", "x")));
        refused("jar.noManifest", Jars.write(folder.resolve("bare.jar"), Map.of("a.txt", Jars.bytes("x"))));
        refused("bundle.extension", bench.signed(folder, "extension.jar", Jars.criteria("office.small", "1.0.0", "1.0.0",
                "Fragment-Host: system.bundle;extension:=framework")));
    }

    @Test
    void aFileThatChangesAfterItWasVerified() throws IOException {
        // The path of the person is read once; what is installed is the copy, and that is compared again.
        bench.modules.apply(Bench.ADMINISTRATOR, install(good, Consent.NONE));
        Files.writeString(good, "something else");
        bench.installs.clear();
        try (Stream<Path> kept = Files.list(bench.data.resolve("modules/packages"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "something else");
        }
        Outcome outcome = bench.modules.apply(Bench.ADMINISTRATOR, new Change.Enable("office.small"));
        assertEquals("package.altered", outcome.notices().get(0).key());
        assertEquals(List.of(), bench.installs);
    }

    private void refused(String key, Path file) {
        refusedWithOneOf(List.of(key), file);
    }

    private void refusedWithOneOf(List<String> keys, Path file) {
        String key = key(bench, file, Consent.NONE);
        assertTrue(keys.contains(key), file.getFileName() + " was refused with " + key + ", not " + keys);
        assertEquals(List.of(), bench.installs, "a refused file got as far as the framework");
        try (Stream<Path> left = Stream.concat(Files.list(bench.data.resolve("modules/work")),
                Files.list(bench.data.resolve("modules/packages")))) {
            assertEquals(List.of(), left.toList(), "copies are left");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Why a file is refused; empty text if it is not. */
    private static String key(Bench bench, Path file, Consent consent) {
        try {
            bench.modules.apply(Bench.ADMINISTRATOR, install(file, consent));
            return "";
        } catch (BadInputException e) {
            assertTrue(e.problems().get(0).in(Message.VIETNAMESE).contains(file.getFileName().toString()), "the file is not named");
            return e.problems().get(0).code();
        }
    }

    private static Change install(Path file, Consent consent) {
        return new Change.Install(file, Optional.empty(), consent);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void replaceAll(byte[] bytes, String from, String to) {
        byte[] wanted = from.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + wanted.length), wanted)) {
                System.arraycopy(to.getBytes(StandardCharsets.UTF_8), 0, bytes, i, wanted.length);
            }
        }
    }
}
