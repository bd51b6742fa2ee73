package parindex.commands.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** A backup, and the ways back: each takes effect when the program is started again. */
@ExtendWith(BundleContextExtension.class)
class BackupCommandsTest {

    private static final String ROUND = "thu-2025";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void aBackupIsRestoredUndoneAndDiscardedOverRestarts() throws Exception {
        Path backup = folder.resolve("sao lưu.zip");
        try (Installation program = Installation.start(context, "backup")) {
            Fixture.roundInSelfAssessment(program, folder, ROUND);
            Path plan = Fixture.file(folder, "kế hoạch.pdf", "%PDF-1.4\nkế hoạch\n");
            program.done("entries set " + ROUND + " SNV C1.1 --input choice=cham");
            program.done("evidence attach " + ROUND + " SNV '" + plan
                    + "' --leaf C1.1 --number 1/KH --date 05/01/2025 --summary 'KH' --place 'mục I'");
            program.run("backup '" + program.data().resolve("trong.zip") + "'").exits(3)
                    .says("Không được để bản sao lưu trong chính thư mục dữ liệu");
            program.run("backup '" + folder.resolve("không có/a.zip") + "'").exits(3).says("Không có tệp hoặc thư mục này");
            program.done("backup '" + backup + "'").says("Đã sao lưu vào " + backup, "Khóa ký:", "hãy cất ở nơi an toàn");
            program.done("entries set " + ROUND + " SNV C1.1 --input choice=dung-han");

            program.run("restore").exits(2).says("Hãy nêu đúng một trong ba");
            program.run("restore '" + backup + "' --undo --yes").exits(2).says("Hãy nêu đúng một trong ba");
            program.run("restore '" + backup + "'").exits(2).says("Thêm --yes nếu chắc chắn");
            program.run("restore --undo --yes").exits(6).says("Không có lần khôi phục nào");
            program.run("restore --discard-old --yes").exits(6).says("Không có lần khôi phục nào");
            byte[] whole = Files.readAllBytes(backup);
            Path cut = Files.write(folder.resolve("bị cắt.zip"), Arrays.copyOf(whole, whole.length - 100));
            program.run("restore '" + cut + "' --yes").exits(3).says("bị cắt.zip", "Phần cuối của tệp bị thiếu");
            whole[whole.length / 2] ^= 1;
            program.run("restore '" + Files.write(folder.resolve("bị sửa.zip"), whole) + "' --yes").exits(3)
                    .says("bị sửa.zip", "đã bị sửa hoặc bị hỏng");
            assertFalse(Files.exists(program.data().resolve("content")), "nothing switched");

            program.done("restore '" + backup + "' --yes")
                    .says("Đã khôi phục và kiểm tra bản sao lưu lập lúc", "Có hiệu lực từ lần khởi động sau");
            program.done("entries show " + ROUND + " SNV C1.1").hasRow("2", "2");
            program.run("restore --discard-old --yes").exits(6)
                    .says("Chương trình chưa khởi động thành công lần nào với dữ liệu đã khôi phục");

            restart(program);
            program.done("entries show " + ROUND + " SNV C1.1").hasRow("1", "1").says("1/KH, 2025-01-05");
            program.done("evidence verify").says("đã đọc 1 tệp");
            program.done("audit verify").says("nguyên vẹn");

            program.done("restore --undo --yes").says("Lần khởi động sau dùng lại dữ liệu trước khi khôi phục");
            restart(program);
            program.done("entries show " + ROUND + " SNV C1.1").hasRow("2", "2");

            program.done("restore '" + backup + "' --yes");
            restart(program);
            program.done("restore --discard-old --yes").says("Đã xóa dữ liệu trước khi khôi phục");
            assertFalse(Files.exists(program.data().resolve("db")));
            program.done("entries show " + ROUND + " SNV C1.1").hasRow("1", "1");
            program.done("entries set " + ROUND + " SNV C1.1 --input choice=dung-han");
            program.run("restore --undo --yes").exits(6).says("Không có lần khôi phục nào");
            restart(program);
            program.done("entries show " + ROUND + " SNV C1.1").hasRow("2", "2");
        }
        assertTrue(Files.size(backup) > 0);
        try (Installation other = Installation.start(context, "backup other")) {
            other.done("restore '" + backup + "' --yes");
            restart(other);
            other.done("rounds list").hasRow(ROUND, "2025");
            other.done("evidence list SNV").says("kế hoạch.pdf");
            other.done("audit verify").says("nguyên vẹn");
        }
    }

    private static void restart(Installation program) throws Exception {
        program.stop();
        program.start();
    }
}
