package parindex.workbench.selfassessment.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Document;

class EarlierDocumentsTest {

    private static final Document PLAN = document("d1", "Kế hoạch.pdf", "12/KH-UBND", "Cải cách hành chính năm 2020", "2020-01-15T00:00:00Z");
    private static final Document REPORT = document("d2", "bao cao.docx", "", "Báo cáo Đề án 06", "2021-02-01T00:00:00Z");
    private static final EarlierDocuments BOTH = EarlierDocuments.of(List.of(PLAN, REPORT));

    private static Document document(String id, String name, String number, String summary, String at) {
        return new Document(id, "0".repeat(64), 1, "text/plain", name, "THU", number, Optional.of(LocalDate.of(2020, 1, 15)), "UBND xã", summary,
                "lan", Instant.parse(at));
    }

    @Test
    void theNewestComesFirstAndWordsAreFoundWithoutMarks() {
        assertEquals(List.of(REPORT, PLAN), BOTH.matching("", List.of()));
        assertEquals(List.of(PLAN), BOTH.matching("kh-ubnd  CAI CACH", List.of()));
        assertEquals(List.of(REPORT), BOTH.matching("de an", List.of()));
        assertEquals(List.of(REPORT, PLAN), BOTH.matching("15/01/2020", List.of()));
        assertEquals(List.of(), BOTH.matching("de an cai", List.of()));
    }

    @Test
    void whatTheLeafHasIsNotOfferedAgain() {
        assertEquals(List.of(REPORT), BOTH.matching("", List.of(EarlierDocuments.note(PLAN), NoteDraft.NONE)));
    }

    @Test
    void itIsNamedAsItWasTypedButForThePlace() {
        assertEquals(new NoteDraft("12/KH-UBND", "15/01/2020", "Cải cách hành chính năm 2020", "", Optional.of("d1")), EarlierDocuments.note(PLAN));
    }
}
