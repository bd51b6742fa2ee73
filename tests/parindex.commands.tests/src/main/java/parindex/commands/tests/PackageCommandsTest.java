package parindex.commands.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** A unit without a connection: its work goes to and fro between two installations as files. */
@ExtendWith(BundleContextExtension.class)
class PackageCommandsTest {

    private static final String ROUND = "thu-2025";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void aUnitWorksOnAMachineOfItsOwn() throws Exception {
        try (Installation province = Installation.start(context, "province"); Installation unit = Installation.start(context, "unit")) {
            Fixture.roundInSelfAssessment(province, folder, ROUND);
            Path out = folder.resolve("gửi đơn vị.zip");
            province.run("package create " + ROUND + " SXD '" + out + "'").exits(2).says("Không có đơn vị mã \"SXD\" trong đợt thu-2025");
            province.run("package create dot-khac SNV '" + out + "'").exits(2).says("Không có đợt \"dot-khac\"");
            province.done("package create " + ROUND + " SNV '" + out + "'").says("Đã lập gói của SNV");
            setUp(unit, out);

            unit.done("entries set " + ROUND + " SNV C1.1 --input choice=cham");
            unit.done("entries set " + ROUND + " SNV C1.2 --input num=9 --input den=12 --explanation 'Báo cáo số 5, mục II'");
            Path plan = Fixture.file(folder, "kế hoạch.pdf", "%PDF-1.4\nkế hoạch\n");
            unit.done("evidence attach " + ROUND + " SNV '" + plan
                    + "' --leaf C1.1 --number 1/KH --date 05/01/2025 --summary 'KH' --place 'mục I'");
            Path back = folder.resolve("đơn vị gửi.zip");
            unit.done("package create " + ROUND + " SNV '" + back + "'");
            open(province, back);
            conflict(province, unit);
            otherMachine(province);
        }
    }

    private void setUp(Installation unit, Path out) throws Exception {
        String key = signer(unit.run("package open '" + out + "'").exits(1).says("Ở đây không có đợt thu-2025",
                "Chưa biết khóa đã ký gói của đơn vị SNV", "Không tiếp nhận được gói này"));
        unit.run("package open '" + out + "' --apply").exits(6).says("Ở đây không có đợt thu-2025");
        unit.run("package setup '" + out + "'").exits(2).says("--trust");
        unit.run("package setup '" + out + "' --trust " + "0".repeat(64)).exits(6).says("Chưa biết khóa đã ký gói");
        byte[] altered = Files.readAllBytes(out);
        altered[altered.length / 2] ^= 1;
        unit.run("package open '" + Files.write(folder.resolve("bị sửa.zip"), altered) + "'").exits(3).says("bị sửa.zip");
        unit.done("package setup '" + out + "' --trust '" + key + "'").says("Đã thiết lập đợt thu-2025 từ gói.");
        unit.run("package setup '" + out + "' --trust '" + key + "'").exits(6).says("Ở đây đã có đợt thu-2025");
        unit.done("rounds list").hasRow(ROUND, "2025");
    }

    private void open(Installation province, Path back) throws Exception {
        String open = "package open '" + back + "'";
        String key = signer(province.run(open).exits(1).says("Chưa biết khóa đã ký gói của đơn vị SNV", "thêm --trust"));
        province.run(open + " --apply").exits(6).says("Chưa biết khóa đã ký gói của đơn vị SNV");
        province.done(open + " --trust '" + key + "'").says("Tài liệu mới: 1", "Mới chỉ xem trước, chưa ghi gì").hasRow("C1.1", "mới")
                .hasRow("C1.2", "mới");
        province.done("entries show " + ROUND + " SNV").doesNotSay("Báo cáo số 5");
        province.done(open + " --trust '" + key + "' --apply")
                .says("Đã tiếp nhận gói của SNV: 2 mục, 0 giải trình, 1 tài liệu, 0 phản đối số liệu.");
        province.done("entries show " + ROUND + " SNV").says("Báo cáo số 5, mục II", "1/KH");
        province.done("evidence list SNV").says("kế hoạch.pdf");
        province.done("evidence verify");
        province.done(open).says("Tài liệu mới: 0", "Gói không có gì mới so với dữ liệu ở đây").doesNotSay("--apply", "xung đột", "C1.1");
        province.done(open + " --apply").says("Đã tiếp nhận gói của SNV: 0 mục, 0 giải trình, 0 tài liệu, 0 phản đối số liệu.");
    }

    private void conflict(Installation province, Installation unit) throws Exception {
        province.done("entries set " + ROUND + " SNV C1.1 --input choice=khong --explanation 'sửa ở tỉnh'");
        unit.done("entries set " + ROUND + " SNV C1.1 --input choice=dung-han");
        unit.done("entries set " + ROUND + " SNV C1.2 --input num=12 --input den=12");
        Path second = folder.resolve("gửi lần hai.zip");
        unit.done("package create " + ROUND + " SNV '" + second + "'");
        String open = "package open '" + second + "'";
        province.run(open).exits(1).hasRow("C1.1", "xung đột").hasRow("C1.2", "đã sửa")
                .says("thêm --take MỤC (lấy theo gói) hoặc --keep MỤC (giữ như ở đây)");
        province.run(open + " --apply").exits(6).says("Mục C1.1: ở đây và trong gói khác nhau", "sửa ở tỉnh", "Hãy chọn giữ bên nào");
        province.run(open + " --apply --take C1.2 --keep C1.1").exits(2).says("Mục C1.2 không phải mục xung đột. Các mục xung đột: C1.1.");
        province.run(open + " --apply --take C1.1 --keep C1.1").exits(2).says("Mục C1.1 vừa có ở --take vừa có ở --keep");
        province.done("entries show " + ROUND + " SNV C1.2").says("9");
        province.done(open + " --apply --take C1.1").says("Đã tiếp nhận gói của SNV: 2 mục");
        province.done("entries show " + ROUND + " SNV C1.1").hasRow("2", "2");
        province.done("appraisal history " + ROUND + " SNV C1.1").says("sửa ở tỉnh", "Tiếp nhận từ gói");
        province.done("audit verify");
    }

    private void otherMachine(Installation province) throws Exception {
        try (Installation forger = Installation.start(context, "forger")) {
            Path first = folder.resolve("gửi đơn vị.zip");
            String key = signer(forger.run("package open '" + first + "'"));
            forger.done("package setup '" + first + "' --trust '" + key + "'");
            forger.done("entries set " + ROUND + " SNV C1.1 --input choice=khong");
            Path forged = folder.resolve("máy khác.zip");
            forger.done("package create " + ROUND + " SNV '" + forged + "'");
            String open = "package open '" + forged + "'";
            String other = signer(province.run(open).exits(1).says("không phải khóa đã tin cậy", "quản trị viên đặt lại khóa tin cậy"));
            province.run(open + " --trust '" + other + "' --apply").exits(6).says("không phải khóa đã tin cậy");
            province.run("package trust SXD '" + other + "'").exits(2).says("Không có đơn vị mã \"SXD\"");
            province.done("package trust SNV '" + other + "'").says("Từ nay nhận gói của đơn vị SNV ký bằng khóa " + other);
            province.run(open).exits(1).doesNotSay("không phải khóa đã tin cậy").says("xung đột");
            province.done("package trust SNV ''").says("không còn khóa nào");
        }
    }

    private static String signer(Outcome opened) {
        return opened.lineAfter("Khóa ký:").replaceAll("[.] Tài liệu.*", "");
    }
}
