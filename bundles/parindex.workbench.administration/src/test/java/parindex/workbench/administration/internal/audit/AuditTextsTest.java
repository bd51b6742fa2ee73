package parindex.workbench.administration.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.ui.Words;

/** What the program has said in a record is in the language of the window; what a person has typed stays. */
class AuditTextsTest {

    private static final AuditTexts VIETNAMESE = new AuditTexts(new Texts(new Words(Message.VIETNAMESE)));
    private static final AuditTexts ENGLISH = new AuditTexts(new Texts(new Words(Locale.ENGLISH)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "USER_ADDED|Enabled; administrator; enabled; no password|Enabled; quản trị viên; được đăng nhập; chưa có mật khẩu",
        "USER_DISABLED|Lan; no administrator; disabled; password set|Lan; không là quản trị viên; không được đăng nhập; đã có mật khẩu",
        "USER_PASSWORD|password set|đã có mật khẩu",
        "ROUND_IMPORTED|30 units, 2545 entries, 4312 decisions|30 đơn vị, 2545 lần kê khai, 4312 lần quyết định điểm",
        "ROUND_SCHEDULE|SELF_ASSESSMENT 2020-12-01..2020-12-15|Tự đánh giá 2020-12-01..2020-12-15",
        "ROUND_MEMBERS|lan ASSESSOR DM|lan Tổ tự đánh giá DM",
        "ROUND_MOVED|COUNCIL, missing at 3 places|Hội đồng thẩm định, còn thiếu ở 3 chỗ",
        "ROUND_PUBLISHED|PUBLISHED, key 0a1b|Đã công bố, khóa 0a1b",
        "UNIT_REOPENED|RIGHT_OF_REPLY until 2020-12-30|Giải trình, bổ sung đến hết 2020-12-30",
        "UNIT_SUBMITTED|submitted|đã nộp",
        "UNIT_CHANGED|Sở Y tế; PROVINCE/dept; aliases [SYT]; valid 2020-01-01..; predecessors []|"
                + "Sở Y tế; Cấp tỉnh/Cơ quan chuyên môn của tỉnh; tên gọi khác: SYT; hoạt động: 2020-01-01–; kế thừa: ",
        "ENTRY_RECORDED|8 leaves of 2 units|8 mục của 2 đơn vị",
        "ENTRY_RECORDED|SYT 1.1: entry {a=1} n/a evidence 2 explained|SYT 1.1: số liệu (a=1) không áp dụng tài liệu: 2 có giải trình",
        "DECISION_COUNCIL|SYT 1.1: COUNCIL 1.5 derived 2 reason r1|SYT 1.1: Hội đồng thẩm định 1.5 theo quy tắc: 2 lý do r1",
        "SIGNIN_FAILED|failures 5, blocked until 2026-01-01T00:00:00Z|sai 5 lần, chặn đến 2026-01-01T00:00:00Z",
        "SETTING_CHANGED|20 (default)|20 (mặc định)",
        "EARLIER_IMPORTED|a.xlsx; SHA-256 0a; 30 totals, 240 scores, 2 findings; RIGHT|"
                + "a.xlsx; SHA-256 0a; 30 tổng điểm, 240 điểm, 2 sai lệch; lấy số tính lại",
        "REMARK_OBJECTION|COUNCIL n/a|COUNCIL n/a",
        "DOCUMENT_ADDED|evidence 2|evidence 2"})
    void whatTheProgramSaidIsTranslated(AuditAction action, String recorded, String shown) {
        assertEquals(shown.strip(), VIETNAMESE.after(event(action.code(), "", recorded)).strip());
        assertEquals(shown.strip(), VIETNAMESE.before(event(action.code(), recorded, "")).strip());
    }

    @Test
    void theSubjectIsTranslatedWhereTheProgramSaysIt() {
        assertEquals("Tự đánh giá", VIETNAMESE.subject(subject(AuditAction.UNIT_SUBMITTED, "SELF_ASSESSMENT")));
        assertEquals("2 tệp, 10 byte", VIETNAMESE.subject(subject(AuditAction.EVIDENCE_PRUNED, "2 files, 10 bytes")));
        assertEquals("open", VIETNAMESE.subject(subject(AuditAction.ROUND_MOVED, "open")));
    }

    @Test
    void theActionIsInWordsAndAnUnknownOneIsShown() {
        assertEquals("Nộp", VIETNAMESE.action(event("unit.submitted", "", "")));
        assertEquals("Handed in", ENGLISH.action(event("unit.submitted", "", "")));
        assertEquals("of.tomorrow", VIETNAMESE.action(event("of.tomorrow", "", "")));
        assertEquals("3 leaves of 2 units", VIETNAMESE.after(event("of.tomorrow", "", "3 leaves of 2 units")));
    }

    private static AuditEvent subject(AuditAction action, String subject) {
        return new AuditEvent(Instant.EPOCH, "a", action, Optional.empty(), Optional.empty(), subject, "", "");
    }

    private static AuditEvent event(String action, String before, String after) {
        return new AuditEvent(Instant.EPOCH, "a", action, Optional.empty(), Optional.empty(), "", before, after);
    }
}
