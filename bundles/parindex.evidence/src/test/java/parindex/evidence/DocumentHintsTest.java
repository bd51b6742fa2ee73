package parindex.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.evidence.DocumentHints.Agreement;

class DocumentHintsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 15);
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG
            Số: 123/BC-UBND        Đắk Nông, ngày 15 tháng 12 năm 2020
            BÁO CÁO
            Căn cứ Quyết định số 1474/QĐ-UBND ngày 05/10/2020 và Nghị định 30/2020/NĐ-CP
            """;

    @ParameterizedTest
    @CsvSource({
        "12/KH-SNV, 12_KH-SNV.pdf, AGREES", "12/KH-SNV, 12-KH-SNV.pdf, AGREES", "12/KH-SNV, 12.KH.SNV.docx, AGREES",
                "12/KH-SNV, kế hoạch 12-kh-snv.pdf, AGREES",
        "1474/QĐ-UBND, 1474.QĐ.UBND, AGREES", "1474/QĐ-UBND, 1474_QD_UBND.pdf, AGREES", "1474/QÐ-UBND, 1474_QĐ-UBND.pdf, AGREES",
        "30/2020/NĐ-CP, 30_2020_ND-CP.pdf, AGREES", "012/KH-SNV, 12_KH.pdf, AGREES", "12/KH-SNV, Số 12-KH cải cách hành chính.pdf, AGREES",
        "12/KH-SNV, 13_KH-SNV.pdf, CONTRADICTS", "12/KH-SNV, 12_BC-SNV.pdf, CONTRADICTS", "12/KH-SNV, so 13.KH.SNV.pdf, CONTRADICTS",
        "12/KH-SNV, kế hoạch cải cách.pdf, UNKNOWN", "12/KH-SNV, 2020 KH cải cách.pdf, UNKNOWN",
        "123/BC-UBND, Quý 3 BC cải cách.pdf, UNKNOWN",
        "12/KH-SNV, scan0001.pdf, UNKNOWN", "không số, 13_KH-SNV.pdf, UNKNOWN", "12/KH-SNV, 12_KH_cải cách.pdf, AGREES"})
    void numbersInFileNames(String typed, String name, Agreement expected) {
        assertEquals(expected, DocumentHints.numberInFileName(typed, name));
        assertEquals(expected, DocumentHints.numberInFileName(Normalizer.normalize(typed, Normalizer.Form.NFD),
                Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource({"123/BC-UBND, AGREES", "1474/QĐ-UBND, AGREES", "30/2020/NĐ-CP, AGREES", "30/NĐ-CP, AGREES", "124/BC-UBND, CONTRADICTS",
            "abc, UNKNOWN"})
    void numbersInTexts(String typed, Agreement expected) {
        assertEquals(expected, DocumentHints.numberInText(typed, LETTER));
        assertEquals(expected, DocumentHints.numberInText(typed, Normalizer.normalize(LETTER, Normalizer.Form.NFD)));
    }

    @Test
    void aNumberThatATextOnlyMentionsContradictsNothing() {
        assertEquals(Agreement.UNKNOWN, DocumentHints.numberInText("12/KH-SNV", "Căn cứ Quyết định 1474/QĐ-UBND"));
        assertEquals(Set.of("123/BC-UBND", "1474/QĐ-UBND", "30/2020/NĐ-CP"), DocumentHints.numbersInText(LETTER));
        assertEquals(Set.of(), DocumentHints.numbersInText("tháng 12/2020, tỷ lệ 12/15, ngày 15/12/2020, 3/tháng"));
        assertEquals(Set.of("12/KH"), DocumentHints.numbersInText("12/KH - Về việc"));
    }

    @ParameterizedTest
    @CsvSource({"báo cáo 15.12.2020.pdf, AGREES", "báo cáo 15-12-2020.pdf, AGREES", "20201215_bc.pdf, AGREES",
            "BC ngày 15 tháng 12 năm 2020.docx, AGREES",
        "báo cáo 16.12.2020.pdf, CONTRADICTS", "scan_20201216.pdf, UNKNOWN", "1.12.2020-14.12.2020.pdf, UNKNOWN", "báo cáo.pdf, UNKNOWN",
        "báo cáo 31.02.2020.pdf, UNKNOWN", "IP 10.15.12.2020.pdf, UNKNOWN"})
    void datesInFileNames(String name, Agreement expected) {
        assertEquals(expected, DocumentHints.dateInFileName(DAY, name));
    }

    @Test
    void datesInTexts() {
        assertEquals(Set.of(DAY, LocalDate.of(2020, 10, 5)), DocumentHints.dates(LETTER));
        assertEquals(Agreement.AGREES, DocumentHints.dateInText(DAY, LETTER));
        assertEquals(Agreement.AGREES, DocumentHints.dateInText(DAY, Normalizer.normalize(LETTER, Normalizer.Form.NFD)));
        assertEquals(Agreement.CONTRADICTS, DocumentHints.dateInText(DAY.plusDays(1), LETTER));
        assertEquals(Agreement.UNKNOWN, DocumentHints.dateInText(DAY, "hoàn thành trước ngày 20/12/2020"));
    }
}
