package parindex.commands.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** One year from the plan to the published file, typed by the people who do it. */
@ExtendWith(BundleContextExtension.class)
class YearCommandsTest {

    private static final String ROUND = "thu-2025";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    private Person admin;
    private Person snv;
    private Person stc;
    private Person stp;
    private Person homeAffairs;
    private Person finance;
    private Person council;
    private Person viewer;
    /** How results name the end of the audit chain at publication. */
    private String audit;

    @Test
    void aWholeYear() throws Exception {
        try (Installation program = Installation.start(context, "year")) {
            people(program);
            plan(program);
            selfAssessment();
            centralValues();
            evidence();
            submission();
            firstAppraisal();
            reply();
            secondAppraisal();
            councilDecides();
            publication();
            afterwards(program);
        }
    }

    private void people(Installation program) throws Exception {
        admin = Person.administrator(program, folder);
        snv = admin.add("snv.a", "Nguyễn Văn An");
        stc = admin.add("stc.b", "Trần Thị Bình");
        stp = admin.add("stp.c", "Lê Văn Chung");
        homeAffairs = admin.add("tgv.snv", "Phạm Thị Dung");
        finance = admin.add("tgv.stc", "Hoàng Văn Em");
        council = admin.add("hoi-dong", "Đỗ Thị Giang");
        viewer = admin.add("xem", "Vũ Văn Hải");
    }

    private void plan(Installation program) throws Exception {
        program.add("set", Fixture.setBundle());
        Path units = Fixture.file(folder, "units.csv", Fixture.UNITS);
        admin.done("units import '" + units + "' --apply");
        String create = "rounds create " + ROUND + " --name 'Chỉ số CCHC năm 2025' --set " + Fixture.SET + " --units all --year ";
        admin.run(create + "2024").exits(6).says("Bộ tiêu chí thu.tinh/2025/1.0.0 không phải của năm 2024");
        snv.run(create + "2025").exits(6).says("snv.a không có quyền quản lý đợt đánh giá");
        admin.done(create + "2025").says("Đã tạo đợt thu-2025: 3 đơn vị, bộ tiêu chí thu.tinh/2025/1.0.0");
        admin.run(create + "2025").exits(6).says("Đã có đợt mang mã thu-2025");

        LocalDate today = LocalDate.now(VIETNAM);
        String schedule = "rounds schedule " + ROUND + " SELF_ASSESSMENT=" + today.minusDays(5) + ".." + today.plusDays(5);
        admin.run(schedule + " FIRST_APPRAISAL=" + today + ".." + today.plusDays(9)).exits(6).says("Các giai đoạn phải nối tiếp nhau");
        admin.run("rounds schedule " + ROUND + " THAM_DINH=" + today + ".." + today).exits(3)
                .says("Không có giai đoạn này", "FIRST_APPRAISAL");
        admin.done(schedule + " FIRST_APPRAISAL=" + today.plusDays(6) + ".." + today.plusDays(9))
                .hasRow("SELF_ASSESSMENT", "Tự đánh giá", today.minusDays(5).toString(), today.plusDays(5).toString());

        admin.run("rounds missing " + ROUND).exits(1)
                .says("Chưa có thành viên tổ giúp việc cho đơn vị đầu mối snv", "SELF_ASSESSMENT (Tự đánh giá)");
        Path wrong = Fixture.file(folder, "sai.csv", "user;role;scope\nsnv.a;ASSESSOR;\n");
        admin.run("rounds members " + ROUND + " '" + wrong + "'").exits(3).says("sai.csv:2", "Vai trò ASSESSOR cần phạm vi");
        Path nobody = Fixture.file(folder, "ai.csv", "user;role;scope\nai-do;VIEWER;\n");
        admin.run("rounds members " + ROUND + " '" + nobody + "'").exits(3).says("Không có người dùng ai-do");
        String members = "user;role;scope\nsnv.a;ASSESSOR;SNV\nstc.b;ASSESSOR;STC\nstp.c;ASSESSOR;STP\ntgv.snv;APPRAISER;snv\n";
        admin.done("rounds members " + ROUND + " '" + Fixture.file(folder, "thiếu.csv", members) + "' --apply");
        admin.run("rounds move " + ROUND + " SELF_ASSESSMENT").exits(6)
                .says("Giai đoạn Hội đồng thẩm định chưa có ngày bắt đầu và kết thúc",
                "Chưa có thành viên tổ giúp việc cho đơn vị đầu mối stc");
        Path all = Fixture.file(folder, "đủ.csv", members + "tgv.stc;appraiser;stc\nhoi-dong;COUNCIL_MEMBER;\nxem;VIEWER;\n");
        admin.done("rounds members " + ROUND + " '" + all + "'")
                .says("Xem trước, chưa ghi gì: vai trò của 3 người thay đổi, 4 vai trò giữ nguyên.");
        admin.done("rounds members " + ROUND).doesNotSay("tgv.stc");
        admin.done("rounds members " + ROUND + " '" + all + "' --apply").hasRow("tgv.stc", "Vai trò", "tổ giúp việc stc");
        admin.done("rounds members " + ROUND).hasRow("tgv.stc", "APPRAISER", "Tổ giúp việc", "stc");
        admin.run("rounds move " + ROUND + " FIRST_APPRAISAL").exits(6).says("Không thể chuyển từ Chuẩn bị sang Thẩm định lần");
        admin.run("rounds move " + ROUND + " TU_CHAM").exits(2).says("TU_CHAM", "Các giá trị: PREPARATION, SELF_ASSESSMENT");
        snv.run("entries set " + ROUND + " SNV C1.1 --score 2").exits(6).says("Chuẩn bị", "Chỉ làm được ở: Tự đánh giá");
        admin.done("rounds move " + ROUND + " SELF_ASSESSMENT --despite 'lịch các bước sau sẽ có'").says("giai đoạn: Tự đánh giá");
    }

    private void selfAssessment() throws Exception {
        String set = "entries set " + ROUND + " SNV ";
        snv.done(set + "C1.1 --input choice=dung-han").says("Đã ghi: SNV, mục C1.1.");
        snv.run(set + "C1.1 --score 1 --seen 0").exits(6).says("đã có người khác sửa", "Giá trị của họ: 2", "snv.a", "Giá trị của bạn: 1");
        snv.run(set + "C1.1 --score 2,5").exits(6).says("2,5");
        snv.run(set + "C1.1 --score 1.234").exits(3).says("--score", "\"1.234\" có thể hiểu theo hai cách");
        snv.run(set + "C1.1 --score hai").exits(3).says("\"hai\" không phải một số");
        snv.run(set + "C1.1").exits(2).says("Không có gì để ghi");
        snv.run(set + "C9.9 --score 1").exits(2).says("Không có mục chấm điểm mã \"C9.9\"", "C1.1, C1.2, C2.1, C2.2");
        snv.run(set + "C1.2 --input num=8,5 --input den=7").exits(3).says("“Nhiệm vụ hoàn thành” là 8,5, không phải số đếm");
        snv.run(set + "C1.2 --input tu=8").exits(3).says("tu");
        snv.done(set + "C1.2 --input num=9 --input den=12");
        snv.run(set + "C2.1 --score 2").exits(6).says("Mục C2.1 do đơn vị đầu mối stc nhập cho mọi đơn vị");
        snv.run("entries set " + ROUND + " STC C1.1 --score 1").exits(6).says("Không thể xem hồ sơ này khi đang ở giai đoạn Tự đánh giá");
        snv.run("entries set " + ROUND + " SXD C1.1 --score 1").exits(2).says("Không có đơn vị mã \"SXD\" trong đợt thu-2025");
        snv.run(set + "C1.1 --input choice=som").exits(6).says("không có lựa chọn “som”. Hãy dùng một trong: dung-han, cham, khong.")
                .doesNotSay("không thể để trống");
        snv.done("entries show " + ROUND + " SNV").hasRow("C1.2", "Nhiệm vụ hoàn thành", "4").says("Mức đạt được: Đúng hạn (dung-han)");
        admin.done("entries show " + ROUND + " SNV C1.2 --csv").says("9").doesNotSay("C1.1");

        stc.done("entries set " + ROUND + " STC C1.1 --score 2 --explanation 'Kế hoạch số 5/KH-STC ngày 10/01/2025, mục II, trang 2'");
        stc.run("entries set " + ROUND + " STC C1.2 --not-applicable --score 1").exits(2).says("Mục không áp dụng thì không có điểm");
        stc.done("entries set " + ROUND + " STC C1.2 --not-applicable --explanation 'Không được giao nhiệm vụ'");
        stc.run("entries set " + ROUND + " STC C2.2 --not-applicable").exits(6).says("Sở Tài chính, mục C2.2");
        stc.done("entries set " + ROUND + " STC C2.2 --input met=yes --document '7/QĐ-STC|2025-02-01|Quyết định tự chủ|Điều 1'");

        stp.done("entries set " + ROUND + " STP C1.1 --input choice=cham --document '9/KH-STP|2025-02-20|Kế hoạch CCHC|mục I'");
        stp.done("entries set " + ROUND + " STP C1.2 --input num=10 --input den=10");
        stp.done("entries set " + ROUND + " STP C2.2 --input met=no");
    }

    private void centralValues() throws Exception {
        String supply = "entries supply " + ROUND + " '";
        Path values = Fixture.file(folder, "giải ngân.csv", "unit;leaf;score\nSNV;C2.1;1,5\nSTC;C2.1;2\nSTP;C2.1;1\n");
        String source = "' --source 'Báo cáo giải ngân 12/BC-STC' --date 15/01/2026";
        homeAffairs.run(supply + values + source).exits(6).says("tgv.snv không có quyền nhập số liệu do đơn vị đầu mối cung cấp");
        finance.run(supply + Fixture.file(folder, "sai.csv", "unit;leaf;score\nSNV;C2.1;1.234\nSXD;C2.1;1\n") + source).exits(3)
                .says("sai.csv:2", "1.234", "sai.csv:3", "\"SXD\" không có trong danh sách đơn vị");
        finance.run(supply + Fixture.file(folder, "cao.csv", "unit;leaf;score\nSNV;C2.1;3\n") + source).exits(3)
                .says("Sở Nội vụ, mục C2.1");
        finance.run(supply + values + "' --source 'x' --date 31/02/2026").exits(3).says("\"31/02/2026\" không phải một ngày");
        finance.done(supply + values + source).hasRow("SNV", "C2.1: điểm", "1,5")
                .says("Xem trước, chưa ghi gì: 3 giá trị mới hoặc thay đổi, 0 giá trị giữ nguyên.");
        finance.done(supply + values + source + " --apply").says("Đã ghi: 3 giá trị mới hoặc thay đổi, 0 giá trị giữ nguyên.");
        snv.run("entries object " + ROUND + " SNV C1.1 --text 'Chưa đúng'").exits(6).says("do đơn vị tự chấm");
        snv.done("entries object " + ROUND + " SNV C2.1 --text 'Số liệu chưa tính quý IV'").says("Đã ghi ý kiến phản đối: SNV, mục C2.1.");
    }

    private void evidence() throws Exception {
        Path plan = Fixture.file(folder, "13-KH kế hoạch CCHC.pdf", "%PDF-1.4\nkế hoạch\n");
        String attach = "evidence attach " + ROUND + " SNV '" + plan
                + "' --number 13/KH-SNV --date 10/01/2025 --summary 'Kế hoạch CCHC' --issuer SNV";
        stc.run(attach).exits(6).says("stc.b không có quyền tự chấm điểm cho đơn vị này");
        snv.run(attach + " --place 'mục II'").exits(2).says("Hãy thêm --leaf");
        snv.done(attach + " --leaf C1.1 --place 'mục II, trang 3'")
                .says("Đã nhận tệp 13-KH kế hoạch CCHC.pdf", "Đã thêm 1 tài liệu kiểm chứng: SNV, mục C1.1.");
        snv.run("evidence attach " + ROUND + " SNV '" + Fixture.file(folder, "chạy.exe", "MZ") + "'").exits(3)
                .says("Không nhận tệp chạy.exe");
        snv.done("evidence list SNV").says("13/KH-SNV", "13-KH kế hoạch CCHC.pdf");
        snv.done("evidence check " + ROUND + " SNV").says("0 lỗi");
        snv.done("entries show " + ROUND + " SNV C1.1").says("13/KH-SNV", "mục II, trang 3");
    }

    private void submission() throws Exception {
        snv.run("entries submit " + ROUND + " SNV").exits(6).says("Sở Nội vụ: 1 mục chưa tự chấm");
        snv.done("entries set " + ROUND + " SNV C2.2 --input met=yes");
        snv.run("entries submit " + ROUND + " SNV").exits(6).says("Sở Nội vụ: 1 mục chưa có tài liệu hoặc giải trình");
        snv.done("entries set " + ROUND + " SNV C2.2 --explanation 'Quyết định số 2/QĐ-UBND ngày 05/01/2025, Điều 1'");
        stc.run("entries submit " + ROUND + " SNV").exits(6).says("stc.b không có quyền nộp hồ sơ");
        snv.done("entries submit " + ROUND + " SNV").says("Đơn vị SNV đã nộp");
        snv.run("entries set " + ROUND + " SNV C1.1 --score 1").exits(6).says("đã nộp ở giai đoạn Tự đánh giá nên hồ sơ đã khóa");
        stc.done("entries submit " + ROUND + " STC");
        admin.run("rounds move " + ROUND + " FIRST_APPRAISAL").exits(6).says("Sở Tư pháp: chưa nộp").doesNotSay("Sở Nội vụ");
        stp.done("entries submit " + ROUND + " STP");
        admin.done("rounds standings " + ROUND).hasRow("STP", "Sở Tư pháp", "Tự đánh giá").says("Đã nộp tự đánh giá");
        admin.done("rounds missing " + ROUND).says("FIRST_APPRAISAL");
        admin.done("rounds move " + ROUND + " FIRST_APPRAISAL");
    }

    private void firstAppraisal() throws Exception {
        homeAffairs.run("appraisal accept " + ROUND + " SNV FIRST_APPRAISAL").exits(6).says("Giai đoạn Thẩm định lần", "chưa bắt đầu");
        admin.done("rounds schedule " + ROUND + " FIRST_APPRAISAL=");
        homeAffairs.run("appraisal accept " + ROUND + " SNV COUNCIL").exits(6).says("tgv.snv không có quyền ra quyết định của Hội đồng");
        council.run("appraisal accept " + ROUND + " SNV COUNCIL").exits(6)
                .says("Không thể ra quyết định của Hội đồng khi đang ở giai đoạn Thẩm định lần 1");
        homeAffairs.run("appraisal accept " + ROUND + " SNV SELF").exits(2).says("SELF không phải bước thẩm định");
        homeAffairs.done("appraisal accept " + ROUND + " SNV FIRST_APPRAISAL").says("SNV: đã chấp nhận điểm của 2 mục, Thẩm định lần 1.");
        finance.run("appraisal accept " + ROUND + " SNV FIRST_APPRAISAL").exits(1).says("đã chấp nhận điểm của 1 mục")
                .hasRow("C2.1", "Đơn vị phản đối số liệu được cung cấp.");
        String decide = "appraisal decide " + ROUND + " ";
        finance.run(decide + "SNV C2.1 FIRST_APPRAISAL --score 2").exits(6)
                .says("Sở Nội vụ, mục C2.1: điểm 2 khác điểm trước đó (1,5). Hãy nêu lý do.");
        finance.done(decide + "SNV C2.1 FIRST_APPRAISAL --score 2 --text 'Đã tính quý IV'")
                .says("Đã quyết định: SNV, mục C2.1, Thẩm định lần 1.");

        reopening();
        homeAffairs.run("appraisal accept " + ROUND + " STC FIRST_APPRAISAL").exits(1).hasRow("C1.2", "Đơn vị đề nghị không áp dụng;");
        homeAffairs.done(decide + "STC C1.2 FIRST_APPRAISAL --not-applicable");
        finance.done("appraisal accept " + ROUND + " STC FIRST_APPRAISAL");
        finance.done("appraisal accept " + ROUND + " STP FIRST_APPRAISAL");
        finance.run(decide + "STP C1.1 FIRST_APPRAISAL --score 0 --text 'x'").exits(6).says("tgv.stc không có quyền thẩm định");
        homeAffairs.run(decide + "STP C1.1 FIRST_APPRAISAL --score 0,5 --text 'Nội dung sơ sài'").exits(6)
                .says("trừ điểm phải chọn một lý do: C1.1.r1");
        homeAffairs.run(decide + "STP C1.1 FIRST_APPRAISAL --score 0,5 --reason r1 --text 'x'").exits(6).says("không có lý do mã r1");
        homeAffairs.done(decide + "STP C1.1 FIRST_APPRAISAL --score 0,5 --reason C1.1.r1 --text 'Nội dung sơ sài'");
        homeAffairs.done("appraisal request " + ROUND + " STP C1.2 --text 'Gửi danh mục nhiệm vụ'")
                .says("Đã yêu cầu bổ sung: STP, mục C1.2.");
        admin.run("rounds missing " + ROUND).exits(1).says("Sở Tư pháp", "1 mục chưa thẩm định", "C1.2");
        homeAffairs.done("appraisal accept " + ROUND + " STP FIRST_APPRAISAL");
        viewer.run("rounds show " + ROUND).exits(6)
                .says("Không thể xem hồ sơ này khi đang ở giai đoạn Thẩm định lần 1. Chỉ làm được ở: Đã công bố");
        admin.done("rounds move " + ROUND + " RIGHT_OF_REPLY");
    }

    private void reopening() throws Exception {
        String reopen = "rounds reopen " + ROUND + " STP SELF_ASSESSMENT --reason ";
        admin.run(reopen + "''").exits(6).says("Cần nêu lý do");
        admin.run(reopen + "'Thiếu giải trình' --until 01/01/2020").exits(6).says("Ngày cuối 01/01/2020 đã qua");
        stp.run(reopen + "'Thiếu giải trình'").exits(6).says("stp.c không có quyền quản lý đợt đánh giá");
        admin.done(reopen + "'Thiếu giải trình'").says("Đã mở lại cho đơn vị STP giai đoạn: Tự đánh giá.");
        admin.done("rounds standings " + ROUND).says("Thiếu giải trình");
        stp.done("entries set " + ROUND + " STP C2.2 --explanation 'Chưa được giao tự chủ'");
        admin.done("rounds close " + ROUND + " STP --reason 'Đã bổ sung'").says("Đã kết thúc việc mở lại cho đơn vị STP.");
        admin.run("rounds close " + ROUND + " STP --reason 'x'").exits(6).says("Sở Tư pháp không được mở lại ở giai đoạn nào");
        stp.run("entries set " + ROUND + " STP C2.2 --explanation 'x'").exits(6).says("Chỉ làm được ở: Tự đánh giá");
    }

    private void reply() throws Exception {
        String reply = "entries reply " + ROUND + " STP ";
        stp.run("entries set " + ROUND + " STP C1.1 --score 2").exits(6).says("Tự đánh giá");
        stp.done(reply + "C1.1 --score 1 --text 'Ban hành chậm nhưng đủ nội dung'").says("Đã ghi phản hồi: STP, mục C1.1.");
        stp.run(reply + "C1.1 --score 3 --text 'x'").exits(6).says("Sở Tư pháp, mục C1.1");
        stp.run(reply + "C2.2 --score 1").exits(2).says("--text");
        stp.done(reply + "C1.2 --text 'Danh mục kèm theo' --document '20/BC-STP|2025-12-01|Báo cáo nhiệm vụ|phụ lục'")
                .says("Đã ghi bổ sung: STP, mục C1.2.");
        stp.done("entries submit " + ROUND + " STP");
        admin.done("rounds move " + ROUND + " SECOND_APPRAISAL");
    }

    private void secondAppraisal() throws Exception {
        homeAffairs.run("appraisal accept " + ROUND + " STP SECOND_APPRAISAL").exits(1)
                .hasRow("C1.1", "Đơn vị đã phản hồi hoặc bổ sung").hasRow("C1.2", "Đơn vị đã phản hồi hoặc bổ sung");
        admin.run("rounds move " + ROUND + " COUNCIL").exits(6).says("Sở Tư pháp: 1 mục giải trình chưa được thẩm định lần 2");
        homeAffairs.done("appraisal decide " + ROUND + " STP C1.1 SECOND_APPRAISAL --score 1 --text 'Chấp nhận giải trình'");
        homeAffairs.done("appraisal decide " + ROUND + " STP C1.2 SECOND_APPRAISAL --score 4");
        admin.done("rounds move " + ROUND + " COUNCIL");
    }

    private void councilDecides() throws Exception {
        admin.run("rounds move " + ROUND + " PUBLISHED").exits(6).says("hãy dùng lệnh công bố");
        council.run("appraisal accept " + ROUND + " STC COUNCIL").says("Hội đồng thẩm định");
        council.done("appraisal decide " + ROUND + " STC C2.1 COUNCIL --score 1,5 --text 'Hội đồng kết luận'");
        homeAffairs.run("appraisal decide " + ROUND + " STC C1.1 COUNCIL --score 2").exits(6);
        council.done("appraisal history " + ROUND + " STP C1.1")
                .says("Kê khai", "Thẩm định lần 1", "Nội dung sơ sài", "C1.1.r1 (Ban hành chậm)",
                "Giải trình, bổ sung", "Chấp nhận giải trình", "tgv.snv");
        council.done("rounds show " + ROUND).hasRow("1", "Sở Tài chính")
                .says("Giai đoạn: Hội đồng thẩm định", "Nhật ký kiểm toán: bản ghi ");
    }

    private void publication() throws Exception {
        Path reports = folder.resolve("báo cáo");
        council.run("rounds publish " + ROUND + " --out '" + reports + "'").exits(6).says("hoi-dong không có quyền");
        Outcome published = admin.done("rounds publish " + ROUND + " --out '" + reports + "'")
                .says("Đã công bố đợt thu-2025", "Nhật ký kiểm toán:");
        String key = published.lineAfter("Dấu vân tay của khóa:");
        String head = published.lineAfter("Nhật ký kiểm toán:");
        audit = head.replaceAll("^(\\d+):(.{12}).*", "Nhật ký kiểm toán: bản ghi $1, mã băm $2…");
        admin.run("rounds publish " + ROUND + " --out '" + reports + "'").exits(6).says("Không thể công bố kết quả khi đang ở giai đoạn");
        Path file = reports.resolve(ROUND + ".publication.zip");
        Installation program = admin.program();
        program.done("verify '" + file + "'").says("Đợt thu-2025", "3 đơn vị", key, "Tệp nguyên vẹn", "--key \"DẤU VÂN TAY\"");
        program.done("verify '" + file + "' --key '" + key + "'").says("Chữ ký đúng là của khóa đã nêu");
        program.run("verify '" + file + "' --key " + "0".repeat(64)).exits(1)
                .says("được ký bằng khóa khác: khóa trong tệp " + key, "KHÔNG được dựa vào tệp này").doesNotSay("số liệu KHÔNG đúng");
        byte[] altered = Files.readAllBytes(file);
        altered[altered.length / 2] ^= 1;
        Path tampered = Files.write(folder.resolve("bị sửa.zip"), altered);
        program.run("verify '" + tampered + "'").exits(3).says("bị sửa.zip");
        program.run("verify '" + Fixture.file(folder, "khác.zip", "không phải gói") + "'").exits(3)
                .says("Đây không phải là gói do chương trình này tạo");

        viewer.done("rounds export " + ROUND + " --out '" + folder.resolve("lại") + "'").says("Đã ghi lại tệp kết quả", key, head);
        assertEquals(-1, Files.mismatch(file, folder.resolve("lại").resolve(ROUND + ".publication.zip")));
        admin.done("audit verify --head " + head).says("nguyên vẹn");
        admin.run("audit verify --head 1:" + "0".repeat(64)).exits(1).says("KHÔNG nguyên vẹn", "Mã băm khác với mã đã in hoặc công bố");
        admin.run("audit verify --head sai").exits(2).says("\"sai\" không phải đầu chuỗi");
    }

    private void afterwards(Installation program) throws Exception {
        program.done("rounds show " + ROUND).hasRow("1", "Sở Tài chính", "5,5", "91,667", "Tốt").hasRow("2", "Sở Nội vụ", "9", "90", "Tốt")
                .hasRow("3", "Sở Tư pháp", "6", "60", "Chưa tốt").says(audit);
        program.done("rounds unit " + ROUND + " STP").hasRow("C1.1", "Kế hoạch CCHC", "2", "1", "1").says("Chấp nhận giải trình", audit);
        program.done("rounds show " + ROUND + " --lang en").doesNotSay("Xếp hạng")
                .says("Good", audit.replaceAll(".*bản ghi (\\d+), mã băm", "Audit log: record $1, hash"));
        council.run("appraisal decide " + ROUND + " STC C2.1 COUNCIL --score 2 --text 'x'").exits(6).says("Đã công bố");
        admin.done("rounds move " + ROUND + " ARCHIVED");
        admin.run("rounds move " + ROUND + " ARCHIVED").exits(6).says("giai đoạn cuối");
        admin.done("rounds list").hasRow("thu-2025", "2025");
        admin.done("audit list --round " + ROUND).says("round.published", "hoi-dong");
        admin.done("audit verify").says("nguyên vẹn");
        Outcome json = admin.run("rounds show " + ROUND + " --json")
                .says("\"format\" : \"parindex.book/1\"", audit.replace("Nhật ký kiểm toán: ", ""));
        assertEquals(0, json.code());
    }
}
