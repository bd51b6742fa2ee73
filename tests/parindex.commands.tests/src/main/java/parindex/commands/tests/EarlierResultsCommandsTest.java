package parindex.commands.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Results of an earlier year as a full grid. */
@ExtendWith(BundleContextExtension.class)
class EarlierResultsCommandsTest {

    private static final String HEAD = "Mã;Tên đơn vị;1.1;1.2;Điểm LV1;2.1;2.2;Điểm LV2;Tổng điểm;Xếp hạng\n;Điểm tối đa;20;20;40;30;30;60;100;\n";
    private static final String GRID = HEAD + "SNV;Sở Nội vụ;17,5;20;35,7;25;30;55;92,5;2\nSTC;Sở Tài chính;15;15;30;25;25;50;80;3\n"
            + "STP;Sở Tư pháp;20;20;40;30;29,5;59,5;99,5;1\n;Giá trị trung bình;17,5;18,33;35,83;26,67;28,17;54,83;90,67;\n";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void everyDisagreementIsShownAndKeptAndThePersonSaysWhoseFiguresCount() throws Exception {
        try (Installation program = Installation.start(context, "earlier")) {
            Path units = Fixture.file(folder, "units.csv", Fixture.UNITS);
            program.done("units import '" + units + "' --apply");
            Path grid = Fixture.file(folder, "năm 2024.csv", GRID);
            program.run("import results '" + grid + "' --year 2024").exits(1).hasRow("SNV", "Lĩnh vực 1", "35,7", "37,5")
                    .says("dòng 3, cột 5", "gõ đảo hai chữ số", "Không có bộ tiêu chí năm 2024",
                            "Xem trước, chưa ghi gì: 21 điểm, 1 sai lệch");
            program.run("import results '" + grid + "' --year 2024 --apply").exits(1).says("--take printed");
            program.run("import shown 2024").exits(1).says("Chưa nhập kết quả năm 2024");
            program.run("import results '" + grid + "' --year 2024 --apply --take right").exits(1).says("Đã ghi 21 điểm; 1 sai lệch");
            program.done("import shown 2024").says("năm 2024.csv", "như tính lại", "gõ đảo hai chữ số").doesNotSay("Chưa nhập");
            program.run("import results '" + Fixture.file(folder, "lạ.csv", GRID.replace("STC;Sở Tài chính", ";Sở Lạ"))
                    + "' --year 2024 --apply --take right")
                    .exits(3).says("Danh mục không có: Sở Lạ", "parindex units alias");
            program.run("import results '" + Fixture.file(folder, "hai.csv", GRID.replace(";1.2;", ";1.1;")) + "' --year 2024").exits(3)
                    .says("Có hai cột cùng tên “1.1”", "1.10");
        }
    }
}
