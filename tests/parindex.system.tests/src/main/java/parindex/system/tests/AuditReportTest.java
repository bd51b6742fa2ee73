package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;

/** Published reports as an official checks them, and results of an earlier year as they are taken over from one. */
@ExtendWith(ServiceExtension.class)
class AuditReportTest {

    @TempDir
    Path folder;
    @InjectService
    CommandProcessor processor;

    private Commands commands;
    private Path report;

    @BeforeEach
    void files() throws Exception {
        commands = new Commands(processor);
        report = folder.resolve("báo cáo 2020.txt");
        try (InputStream in = AuditReportTest.class.getResourceAsStream("/reports/report-2020.txt")) {
            Files.copy(in, report);
        }
    }

    private void says(Commands.Outcome outcome, int code, String... words) {
        assertEquals(code, outcome.exitCode(), outcome.text());
        List.of(words).forEach(w -> assertTrue(outcome.text().contains(w), () -> w + " is not in " + outcome.text()));
    }

    @Test
    void theReportOf2020HasItsErrors() throws Exception {
        says(commands.run("auditReport '" + report + "'"), 1, "16 bảng xếp hạng", "LỖI (4)", "dòng 201, cột 1", "đúng là 86,82",
                "Tổng cộng: 4 lỗi, 0 cảnh báo, 12 ghi chú.");
        says(commands.run("auditReport --csv '" + report + "'"), 1, "WRONG_RANK");
    }

    @Test
    void aWorkbookOfThisProgramHasNone() throws Exception {
        commands.run("demo --out '" + folder + "'");
        says(commands.run("auditReport '" + folder.resolve("daknong-2020.xlsx") + "'"), 0, "32 bảng xếp hạng",
                "Không phát hiện sai lệch nào.");
        says(commands.run("auditReport --round daknong-2020 '" + report + "'"), 1, "Tổng cộng: 4 lỗi, 0 cảnh báo, 13 ghi chú.",
                "0 chỉ khác kết quả của đợt daknong-2020, 4 vừa khác");
    }

    @Test
    void whatIsNoReportIsSaid() throws Exception {
        Path other = Files.writeString(folder.resolve("khác.txt"), "Không có bảng nào.");
        says(commands.run("auditReport '" + other + "'"), 3, "Không nhận ra bảng kết quả nào");
        says(commands.run("auditReport '" + folder.resolve("không có.txt") + "'"), 3, "Không có tệp này");
        Path old = Files.write(folder.resolve("cũ.txt"),
                "XÕp h¹ng\t§¬n vÞ\t§iÓm\tChØ sè CCHC\n1\tSë T\u00AD ph¸p\t90\t90\n2\tSë Néi vô\t80\t80\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        says(commands.run("auditReport '" + old + "'"), 3, "UTF-8", "--legacy tcvn3");
        says(commands.run("auditReport --legacy tcvn3 '" + old + "'"), 0, "2 đơn vị");
        Path marked = Files.writeString(folder.resolve("cũ unicode.txt"), Files.readString(old, StandardCharsets.ISO_8859_1));
        says(commands.run("auditReport '" + marked + "'"), 3, "TCVN3", "Xếp hạng Đơn vị");
    }

    @Test
    void resultsOf2019AreTakenOverWithWhatIsWrongInTheReport() throws Exception {
        commands.run("demo --out '" + folder + "'");
        says(commands.run("import results --year 2019 '" + report + "'"), 1, "Xem trước, chưa ghi gì: 30 điểm");
        says(commands.run("import results --year 2019 --apply --source 'Báo cáo năm 2020' '" + report + "'"), 1, "Đã ghi 30 điểm");
        says(commands.run("import shown 2019"), 0, "Báo cáo năm 2020", "đúng là 86,82");
        says(commands.run("import shown 2001"), 1, "Chưa nhập kết quả năm 2001");
        says(commands.run("import results --year 2017 '" + report + "'"), 3, "không phải năm 2017");
    }

    @Test
    void theFullGridsOfThisProgramComeBackAsTheyWere() throws Exception {
        commands.run("demo --out '" + folder + "'");
        says(commands.run("import results --year 2020 '" + folder.resolve("daknong-2020.xlsx") + "'"), 0, "2378 điểm, 0 sai lệch",
                "Tính lại theo bộ tiêu chí daknong.district/2020/1.0.0");
        says(commands.run("import results --year 2020 '" + folder.resolve("daknong-2020-csv/grid-district.csv") + "'"), 0, "728 điểm, 0 sai lệch", "council");
    }
}
