package parindex.workbench.administration.internal.newround;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Department;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.rounds.DayTexts;

class RoundDraftTest {

    private static final CriteriaDocument PROVINCE = set("t.province", 2020, "1.0.0", Level.PROVINCE);
    private static final CriteriaDocument NEWER = set("t.province", 2020, "1.1.0", Level.PROVINCE);
    private static final CriteriaDocument DISTRICT = set("t.district", 2020, "1.0.0", Level.DISTRICT);
    private static final CriteriaDocument EARLIER = set("t.province", 2019, "1.0.0", Level.PROVINCE);
    private static final Unit INTERIOR = unit("SNV", "Sở Nội vụ", Level.PROVINCE, Optional.empty());
    private static final Unit INDUSTRY = unit("SCT", "Sở Công thương", Level.PROVINCE, Optional.empty());
    private static final Unit ABOLISHED = unit("CU", "Sở cũ", Level.PROVINCE, Optional.of(LocalDate.of(2019, 12, 31)));
    private static final Unit TOWN = unit("GN", "Gia Nghĩa", Level.DISTRICT, Optional.empty());
    private static final Unit COMMUNE = unit("X1", "Xã Một", Level.COMMUNE, Optional.empty());

    private final RoundDraft draft = new RoundDraft(new Offer(List.of(PROVINCE, EARLIER, NEWER, DISTRICT),
            List.of(INTERIOR, COMMUNE, INDUSTRY, ABOLISHED, TOWN), List.of(), Set.of("cchc-2019")));

    @Test
    void proposesTheNewestYearAndTheNewestSetsOfIt() {
        assertEquals("2020", draft.year());
        assertEquals(Optional.of(NEWER), draft.set(Level.PROVINCE));
        assertEquals(List.of(NEWER, PROVINCE), draft.sets(Level.PROVINCE));
        assertEquals(Optional.empty(), draft.set(Level.COMMUNE));
        draft.setYear("2019");
        assertEquals(Optional.of(EARLIER), draft.set(Level.PROVINCE));
        assertEquals(Optional.empty(), draft.set(Level.DISTRICT));
    }

    @Test
    void makesIdsOfNames() {
        assertEquals("chi-so-cchc-nam-2020", RoundDraft.idFor("  Chỉ số CCHC (năm 2020)! "));
        assertEquals("dak-nong", RoundDraft.idFor("Đắk Nông"));
        assertEquals("", RoundDraft.idFor("…"));
        assertEquals(64, RoundDraft.idFor("a".repeat(80)).length());
    }

    @Test
    void saysWhatIsWrongWithTheName() {
        draft.setYear("20");
        assertEquals(List.of("newRound.year.wrong", "newRound.name.missing", "newRound.id.wrong"), keys(draft.wrongName()));
        draft.setYear("2020");
        draft.setName("CCHC");
        draft.setId("cchc-2019");
        assertEquals(List.of("newRound.id.taken"), keys(draft.wrongName()));
        draft.setId("cchc-2020");
        assertEquals(List.of(), draft.wrongName());
    }

    @Test
    void unitsAreThoseOfTheChosenLevelsThatExistedByLevelAndName() {
        assertEquals(List.of(INDUSTRY, INTERIOR, TOWN), draft.units());
        draft.choose(Level.DISTRICT, Optional.empty());
        assertEquals(List.of(INDUSTRY, INTERIOR), draft.units());
        draft.setTakesPart(INTERIOR, false);
        assertEquals(List.of(INDUSTRY), draft.units());
        draft.setTakesPart(INDUSTRY, false);
        assertEquals(List.of("newRound.units.choose"), keys(draft.wrongUnits()));
    }

    @Test
    void withoutSetsOrUnitsItSaysWhatToDoFirst() {
        draft.setYear("2031");
        assertEquals(List.of("newRound.sets.none"), keys(draft.wrongSets()));
        assertEquals(List.of("newRound.units.none"), keys(draft.wrongUnits()));
        draft.setYear("2019");
        draft.choose(Level.PROVINCE, Optional.empty());
        assertEquals(List.of("newRound.sets.choose"), keys(draft.wrongSets()));
    }

    @Test
    void summaryNamesWhatIsOpen() {
        assertEquals(List.of("newRound.open.days", "newRound.open.assessors", "newRound.open.appraisers", "newRound.open.council"),
                keys(draft.open()));
        assertEquals("3 đơn vị chưa có tổ tự đánh giá: Sở Công thương, Sở Nội vụ, Gia Nghĩa", draft.open().get(1).in(Message.VIETNAMESE));
        draft.setMembers(List.of(new Member("a", Role.ASSESSOR, Optional.of("SNV")), new Member("b", Role.APPRAISER, Optional.of("snv")),
                new Member("c", Role.COUNCIL_MEMBER, Optional.empty())));
        assertEquals(List.of("newRound.open.days", "newRound.open.assessors"), keys(draft.open()));
    }

    @Test
    void planHoldsWhatWasChosenWithoutRolesForUnitsThatWereLeftOut() {
        draft.setName("CCHC 2020");
        draft.setId("cchc-2020");
        draft.setDays(new DayTexts(Map.of(Phase.SELF_ASSESSMENT, new DayTexts.Typed("01/12/2020", "15/12/2020"))));
        Member stays = new Member("a", Role.ASSESSOR, Optional.of("SNV"));
        draft.setMembers(List.of(stays, new Member("b", Role.ASSESSOR, Optional.of("GN"))));
        draft.setTakesPart(TOWN, false);
        Rounds.Plan plan = draft.plan();
        assertEquals(List.of(NEWER, DISTRICT), plan.sets());
        assertEquals(List.of("SCT", "SNV"), plan.unitCodes());
        assertEquals(List.of(stays), plan.members());
        assertEquals(LocalDate.of(2020, 12, 15), plan.schedule().span(Phase.SELF_ASSESSMENT).orElseThrow().to());
        draft.setYear("");
        assertThrows(IllegalStateException.class, draft::plan);
    }

    private static List<String> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }

    private static Unit unit(String code, String name, Level level, Optional<LocalDate> validTo) {
        return new Unit(code, name, level, "", List.of(), Optional.empty(), validTo, List.of());
    }

    private static CriteriaDocument set(String name, int year, String version, Level level) {
        return new CriteriaDocument(new CriteriaSet(new SetId(name, year, version), level, LocalizedText.of(name), List.of(),
                LocalDate.of(year, 1, 1),
                Optional.empty(), Optional.empty(), null, null, false, Set.of(),
                List.of(new Department("snv", LocalizedText.of("Sở Nội vụ"))), null, null,
                null, List.of(), List.of(), "0".repeat(64)), "");
    }
}
