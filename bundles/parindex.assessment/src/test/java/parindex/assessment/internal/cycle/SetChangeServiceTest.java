package parindex.assessment.internal.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.assessment.EngineScoring;
import parindex.assessment.LedgerScope;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Remark;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.cycle.Appraisal.Verdict;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.cycle.SetChanges.Item;
import parindex.assessment.cycle.SetChanges.Outcome;
import parindex.assessment.cycle.SetChanges.Plan;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.StoredRoundEvaluation;
import parindex.assessment.internal.Time;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** A round under way moves to a corrected set, and back. */
class SetChangeServiceTest {

    private static final Session ONE = new Session("admin", true);
    private static final String LEAF = """
            <leaf source="illustrative" lead="snv" not-applicable="excluded"><guidance><vi>x</vi></guidance>\
            <evidence required="false"><vi>x</vi></evidence><rule>%s</rule></leaf>""";
    private static final String RATIO = """
            <ratio when-zero="full"><numerator><vi>%s</vi></numerator><denominator><vi>tất cả</vi></denominator><unit><vi>hồ sơ</vi></unit></ratio>""";

    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2020-12-01T01:00:00Z");
    private SelfAssessments self;
    private Appraisals appraisal;
    private RoundsService rounds;
    private Screens screens;
    private SetChangeService changes;
    private StoredRoundEvaluation evaluation;
    private final CriteriaDocument first = set("1.0.0", "",
            leaf("A", 10, choice(10, 5)) + leaf("B", 40, "<proportion>" + RATIO.formatted("đúng hạn") + "</proportion>")
                    + leaf("C", 30, "<yes-no yes=\"30\" no=\"0\"/>") + leaf("D", 20, "<yes-no yes=\"20\" no=\"0\"/>"));
    private final CriteriaDocument corrected = set("1.0.1", """
            <lineage id="test.small" year="2020" version="1.0.0"><link kind="same" earlier="A" current="A"/><link kind="same" earlier="B" current="B"/>\
            <link kind="renamed" earlier="C" current="E"/><link kind="dropped" earlier="D"/><link kind="new" current="F"/></lineage>""",
            leaf("A", 20, choice(20, 10))
                    + leaf("B", 40, "<target-capped target=\"80\">" + RATIO.formatted("đúng và trước hạn") + "</target-capped>")
                    + leaf("E", 30, "<yes-no yes=\"30\" no=\"0\"/>") + leaf("F", 10, "<yes-no yes=\"10\" no=\"0\"/>"));

    @BeforeEach
    void round() {
        Time time = new Time(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        });
        PinnedSets pinned = new PinnedSets();
        CycleWork work = new CycleWork(store, new EngineScoring(), time, pinned);
        self = new SelfAssessments(work);
        appraisal = new Appraisals(work);
        rounds = new RoundsService(work);
        screens = new Screens(work);
        changes = new SetChangeService(work);
        evaluation = new StoredRoundEvaluation(store, new EngineScoring(), pinned);
        store.write(w -> {
            w.putUnits(List.of(unit("SYT"), unit("SNV")));
            w.putUser(new User("admin", "admin", true, true, Optional.empty(), 0, Optional.empty()));
            w.record(new AuditEvent(now, "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
        Schedule.Span days = new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15));
        rounds.create(ONE, new Rounds.Plan("r", "Đợt thử", 2020, List.of(first), List.of("SYT", "SNV"),
                new Schedule(Map.of(Phase.SELF_ASSESSMENT, days)), List.of()));
        rounds.move(ONE, "r", Phase.SELF_ASSESSMENT, Optional.of("x"));
        self.record(ONE, "r", List.of(
                new Statement("SYT", "A", 0, Inputs.ofText("choice=c:late"), Optional.empty(), false, "Chậm", List.of()),
                new Statement("SYT", "B", 0, Inputs.ofText("den=n:100;num=n:60"), Optional.empty(), false, "Báo cáo", List.of()),
                new Statement("SYT", "C", 0, Inputs.ofText("met=f:true"), Optional.empty(), false, "", List.of()),
                new Statement("SYT", "D", 0, Inputs.NONE, Optional.empty(), true, "Không có", List.of()),
                new Statement("SNV", "A", 0, Inputs.NONE, Optional.of(Rational.valueOf("7.5")), false, "Riêng", List.of())));
        rounds.move(ONE, "r", Phase.FIRST_APPRAISAL, Optional.of("x"));
        appraisal.decide(ONE, "r", Stage.FIRST_APPRAISAL, List.of(
                new Verdict("SYT", "A", version("SYT", "A"), Optional.of(Rational.of(4)), false, Optional.empty(), Optional.of("Rất chậm")),
                new Verdict("SYT", "C", version("SYT", "C"), Optional.of(Rational.of(30)), false, Optional.empty(), Optional.empty())));
    }

    @Test
    void theDryRunSaysWhatBecomesOfEachLeafAndChangesNothing() {
        long audit = store.auditHead().seq();
        Plan plan = changes.plan(ONE, "r", corrected);
        assertEquals(List.of("SYT A>A RESCALED 4>8 Quy đổi điểm tối đa 10 → 20.", "SYT B>B NEW_DECISION 24>- Quy tắc chấm đã khác; cần tự chấm và thẩm định lại.",
                "SYT C>E KEPT 30>30 Giữ nguyên, nay là mục E.", "SYT D>- SET_ASIDE ->- Không còn trong bộ mới; các dòng cũ vẫn lưu trong sổ nhưng không tính.",
                "SNV A>A RESCALED 7.5>15 Quy đổi điểm tối đa 10 → 20."), lines(plan));
        assertEquals(List.of("F"), plan.added());
        assertEquals(List.of("setChange.note.again"), plan.notes().stream().map(Message::key).toList());
        assertEquals(audit, store.auditHead().seq());
    }

    @Test
    void afterTheMoveScoresCountAsTheNewSetWantsAndNothingIsDeleted() {
        var before = store.ledger(LedgerScope.of("r"));
        changes.change(ONE, changes.plan(ONE, "r", corrected), corrected, "Quyết định đính chính số 5");
        assertEquals("1.0.1", store.round("r").orElseThrow().set(Level.PROVINCE).orElseThrow().set().version());
        assertEquals(Map.of("A", "late 10 8", "B", "60/100 - -", "E", "true 30 30"), standing("SYT"));
        UnitResult result = evaluation.evaluate("r", Stage.SELF).orElseThrow().level(Level.PROVINCE).orElseThrow().unit("SYT").orElseThrow();
        assertEquals(Rational.of(40), result.score());
        assertEquals(2, result.missingLeaves(), "B and F");
        var after = store.ledger(LedgerScope.of("r"));
        assertEquals(before.entries(), after.entries().subList(0, before.entries().size()));
        assertEquals(before.decisions(), after.decisions().subList(0, before.decisions().size()));
        var last = store.audit().get(store.audit().size() - 1);
        assertEquals("round.set.changed", last.event().action());
        assertEquals("Quyết định đính chính số 5", last.event().subject());
        assertTrue(last.event().after().contains("KEPT=1, RESCALED=2, NEW_DECISION=1, SET_ASIDE=1\nadded F"), last.event().after());
        assertTrue(AuditLog.verification(store, Optional.empty()).broken().isEmpty());
    }

    @Test
    void workGoesOnUnderTheNewSet() {
        changes.change(ONE, changes.plan(ONE, "r", corrected), corrected, "Đính chính");
        refused("verdict.reason.derived", () -> decide("B", 20, null));
        decide("B", 30, null);
        decide("F", 0, null);
        UnitResult result = evaluation.evaluate("r", Stage.COUNCIL).orElseThrow().level(Level.PROVINCE).orElseThrow().unit("SYT").orElseThrow();
        assertEquals(Rational.of(8 + 30 + 30), result.score());
        assertEquals(0, result.missingLeaves());
        refused("leaf.unknown", () -> decide("D", 0, null));
    }

    @Test
    void undoingBringsBackWhatStoodAndSaysWhatIsLost() {
        Map<String, String> before = standing("SYT");
        changes.change(ONE, changes.plan(ONE, "r", corrected), corrected, "Đính chính");
        decide("B", 30, null);
        decide("F", 10, null);
        Plan plan = changes.planUndo(ONE, "r", Level.PROVINCE);
        assertEquals(List.of("SYT A>A RESTORED 8>4 Trở lại như trước khi chuyển.",
                "SYT B>B RESTORED 30>24 Trở lại như trước khi chuyển; điểm ghi từ đó đến nay không còn tính.",
                "SYT ->C RESTORED ->30 Trở lại như trước khi chuyển.", "SYT ->D RESTORED ->- Trở lại như trước khi chuyển.",
                "SYT E>- SET_ASIDE 30>- Không còn trong bộ mới; các dòng cũ vẫn lưu trong sổ nhưng không tính.",
                "SYT F>- SET_ASIDE 10>- Không còn trong bộ mới; các dòng cũ vẫn lưu trong sổ nhưng không tính.",
                "SNV A>A RESTORED 15>7.5 Trở lại như trước khi chuyển."), lines(plan));
        changes.undo(ONE, plan, "Nhầm");
        assertEquals(before, standing("SYT"));
        assertEquals(first.set().hash(), store.round("r").orElseThrow().set(Level.PROVINCE).orElseThrow().hash());
        assertEquals(Rational.of(34), evaluation.evaluate("r", Stage.COUNCIL).orElseThrow().level(Level.PROVINCE).orElseThrow().unit("SYT")
                .orElseThrow().score());
        assertTrue(AuditLog.verification(store, Optional.empty()).broken().isEmpty());
        // And once more forward: the undoing is a move like any other.
        changes.undo(ONE, changes.planUndo(ONE, "r", Level.PROVINCE), "Không nhầm");
        assertEquals(Map.of("A", "late 10 8", "B", "60/100 - 30", "E", "true 30 30", "F", "- - 10"), standing("SYT"));
    }

    @Test
    void aRequestThatNobodyAnsweredIsStillOpen() {
        appraisal.requestSupplement(ONE, "r", "SYT", "C", "Thiếu quyết định");
        changes.change(ONE, changes.plan(ONE, "r", corrected), corrected, "Đính chính");
        LeafState state = state("SYT", "E");
        assertEquals(List.of(Remark.Kind.SUPPLEMENT_REQUESTED), state.remarks().stream().map(r -> r.content().kind()).toList());
        assertTrue(state.remarks().get(0).number() > state.entry().orElseThrow().number());
    }

    @Test
    void whatWasWrittenSinceTheDryRunStopsTheMove() {
        Plan plan = changes.plan(ONE, "r", corrected);
        decide("B", 24, null);
        refused("setChange.changedMeanwhile", () -> changes.change(ONE, plan, corrected, "x"));
        assertEquals("1.0.0", store.round("r").orElseThrow().set(Level.PROVINCE).orElseThrow().set().version());
    }

    @Test
    void refusesWhatIsNoCorrection() {
        refused("setChange.same", () -> changes.plan(ONE, "r", first));
        refused("setChange.sameVersion", () -> changes.plan(ONE, "r", read(corrected.xml().replace("version=\"1.0.1\" max", "version=\"1.0.0\" max")
                .replaceAll("<lineage.*</lineage>", ""))));
        refused("setChange.other", () -> changes.plan(ONE, "r", read(corrected.xml().replace("id=\"test.small\" year=\"2020\" level",
                "id=\"test.other\" year=\"2020\" level"))));
        refused("setChange.level", () -> changes.plan(ONE, "r", read(corrected.xml().replace("level=\"province\"", "level=\"district\""))));
        refused("setChange.nothingToUndo", () -> changes.planUndo(ONE, "r", Level.PROVINCE));
        Plan plan = changes.plan(ONE, "r", corrected);
        refused("reason.missing", () -> changes.change(ONE, plan, corrected, "  "));
        refused("access.unknown", () -> changes.plan(new Session("lan", false), "r", corrected));
        store.write(w -> {
            w.setPhase("r", Phase.PUBLISHED);
            w.record(new AuditEvent(now, "admin", "test", Optional.of("r"), Optional.empty(), "", "", ""));
        });
        refused("setChange.published", () -> changes.plan(ONE, "r", corrected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<choice><option id='a' value='2'><vi>Một</vi></option><option id='b' value='1'><vi>x</vi></option></choice>|"
                    + "<choice><option id='a' value='3'><vi>Hai</vi></option><option id='b' value='1.5'><vi>x</vi></option></choice>|true",
            "<choice><option id='a' value='2'><vi>x</vi></option><option id='b' value='1'><vi>x</vi></option></choice>|"
                    + "<choice><option id='a' value='3'><vi>x</vi></option><option id='b' value='1'><vi>x</vi></option></choice>|false",
            "<count-capped cap='2'><item id='a' value='0.5'><vi>x</vi></item></count-capped>|"
                    + "<count-capped cap='3'><item id='a' value='0.5'><vi>x</vi></item></count-capped>|false",
            "<deduction floor='0' in='percent'><item id='a' value='50'><vi>x</vi></item></deduction>|"
                    + "<deduction floor='0' in='percent'><item id='a' value='50'><vi>y</vi></item></deduction>|true",
            "<deduction floor='0' in='points'><item id='a' value='1'><vi>x</vi></item></deduction>|"
                    + "<deduction floor='0' in='points'><item id='a' value='1'><vi>x</vi></item></deduction>|false",
            "<central-value owner='snv' in='points'/>|<central-value owner='snv' in='points'/>|false",
            "<central-value owner='snv' in='percent'/>|<central-value owner='snv' in='percent'/>|true",
            "<deadline due='2020-01-15' days='working'><late up-to='5' score='1'/></deadline>|"
                    + "<deadline due='2020-01-15' days='working'><late up-to='5' score='1.5'/></deadline>|true",
            "<deadline due='2020-01-15' days='working'/>|<deadline due='2020-01-16' days='working'/>|false"})
    void aRuleScalesOnlyIfAllItGivesScales(String from, String to, boolean scales) {
        var old = set("1.0.0", "", leaf("A", 2, from.replace('\'', '"')) + leaf("B", 98, "<yes-no yes=\"98\" no=\"0\"/>"));
        var next = set("1.0.1", "", leaf("A", 3, to.replace('\'', '"')) + leaf("B", 97, "<yes-no yes=\"97\" no=\"0\"/>"));
        LeafMapping mapping = LeafMapping.of(old.set(), next.set()).get(0);
        assertEquals(scales ? Outcome.RESCALED : Outcome.NEW_DECISION, mapping.outcome());
        assertEquals(scales ? Rational.of(3, 2) : Rational.ONE, mapping.factor());
    }

    private void decide(String leaf, int score, String reason) {
        appraisal.decide(ONE, "r", Stage.FIRST_APPRAISAL, List.of(new Verdict("SYT", leaf, version("SYT", leaf),
                Optional.of(Rational.of(score)), false, Optional.empty(), Optional.ofNullable(reason))));
    }

    /** Inputs, self score and first appraisal of each leaf where something stands. */
    private Map<String, String> standing(String unit) {
        Map<String, String> standing = new TreeMap<>();
        for (LeafState state : screens.unit(ONE, "r", unit)) {
            String inputs = state.entry().map(line -> line.content().inputs().toText().replaceAll("[a-z]+=[a-z]:", "")
                    .replaceAll("(\\d+);(\\d+)", "$2/$1")).filter(text -> !text.isEmpty()).orElse("-");
            String scores = score(state, Stage.SELF) + " " + score(state, Stage.FIRST_APPRAISAL);
            if (!(inputs + scores).equals("-- -")) {
                standing.put(state.leaf().id(), inputs + " " + scores);
            }
        }
        return standing;
    }

    private static String score(LeafState state, Stage stage) {
        return state.decision(stage).map(d -> d.decided().map(Rational::toString).orElse("N/A")).orElse("-");
    }

    private static List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (Item item : plan.items()) {
            lines.add(item.unitCode() + " " + item.fromLeaf().orElse("-") + ">" + item.toLeaf().orElse("-") + " " + item.outcome() + " "
                    + item.before().map(Rational::toString).orElse("-") + ">" + item.after().map(Rational::toString).orElse("-") + " "
                    + item.why().in(Message.VIETNAMESE));
        }
        return lines;
    }

    private LeafState state(String unit, String leaf) {
        return screens.unit(ONE, "r", unit).stream().filter(s -> s.leaf().id().equals(leaf)).findFirst().orElseThrow();
    }

    private long version(String unit, String leaf) {
        return screens.unit(ONE, "r", unit).stream().filter(s -> s.leaf().id().equals(leaf)).findFirst().map(LeafState::version).orElse(0L);
    }

    private static void refused(String key, Executable action) {
        RefusedActionException refusal = assertThrows(RefusedActionException.class, action);
        assertEquals(key, refusal.reasons().get(0).key(), refusal.getMessage());
        refusal.reasons().forEach(r -> assertTrue(!r.in(Message.VIETNAMESE).isBlank()));
    }

    private static CriteriaDocument set(String version, String lineage, String components) {
        return read("""
                <criteria-set xmlns="urn:parindex:criteria:1" id="test.small" year="2020" level="province" version="%s" max="100" \
                aggregation="sum" total-may-exceed="false"><name><vi>Bộ thử</vi></name><effective from="2020-01-01"/>\
                <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>\
                <classification><class id="high" from="80"><vi>Cao</vi></class><class id="low"><vi>Thấp</vi></class></classification>\
                <ranking method="dense" basis="index" precision="exact" group="level" names="descending"/>\
                <rounding score-places="2" index-places="3" percent-places="2" mode="half-up"/>%s%s</criteria-set>"""
                .formatted(version, lineage, components));
    }

    private static CriteriaDocument read(String xml) {
        return new CriteriaReader().read("set.xml", xml).orThrow();
    }

    private static String leaf(String id, int max, String rule) {
        return "<component id=\"" + id + "\" number=\"" + id + "\" max=\"" + max + "\" source=\"illustrative\"><name><vi>" + id + "</vi></name>"
                + LEAF.formatted(rule) + "</component>";
    }

    private static String choice(int ontime, int late) {
        return "<choice><option id=\"ontime\" value=\"" + ontime + "\"><vi>Đúng hạn</vi></option><option id=\"late\" value=\"" + late
                + "\"><vi>Chậm</vi></option><option id=\"none\" value=\"0\"><vi>Không</vi></option></choice>";
    }

    private static Unit unit(String code) {
        return new Unit(code, "Sở " + code, Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
