package parindex.assessment.internal.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.AppliedImport;
import parindex.assessment.ConflictException;
import parindex.assessment.EngineScoring;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.LedgerScope;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Remark;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.cycle.Appraisal.Verdict;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.cycle.Imports;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.Listed;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.TestClock;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.audit.StoredAuditLog;
import parindex.assessment.internal.units.StoredUnitRegister;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Imports are applied as shown, and taken back while nothing depends on them. */
class ImportsServiceTest {

    private static final Session ONE = new Session("admin", true);
    private static final Supply SUPPLY = new Supply("BC 12", LocalDate.of(2026, 1, 10));
    private static final String LEAF = """
            <component id="%1$s" number="%1$s" max="50" source="illustrative"><name><vi>%1$s</vi></name>\
            <leaf source="illustrative" lead="snv"><guidance><vi>x</vi></guidance>\
            <evidence required="false"><vi>x</vi></evidence><rule>%2$s</rule></leaf></component>""";

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private ImportsService imports;
    private StoredUnitRegister register;
    private RoundsService rounds;
    private SelfAssessments self;
    private Appraisals appraisal;
    private Screens screens;
    private SetChangeService moves;

    @BeforeEach
    void round() {
        Time time = new Time(clock);
        CycleWork work = new CycleWork(store, new EngineScoring(), time, new PinnedSets());
        imports = new ImportsService(work);
        register = new StoredUnitRegister(store, time);
        rounds = new RoundsService(work);
        self = new SelfAssessments(work);
        appraisal = new Appraisals(work);
        screens = new Screens(work);
        moves = new SetChangeService(work);
        store.write(w -> {
            w.putUnits(List.of(unit("A"), unit("B")));
            for (String name : List.of("admin", "an", "binh")) {
                w.putUser(new User(name, name, name.equals("admin"), true, Optional.empty(), 0, Optional.empty()));
            }
            w.record(new AuditEvent(clock.instant(), "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
        rounds.create(ONE, new Rounds.Plan("r", "Đợt thử", 2026, List.of(set()), List.of("A", "B"), Schedule.NONE, List.of()));
        rounds.move(ONE, "r", Phase.SELF_ASSESSMENT, Optional.of("x"));
        clock.forward(Duration.ofSeconds(1));
    }

    private static Unit unit(String code) {
        return new Unit(code, "Sở " + code, Level.PROVINCE, "dept", List.of("S" + code), Optional.empty(), Optional.empty(), List.of());
    }

    private static Unit named(String code, String name) {
        return new Unit(code, name, Level.PROVINCE, "", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static CriteriaDocument set() {
        return set("1.0.0", "", "percent");
    }

    private static CriteriaDocument set(String version, String lineage, String unit) {
        return new CriteriaReader().read("set.xml", """
                <criteria-set xmlns="urn:parindex:criteria:1" id="test.small" year="2026" level="province" version="%s" max="100" \
                aggregation="sum" total-may-exceed="false"><name><vi>Bộ thử</vi></name><effective from="2026-01-01"/>\
                <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>\
                <classification><class id="all"><vi>Tất cả</vi></class></classification>\
                <ranking method="dense" basis="index" precision="exact" group="level" names="descending"/>\
                <rounding score-places="2" index-places="3" percent-places="2" mode="half-up"/>%s%s%s</criteria-set>"""
                .formatted(version, lineage, LEAF.formatted("v", "<central-value owner=\"snv\" in=\"" + unit + "\"/>"),
                        LEAF.formatted("o", "<yes-no yes=\"50\" no=\"0\"/>")))
                .orThrow();
    }

    private static Imports.Source source(String file) {
        return new Imports.Source(file, "0".repeat(64), Map.of("Mã", "code", "Ghi chú", ""));
    }

    private long apply(ImportContent content) {
        imports.apply(ONE, content, source("f.csv"), imports.preview(ONE, content));
        clock.forward(Duration.ofSeconds(1));
        return imports.applied(ONE).get(0).id();
    }

    private LeafState leaf(String unit) {
        return screens.all(ONE, "r").stream().filter(s -> s.unitCode().equals(unit) && s.leaf().id().equals("v")).findFirst().orElseThrow();
    }

    private ImportContent.Values values(String... unitsAndPercents) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < unitsAndPercents.length; i += 2) {
            values.add(new Value(unitsAndPercents[i], "v", leaf(unitsAndPercents[i]).version(),
                    Inputs.ofText("value=n:" + unitsAndPercents[i + 1]),
                    Optional.empty()));
        }
        return new ImportContent.Values("r", SUPPLY, values);
    }

    private List<String> obstacles(long id) {
        return imports.obstacles(ONE, id).stream().map(m -> {
            m.in(Message.VIETNAMESE);
            return m.key();
        }).toList();
    }

    private static List<String> said(List<ImportChange> changes) {
        return changes.stream().map(c -> c.subject() + "|" + c.field() + "|" + c.before() + "|" + c.after()).toList();
    }

    @Test
    void unitsAreShownAppliedAndTakenBack() {
        List<Unit> before = register.units();
        var content = new ImportContent.Units(List.of(named("A", "Sở A mới"), named("B", "Sở B"), named("C", "Sở C")));
        Imports.Preview shown = imports.preview(ONE, content);
        assertEquals(List.of("A|name|Sở A|Sở A mới", "C|||Sở C"), said(shown.changes()));
        assertEquals(1, shown.same());
        assertEquals(before, register.units(), "a preview changes nothing");
        imports.apply(ONE, content, source("đơn vị.xlsx"), shown);
        AppliedImport applied = imports.applied(ONE).get(0);
        assertEquals(List.of(ImportKind.UNITS, "đơn vị.xlsx", "admin"), List.of(applied.kind(), applied.file(), applied.actor()));
        assertEquals(Map.of("Mã", "code", "Ghi chú", ""), imports.rememberedColumns(ImportKind.UNITS));
        assertEquals(List.of(), obstacles(applied.id()));
        imports.undo(ONE, applied.id());
        assertEquals(before, register.units());
        assertEquals(List.of("import.undone"), obstacles(applied.id()));
        assertThrows(RefusedActionException.class, () -> imports.undo(ONE, applied.id()));
        assertEquals(List.of(AuditAction.UNIT_CHANGED.code(), AuditAction.UNIT_ADDED.code(), AuditAction.IMPORT_APPLIED.code(),
                AuditAction.UNIT_CHANGED.code(), AuditAction.UNIT_REMOVED.code(), AuditAction.IMPORT_UNDONE.code()),
                store.audit().stream().map(r -> r.event().action()).skip(store.audit().size() - 6).toList());
    }

    @Test
    void whatWasShownIsWhatIsApplied() {
        var content = new ImportContent.Units(List.of(named("A", "Sở A mới")));
        Imports.Preview shown = imports.preview(ONE, content);
        register.put(ONE, List.of(named("A", "Sở A của cửa sổ khác")));
        var refused = assertThrows(RefusedActionException.class, () -> imports.apply(ONE, content, source("f"), shown));
        assertEquals("import.changedMeanwhile", refused.reasons().get(0).key());
        assertEquals("Sở A của cửa sổ khác", register.units().get(0).name());
        assertEquals(List.of(), imports.applied(ONE));
    }

    @Test
    void unitsThatSomethingDependsOnStay() {
        long changed = apply(new ImportContent.Units(List.of(named("A", "Sở A mới"))));
        register.addAlias(ONE, "A", "khác");
        assertEquals(List.of(), obstacles(changed), "another field does not matter");
        register.put(ONE, List.of(new Unit("A", "Sở A sửa tay", Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(),
                List.of())));
        assertEquals(List.of("import.unit.changed"), obstacles(changed));

        long added = apply(new ImportContent.Units(List.of(named("C", "Sở C"), named("D", "Sở D"))));
        assertEquals(List.of("import.notLast"), obstacles(changed));
        register.put(ONE, List.of(new Unit("B", "Sở B", Level.PROVINCE, "dept", List.of("SB"), Optional.empty(), Optional.empty(),
                List.of("C"))));
        assertEquals(List.of("import.unit.continued"), obstacles(added));
        register.put(ONE, List.of(new Unit("B", "Sở B", Level.PROVINCE, "dept", List.of("SB"), Optional.empty(), Optional.empty(),
                List.of())));
        register.addAlias(ONE, "C", "khác nữa");
        assertEquals(List.of("import.unit.changed"), obstacles(added));
        rounds.create(ONE, new Rounds.Plan("s", "Khác", 2026, List.of(set()), List.of("D"), Schedule.NONE, List.of()));
        assertEquals(List.of("import.unit.changed", "import.unit.inRound"), obstacles(added));
        assertThrows(RefusedActionException.class, () -> imports.undo(ONE, added));
        assertEquals(4, register.units().size());
    }

    @Test
    void aNameThatSomebodyElseHasTakenDoesNotComeBack() {
        long renamed = apply(new ImportContent.Units(List.of(named("A", "Sở A mới"))));
        register.put(ONE, List.of(named("X", "Sở A")));
        assertEquals(List.of("unit.nameTaken"), obstacles(renamed));
    }

    @Test
    void membersComeAndGoUntilTheyAct() {
        List<Member> first = List.of(new Member("an", Role.VIEWER, Optional.empty()));
        List<Member> second = List.of(new Member("an", Role.ASSESSOR, Optional.of("A")), new Member("binh", Role.VIEWER, Optional.empty()));
        apply(new ImportContent.Members("r", first));
        var content = new ImportContent.Members("r", second);
        assertEquals(List.of("an|role|VIEWER|ASSESSOR A", "binh|role||VIEWER"), said(imports.preview(ONE, content).changes()));
        long id = apply(content);
        imports.undo(ONE, id);
        assertEquals(first, store.members("r"));
        long again = apply(content);
        self.record(new Session("an", false), "r", List.of(new Statement("A", "o", 0, Inputs.ofText("met=f:true"), Optional.empty(), false,
                "",
                List.of())));
        assertEquals(List.of("import.member.acted"), obstacles(again));
        rounds.setMembers(ONE, "r", List.of(second.get(0)));
        assertEquals(List.of("import.member.changed", "import.member.acted"), obstacles(again));
        assertEquals(List.of("member.unknown"), imports.preview(ONE, new ImportContent.Members("r", List.of(new Member("ai", Role.VIEWER,
                Optional.empty())))).wrong().stream().map(Message::key).toList());
    }

    @Test
    void whoMayNotImportMayNotUndoEither() {
        long id = apply(new ImportContent.Members("r", List.of(new Member("an", Role.APPRAISER, Optional.of("snv")))));
        Session an = new Session("an", false);
        assertEquals(List.of("access.forbidden"), imports.obstacles(an, id).stream().map(Message::key).toList());
        assertThrows(RefusedActionException.class, () -> imports.undo(an, id));
        assertThrows(RefusedActionException.class, () -> imports.changes(an, id));
        assertThrows(RefusedActionException.class, () -> imports.preview(an, new ImportContent.Units(List.of())));
        imports.apply(an, values("A", "80"), source("v.csv"), imports.preview(an, values("A", "80")));
        assertEquals("an", imports.applied(an).get(0).actor());
    }

    @Test
    void valuesAreTakenBackByNewLines() {
        var none = values("A", "80");
        assertEquals(List.of("A|v||40", "A|v:value||80"), said(imports.preview(ONE, none).changes()));
        long first = apply(none);
        long lines = store.ledger(LedgerScope.of("r")).last();
        imports.undo(ONE, first);
        assertEquals(Optional.empty(), leaf("A").entry());
        assertEquals(Optional.empty(), leaf("A").decision(Stage.SELF));
        assertEquals(lines + 1, store.ledger(LedgerScope.of("r")).last(), "nothing is deleted");
        assertEquals(Remark.Kind.WITHDRAWN, leaf("A").remarks().get(0).content().kind());

        apply(values("A", "80"));
        var other = values("A", "60", "B", "50");
        assertEquals(List.of("A|v|40|30", "A|v:value|80|60", "B|v||25", "B|v:value||50"), said(imports.preview(ONE, other).changes()));
        long second = apply(other);
        imports.undo(ONE, second);
        assertEquals("value=n:80", leaf("A").entry().orElseThrow().content().inputs().toText());
        assertEquals(Optional.of(Rational.of(40)), leaf("A").decision(Stage.SELF).orElseThrow().decided());
        assertEquals(Optional.empty(), leaf("B").entry());
        AuditLog log = new StoredAuditLog(store, new AccessChecks(reading -> Instant.EPOCH, new PinnedSets()));
        assertEquals(Optional.empty(), log.verify(ONE, Optional.empty()).broken());
    }

    @Test
    void whatStaysTheSameIsNotWrittenAgain() {
        apply(values("A", "80", "B", "50"));
        long lines = store.ledger(LedgerScope.of("r")).last();
        Imports.Preview shown = imports.preview(ONE, values("A", "80", "B", "50"));
        assertEquals(2, shown.same());
        imports.apply(ONE, values("A", "80", "B", "50"), source("f"), shown);
        assertEquals(lines, store.ledger(LedgerScope.of("r")).last());
        assertEquals(1, imports.applied(ONE).size());
    }

    @Test
    void valuesThatSomebodyHasAnsweredStay() {
        long id = apply(values("A", "80"));
        self.object(ONE, "r", "A", "v", "chưa đúng");
        assertEquals(List.of("import.value.objected"), obstacles(id));
        long next = apply(values("A", "70"));
        assertEquals(List.of("import.notLast"), obstacles(id));
        rounds.move(ONE, "r", Phase.FIRST_APPRAISAL, Optional.of("x"));
        appraisal.decide(ONE, "r", Stage.FIRST_APPRAISAL, List.of(new Verdict("A", "v", leaf("A").version(), Optional.of(Rational.of(30)),
                false,
                Optional.empty(), Optional.of("khác"))));
        assertEquals(List.of("import.value.decided"), obstacles(next));
        long last = apply(values("B", "70"));
        rounds.move(ONE, "r", Phase.RIGHT_OF_REPLY, Optional.of("x"));
        assertEquals(List.of("access.phase"), obstacles(last));
        assertThrows(RefusedActionException.class, () -> imports.undo(ONE, last));
    }

    /** The objection was answered by the value that is withdrawn: it stands unanswered again. */
    @Test
    void anObjectionThatTheWithdrawnValueAnsweredIsOpenAgain() {
        apply(values("A", "80"));
        self.object(ONE, "r", "A", "v", "chưa đúng");
        long id = apply(values("A", "70"));
        imports.undo(ONE, id);
        LeafState now = leaf("A");
        assertTrue(now.remarks().stream().anyMatch(r -> r.content().kind() == Remark.Kind.OBJECTION
                && r.number() > now.entry().orElseThrow().number()), now::toString);
    }

    @Test
    void aWithdrawnValueIsNothingThatAMoveToAnotherSetHasToKeep() {
        imports.undo(ONE, apply(values("A", "80")));
        CriteriaDocument corrected = set("1.0.1", "<lineage id=\"test.small\" year=\"2026\" version=\"1.0.0\">"
                + "<link kind=\"same\" earlier=\"v\" current=\"v\"/><link kind=\"same\" earlier=\"o\" current=\"o\"/></lineage>", "points");
        assertEquals(List.of(), moves.plan(ONE, "r", corrected).items());
        apply(values("B", "80"));
        assertEquals(1, moves.plan(ONE, "r", corrected).items().size());
    }

    @Test
    void twoPeopleOnOneLeafAreAConflict() {
        var mine = values("A", "80");
        Imports.Preview shown = imports.preview(ONE, mine);
        apply(values("A", "60"));
        assertThrows(ConflictException.class, () -> imports.apply(ONE, mine, source("f"), shown));
        assertEquals("value=n:60", leaf("A").entry().orElseThrow().content().inputs().toText());
    }

    @Test
    void everyChangeHasWords() {
        long units = apply(new ImportContent.Units(List.of(named("A", "Sở A mới"), named("C", "Sở C"))));
        long values = apply(values("A", "80"));
        List.of(units, values).forEach(id -> {
            ImportKind kind = imports.applied(ONE).stream().filter(i -> i.id() == id).findFirst().orElseThrow().kind();
            imports.changes(ONE, id).forEach(c -> List.of(ImportTexts.field(kind, c), ImportTexts.before(kind, c),
                    ImportTexts.after(kind, c))
                    .forEach(m -> m.in(Message.VIETNAMESE)));
        });
        assertEquals("v: số liệu \"value\"", ImportTexts.field(ImportKind.VALUES, new ImportChange("A", "v:value", "", "161/2"))
                .in(Message.VIETNAMESE));
        assertEquals("80,5", ImportTexts.after(ImportKind.VALUES, new ImportChange("A", "v:value", "", "161/2")).in(Message.VIETNAMESE));
        assertEquals("tự đánh giá A", ImportTexts.after(ImportKind.MEMBERS, new ImportChange("an", "role", "", "ASSESSOR A"))
                .in(Message.VIETNAMESE));
    }

    @Test
    void listsAsOneTextAreExact() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                StringBuilder text = new StringBuilder("x");
                random.ints(random.nextInt(5), 0, 4).forEach(c -> text.append("|\\a ".charAt(c)));
                list.add(text.toString());
            }
            assertEquals(list, Listed.read(Listed.write(list)));
        }
    }
}
