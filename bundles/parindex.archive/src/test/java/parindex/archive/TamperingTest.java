package parindex.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class TamperingTest {

    private static final int FLIPS = 300;
    private static final int CUTS = 50;

    @TempDir
    Path folder;

    /** What is changed, the code of the refusal, and the place named. */
    private record Case(String title, String code, String place, Change change) {
    }

    @FunctionalInterface
    private interface Change {
        void in(Map<String, byte[]> entries) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> everyChangeOfAnEntryIsRefused() {
        return Stream.of(
                new Case("content", "entry-altered", "results.json", e -> e.get("results.json")[3] ^= 1),
                new Case("shorter", "entry-altered", "big.bin", e -> e.computeIfPresent("big.bin", (n, b) -> Arrays.copyOf(b, 9))),
                new Case("longer", "entry-altered", "empty", e -> e.put("empty", new byte[1])),
                new Case("added", "entry-added", "more", e -> e.put("more", new byte[1])),
                new Case("missing", "entry-missing", "empty", e -> e.remove("empty")),
                new Case("renamed", "entry-missing", "empty", e -> e.put("Empty", e.remove("empty"))),
                new Case("no manifest", "not-an-archive", "", e -> e.remove(Samples.MANIFEST)),
                new Case("no signature", "no-signature", Samples.SIGNATURE, e -> e.remove(Samples.SIGNATURE)),
                new Case("manifest", "signature-wrong", Samples.SIGNATURE, replace(Samples.MANIFEST, "0.1.0", "0.1.1")),
                new Case("signature", "signature-wrong", Samples.SIGNATURE, TamperingTest::otherSignature),
                new Case("signature no JSON", "signature-unreadable", Samples.SIGNATURE, e -> e.put(Samples.SIGNATURE, new byte[] {1})),
                new Case("signature field", "signature-unreadable", Samples.SIGNATURE,
                        replace(Samples.SIGNATURE, "publicKey", "publicKex")),
                new Case("signature not base64", "signature-unreadable", Samples.SIGNATURE, replace(Samples.SIGNATURE, "==\"", "=*\"")),
                new Case("huge signature", "listing-too-long", Samples.SIGNATURE, e -> e.put(Samples.SIGNATURE, new byte[100_000])),
                new Case("other algorithm", "other-key", Samples.SIGNATURE, replace(Samples.SIGNATURE, "Ed25519", "Ed448")),
                new Case("RSA key", "other-key", Samples.SIGNATURE, TamperingTest::rsaKey),
                new Case("format", "newer", "", resign(m -> m.replace("parindex.archive/1", "parindex.archive/2"))),
                new Case("no format", "manifest-unreadable", Samples.MANIFEST, resign(m -> m.replace("parindex.archive/1", "x"))),
                new Case("kind", "other-kind", "", resign(m -> m.replace("parindex.test", "parindex.backup"))),
                new Case("version", "newer", "", resign(m -> m.replace("\"version\" : 2", "\"version\" : 3"))),
                new Case("version 0", "manifest-unreadable", Samples.MANIFEST,
                        resign(m -> m.replace("\"version\" : 2", "\"version\" : 0"))),
                new Case("instant", "manifest-unreadable", Samples.MANIFEST, resign(m -> m.replace("2021-01-31", "2021-02-31"))),
                new Case("negative size", "manifest-unreadable", Samples.MANIFEST, resign(m -> m.replace("\"size\" : 0", "\"size\" : -1"))),
                new Case("number of any length", "manifest-unreadable", Samples.MANIFEST,
                        resign(m -> m.replace("\"size\" : 0", "\"size\" : " + "9".repeat(100_000)))),
                new Case("deep", "manifest-unreadable", Samples.MANIFEST,
                        resign(m -> m.replace("\"2020\"", "[".repeat(100_000)))),
                new Case("long text", "manifest-unreadable", Samples.MANIFEST,
                        resign(m -> m.replace("\"2020\"", "\"" + "x".repeat(200_000) + "\""))),
                new Case("attribute twice", "manifest-unreadable", Samples.MANIFEST, resign(m -> m.replace("đơn vị", "round"))),
                new Case("more after the end", "manifest-unreadable", Samples.MANIFEST, resign(m -> m + "{}")),
                new Case("cut manifest", "manifest-unreadable", Samples.MANIFEST, resign(m -> m.substring(0, m.length() / 2))),
                new Case("listed twice", "entry-twice", "empty", resign(m -> m.replace("big.bin", "empty"))),
                new Case("wrong hash", "entry-altered", "results.json",
                        resign(m -> m.replaceFirst("\"sha256\" : \"....", "\"sha256\" : \"0000"))))
                .map(c -> DynamicTest.dynamicTest(c.title, () -> {
                    Map<String, byte[]> entries = new LinkedHashMap<>(Samples.unzip(Samples.write(folder.resolve("a.zip"))));
                    c.change.in(entries);
                    Path changed = Samples.zip(folder.resolve("b.zip"), entries);
                    BadInputException refused = Samples.refused(c.code, changed);
                    assertEquals(c.place, Samples.place(refused));
                    assertEquals(changed.toString(), refused.problems().get(0).place().source());
                }));
    }

    @Test
    void theTableChangesWhatWouldBeAccepted() throws Exception {
        Map<String, byte[]> entries = Samples.unzip(Samples.write(folder.resolve("a.zip")));
        Samples.read(Samples.zip(folder.resolve("b.zip"), entries), Samples.LIMITS);
        resign(UnaryOperator.identity()).in(entries);
        Samples.read(Samples.zip(folder.resolve("c.zip"), entries), Samples.LIMITS);
    }

    @Test
    void theSentencesSayWhatAndWhatToDo() throws Exception {
        Map<String, byte[]> entries = Samples.unzip(Samples.write(folder.resolve("a.zip")));
        entries.get("big.bin")[0] ^= 1;
        Path file = Samples.zip(folder.resolve("b.zip"), entries);
        assertEquals(file + " (big.bin): Nội dung của mục này không đúng với danh sách đã ký: nó đã bị sửa hoặc bị hỏng."
                + " → Đừng dùng tệp này; hãy hỏi người gửi và xin lại tệp gốc.",
                Samples.refused("entry-altered", file).problems().get(0).in(Message.VIETNAMESE));
    }

    @Test
    void anyByteChangedIsRefusedOrWithoutMeaning() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"), Map.of("x.txt", "Đắk Nông ".repeat(20).getBytes(StandardCharsets.UTF_8), "y",
                Samples.random(400)));
        String content = Samples.read(file, Samples.LIMITS);
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = original.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Path changed = Files.write(folder.resolve("flip" + i), bytes);
            try {
                assertEquals(content, Samples.read(changed, Samples.LIMITS), "byte " + at);
            } catch (BadInputException e) {
                refused++;
            }
        }
        assertTrue(refused > FLIPS / 2, "only " + refused + " refused");
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.write(folder.resolve("a.zip")));
        for (int i = 1; i < CUTS; i++) {
            Samples.refused("truncated", Files.write(folder.resolve("cut" + i), Arrays.copyOf(bytes, bytes.length * i / CUTS)));
        }
        Samples.refused("truncated", Files.write(folder.resolve("last"), Arrays.copyOf(bytes, bytes.length - 1)));
        Samples.refused("truncated", Files.write(folder.resolve("more"), Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Samples.refused("empty", Files.write(folder.resolve("empty"), new byte[0]));
        Samples.refused("directory", folder);
        Samples.refused("no-file", folder.resolve("none"));
        Samples.refused("not-an-archive", Files.writeString(folder.resolve("text"), "Không phải gói"));
        Samples.refused("not-an-archive", Files.write(folder.resolve("PK"), new byte[] {'P', 'K'}));
        Samples.refused("not-an-archive", Samples.zip(folder.resolve("other.zip"), Map.of("word/document.xml", new byte[9])));
        byte[] bytes = Files.readAllBytes(Samples.write(folder.resolve("a.zip")));
        byte[] shifted = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, shifted, 0, 4);
        System.arraycopy(bytes, 0, shifted, 4, bytes.length);
        Samples.refused("damaged", Files.write(folder.resolve("before"), shifted));
    }

    private static Change replace(String entry, String from, String to) {
        return entries -> {
            String text = new String(entries.get(entry), StandardCharsets.UTF_8);
            assertTrue(text.contains(from), text);
            entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A manifest that its signer meant to be so. */
    private static Change resign(UnaryOperator<String> change) {
        return entries -> {
            byte[] manifest = change.apply(new String(entries.get(Samples.MANIFEST), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            entries.put(Samples.MANIFEST, manifest);
            sign(entries, Samples.KEY.publicKey().getEncoded(), Samples.KEY.sign(manifest));
        };
    }

    private static void otherSignature(Map<String, byte[]> entries) {
        sign(entries, Samples.KEY.publicKey().getEncoded(), Samples.KEY.sign(new byte[] {1}));
    }

    private static void rsaKey(Map<String, byte[]> entries) throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        sign(entries, rsa.getPublic().getEncoded(), new byte[64]);
    }

    private static void sign(Map<String, byte[]> entries, byte[] key, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        entries.put(Samples.SIGNATURE, ("{\"algorithm\":\"Ed25519\",\"publicKey\":\"" + base64.encodeToString(key) + "\",\"signature\":\""
                + base64.encodeToString(signature) + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
