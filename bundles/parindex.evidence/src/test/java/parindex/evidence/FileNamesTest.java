package parindex.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.evidence.FileNames.FileName;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class FileNamesTest {

    private static String refusal(String name) {
        return assertThrows(BadInputException.class, () -> FileNames.read(name)).problems().get(0).in(Message.VIETNAMESE);
    }

    @Test
    void aNameIsKeptComposedAndAsItArrived() {
        assertEquals(new FileName("Báo cáo.pdf", Optional.empty()), FileNames.read("Báo cáo.pdf"));
        String decomposed = Normalizer.normalize("Quyết định.PDF", Normalizer.Form.NFD);
        FileName read = FileNames.read(decomposed);
        assertEquals("Quyết định.PDF", read.name());
        assertEquals(Optional.of(decomposed), read.asArrived());
        assertEquals("pdf", read.extension());
    }

    @Test
    void foldersAreDropped() {
        assertEquals("passwd", FileNames.read("../../etc/passwd").name());
        assertEquals("kế hoạch.docx", FileNames.read("C:\\Tài liệu\\kế hoạch.docx").name());
        assertEquals(Optional.empty(), FileNames.read("a/b.txt").asArrived());
    }

    @Test
    void namesThatAreNoneOrDisguisedAreRefused() {
        for (String none : new String[] {"", "  ", "a/", "..", "a/."}) {
            assertTrue(refusal(none).contains("Tệp không có tên. → Hãy đổi tên tệp rồi gửi lại."), none);
        }
        assertEquals("a\ufffdb.pdf: Tên tệp có ký tự điều khiển hoặc ký tự đổi chiều chữ. → Hãy đổi tên tệp rồi gửi lại.",
                refusal("a\nb.pdf"));
        assertTrue(refusal("b\u202egpj.exe").startsWith("b\ufffdgpj.exe: Tên tệp có ký tự điều khiển"));
    }

    @Test
    void aDecomposedNameOf255BytesFits() {
        // ế decomposed: e, circumflex, acute are 5 bytes; composed 3.
        String decomposed = Normalizer.normalize("ế", Normalizer.Form.NFD).repeat(50) + "x.pdf";
        assertEquals(255, decomposed.getBytes(StandardCharsets.UTF_8).length);
        FileName read = FileNames.read(decomposed);
        assertEquals("ế".repeat(50) + "x.pdf", read.name());
        assertEquals(Optional.of(decomposed), read.asArrived());
        assertEquals("ế".repeat(50) + "x.pdf", FileNames.download(read.name()));
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertEquals("ế".repeat(85), FileNames.read("ế".repeat(85)).name());
        assertTrue(refusal("ế".repeat(85) + "a").endsWith(": Tên tệp quá dài: 256 byte, tối đa 255 byte. → Hãy đổi tên tệp rồi gửi lại."));
    }

    @ParameterizedTest
    @CsvSource({"Kế hoạch 12/KH-SNV: năm 2020?.pdf,Kế hoạch 12_KH-SNV_ năm 2020_.pdf", "con.txt,_con.txt", "..,_", "'a. ',a",
            ".htaccess,htaccess",
            "'a\tb.pdf',a_b.pdf", "1474.QĐ.UBND,1474.QĐ.UBND"})
    void namesAreHandedOutSafely(String name, String safe) {
        assertEquals(safe, FileNames.download(name));
    }

    @Test
    void aNameHandedOutKeepsItsExtension() {
        String safe = FileNames.download("ế".repeat(83) + ".docx");
        assertTrue(safe.endsWith("ế.docx"), safe);
        assertEquals(200, safe.getBytes(StandardCharsets.UTF_8).length);
    }
}
