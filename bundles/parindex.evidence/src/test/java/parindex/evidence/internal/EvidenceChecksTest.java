package parindex.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Supply;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.evidence.EvidenceIssue;
import parindex.evidence.internal.RoundFiles.UnitWork;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Each check on plain values: what it finds, and what it leaves alone. C1 must be proved, C2 need not; they are different components. */
class EvidenceChecksTest {

    private static final Instant AT = Instant.parse("2020-12-01T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 5);
    private static final CriteriaSet SET = set();
    private static final Document PLAN = document("plan", "SYT", "a", "12-KH.pdf", "12/KH-SYT", DAY);

    /** @param expected codes with the severity, unit, leaf and field, in order */
    private record Case(String name, List<Entry> entries, String score, List<Document> documents, String... expected) {
    }

    @TestFactory
    Stream<DynamicTest> finds() {
        EvidenceNote whole = note("12/KH-SYT", DAY, "Kế hoạch", "mục II", null);
        EvidenceNote filed = note("12/KH-SYT", DAY, "Kế hoạch", "mục II", "plan");
        return Stream.of(
                of("nothing stated, no score", List.of(), null),
                of("a score of zero needs no proof", List.of(), "0"),
                of("a score without entry", List.of(), "5", "no-evidence ERROR C1 evidence"),
                of("a score without proof", List.of(entry("C1", null)), "5", "no-evidence ERROR C1 evidence"),
                of("no evidence required", List.of(entry("C2", null)), null),
                of("a whole note", List.of(entry("C1", null, whole)), "5"),
                of("explanation that names nothing", List.of(entry("C1", "Đã thực hiện tốt")), "5",
                        "bare-explanation ERROR C1 explanation"),
                of("explanation where nothing is required", List.of(entry("C2", "Đã thực hiện tốt")), null,
                        "bare-explanation WARNING C2 explanation"),
                of("explanation that names number, date and place",
                        List.of(entry("C1", "Theo mục II Kế hoạch số 12/KH-SYT ngày 05/03/2020")), "5"),
                of("explanation beside a whole note", List.of(entry("C1", "Đã làm", whole)), "5"),
                of("named, without number", List.of(entry("C1", null, note("", DAY, "x", "trang 1", null))), "5",
                        "note-number ERROR C1 number"),
                of("named, without date", List.of(entry("C1", null, note("1/KH", null, "x", "trang 1", null))), "5",
                        "note-date ERROR C1 date"),
                of("named, without place", List.of(entry("C1", null, note("1/KH", DAY, "x", " ", null))), "5", "note-place ERROR C1 place"),
                of("named, without summary", List.of(entry("C1", null, note("1/KH", DAY, "", "trang 1", null))), "5",
                        "note-summary WARNING C1 summary"),
                of("with a file, without place", List.of(entry("C1", null, note("", null, "", null, "plan"))), "5", List.of(PLAN),
                        "note-place WARNING C1 place"),
                of("the last day of the year before",
                        List.of(entry("C1", null, note("1/KH", LocalDate.of(2019, 12, 31), "x", "trang 1", null))), "5",
                        "date-year WARNING C1 date"),
                of("the last day of the year", List.of(entry("C1", null, note("1/KH", LocalDate.of(2020, 12, 31), "x", "trang 1", null))),
                        "5"),
                of("the day after", List.of(entry("C1", null, note("1/KH", LocalDate.of(2021, 1, 1), "x", "trang 1", null))), "5",
                        "date-year WARNING C1 date"),
                of("a file at one leaf", List.of(entry("C1", null, filed)), "5", List.of(PLAN)),
                of("the same content under two components", List.of(entry("C1", null, filed),
                        entry("C2", null, note("12/KH-SYT", DAY, "x", "mục III", "copy"))), "5",
                        List.of(PLAN, document("copy", "SYT", "a", "12-KH (2).pdf", "12/KH-SYT", DAY)), "unrelated WARNING C1 evidence"),
                of("the content of another unit", List.of(entry("C1", null, filed)), "5",
                        List.of(PLAN, document("theirs", "SNV", "a", "x.pdf", "", null)), "duplicate WARNING C1 file"),
                of("another content of another unit", List.of(entry("C1", null, filed)), "5",
                        List.of(PLAN, document("theirs", "SNV", "b", "12-KH.pdf", "", null))),
                of("another number in the name", List.of(entry("C1", null, note("13/KH-SYT", DAY, "x", "mục II", "plan"))), "5",
                        List.of(PLAN),
                        "name-number WARNING C1 number"),
                of("another date in the name", List.of(entry("C1", null, note("12/KH-SYT", DAY, "x", "mục II", "dated"))), "5",
                        List.of(document("dated", "SYT", "d", "12-KH ngày 06.03.2020.pdf", "", null)), "name-date WARNING C1 date"),
                of("a text that is called pdf", List.of(entry("C1", null, note("12/KH-SYT", DAY, "x", "mục II", "text"))), "5",
                        List.of(new Document("text", "e".repeat(64), 1, "text/plain", "x.pdf", "SYT", "", Optional.empty(), "", "",
                                "lan", AT)),
                        "file-type WARNING C1 file"),
                of("a value of a lead department", List.of(new Entry("r", "SYT", "C1", Inputs.NONE, false, Optional.empty(), List.of(),
                        Optional.of(new Supply("Khảo sát", DAY)), "tgv", AT)), "5"),
                of("said not to apply", List.of(new Entry("r", "SYT", "C1", Inputs.NONE, true, Optional.of("Không có"), List.of(), "lan",
                        AT)), null))
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    List<EvidenceIssue> issues = EvidenceChecks.check(files(c, Set.of("SYT", "SNV")));
                    assertEquals(List.of(c.expected()), issues.stream()
                            .map(i -> i.code() + " " + i.severity() + " " + i.leafId() + " " + i.field()).toList());
                    issues.forEach(EvidenceChecksTest::readsWell);
                }));
    }

    @Test
    void aUnitThatTheReaderMayNotSeeIsNotNamed() {
        Case c = of("", List.of(entry("C1", null, note("12/KH-SYT", DAY, "x", "mục II", "plan"))), "5",
                List.of(PLAN, document("theirs", "SNV", "a", "x.pdf", "", null)));
        assertEquals("Tệp 12-KH.pdf cũng là minh chứng của SNV.", EvidenceChecks.check(files(c, Set.of("SYT", "SNV"))).get(0).what()
                .in(Message.VIETNAMESE));
        EvidenceIssue hidden = EvidenceChecks.check(files(c, Set.of("SYT"))).get(0);
        assertEquals("Tệp 12-KH.pdf cũng là minh chứng của một đơn vị khác.", hidden.what().in(Message.VIETNAMESE));
        assertEquals(Optional.of("plan"), hidden.documentId());
    }

    @Test
    void saysWhichPartsAreMissing() {
        EvidenceIssue issue = EvidenceChecks.check(files(of("", List.of(entry("C1", "Kế hoạch số 12/KH-SYT")), "5"), Set.of())).get(0);
        assertEquals("Giải trình không nêu: ngày ban hành, vị trí trong văn bản (mục, khoản, điểm, trang).",
                issue.what().in(Message.VIETNAMESE));
        assertEquals(Severity.ERROR, issue.severity());
    }

    private static void readsWell(EvidenceIssue issue) {
        for (Message message : List.of(issue.what(), issue.remedy())) {
            for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
                assertFalse(message.in(locale).contains("{"), message.in(locale));
                assertTrue(message.in(locale).endsWith("."), message.in(locale));
            }
        }
    }

    private static RoundFiles files(Case c, Set<String> nameable) {
        Map<String, Entry> entries = c.entries().stream().collect(Collectors.toMap(Entry::leafId, Function.identity()));
        Map<String, Rational> scores = c.score() == null ? Map.of() : Map.of("C1", Rational.valueOf(c.score()));
        return new RoundFiles(2020, List.of(new UnitWork("SYT", SET, entries, scores)),
                c.documents().stream().collect(Collectors.toMap(Document::id, Function.identity())), nameable);
    }

    private static Case of(String name, List<Entry> entries, String score, String... expected) {
        return new Case(name, entries, score, List.of(), expected);
    }

    private static Case of(String name, List<Entry> entries, String score, List<Document> documents, String... expected) {
        return new Case(name, entries, score, documents, expected);
    }

    private static Entry entry(String leaf, String explanation, EvidenceNote... notes) {
        return new Entry("r", "SYT", leaf, Inputs.NONE, false, Optional.ofNullable(explanation), List.of(notes), "lan", AT);
    }

    private static EvidenceNote note(String number, LocalDate date, String summary, String place, String document) {
        return new EvidenceNote(number, Optional.ofNullable(date), summary, Optional.ofNullable(place), Optional.ofNullable(document));
    }

    private static Document document(String id, String unit, String hash, String name, String number, LocalDate date) {
        return new Document(id, hash.repeat(64), 1, "application/pdf", name, unit, number, Optional.ofNullable(date), "",
                "Kế hoạch", "lan", AT);
    }

    static String xml() {
        try (InputStream in = EvidenceChecksTest.class.getResourceAsStream("/sets/component-leaves.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("required=\"false\"", "required=\"true\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CriteriaSet set() {
        return new CriteriaReader().read("set.xml", xml()).orThrow().set();
    }
}
