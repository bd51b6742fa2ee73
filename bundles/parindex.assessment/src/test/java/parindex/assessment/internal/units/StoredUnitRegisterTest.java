package parindex.assessment.internal.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.assessment.internal.Refusals.forbidden;
import static parindex.assessment.internal.Refusals.invalid;
import static parindex.assessment.internal.Refusals.refused;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.assessment.MemoryStore;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.UnitRegister.Certainty;
import parindex.assessment.cycle.UnitRegister.Match;
import parindex.assessment.internal.TestClock;
import parindex.assessment.internal.Time;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.values.text.Message;

class StoredUnitRegisterTest {

    private static final Session ADMIN = new Session("admin", true);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    /** Code, canonical name, then the other spellings of the decision of 2020, separated by {@code |}. */
    private static final String ATTESTED_2020 = """
            BHXH|Bảo hiểm xã hội tỉnh
            STP|Sở Tư pháp
            SNV|Sở Nội vụ
            TTT|Thanh tra tỉnh
            VPUB|Văn phòng UBND tỉnh
            STTTT|Sở Thông tin và Truyền thông
            SGTVT|Sở Giao thông vận tải
            STC|Sở Tài chính
            SGDDT|Sở Giáo dục và Đào tạo
            SVHTTDL|Sở Văn hóa, Thể thao và Du lịch
            SKHCN|Sở Khoa học và Công nghệ
            BQLKCN|Ban Quản lý các Khu công nghiệp tỉnh
            CT|Cục Thuế tỉnh
            KBNN|Kho bạc Nhà nước tỉnh|Kho Bạc Nhà nước tỉnh
            SCT|Sở Công Thương
            BDT|Ban Dân tộc
            SKHDT|Sở Kế hoạch và Đầu tư
            STNMT|Sở Tài nguyên và Môi trường
            SLDTBXH|Sở Lao động - Thương binh và Xã hội|Sở Lao động -Thương binh và Xã hội|Sở Lao động, Thương binh và Xã hội
            SXD|Sở Xây dựng
            SNNPTNT|Sở Nông nghiệp và Phát triển nông thôn
            SYT|Sở Y tế
            CJ|UBND huyện Cư Jút
            GN|UBND thành phố Gia Nghĩa
            DRL|UBND huyện Đắk R'lấp|UBND huyện Đăk R'lấp
            DM|UBND huyện Đắk Mil|UBND huyện Đăk Mil
            TD|UBND huyện Tuy Đức
            DS|UBND huyện Đắk Song|UBND huyện Đăk Song
            DG|UBND huyện Đắk G'long|UBND huyện Đăk G'long
            KN|UBND huyện Krông Nô|UBND huyện K'rong Nô|UBND huyện K'ông Nô|UBND huyện K'rông Nô
            """;

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final StoredUnitRegister register = new StoredUnitRegister(store, new Time(clock));

    @BeforeEach
    void users() {
        store.write(w -> {
            w.putUser(new User("admin", "admin", true, true, Optional.empty(), 0, Optional.empty()));
            w.putUser(new User("lan", "Lan", false, true, Optional.empty(), 0, Optional.empty()));
            w.record(new AuditEvent(clock.instant(), "admin", "user.added", Optional.empty(), Optional.empty(), "", "", ""));
        });
    }

    @Test
    void everySpellingOfTheDecisionOf2020FindsItsUnitAndNoOther() {
        attested();
        int spellings = 0;
        for (String line : ATTESTED_2020.lines().toList()) {
            List<String> cells = List.of(line.split("\\|"));
            for (int i = 0; i < cells.size(); i++) {
                Certainty expected = i < 2 ? Certainty.EXACT : Certainty.ALIAS;
                found(cells.get(i), cells.get(0), expected);
                found(Normalizer.normalize(cells.get(i), Normalizer.Form.NFD), cells.get(0), expected);
                found("  " + cells.get(i) + " ", cells.get(0), expected);
                spellings++;
            }
        }
        assertEquals(30 * 2 + 1 + 2 + 4 + 3, spellings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SỞ NỘI VỤ | SNV", "sở nội  vụ | SNV", "So Noi vu | SNV", "snv | SNV", "UBND huyện Đăk  R’Lấp | DRL", "UBND huyện Ðắk Mil | DM",
        "ubnd huyen dak mil | DM", "UBND huyện Krông nô | KN", "Sở Văn hoá Thể thao và Du lịch | SVHTTDL",
        "Sở Lao động-Thương binh và Xã hội | SLDTBXH", "Sở Lao động – Thương binh và xã hội | SLDTBXH"})
    void whatDiffersInCaseMarksAndPunctuationIsOnlySuggested(String written, String code) {
        attested();
        found(written, code, Certainty.SUGGESTION);
    }

    @ParameterizedTest
    @CsvSource({"Sở LĐ-TB&XH", "Sở LĐTBXH", "LĐTBXH", "Sở NN&PTNT", "Sở TN&MT", "UBND H. Đắk Mil", "Đắk Mil",
            "Ủy ban nhân dân huyện Đắk Mil", "Sở", "' - '", "''"})
    void abbreviationsAreNotGuessed(String written) {
        attested();
        assertEquals(List.of(), register.match(written));
    }

    @Test
    void spacesThatAreMissingOrTooManyMakeASuggestion() {
        attested();
        found("SởYtế", "SYT", Certainty.SUGGESTION);
        found("so  y te", "SYT", Certainty.SUGGESTION);
    }

    @Test
    void whenFoldingMeetsTwoUnitsBothAreSuggested() {
        put(unit("A", "Phòng Hòa"), unit("B", "Phòng Hoa"));
        assertEquals(List.of("A", "B"), register.match("phong hoa").stream().map(m -> m.unit().code()).toList());
        found("Phòng Hoa", "B", Certainty.EXACT);
    }

    @Test
    void anAliasMakesASuggestionSure() {
        attested();
        register.addAlias(ADMIN, "SLDTBXH", Normalizer.normalize("Sở LĐ-TB&XH", Normalizer.Form.NFD));
        found("Sở LĐ-TB&XH", "SLDTBXH", Certainty.ALIAS);
        AuditEvent event = store.audit().get(store.audit().size() - 1).event();
        assertEquals("unit.changed", event.action());
        assertTrue(event.after().contains("Sở LĐ-TB&XH") && !event.before().contains("Sở LĐ-TB&XH"), event.toString());
        int records = store.audit().size();
        register.addAlias(ADMIN, "SLDTBXH", "Sở LĐ-TB&XH");
        assertEquals(records, store.audit().size());
        invalid("unit.nameTaken", () -> register.addAlias(ADMIN, "SNV", "Sở LĐ-TB&XH"));
        invalid("unit.nameTaken", () -> register.addAlias(ADMIN, "SNV", "Sở Y tế"));
        invalid("unit.nameTaken", () -> register.addAlias(ADMIN, "SNV", "SYT"));
        invalid("unit.alias", () -> register.addAlias(ADMIN, "SNV", " "));
        invalid("unit.unknown", () -> register.addAlias(ADMIN, "ABC", "Sở ABC"));
        forbidden("access.forbidden", () -> register.addAlias(new Session("lan", false), "SNV", "Nội vụ"));
    }

    @Test
    void whatIsWrongWithUnits() {
        put(unit("SNV", "Sở Nội vụ"));
        checked(List.of(), unit("SNV", "Sở Nội vụ"), unit("SYT", "Sở Y tế"));
        checked(List.of("unit.codeRepeated"), unit("SYT", "Sở Y tế"), unit("SYT", "Sở Y tế"));
        checked(List.of("unit.codeAlike"), unit("snv", "Sở khác"));
        checked(List.of("unit.codeAlike"), unit("ABC", "Một"), unit("abc", "Hai"));
        checked(List.of("unit.nameTaken"), unit("SNV2", "Sở Nội vụ"));
        checked(List.of("unit.nameTaken"), unit("SNV2", Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFD)));
        checked(List.of("unit.nameTaken"), unit("X", "Một", "Sở Nội vụ"));
        checked(List.of("unit.nameTaken"), unit("X", "Một"), unit("Y", "Hai", "Một"));
        checked(List.of("unit.nameTaken"), unit("X", "SNV"));
        checked(List.of("unit.code"), unit(" ", "Một"));
        checked(List.of("unit.code"), unit("X ", "Một"));
        checked(List.of("unit.name"), unit("X", " "));
        checked(List.of("unit.alias"), unit("X", "Một", ""));
        checked(List.of("unit.validity"), spanned("X", "Một", LocalDate.of(2025, 7, 1), LAST_DAY));
        checked(List.of("unit.predecessorUnknown"), following("X", "Một", "KHONG"));
        checked(List.of(), following("X", "Một", "X", "SNV"));
        checked(List.of("unit.code", "unit.validity", "unit.predecessorUnknown"),
                new Unit("", "Một", Level.PROVINCE, "dept", List.of(), Optional.of(LAST_DAY), Optional.of(LAST_DAY.minusDays(1)),
                        List.of("Q")));
    }

    @Test
    void aCircleOfPredecessorsIsNamedHoweverLongAndOnce() {
        put(unit("C", "Ba"), following("B", "Hai", "C"), following("A", "Một", "B"));
        List<Message> wrong = register.check(List.of(following("C", "Ba", "A")));
        assertEquals("Các đơn vị kế thừa lẫn nhau theo vòng: C → A → B → C. Hãy bỏ một quan hệ kế thừa.",
                wrong.get(0).in(Message.VIETNAMESE));
        assertEquals(1, wrong.size());
        List<Unit> many = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            many.add(following("U" + i, "Đơn vị " + i, "U" + (i + 1) % 3000));
        }
        assertEquals(List.of("unit.predecessorCircle"), register.check(many).stream().map(Message::key).toList());
    }

    @Test
    void theMergerOf1July2025KeepsBothSidesApart() {
        put(spanned("DM", "UBND huyện Đắk Mil", LocalDate.of(1990, 1, 1), LAST_DAY),
                spanned("SKHDT", "Sở Kế hoạch và Đầu tư", null, LAST_DAY),
                spanned("STC-DNO", "Sở Tài chính", null, LAST_DAY));
        LocalDate first = LAST_DAY.plusDays(1);
        Unit finance = new Unit("STC", "Sở Tài chính", Level.PROVINCE, "dept", List.of(), Optional.of(first), Optional.empty(),
                List.of("STC-DNO", "SKHDT"));
        Unit communeA = new Unit("XDM", "UBND xã Đắk Mil", Level.DISTRICT, "xa", List.of(), Optional.of(first), Optional.empty(),
                List.of("DM"));
        Unit communeB = new Unit("XDS", "UBND xã Đức Lập", Level.DISTRICT, "xa", List.of(), Optional.of(first), Optional.empty(),
                List.of("DM"));
        put(finance, communeA, communeB);
        assertEquals(List.of("XDM", "XDS"), codes(register.successors("DM")));
        assertEquals(List.of("STC"), codes(register.successors("STC-DNO")));
        assertEquals(List.of("STC"), codes(register.successors("SKHDT")));
        assertEquals(List.of(), register.successors("XDM"));
        // One name at two times: a person has to say which.
        assertEquals(List.of("STC", "STC-DNO"), register.match("Sở Tài chính").stream().map(m -> m.unit().code()).toList());
        // On the same day it would be one name for two units.
        checked(List.of("unit.nameTaken"), new Unit("STC", "Sở Tài chính", Level.PROVINCE, "dept", List.of(), Optional.of(LAST_DAY),
                Optional.empty(), List.of("STC-DNO", "SKHDT")));
        assertEquals(6, register.units().size());
    }

    @Test
    void unitsAreRecordedInNfcWithOneRecordEachAndOnlyIfTheyChange() {
        int before = store.audit().size();
        put(unit("A", Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFD)), unit("B", "Sở Y tế"));
        assertEquals("Sở Nội vụ", store.units().get(0).name());
        put(unit("A", "Sở Nội vụ"), unit("B", "Sở Y tế", "Y tế"));
        assertEquals(List.of("unit.added A", "unit.added B", "unit.changed B"), store.audit().subList(before, store.audit().size()).stream()
                .map(r -> r.event().action() + " " + r.event().unitCode().orElseThrow()).toList());
    }

    @Test
    void nothingIsRecordedIfOneUnitIsWrongOrThePersonMayNot() {
        int before = store.audit().size();
        refused(Kind.INVALID, List.of("unit.name", "unit.predecessorUnknown"),
                () -> put(unit("A", "Một"), unit("B", ""), following("C", "Ba", "Q")));
        forbidden("access.forbidden", () -> register.put(new Session("lan", false), List.of(unit("A", "Một"))));
        assertEquals(List.of(), store.units());
        assertEquals(before, store.audit().size());
    }

    private void attested() {
        put(ATTESTED_2020.lines().map(line -> List.of(line.split("\\|")))
                .map(cells -> unit(cells.get(0), cells.get(1), cells.subList(2, cells.size()).toArray(String[]::new)))
                .toArray(Unit[]::new));
    }

    private void found(String written, String code, Certainty certainty) {
        List<Match> matches = register.match(written);
        assertEquals(List.of(code), matches.stream().map(m -> m.unit().code()).toList(), written);
        assertEquals(certainty, matches.get(0).certainty(), written);
    }

    private void checked(List<String> keys, Unit... units) {
        List<Message> wrong = register.check(List.of(units));
        assertEquals(keys, wrong.stream().map(Message::key).toList());
        wrong.forEach(w -> assertTrue(!w.in(Message.VIETNAMESE).contains("{") && !w.in(Locale.ENGLISH).contains("{")));
    }

    private void put(Unit... units) {
        register.put(ADMIN, List.of(units));
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(code, name, Level.PROVINCE, "dept", List.of(aliases), Optional.empty(), Optional.empty(), List.of());
    }

    private static Unit spanned(String code, String name, LocalDate from, LocalDate to) {
        return new Unit(code, name, Level.PROVINCE, "dept", List.of(), Optional.ofNullable(from), Optional.ofNullable(to), List.of());
    }

    private static Unit following(String code, String name, String... predecessors) {
        return new Unit(code, name, Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of(predecessors));
    }
}
