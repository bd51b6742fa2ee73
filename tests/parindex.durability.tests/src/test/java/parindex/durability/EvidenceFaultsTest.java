package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Document;
import parindex.assessment.audit.AuditLog;
import parindex.backup.Backups.Progress;
import parindex.backup.internal.OpenedBackups;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceException;
import parindex.evidence.EvidenceService.Details;
import parindex.evidence.EvidenceVerification;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** Evidence files with names that are hard, without content, or altered and deleted behind the program's back. */
class EvidenceFaultsTest {

    private static final byte[] CONTENT = "Kế hoạch cải cách hành chính".getBytes(StandardCharsets.UTF_8);

    private static final String REMEDY =
            "Hãy chạy \"evidence verify\", khôi phục tệp từ bản sao lưu cũ hoặc tải lại tệp gốc, rồi sao lưu lại."
                    + " Nếu không còn tệp gốc, có thể chấp nhận hư hỏng (--accept-damage).";

    @TempDir
    Path directory;

    private Path data;
    private Cycle cycle;

    @BeforeEach
    void round() {
        data = directory.resolve("data");
        cycle = new Cycle(data, Cycle.NOW);
        cycle.begin();
    }

    @AfterEach
    void close() {
        cycle.close();
    }

    @Test
    void aNameOf255BytesInNfdSurvivesAttachingBackupAndRestore() throws Exception {
        // ế decomposed is 5 bytes.
        String decomposed = Normalizer.normalize("ế", Normalizer.Form.NFD).repeat(50) + "x.txt";
        assertEquals(255, decomposed.getBytes(StandardCharsets.UTF_8).length);
        assumeTrue(System.getProperty("sun.jnu.encoding").equals("UTF-8"), "this Java cannot spell the name on this system");
        Document document = attach(Files.write(directory.resolve(decomposed), CONTENT));
        assertEquals("ế".repeat(50) + "x.txt", document.fileName());
        Path file = directory.resolve("backup.zip");
        cycle.backups.backup(Cycle.ADMIN, file, Progress.NONE);
        cycle.backups.restore(file, Progress.NONE);
        try (Cycle restored = new Cycle(data, OpenedBackups.active(data), Cycle.NOW, UnaryOperator.identity())) {
            assertEquals(List.of(document), restored.store.documents(Optional.of("SYT")));
            try (InputStream in = restored.evidence.open(Cycle.ASSESSORS.get("SYT"), document.id())) {
                assertArrayEquals(CONTENT, in.readAllBytes());
            }
            assertEquals(Optional.empty(), AuditLog.verification(restored.store, Optional.empty()).broken());
        }
    }

    @Test
    void aFileOf0BytesIsRefusedAndNothingIsRecorded() throws Exception {
        Path empty = Files.createFile(directory.resolve("báo cáo.pdf"));
        var head = cycle.store.auditHead();
        BadInputException refused = assertThrows(BadInputException.class, () -> attach(empty));
        assertTrue(refused.problems().get(0).in(Message.VIETNAMESE).startsWith("báo cáo.pdf: "), refused::getMessage);
        assertTrue(refused.problems().get(0).in(Message.VIETNAMESE).contains("rỗng"), refused::getMessage);
        assertEquals(head, cycle.store.auditHead());
        assertEquals(List.of(), cycle.store.documents(Optional.empty()));
    }

    @Test
    void anAlteredFileIsNamedWhereverItIsUsedAndComesBackWhenItIsAttachedAgain() throws Exception {
        Document document = attach(Files.write(directory.resolve("a.txt"), CONTENT));
        Path stored = stored(document);
        assertTrue(stored.toFile().setWritable(true));
        Files.writeString(stored, "Sửa ở ngoài");
        EvidenceException read = assertThrows(EvidenceException.class, () -> read(document));
        assertTrue(read.problem().in(Message.VIETNAMESE).startsWith("Tệp minh chứng " + stored + " đã bị sửa đổi bên ngoài chương trình"),
                read::getMessage);
        assertEquals(stored + ": Tệp minh chứng này đã bị sửa đổi bên ngoài chương trình, nên không sao lưu được. → " + REMEDY,
                refusedBackup());
        assertEquals(document.sha256(), verified().found().altered().get(0).sha256());
        healed(document);
    }

    @Test
    void aDeletedFileIsNamedWhereverItIsUsedAndComesBackWhenItIsAttachedAgain() throws Exception {
        Document document = attach(Files.write(directory.resolve("a.txt"), CONTENT));
        Path stored = stored(document);
        Files.delete(stored);
        EvidenceException read = assertThrows(EvidenceException.class, () -> read(document));
        assertTrue(read.problem().in(Message.VIETNAMESE).startsWith("Không có tệp minh chứng nào mang mã băm " + document.sha256()),
                read::getMessage);
        assertEquals(List.of(document), verified().documents().get(document.sha256()));
        // A backup without it could not be restored: better to know now.
        assertEquals(stored + ": Tệp minh chứng này (\"a.txt\") không còn trong kho, nên không sao lưu được. → " + REMEDY, refusedBackup());
        healed(document);
    }

    private void healed(Document document) throws IOException {
        Document again = attach(directory.resolve("a.txt"));
        assertEquals(document.sha256(), again.sha256());
        assertArrayEquals(CONTENT, read(document));
        assertTrue(verified().found().isSound());
        cycle.backups.backup(Cycle.ADMIN, directory.resolve("backup.zip"), Progress.NONE);
    }

    private String refusedBackup() {
        Path file = directory.resolve("backup.zip");
        BadInputException refused = assertThrows(BadInputException.class, () -> cycle.backups.backup(Cycle.ADMIN, file, Progress.NONE));
        assertTrue(Files.notExists(file));
        return refused.problems().get(0).in(Message.VIETNAMESE);
    }

    private EvidenceVerification verified() {
        return cycle.evidence.verify(Cycle.ADMIN, BlobStore.Progress.NONE);
    }

    private byte[] read(Document document) throws IOException {
        try (InputStream in = cycle.evidence.open(Cycle.ASSESSORS.get("SYT"), document.id())) {
            return in.readAllBytes();
        }
    }

    private Path stored(Document document) {
        return data.resolve("evidence").resolve(document.sha256().substring(0, 2)).resolve(document.sha256());
    }

    private Document attach(Path file) {
        return cycle.evidence.attach(Cycle.ASSESSORS.get("SYT"), Cycle.ROUND, "SYT", file, new Details("1/KH", Optional.empty(), "", ""));
    }
}
