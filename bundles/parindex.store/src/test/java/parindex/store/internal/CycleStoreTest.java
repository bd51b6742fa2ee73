package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static parindex.store.internal.Samples.decision;
import static parindex.store.internal.Samples.entry;
import static parindex.store.internal.Samples.unit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore.Writer;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.PinnedSet;
import parindex.assessment.Publication;
import parindex.assessment.Remark;
import parindex.assessment.Schedule;
import parindex.assessment.StoreException;
import parindex.assessment.Supply;
import parindex.assessment.UnitStep;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** What the yearly cycle keeps comes back equal, inside the transaction that wrote it, after it, and after the store was opened again. */
class CycleStoreTest {

    private static final Instant PAST = Instant.parse("1969-12-31T23:59:59.999999999Z");

    @TempDir
    Path directory;
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = Samples.store(directory);
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("A"), unit("B")));
            w.addRound(Samples.round("r", List.of("A")));
            w.addRound(Samples.round("s", List.of("A", "B")));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theLedgerByUnitAndLeafWithLineNumbers() {
        Entry supplied = new Entry("s", "B", "1", Inputs.NONE, false, Optional.empty(), List.of(new EvidenceNote("", Optional.empty(), "",
                Optional.empty(), Optional.of("d-1"))), Optional.of(new Supply("Khảo sát \"2020\"", LocalDate.of(2020, 12, 31))),
                "a", PAST);
        Remark objection = new Remark("s", "B", "1", Remark.Kind.OBJECTION, "Số liệu\nchưa đúng", "b", PAST);
        Remark request = new Remark("s", "A", "2", Remark.Kind.SUPPLEMENT_REQUESTED, "Bổ sung", "c", Samples.NOON);
        Line<Entry> one = new Line<>(1, entry("s", "A", "1"));
        Line<Entry> two = new Line<>(2, supplied);
        var three = new Line<>(3, decision("s", "A", "2", Rational.of(1, 3)));
        var four = new Line<>(4, objection);
        var five = new Line<>(5, request);
        Line<Entry> six = new Line<>(6, entry("s", "B", "2"));
        everywhere(w -> {
            w.append(List.of(one.content(), two.content()), List.of(three.content()));
            w.appendRemarks(List.of(objection, request));
            w.append(List.of(six.content()), List.of());
        }, reading -> {
            assertEquals(new Ledger(List.of(one, two, six), List.of(three), List.of(four, five)), reading.ledger(LedgerScope.of("s")));
            assertEquals(new Ledger(List.of(one), List.of(three), List.of(five)), reading.ledger(LedgerScope.ofUnit("s", "A")));
            assertEquals(new Ledger(List.of(one, two), List.of(), List.of(four)), reading.ledger(LedgerScope.ofLeaf("s", "1")));
            assertEquals(new Ledger(List.of(six), List.of(), List.of()),
                    reading.ledger(new LedgerScope("s", Optional.of(Set.of("B")), Optional.of("2"))));
            assertEquals(Ledger.EMPTY, reading.ledger(LedgerScope.of("r")));
            assertEquals(Ledger.EMPTY, reading.ledger(LedgerScope.of("nowhere")));
            assertEquals(List.of(one.content(), supplied, six.content()), reading.entries("s"));
        });
    }

    @Test
    void aRoundUsesTheSetPinnedLastAndKeepsTheOnesBefore() {
        PinnedSet first = Samples.pinned(Level.PROVINCE);
        PinnedSet second = new PinnedSet(Level.PROVINCE, new SetId("daknong.province", 2020, "1.0.1"), "fedcba9876543210".repeat(4), "<sửa/>");
        everywhere(w -> {
            w.append(List.of(entry("r", "A", "1")), List.of());
            w.pinSet("r", second);
            w.append(List.of(entry("r", "A", "2")), List.of());
            w.pinSet("r", first);
        }, reading -> {
            assertEquals(List.of(new PinnedPeriod(first, 1), new PinnedPeriod(second, 2), new PinnedPeriod(first, 3)),
                    reading.pinnedPeriods("r"));
            assertEquals(List.of(first), reading.round("r").orElseThrow().sets());
            assertEquals(List.of(new PinnedPeriod(first, 1)), reading.pinnedPeriods("s"));
            assertEquals(List.of(), reading.pinnedPeriods("nowhere"));
        });
        assertThrows(StoreException.class, () -> Samples.write(store, w -> w.pinSet("nowhere", second)));
    }

    @Test
    void daysMembersAndSteps() {
        Schedule schedule = new Schedule(Map.of(Phase.SELF_ASSESSMENT, span("2020-12-01", "2020-12-15"), Phase.COUNCIL,
                span("2021-01-31", "2021-01-31")));
        UnitStep reopened = new UnitStep("r", "A", UnitStep.Kind.REOPENED, Phase.SELF_ASSESSMENT, Optional.of(LocalDate.of(2021, 1, 31)),
                "Sai số liệu", "a", PAST);
        UnitStep submitted = new UnitStep("r", "A", UnitStep.Kind.SUBMITTED, Phase.SELF_ASSESSMENT, Optional.empty(), "", "b",
                Samples.NOON);
        Member council = new Member("anh", Role.COUNCIL_MEMBER, Optional.empty());
        Member assessor = new Member("anh", Role.ASSESSOR, Optional.of("A"));
        Member other = new Member("bình", Role.APPRAISER, Optional.of(""));
        Samples.write(store, w -> {
            w.putUser(user("bình"));
            w.putUser(user("anh"));
            w.setSchedule("r", new Schedule(Map.of(Phase.COUNCIL, span("2020-01-01", "2020-01-02"), Phase.ARCHIVED,
                    span("2020-01-01", "2020-01-02"))));
            w.setMembers("r", List.of(new Member("bình", Role.VIEWER, Optional.empty())));
            w.setMembers("s", List.of(council));
        });
        everywhere(w -> {
            w.setSchedule("r", schedule);
            w.setMembers("r", List.of(other, council, assessor));
            w.addStep(submitted);
            w.addStep(reopened);
        }, reading -> {
            assertEquals(schedule, reading.schedule("r"));
            assertEquals(Schedule.NONE, reading.schedule("s"));
            assertEquals(List.of(assessor, council, other), reading.members("r"));
            assertEquals(List.of(council), reading.members("s"));
            assertEquals(List.of(), reading.members("nowhere"));
            assertEquals(List.of(submitted, reopened), reading.steps("r"));
            assertEquals(List.of(), reading.steps("s"));
        });
        Samples.write(store, w -> {
            w.setSchedule("r", Schedule.NONE);
            w.setMembers("r", List.of());
        });
        assertEquals(Schedule.NONE, store.schedule("r"));
        assertEquals(List.of(), store.members("r"));
    }

    @Test
    void documentsAndPublications() {
        Document first = document("d-2", "B", Optional.of(LocalDate.of(2020, 2, 29)));
        Document second = document("d-1", "A", Optional.empty());
        Publication one = new Publication("r", "b".repeat(64), 7, "c".repeat(64), "SHA256:x", "a", PAST);
        Publication two = new Publication("r", "b".repeat(64), 9, "d".repeat(64), "SHA256:x", "a", Samples.NOON);
        everywhere(w -> {
            w.addDocuments(List.of(first, second));
            w.addPublication(two);
            w.addPublication(one);
        }, reading -> {
            assertEquals(List.of(first, second), reading.documents(Optional.empty()));
            assertEquals(List.of(second), reading.documents(Optional.of("A")));
            assertEquals(List.of(), reading.documents(Optional.of("C")));
            assertEquals(Optional.of(second), reading.document(second.id()));
            assertEquals(Optional.empty(), reading.document("none"));
            assertEquals(List.of(two, one), reading.publications("r"));
            assertEquals(List.of(), reading.publications("s"));
        });
    }

    @Test
    void usersAndSettings() {
        User replaced = new User("anh", "Nguyễn Thị Ánh", true, false, Optional.of("$argon2id$v=19$x"), 3, Optional.of(PAST));
        Samples.write(store, w -> {
            w.putUser(user("bình"));
            w.putUser(user("anh"));
            w.putSetting("b", "1");
            w.putSetting("gone", "1");
        });
        everywhere(w -> {
            w.putUser(replaced);
            w.putSetting("b", "2\n3");
            w.putSetting("a", " ");
            w.putSetting("gone", "");
            w.putSetting("never", "");
        }, reading -> {
            assertEquals(List.of(replaced, user("bình")), reading.users());
            assertEquals(Optional.of(replaced), reading.user("anh"));
            assertEquals(Optional.empty(), reading.user("ANH"));
            assertEquals(Map.of("a", " ", "b", "2\n3"), reading.settings());
            assertEquals(List.of("a", "b"), List.copyOf(reading.settings().keySet()));
        });
    }

    @Test
    void whatNamesNothingIsRefused() {
        Samples.write(store, w -> {
            w.putUser(user("anh"));
            w.addDocuments(List.of(document("d", "A", Optional.empty())));
        });
        Member member = new Member("anh", Role.VIEWER, Optional.empty());
        refused("no-round", w -> w.setSchedule("x", Schedule.NONE));
        refused("no-round", w -> w.setMembers("x", List.of()));
        refused("no-user", w -> w.setMembers("r", List.of(new Member("x", Role.VIEWER, Optional.empty()))));
        refused("member-twice", w -> w.setMembers("r", List.of(member, member)));
        refused("constraint", w -> w.setMembers("r", List.of(new Member("anh", Role.ADMINISTRATOR, Optional.empty()))));
        refused("unit-not-in-round", w -> w.addStep(new UnitStep("r", "B", UnitStep.Kind.CLOSED, Phase.COUNCIL, Optional.empty(), "",
                "a", PAST)));
        refused("unit-not-in-round", w -> w.appendRemarks(List.of(new Remark("r", "B", "1", Remark.Kind.OBJECTION, "x", "a", PAST))));
        refused("no-round", w -> w.appendRemarks(List.of(new Remark("x", "B", "1", Remark.Kind.OBJECTION, "x", "a", PAST))));
        refused("no-unit", w -> w.addDocuments(List.of(document("e", "X", Optional.empty()))));
        refused("document-exists", w -> w.addDocuments(List.of(document("e", "A", Optional.empty()),
                document("d", "A", Optional.empty()))));
        refused("document-twice", w -> w.addDocuments(List.of(document("e", "A", Optional.empty()), document("e", "A", Optional.empty()))));
        refused("no-round", w -> w.addPublication(new Publication("x", "b".repeat(64), 7, "c".repeat(64), "f", "a", PAST)));
        refused("too-long", w -> w.putSetting("k", "x".repeat(100_001)));
        refused("too-long", w -> w.putUser(user("x".repeat(65))));
        refused("too-long", w -> w.append(List.of(entry("r", "A", "1", Inputs.NONE, List.of(new EvidenceNote("1", Optional.empty(),
                "x".repeat(1_000_000), Optional.empty())))), List.of()));
        assertEquals(List.of(document("d", "A", Optional.empty())), store.documents(Optional.empty()));
        assertEquals(List.of(user("anh")), store.users());
        assertEquals(Ledger.EMPTY, store.ledger(LedgerScope.of("r")));
    }

    /** Inside the transaction, after it, and after reopening. */
    private void everywhere(Consumer<Writer> work, Consumer<AssessmentReading> expected) {
        Samples.write(store, w -> {
            work.accept(w);
            expected.accept(w);
        });
        expected.accept(store);
        store.close();
        store = Samples.store(directory);
        expected.accept(store);
    }

    private void refused(String key, Consumer<Writer> work) {
        StoreException refusal = assertThrows(StoreException.class, () -> Samples.write(store, work), key);
        assertEquals(key, refusal.problem().key(), refusal.getMessage());
    }

    private static Schedule.Span span(String from, String to) {
        return new Schedule.Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static User user(String name) {
        return new User(name, "Ông " + name, false, true, Optional.empty(), 0, Optional.empty());
    }

    private static Document document(String id, String unit, Optional<LocalDate> day) {
        return new Document(id, "a".repeat(64), 3_000_000_000L, "application/pdf", "Kế hoạch.pdf", unit, "12/KH", day, "", "", "a", PAST);
    }
}
