package parindex.commands.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Tables of units, members and supplied values: shown, applied, remembered, and taken back while nothing depends on them. */
@ExtendWith(BundleContextExtension.class)
class ImportCommandsTest {

    private static final String ROUND = "thu";
    private static final String SOURCE = " --source 'Báo cáo 12/BC-STC' --date 15/01/2026";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void unitsFromAWorkbookOfOthersUntilSomethingDependsOnThem() throws Exception {
        try (Installation program = Installation.start(context, "nhập đơn vị")) {
            program.run("import undo").exits(2).says("Chưa có lần nhập nào");
            program.done("units import '" + Fixture.file(folder, "units.csv", Fixture.UNITS) + "' --apply");
            String[] heading = {"STT", "Mã cơ quan", "Tên cơ quan", "Cấp", "Điện thoại"};
            Path file = Sheet.write(folder.resolve("danh sách.xlsx"), heading,
                    new String[] {"1", "STP", "Sở Tư pháp và Hộ tịch", "Sở, ban, ngành", "0261.3"},
                    new String[] {"2", "SXD", "Sở Xây dựng", "tỉnh", ""});
            String units = "units import '" + file + "'";
            program.run(units).exits(3).says("danh sách.xlsx (Trang tính!E1)", "Không rõ cột \"Điện thoại\" chứa gì",
                    "--ignore \"Điện thoại\"");
            program.run(units + " --ignore 'Số máy'").exits(3).says("Tệp không có cột \"Số máy\"");
            program.done(units + " --ignore 'điện thoại'").says("\"Mã cơ quan\" = Mã đơn vị", "\"Điện thoại\" = bỏ qua (theo lệnh)")
                    .hasRow("STP", "đổi thông tin: Tên", "Sở Tư pháp", "Sở Tư pháp và Hộ tịch").hasRow("SXD", "đơn vị mới", "Sở Xây dựng")
                    .says("Xem trước, chưa ghi gì: 2 đơn vị mới hoặc thay đổi, 0 đơn vị giữ nguyên.");
            program.done("units list").doesNotSay("Sở Xây dựng");
            program.done(units + " --ignore 'điện thoại' --apply").says("Đã ghi: 2 đơn vị mới hoặc thay đổi");
            program.done(units).says("\"Điện thoại\" = bỏ qua (như lần nhập trước)", "0 đơn vị mới hoặc thay đổi, 2 đơn vị giữ nguyên");

            program.done("import list").hasRow("Đơn vị", "danh sách.xlsx", "admin").says("units.csv");
            program.run("import undo 7").exits(2).says("Không có lần nhập nào mang số 7");
            program.run("import undo 1").exits(6).says("Chỉ hoàn tác được lần nhập cuối cùng cùng loại", "lần nhập 2", "danh sách.xlsx");
            program.done("import undo").hasRow("STP", "đổi thông tin: Tên", "Sở Tư pháp và Hộ tịch", "Sở Tư pháp")
                    .hasRow("SXD", "đơn vị mới", "Sở Xây dựng").says("Xem trước, chưa ghi gì", "--apply");
            program.done("units list").says("Sở Xây dựng");
            program.done("import undo --apply").says("Đã hoàn tác lần nhập 2 (tệp danh sách.xlsx).");
            program.done("units list").says("Sở Tư pháp").doesNotSay("Sở Xây dựng", "Hộ tịch");
            program.run("import undo 2 --apply").exits(6).says("Lần nhập này đã được admin hoàn tác");

            program.done(units + " --apply");
            program.done("units alias SXD 'Xây dựng'");
            program.run("import undo --apply").exits(6).says("Đơn vị SXD (Sở Xây dựng) đã được sửa sau lần nhập này.");
            program.done("units import '" + Fixture.file(folder, "thêm.csv", "code;name;level\nSYT;Sở Y tế;province\n") + "' --apply");
            program.add("set", Fixture.setBundle());
            program.done("rounds create " + ROUND + " --name 'Thử' --year 2025 --set " + Fixture.SET + " --units all");
            program.run("import undo --apply").exits(6).says("Đơn vị SYT đang tham gia đợt đánh giá thu.");
            program.done("units list").says("Sở Y tế");
            program.done("audit list").says("import.applied", "import.undone", "unit.removed");
            program.done("audit verify");
        }
    }

    @Test
    void membersUntilTheyAct() throws Exception {
        try (Installation program = Installation.start(context, "nhập thành viên")) {
            Fixture.roundInSelfAssessment(program, folder, ROUND);
            Person admin = Person.administrator(program, folder);
            Person an = admin.add("an", "An");
            admin.add("binh", "Bình");
            String import_ = "rounds members " + ROUND + " '";
            admin.done(import_ + Fixture.file(folder, "1.csv", "user;role;scope\nan;VIEWER;\n") + "' --apply");
            Path second = Fixture.file(folder, "2.csv", "Tên đăng nhập;Vai trò;Đơn vị\nan;Tự đánh giá;SNV\nbinh;Người xem;\n");
            an.run(import_ + second + "'").exits(6).says("an không có quyền quản lý đợt đánh giá");
            admin.done(import_ + second + "'").hasRow("an", "Vai trò", "người xem", "tự đánh giá SNV")
                    .says("vai trò của 2 người thay đổi, 0 vai trò giữ nguyên");
            admin.done(import_ + second + "' --apply");
            admin.done("import undo --apply");
            admin.done("rounds members " + ROUND).hasRow("an", "VIEWER").doesNotSay("binh", "ASSESSOR");
            admin.done(import_ + second + "' --apply");
            an.run("import undo --apply").exits(6).says("an không có quyền quản lý đợt đánh giá");
            an.done("entries set " + ROUND + " SNV C1.1 --input choice=dung-han");
            admin.run("import undo --apply").exits(6).says("an đã có thao tác trong đợt đánh giá thu sau lần nhập này.");
            admin.done("rounds members " + ROUND).hasRow("an", "ASSESSOR").says("binh");
        }
    }

    @Test
    void suppliedValuesUntilSomebodyAnswersThem() throws Exception {
        try (Installation program = Installation.start(context, "nhập số liệu")) {
            Fixture.roundInSelfAssessment(program, folder, ROUND);
            String supply = "entries supply " + ROUND + " '";
            Path first = Sheet.write(folder.resolve("giải ngân.xlsx"), new String[] {"Tên cơ quan", "2.1"}, new String[] {"Sở Nội vụ",
                    "1.25"},
                    new String[] {"Sở Tài chính", "2"});
            program.done(supply + first + "'" + SOURCE).hasRow("SNV", "C2.1: điểm", "1,25")
                    .says("Xem trước, chưa ghi gì: 2 giá trị mới hoặc thay đổi, 0 giá trị giữ nguyên.");
            program.done("entries show " + ROUND + " SNV C2.1").doesNotSay("1,25");
            program.done(supply + first + "'" + SOURCE + " --apply");
            program.done("entries show " + ROUND + " SNV C2.1").says("1,25");
            Path second = Fixture.file(folder, "sửa.csv", "unit;leaf;input.value\nSNV;C2.1;0,5\nSTC;C2.1;2\nSTP;C2.1;1\n");
            program.done(supply + second + "'" + SOURCE + " --apply").hasRow("SNV", "C2.1: điểm", "1,25", "0,5")
                    .hasRow("STP", "C2.1: điểm", "1")
                    .says("Đã ghi: 2 giá trị mới hoặc thay đổi, 1 giá trị giữ nguyên.");
            program.done("import undo").hasRow("SNV", "C2.1: điểm", "0,5", "1,25").doesNotSay("STC");
            program.done("import undo --apply");
            program.done("entries show " + ROUND + " SNV C2.1").says("1,25").doesNotSay("0,5");
            program.done("entries show " + ROUND + " STC C2.1").hasRow("Giá trị:", "2", "2", "2");
            program.done("entries show " + ROUND + " STP C2.1").doesNotSay("Báo cáo 12/BC-STC");
            program.done("appraisal history " + ROUND + " STP C2.1").says("Hoàn tác lần nhập số liệu", "sửa.csv");

            program.done(supply + second + "'" + SOURCE + " --apply");
            program.done("entries object " + ROUND + " SNV C2.1 --text 'Chưa tính quý IV'");
            program.run("import undo --apply").exits(6).says("SNV, mục C2.1: admin đã kiến nghị về số liệu này.");
            program.done("entries show " + ROUND + " SNV C2.1").says("0,5");
            program.done(supply + first + "'" + SOURCE + " --apply");
            program.done("rounds move " + ROUND + " FIRST_APPRAISAL --despite 'thử'");
            program.done("rounds move " + ROUND + " RIGHT_OF_REPLY --despite 'thử'");
            program.run("import undo --apply").exits(6).says("Không thể nhập số liệu", "khi đang ở giai đoạn Giải trình, bổ sung");
            program.done("audit verify");
        }
    }
}
