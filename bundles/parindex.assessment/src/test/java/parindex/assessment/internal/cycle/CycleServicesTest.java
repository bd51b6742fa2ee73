package parindex.assessment.internal.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.assessment.ConflictException;
import parindex.assessment.Document;
import parindex.assessment.EngineScoring;
import parindex.assessment.EvidenceNote;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.Appraisal.Verdict;
import parindex.assessment.cycle.Duties;
import parindex.assessment.cycle.EntryLimits;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.Rounds.Missing;
import parindex.assessment.cycle.Rounds.Plan;
import parindex.assessment.cycle.SelfAssessment.Dispute;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.cycle.SelfAssessment.Taken;
import parindex.assessment.cycle.SelfAssessment.Takeover;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.Time;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The rules of the cycle, each with what it refuses and in which words; the whole way is replayed in tests/parindex.cycle.tests. */
class CycleServicesTest {

    private static final Session ADMIN = new Session("admin", false);
    private static final Session LAN = new Session("lan", false);
    private static final Session OTHER = new Session("minh", false);
    private static final Session APPRAISER = new Session("tgv", false);
    private static final Session COUNCIL = new Session("hd", false);

    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2020-11-20T02:00:00Z");
    private CriteriaDocument document;
    private RoundsService rounds;
    private SelfAssessments self;
    private Appraisals appraisal;
    private Screens screens;

    @BeforeEach
    void round() throws IOException {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        CycleWork work = new CycleWork(store, new EngineScoring(), new Time(clock), new PinnedSets());
        rounds = new RoundsService(work);
        self = new SelfAssessments(work);
        appraisal = new Appraisals(work);
        screens = new Screens(work);
        try (InputStream in = CycleServicesTest.class.getResourceAsStream("/sets/component-leaves.xml")) {
            // The first leaf must be proved and has a coded reason.
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("required=\"false\"", "required=\"true\"")
                    .replaceFirst("</rule></leaf>", "</rule><reason id=\"C1.late\" source=\"illustrative\"><vi>Chậm</vi></reason></leaf>");
            document = new CriteriaReader().read("set.xml", xml).orThrow();
        }
        store.write(w -> {
            w.putUnits(List.of(unit("SYT", "Sở Y tế"), unit("SNV", "Sở Nội vụ")));
            for (String name : List.of("admin", "lan", "minh", "tgv", "hd")) {
                w.putUser(new User(name, name, name.equals("admin"), true, Optional.of("x"), 0, Optional.empty()));
            }
            w.record(new AuditEvent(now, "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
        rounds.create(ADMIN, plan(schedule()));
    }

    @Test
    void saysWhatIsMissingByUnit() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        self.record(LAN, "r", List.of(statement("SYT", "C1", 0, "60", "")));
        Missing missing = rounds.missing(ADMIN, "r").get(0);
        assertEquals("Sở Y tế: 1 mục chưa tự chấm, 1 mục chưa có tài liệu hoặc giải trình, chưa nộp",
                missing.what().in(Message.VIETNAMESE));
        assertEquals("Sở Y tế: 1 leaves without self score, 1 without evidence or explanation, not handed in",
                missing.what().in(Locale.ENGLISH));
        assertEquals(List.of("C2", "C1"), missing.leafIds());
        refused(Kind.INCOMPLETE, "missing.unit", () -> self.submit(LAN, "r", "SYT"));
        refused(Kind.INCOMPLETE, "missing.unit", () -> rounds.move(ADMIN, "r", Phase.FIRST_APPRAISAL, Optional.empty()));
        rounds.move(ADMIN, "r", Phase.FIRST_APPRAISAL, Optional.of("Hết hạn"));
        assertEquals("Hết hạn", store.audit().get(store.audit().size() - 1).event().subject());
    }

    @Test
    void onlyLegalMoves() {
        refused(Kind.CLOSED, "move.illegal", () -> rounds.move(ADMIN, "r", Phase.COUNCIL, Optional.of("x")));
        refused(Kind.FORBIDDEN, "access.forbidden", () -> rounds.move(LAN, "r", Phase.SELF_ASSESSMENT, Optional.of("x")));
        assertEquals(Phase.PREPARATION, store.round("r").orElseThrow().phase());
    }

    @Test
    void anEntryWithTooManyFilesIsRefusedHoweverItComes() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        store.write(w -> {
            w.addDocuments(Stream.of("d1", "d2").map(id -> new Document(id, "0".repeat(64), 1, "text/plain", id, "SYT", "",
                    Optional.empty(), "",
                    "", "lan", now)).toList());
            w.putSetting(EntryLimits.MAX_FILES_PER_ENTRY, "1");
            w.record(new AuditEvent(now, "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
        List<EvidenceNote> notes = Stream.of("d1", "d2", "d1").map(id -> new EvidenceNote("1/KH", Optional.empty(), "x", Optional.empty(),
                Optional.of(id))).toList();
        Statement two = new Statement("SYT", "C2", 0, Inputs.NONE, Optional.of(Rational.of(40)), false, "", notes);
        RefusedActionException refusal = refused(Kind.INVALID, "leaf.files", () -> self.record(LAN, "r", List.of(two)));
        assertEquals("Sở Y tế, mục C2: Mục này có 2 tệp, tối đa 1. Hãy bớt tệp không cần thiết hoặc gộp các tệp lại.",
                refusal.reasons().get(0).in(Message.VIETNAMESE));
        Takeover takeover = new Takeover("SYT", Phase.SELF_ASSESSMENT, List.of(new Taken<>(two, "lan", now)), List.of(), List.of());
        refused(Kind.INVALID, "leaf.files", () -> self.takeOver(ADMIN, "r", takeover, (w, at) -> { }));
        self.record(LAN, "r", List.of(new Statement("SYT", "C2", 0, Inputs.NONE, Optional.of(Rational.of(40)), false, "",
                List.of(notes.get(0), notes.get(2)))));
        assertEquals(1, store.entries("r").size());
    }

    @Test
    void whatWasSaidElsewhereIsTakenOverAsAWhole() {
        Takeover takeover = new Takeover("SYT", Phase.SELF_ASSESSMENT,
                List.of(new Taken<>(statement("SYT", "C1", 0, "60", "Đã làm"), "lan.offline", now),
                new Taken<>(statement("SYT", "C2", 0, "41", ""), "lan.offline", now)), List.of(), List.of());
        Takeover right = new Takeover("SYT", Phase.SELF_ASSESSMENT, takeover.statements().subList(0, 1), List.of(), List.of());
        refused(Kind.CLOSED, "access.phase", () -> self.takeOver(ADMIN, "r", right, (w, at) -> fail("not allowed")));
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        refused(Kind.FORBIDDEN, "access.forbidden", () -> self.takeOver(OTHER, "r", right, (w, at) -> fail("not allowed")));
        refused(Kind.INVALID, "leaf.refused", () -> self.takeOver(ADMIN, "r", takeover, (w, at) -> w.putSetting("a", "b")));
        assertEquals(Map.of(), store.settings(), "what the caller writes is undone too");
        self.takeOver(ADMIN, "r", right, (w, at) -> {
            w.putSetting("a", "b");
            w.record(new AuditEvent(at, "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
        assertEquals("b", store.settings().get("a"));
        LeafState state = state("SYT", "C1");
        assertEquals(Optional.of(Rational.of(60)), state.decision(Stage.SELF).orElseThrow().decided());
        assertEquals("TAKEN_OVER lan.offline, 20/11/2020 09:00:00 admin", state.remarks().get(0).content().kind() + " "
                + state.remarks().get(0).content().text() + " " + state.remarks().get(0).content().actor());
        refused(Kind.CLOSED, "takeover.phase", () -> self.takeOver(ADMIN, "r",
                new Takeover("SYT", Phase.RIGHT_OF_REPLY, List.of(), List.of(), List.of()), (w, at) -> fail("another phase")));
        assertThrows(IllegalArgumentException.class, () -> new Takeover("SNV", Phase.SELF_ASSESSMENT, right.statements(), List.of(),
                List.of()));
    }

    /** Days in Vietnam, seven hours before Greenwich: open from the first moment of the first day to the last of the last one. */
    @ParameterizedTest
    @CsvSource({"2020-11-30T16:59:59Z,phase.notYet", "2020-11-30T17:00:00Z,", "2020-12-15T16:59:59.999999999Z,",
            "2020-12-15T17:00:00Z,phase.over"})
    void deadlinesLockByThemselves(String at, String refusal) {
        to(Phase.SELF_ASSESSMENT, "2020-11-25T01:00:00Z");
        now = Instant.parse(at);
        Executable record = () -> self.record(LAN, "r", List.of(statement("SYT", "C2", 0, "40", "")));
        if (refusal == null) {
            assertEquals(1, recorded(record));
        } else {
            refused(Kind.CLOSED, refusal, record);
        }
    }

    private int recorded(Executable record) {
        try {
            record.execute();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return store.entries("r").size();
    }

    @Test
    void aClockThatWasSetBackOpensNothing() {
        to(Phase.SELF_ASSESSMENT, "2020-12-15T10:00:00Z");
        now = Instant.parse("2020-12-15T09:49:59Z");
        refused(Kind.INVALID, "clock.back", () -> self.record(LAN, "r", List.of(statement("SYT", "C2", 0, "40", ""))));
        now = Instant.parse("2020-12-15T09:59:00Z");
        self.record(LAN, "r", List.of(statement("SYT", "C2", 0, "40", "")));
        assertEquals(Instant.parse("2020-12-15T10:00:00Z"), store.entries("r").get(0).at());
    }

    @Test
    void theSecondEditorGetsBothValuesAndOverwritesNothing() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        self.record(LAN, "r", List.of(statement("SYT", "C2", 0, "40", "")));
        ConflictException conflict = assertThrows(ConflictException.class,
                () -> self.record(LAN, "r", List.of(statement("SYT", "C2", 0, "30", ""), statement("SYT", "C1", 0, "60", "x"))));
        assertEquals(1, conflict.conflicts().size());
        String words = ConflictException.message(conflict.conflicts().get(0)).in(Message.VIETNAMESE);
        assertTrue(words.contains("40 (Tự đánh giá, lan)") && words.contains("30"), words);
        assertEquals(1, store.entries("r").size(), "nothing of the second call is written");
        long seen = screens.unit(LAN, "r", "SYT").stream().filter(s -> s.leaf().id().equals("C2")).findFirst().orElseThrow().version();
        self.record(LAN, "r", List.of(statement("SYT", "C2", seen, "30", "")));
        assertEquals(2, store.entries("r").size());
    }

    @Test
    void handingInLocksAndReopeningIsRecorded() {
        submitted();
        refused(Kind.CLOSED, "unit.submitted",
                () -> self.record(LAN, "r", List.of(statement("SYT", "C2", version("SYT", "C2"), "30", ""))));
        rounds.move(ADMIN, "r", Phase.FIRST_APPRAISAL, Optional.of("x"));
        refused(Kind.CLOSED, "access.phase", () -> self.record(LAN, "r", List.of(statement("SYT", "C2", version("SYT", "C2"), "30", ""))));
        refused(Kind.INVALID, "reason.missing", () -> rounds.reopen(ADMIN, "r", "SYT", Phase.SELF_ASSESSMENT, Optional.empty(), " "));
        refused(Kind.CLOSED, "reopen.phase", () -> rounds.reopen(ADMIN, "r", "SYT", Phase.COUNCIL, Optional.empty(), "x"));
        rounds.reopen(ADMIN, "r", "SYT", Phase.SELF_ASSESSMENT, Optional.of(LocalDate.of(2020, 12, 20)), "Thiếu tài liệu");
        self.record(LAN, "r", List.of(statement("SYT", "C2", version("SYT", "C2"), "30", "")));
        now = Instant.parse("2020-12-20T17:00:00Z");
        refused(Kind.CLOSED, "access.phase", () -> self.record(LAN, "r", List.of(statement("SYT", "C2", version("SYT", "C2"), "20", ""))));
        assertTrue(store.audit().stream().anyMatch(r -> r.event().action().equals("unit.reopened")
                && r.event().subject().equals("Thiếu tài liệu")));
    }

    @Test
    void nobodyTouchesAnotherUnitOrDepartment() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        refused(Kind.FORBIDDEN, "access.forbidden", () -> self.record(OTHER, "r", List.of(statement("SYT", "C2", 0, "40", ""))));
        refused(Kind.CLOSED, "access.phase", () -> screens.unit(OTHER, "r", "SYT").size());
        refused(Kind.FORBIDDEN, "access.forbidden", () -> self.record(ADMIN, "r", List.of(statement("SYT", "C2", 0, "40", ""))));
        assertEquals(List.of("SNV"), screens.standings(OTHER, "r").stream().map(s -> s.unitCode()).toList());
        assertEquals(0, store.entries("r").size());
    }

    @Test
    void valuesBeyondTheirLimitsAreAllNamed() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        RefusedActionException refusal = refused(Kind.INVALID, "leaf.refused",
                () -> self.record(LAN, "r", List.of(statement("SYT", "C1", 0, "61", "x"), statement("SYT", "C2", 0, "-1", ""))));
        assertEquals(2, refusal.reasons().size());
        refused(Kind.INVALID, "leaf.unknown", () -> self.record(LAN, "r", List.of(statement("SYT", "C9", 0, "1", ""))));
        refused(Kind.INVALID, "leaf.twice", () -> self.record(LAN, "r", List.of(statement("SYT", "C2", 0, "1", ""),
                statement("SYT", "C2", 0, "2", ""))));
        refused(Kind.INVALID, "document.unknown", () -> self.record(LAN, "r", List.of(new Statement("SYT", "C2", 0, Inputs.NONE,
                Optional.of(Rational.of(40)), false, "",
                List.of(new EvidenceNote("1/KH", Optional.empty(), "x", Optional.empty(), Optional.of("other")))))));
        assertEquals(0, store.entries("r").size());
    }

    @Test
    void theDerivedScoreIsTheSelfScoreUnlessThePersonGivesOne() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        String input = document.set().node("C2").orElseThrow().leaf().orElseThrow().rule().inputs().get(0).name();
        Inputs yes = Inputs.of(Map.of(input, new InputValue.FlagValue(true)));
        self.record(LAN, "r", List.of(new Statement("SYT", "C2", 0, yes, Optional.empty(), false, "", List.of())));
        assertEquals(Optional.of(Rational.of(40)), state("SYT", "C2").decision(Stage.SELF).orElseThrow().decided());
        assertEquals(Optional.of(Rational.of(40)), state("SYT", "C2").decision(Stage.SELF).orElseThrow().derived());
        refused(Kind.INVALID, "score.withdrawn",
                () -> self.record(LAN, "r", List.of(new Statement("SYT", "C2", version("SYT", "C2"), Inputs.NONE, Optional.empty(), false,
                        "", List.of()))));
    }

    @Test
    void deductionsNeedTheirReasonAndNotApplicableAClaim() {
        submitted();
        rounds.move(ADMIN, "r", Phase.FIRST_APPRAISAL, Optional.of("x"));
        now = Instant.parse("2020-12-16T01:00:00Z");
        refused(Kind.INVALID, "verdict.reason.changed", () -> decide(Stage.FIRST_APPRAISAL, "C2", "30", null, null));
        decide(Stage.FIRST_APPRAISAL, "C2", "30", null, "Thiếu minh chứng");
        refused(Kind.INVALID, "verdict.reason.coded", () -> decide(Stage.FIRST_APPRAISAL, "C1", "50", null, "Chậm"));
        refused(Kind.INVALID, "verdict.unknownReason", () -> decide(Stage.FIRST_APPRAISAL, "C1", "50", "zzz", null));
        decide(Stage.FIRST_APPRAISAL, "C1", "50", "C1.late", null);
        refused(Kind.INVALID, "verdict.notClaimed", () -> decide(Stage.FIRST_APPRAISAL, "C1", null, null, "x"));
        refused(Kind.CLOSED, "access.phase", () -> decide(Stage.SECOND_APPRAISAL, "C1", "50", null, null));

        rounds.move(ADMIN, "r", Phase.RIGHT_OF_REPLY, Optional.of("x"));
        now = Instant.parse("2020-12-24T01:00:00Z");
        refused(Kind.INVALID, "text.missing", () -> self.reply(LAN, "r", List.of(), List.of(new Dispute("SYT", "C1", version("SYT", "C1"),
                Optional.of(Rational.of(60)), " "))));
        self.reply(LAN, "r", List.of(), List.of(new Dispute("SYT", "C1", version("SYT", "C1"), Optional.of(Rational.of(60)), "Đúng hạn")));
        self.submit(LAN, "r", "SYT");
        rounds.move(ADMIN, "r", Phase.SECOND_APPRAISAL, Optional.empty());
        assertEquals(List.of("C1"), rounds.missing(ADMIN, "r").get(0).leafIds());
        now = Instant.parse("2020-12-28T01:00:00Z");
        decide(Stage.SECOND_APPRAISAL, "C1", "60", null, "Chấp nhận giải trình");
        rounds.move(ADMIN, "r", Phase.COUNCIL, Optional.empty());
        assertTrue(rounds.missing(ADMIN, "r").stream().allMatch(m -> m.unitCode().equals("SNV") && m.blocking()));
        refused(Kind.CLOSED, "move.publish", () -> rounds.move(ADMIN, "r", Phase.PUBLISHED, Optional.of("x")));
        now = Instant.parse("2020-12-30T01:00:00Z");
        appraisal.decide(COUNCIL, "r", Stage.COUNCIL, List.of(verdict("C1", "60", null, null)));
        assertEquals(Optional.of(Rational.of(60)), state("SYT", "C1").appraised(Stage.COUNCIL).orElseThrow().decided());
    }

    @Test
    void theQueueOfAPersonIsWhatIsTheirsAndUndecided() {
        List<Member> members = new java.util.ArrayList<>(store.members("r"));
        members.add(new Member("minh", Role.APPRAISER, Optional.of("stc")));
        store.write(w -> {
            w.setMembers("r", members);
            w.record(new AuditEvent(now, "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        self.record(LAN, "r", List.of(statement("SYT", "C1", 0, "60", "Đã làm")));
        assertEquals(List.of(), queue(APPRAISER), "nobody appraises yet");
        to(Phase.FIRST_APPRAISAL, "2020-12-16T01:00:00Z");
        assertEquals(List.of("C1", "C2"), queue(APPRAISER));
        assertEquals(List.of(), queue(OTHER), "the leaves of another department");
        assertEquals(List.of(), queue(COUNCIL), "not before its phase");
        assertEquals(List.of(), queue(LAN), "of the unit itself");
        Duties before = appraisal.duties(APPRAISER, "r");
        decide(Stage.FIRST_APPRAISAL, "C1", "60", null, null);
        assertEquals(List.of("C2"), queue(APPRAISER));
        assertEquals(Optional.of(Stage.FIRST_APPRAISAL), before.stage(Phase.FIRST_APPRAISAL, "SYT", state("SYT", "C1").leaf()),
                "decided, and still theirs");
        assertEquals(Optional.empty(), before.stage(Phase.COUNCIL, "SYT", state("SYT", "C1").leaf()));
        refused(Kind.FORBIDDEN, "access.unknown", () -> appraisal.duties(new Session("ai", false), "r"));
        to(Phase.RIGHT_OF_REPLY, "2020-12-24T01:00:00Z");
        self.reply(LAN, "r", List.of(), List.of(new Dispute("SYT", "C1", version("SYT", "C1"), Optional.of(Rational.of(60)), "Đủ điều kiện")));
        to(Phase.SECOND_APPRAISAL, "2020-12-28T01:00:00Z");
        assertEquals(List.of("C1"), queue(APPRAISER), "what was disputed");
        to(Phase.COUNCIL, "2020-12-30T01:00:00Z");
        assertEquals(List.of("C2"), queue(COUNCIL), "what nobody has decided");
        assertEquals(List.of(), queue(APPRAISER));
    }

    /** The leaves of the first unit that wait for a person. */
    private List<String> queue(Session session) {
        Duties duties = appraisal.duties(session, "r");
        Phase phase = screens.standings(ADMIN, "r").get(0).phase();
        return screens.unit(ADMIN, "r", "SYT").stream().filter(state -> duties.waitsForMe(phase, state)).map(state -> state.leaf().id()).toList();
    }

    @Test
    void aPlanNamesEverythingThatIsWrong() {
        RefusedActionException refusal = refused(Kind.INVALID, "plan.id",
                () -> rounds.create(ADMIN, new Plan("Đợt 1", " ", 2021, List.of(document),
                List.of("SYT", "SYT", "XXX"), new Schedule(Map.of(Phase.SELF_ASSESSMENT, span(1, 15), Phase.FIRST_APPRAISAL, span(15, 20))),
                List.of(new Member("nobody", Role.ASSESSOR, Optional.of("ZZZ"))))));
        assertEquals(List.of("plan.id", "plan.name", "plan.year", "plan.unitTwice", "plan.unitUnknown", "schedule.overlap",
                "member.unknown", "member.unit"),
                refusal.reasons().stream().map(Message::key).toList());
    }

    @Test
    void screensReadTheLedgerOnce() {
        submitted();
        int before = store.ledgerReads();
        screens.all(ADMIN, "r");
        screens.unit(LAN, "r", "SYT");
        screens.leaf(ADMIN, "r", "C1");
        assertEquals(before + 3, store.ledgerReads());
    }

    private void submitted() {
        to(Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        self.record(LAN, "r", List.of(statement("SYT", "C1", 0, "60", "Đã làm"), statement("SYT", "C2", 0, "40", "")));
        self.submit(LAN, "r", "SYT");
    }

    private void to(Phase phase, String at) {
        now = Instant.parse(at);
        rounds.move(ADMIN, "r", phase, Optional.of("x"));
    }

    private void decide(Stage stage, String leaf, String score, String reason, String text) {
        appraisal.decide(APPRAISER, "r", stage, List.of(verdict(leaf, score, reason, text)));
    }

    private Verdict verdict(String leaf, String score, String reason, String text) {
        return new Verdict("SYT", leaf, version("SYT", leaf), Optional.ofNullable(score).map(Rational::valueOf), score == null,
                Optional.ofNullable(reason), Optional.ofNullable(text));
    }

    private long version(String unit, String leaf) {
        return state(unit, leaf).version();
    }

    private LeafState state(String unit, String leaf) {
        return screens.unit(ADMIN, "r", unit).stream().filter(s -> s.leaf().id().equals(leaf)).findFirst().orElseThrow();
    }

    private static Statement statement(String unit, String leaf, long seen, String score, String explanation) {
        return new Statement(unit, leaf, seen, Inputs.NONE, Optional.of(Rational.valueOf(score)), false, explanation, List.of());
    }

    private static RefusedActionException refused(Kind kind, String key, Executable action) {
        RefusedActionException refusal = assertThrows(RefusedActionException.class, action);
        assertEquals(key, refusal.reasons().get(0).key(), refusal.getMessage());
        assertEquals(kind, refusal.kind());
        refusal.reasons().forEach(r -> assertTrue(!r.in(Message.VIETNAMESE).isBlank()));
        return refusal;
    }

    private Plan plan(Schedule schedule) {
        return new Plan("r", "Đợt thử", 2020, List.of(document), List.of("SYT", "SNV"), schedule,
                List.of(new Member("lan", Role.ASSESSOR, Optional.of("SYT")), new Member("minh", Role.ASSESSOR, Optional.of("SNV")),
                        new Member("tgv", Role.APPRAISER, Optional.of("snv")), new Member("hd", Role.COUNCIL_MEMBER, Optional.empty())));
    }

    private static Schedule schedule() {
        return new Schedule(Map.of(Phase.SELF_ASSESSMENT, span(1, 15), Phase.FIRST_APPRAISAL, span(16, 23), Phase.RIGHT_OF_REPLY,
                span(24, 27),
                Phase.SECOND_APPRAISAL, span(28, 29), Phase.COUNCIL, span(30, 31)));
    }

    private static Schedule.Span span(int from, int to) {
        return new Schedule.Span(LocalDate.of(2020, 12, from), LocalDate.of(2020, 12, to));
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
