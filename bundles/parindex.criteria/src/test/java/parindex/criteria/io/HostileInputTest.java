package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.criteria.rule.ScoringRule;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Whatever is given, the answer is one clear message, never an exception. */
class HostileInputTest {

    private static final Path NULL_DEVICE = Path.of("/dev/null");
    private static final String ROOT = "<criteria-set xmlns=\"urn:parindex:criteria:1\"";

    private static final List<MatchResult> ATTRIBUTES =
            Pattern.compile(" (?!xmlns|version=\"1.0\"|encoding)[a-z-]+=\"([^\"]*)\"").matcher(Documents.allRules()).results()
                    .filter(m -> m.start() > 60).toList();

    private final CriteriaReader reader = new CriteriaReader();

    @TempDir
    Path folder;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("document.empty", "", "0:0"),
                Arguments.of("document.empty", " \n\t ", "0:0"),
                Arguments.of("document.notXml", "id;name\n1;A", "1:1"),
                Arguments.of("document.notXml", "\n  {\"id\": 1}", "2:3"),
                Arguments.of("document.notXml", "PK\u0003\u0004", "1:1"),
                Arguments.of("root.wrong", "<html><body/></html>", "1:1"),
                Arguments.of("root.namespace", "<?xml version=\"1.0\"?>\n<criteria-set id=\"a\"/>", "2:1"),
                Arguments.of("root.version", "<criteria-set xmlns=\"urn:parindex:criteria:2\"/>", "1:1"),
                Arguments.of("xml.doctype", Documents.with("<criteria-set", "<!DOCTYPE criteria-set><criteria-set"), "2:1"),
                Arguments.of("xml.doctype", Documents.with("<name>", "<!DOCTYPE x><name>"), "4:3"),
                Arguments.of("xml.doctype", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + ROOT
                        + ">&x;</criteria-set>", "1:1"),
                Arguments.of("xml.doctype", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://example.org/x.dtd\"> %x;]>\n" + ROOT
                        + "/>", "1:1"),
                Arguments.of("xml.doctype",
                        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n"
                        + ROOT + ">&c;</criteria-set>", "1:1"),
                Arguments.of("xml.ampersand", Documents.with("<vi>Cao</vi>", "<vi>A & B</vi>"), "13:38"),
                Arguments.of("xml.ampersand", Documents.with("<vi>Cao</vi>", "<vi>A &nbsp; B</vi>"), "13:38"),
                Arguments.of("xml.unclosed", Documents.with("<vi>Cao</vi>", "<vi>Cao"), "13:52"),
                Arguments.of("xml.unclosed", Documents.allRules().replace("</criteria-set>", ""), "125:1"),
                Arguments.of("xml.tag", Documents.with("max=\"30\"", "max=30"), "29:3"),
                Arguments.of("xml.tag", Documents.with("max=\"30\"", "max=\"30\" max=\"30\""), "29:3"),
                Arguments.of("xml.tag", Documents.with("max=\"30\"", "max=\"<30\""), "29:3"),
                Arguments.of("xml.character", Documents.with("<vi>Cao</vi>", "<vi>C\u0001ao</vi>"), "13:37"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void oneMessage(String code, String text, String place) {
        ReadResult result = reader.read("criteria.xml", text.getBytes(StandardCharsets.UTF_8));
        assertOne(code, result);
        Problem problem = result.problems().get(0);
        assertEquals(place, problem.place().line() + ":" + problem.place().column());
    }

    @Test
    void encodings() {
        String text = Documents.allRules();
        String hash = reader.read("x", text).set().orElseThrow().hash();
        assertEquals(hash, read(text, StandardCharsets.UTF_8));
        assertEquals(hash, read("\uFEFF" + text, StandardCharsets.UTF_8));
        String declared = text.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        assertEquals(hash, read("\uFEFF" + declared, StandardCharsets.UTF_16BE));
        assertEquals(hash, read("\uFEFF" + declared, StandardCharsets.UTF_16LE));
        assertEquals(hash, read(declared, StandardCharsets.UTF_16BE));
        assertOne("encoding.unsupported",
                reader.read("x", text.replace("UTF-8", "windows-1258").getBytes(StandardCharsets.UTF_8)));
        ReadResult latin = reader.read("x", "<?xml version=\"1.0\"?>\n<a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1));
        assertOne("encoding.malformed", latin);
        assertEquals("x:2:4", latin.problems().get(0).place().toString());
    }

    @Test
    void textIsNormalized() {
        String decomposed = Normalizer.normalize(Documents.allRules(), Normalizer.Form.NFD);
        assertFalse(decomposed.equals(Documents.allRules()));
        assertEquals(reader.read("x", Documents.allRules()).set(), reader.read("x", decomposed).set());
    }

    @Test
    void nestingIsLimited() {
        ReadResult result = reader.read("x", ROOT + ">" + "<name>".repeat(100_000));
        Problem last = result.problems().get(result.problems().size() - 1);
        assertEquals("document.tooDeep", last.code());
        assertEquals(ROOT.length() + 2 + 63 * "<name>".length(), last.place().column());
    }

    /** Every one of hundreds of nodes is wrong in several ways: the answer stays short. */
    @Test
    void problemsAreLimited() {
        String node = "<criterion id=\"A\" number=\"1\" max=\"x\" source=\"y\"><leaf lead=\"nobody\"><rule/></leaf></criterion>";
        ReadResult result = reader.read("x",
                Documents.with("<criterion id=\"C1.1\"", node.repeat(600) + "<criterion id=\"C1.1\""));
        assertEquals(501, result.problems().size());
        assertEquals("document.more", result.problems().get(500).code());
        assertAnswer(result);
    }

    /** A chain of leaves each depending on the next is no cycle; it is followed as far as the engine goes. */
    @Test
    void longChainsOfDependencies() {
        int longest = ScoringRule.CrossCriterion.LONGEST_CHAIN;
        assertEquals(List.of(), reader.read("x", chain(longest, "C1.1.4")).problems());
        ReadResult refused = reader.read("x", chain(longest + 1, "C1.1.4"));
        assertOne("cross.tooDeep", refused);
        assertTrue(refused.problems().get(0).in(Locale.ENGLISH).contains("\"K0\""), refused.problems().toString());
        assertOne("cross.tooDeep", reader.read("x", chain(2_000, "C1.1.4")));
        assertOne("cross.cycle", reader.read("x", chain(2_000, "K0")));
    }

    private static String chain(int length, String last) {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < length; i++) {
            chain.append("<criterion id=\"K").append(i).append("\" number=\"K").append(i)
                    .append("\" max=\"1\" source=\"illustrative\"><name><vi>x</vi></name>")
                    .append("<leaf source=\"illustrative\" lead=\"snv\"><guidance><vi>x</vi></guidance>")
                    .append("<evidence required=\"true\"><vi>x</vi></evidence>")
                    .append("<rule><cross-criterion other=\"").append(i + 1 < length ? "K" + (i + 1) : last)
                    .append("\"><ratio when-zero=\"zero\">")
                    .append("<numerator><vi>a</vi></numerator><denominator><vi>b</vi></denominator><unit><vi>c</vi></unit></ratio>")
                    .append("</cross-criterion></rule>")
                    .append("</leaf></criterion>");
        }
        String document = Documents.with("id=\"C3\" number=\"3\" max=\"0\"", "id=\"C3\" number=\"3\" max=\"" + length + "\"");
        document = Documents.replace(document, "version=\"1.0.0\" max=\"100\"", "version=\"1.0.0\" max=\"" + (length + 100)
                + "\"");
        int leaf = document.lastIndexOf("<leaf ");
        return document.substring(0, leaf) + chain + document.substring(document.lastIndexOf("</leaf>") + "</leaf>".length());
    }

    @Test
    void tooLarge() {
        byte[] large = new byte[11 * 1024 * 1024];
        assertOne("document.tooLarge", reader.read("x", large));
    }

    @Test
    void storedTextIsReadAgain() {
        CriteriaDocument document = reader.read("x", Documents.allRules().getBytes(StandardCharsets.UTF_8)).orThrow();
        assertEquals(document, reader.read("y", document.xml()).orThrow());
    }

    @Test
    void files() throws IOException {
        assertOne("file.missing", reader.read(folder.resolve("none.xml")));
        assertOne("file.directory", reader.read(folder));
        Path xml = Files.writeString(folder.resolve("criteria.xml"), Documents.allRules());
        assertTrue(reader.read(xml).set().isPresent());
        assertOne("file.notJar", reader.read(Files.writeString(folder.resolve("broken.jar"), "no jar")));
        assertOne("file.noEntry", reader.read(jar("other.jar", "README", "text")));
        assertTrue(reader.read(jar("good.JAR", CriteriaReader.ENTRY, Documents.allRules())).set().isPresent());
        Path faulty = jar("faulty.jar", CriteriaReader.ENTRY, Documents.with("level=\"commune\"", "level=\"x\""));
        assertEquals(faulty + "!/PARINDEX-INF/criteria.xml:2:79", reader.read(faulty).problems().get(0).place().toString());
        assertOne("document.tooLarge", reader.read(jar("bomb.jar", CriteriaReader.ENTRY, " ".repeat(20 * 1024 * 1024))));
    }

    /** One bit anywhere in the packed document: what unpacks to something else, or not at all, is said to be damaged. */
    @Test
    void damagedJarsAreCalledDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(jar("whole.jar", CriteriaReader.ENTRY, Documents.allRules()));
        int first = 30 + CriteriaReader.ENTRY.length();
        for (int at = first; at < first + 1_500; at += 100) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x10;
            assertOne("file.damagedEntry", reader.read(Files.write(folder.resolve("bit.jar"), bytes)));
        }
    }

    @Test
    @EnabledIf("hasNullDevice")
    void devices() {
        assertOne("file.notRegular", reader.read(NULL_DEVICE));
    }

    static boolean hasNullDevice() {
        return Files.exists(NULL_DEVICE);
    }

    /** Bytes and pieces of markup changed at random: always an answer, and every sentence can be rendered. */
    @Test
    void damagedDocumentsNeverThrow() {
        SplittableRandom random = new SplittableRandom(20201474);
        String[] pieces = {"<", ">", "\"", "&", "/", "=", "<x>", "</x>", "<rule>", "</rule>", "<leaf ", "max=\"1\"", "<!--",
                "-->", "<![CDATA[", "]]>",
            "<?x", "?>", "", "", "\u0000", "id=\"C1\"", "\u1ea1", " "};
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder(Documents.allRules());
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(40));
                text.replace(at, end, pieces[random.nextInt(pieces.length)]);
            }
            assertAnswer(reader.read("x", text.toString()));
        }
    }

    /** Whole elements and attributes left out, doubled or exchanged: the document stays XML, so it must be understood as such. */
    @Test
    void disarrangedDocumentsNeverThrow() {
        SplittableRandom random = new SplittableRandom(1187);
        for (int i = 0; i < 200; i++) {
            String text = random.nextBoolean() ? withoutAttribute(random) : withOtherValue(random);
            ReadResult result = reader.read("x", text);
            assertAnswer(result);
            assertTrue(result.problems().stream().noneMatch(p -> p.code().startsWith("xml.")), result.problems().toString());
        }
    }

    private static String withoutAttribute(SplittableRandom random) {
        MatchResult one = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
        return Documents.allRules().substring(0, one.start()) + Documents.allRules().substring(one.end());
    }

    private static String withOtherValue(SplittableRandom random) {
        MatchResult one = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
        MatchResult other = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
        return Documents.allRules().substring(0, one.start(1)) + other.group(1) + Documents.allRules().substring(one.end(1));
    }

    private static void assertAnswer(ReadResult result) {
        assertEquals(result.set().isEmpty(), result.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR));
        result.problems().forEach(p -> assertFalse(p.in(Message.VIETNAMESE).isBlank() || p.in(Locale.ENGLISH).contains("cvc-")));
    }

    private static void assertOne(String code, ReadResult result) {
        assertEquals(List.of(code), result.problems().stream().map(Problem::code).toList());
        assertTrue(result.document().isEmpty());
        assertAnswer(result);
    }

    private String read(String text, Charset charset) {
        return reader.read("x", text.getBytes(charset)).orThrow().set().hash();
    }

    private Path jar(String name, String entry, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
