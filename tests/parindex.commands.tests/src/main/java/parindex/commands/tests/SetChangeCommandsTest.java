package parindex.commands.tests;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** A province corrects its set while the units score themselves. */
@ExtendWith(BundleContextExtension.class)
class SetChangeCommandsTest {

    private static final String CHANGE = "rounds change-set thu-2025 ";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void theRoundMovesToTheCorrectedSetAndBackOverARestart() throws Exception {
        String set = set();
        Path corrected = Fixture.file(folder, "đính chính.xml", set.replace("version=\"1.0.0\"", "version=\"1.0.1\"")
                .replace("value=\"1\"", "value=\"1.5\""));
        try (Installation program = Installation.start(context, "set-change")) {
            Fixture.roundInSelfAssessment(program, folder, "thu-2025");
            program.done("entries set thu-2025 SNV C1.1 --input choice=cham --explanation 'Chậm 3 ngày'");
            program.done("entries set thu-2025 SNV C1.2 --input num=9 --input den=12");
            program.run(CHANGE + "thu.tinh/2025/9.9.9").exits(2).says("thu.tinh/2025/9.9.9");
            program.run(CHANGE + "'" + Fixture.file(folder, "cùng.xml", set) + "'").exits(6).says("Đợt đang dùng đúng bộ thu.tinh/2025/1.0.0 này");
            program.done(CHANGE + "'" + corrected + "'").hasRow("SNV", "C1.1", "C1.1", "cần chấm lại", "1")
                    .says("Mới chỉ là xem trước, chưa đổi gì", "giữ nguyên: 1", "hãy mở lại giai đoạn");
            program.done(CHANGE + "'" + corrected + "' --reason 'Quyết định đính chính số 12'").says("Đã chuyển đợt thu-2025 sang thu.tinh/2025/1.0.1");
            program.run("rounds missing thu-2025").says("C1.1");
            program.done("entries set thu-2025 SNV C1.1 --input choice=cham --explanation 'Chậm 3 ngày'");
            program.done("entries show thu-2025 SNV C1.1").says("1,5");
            program.done("audit verify");
            program.stop();
            program.start();
            program.done("entries show thu-2025 SNV C1.1").says("1,5");
            program.run("rounds undo-set thu-2025 DISTRICT").exits(6).says("chưa chuyển bộ tiêu chí lần nào");
            program.done("rounds undo-set thu-2025 PROVINCE").hasRow("SNV", "C1.1", "C1.1", "khôi phục", "1,5", "1")
                    .says("điểm ghi từ đó đến nay không còn tính");
            program.done("rounds undo-set thu-2025 PROVINCE --reason 'Chưa ban hành'").says("Đã chuyển đợt thu-2025 sang thu.tinh/2025/1.0.0");
            program.done("appraisal history thu-2025 SNV C1.1").says("Chuyển bộ tiêu chí", "Quyết định đính chính số 12", "Chưa ban hành");
            program.done("audit verify");
        }
    }

    private static String set() throws Exception {
        try (InputStream in = SetChangeCommandsTest.class.getResourceAsStream("criteria.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
