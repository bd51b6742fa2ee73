package parindex.commands.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** The register of units from files, and settings. */
@ExtendWith(BundleContextExtension.class)
class UnitsCommandsTest {

    private static final Pattern VIETNAMESE = Pattern.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void unitsComeFromAFileThatIsShownFirst() throws Exception {
        try (Installation program = Installation.start(context, "units")) {
            Path units = Fixture.file(folder, "đơn vị.csv", Fixture.UNITS);
            program.done("units import '" + units + "'").says("Xem trước, chưa ghi gì: 3 đơn vị mới hoặc thay đổi", "--apply")
                    .hasRow("SNV", "đơn vị mới");
            program.done("units list").doesNotSay("Sở Nội vụ");
            program.done("units import '" + units + "' --apply").says("Đã ghi: 3 đơn vị mới hoặc thay đổi, 0 đơn vị giữ nguyên.");
            program.done("units import '" + units + "' --apply").says("Đã ghi: 0 đơn vị mới hoặc thay đổi, 3 đơn vị giữ nguyên.");
            Path renamed = Fixture.file(folder, "đổi tên.csv", "code;name;level\nSTP;Sở Tư pháp và Hộ tịch;province\n");
            program.done("units import '" + renamed + "'").says("Sở Tư pháp và Hộ tịch").hasRow("đổi thông tin: Tên", "Sở Tư pháp");

            bad(program, "code;name;level\nA;Ban lạ;làng\n", "đơn vị sai.csv:2", "\"làng\" không phải một giá trị",
                    "province = Cấp tỉnh; district = Cấp huyện; commune = Cấp xã");
            bad(program, "code;name\nA;Ban lạ\n", "Thiếu cột \"level\"");
            bad(program, "code;name;level\nA;Ban lạ;province\nA;Ban lạ khác;province\n", "đơn vị sai.csv:3", "Mã \"A\" đã có ở dòng 2");
            bad(program, "code;name;level\nA;Sở NV;province\n", "\"Sở NV\" của đơn vị A đã là tên, mã hoặc tên gọi khác của đơn vị SNV");
            program.run("units import '" + folder.resolve("không có.csv") + "'").exits(3).says("không có.csv", "Không có tệp này");

            program.done("units match 'Sở Nội vụ'").hasRow("SNV", "Sở Nội vụ", "chính xác");
            program.run("units match 'so noi vu'").exits(1).says("chỉ khớp gần đúng", "parindex units alias SNV \"so noi vu\"");
            program.run("units match 'Ban Dân tộc'").exits(1).says("Không có đơn vị nào khớp với \"Ban Dân tộc\"");
            program.done("units alias SNV 'Sở Nội vụ tỉnh'").says("\"Sở Nội vụ tỉnh\" từ nay là một cách viết của đơn vị SNV");
            program.done("units show SNV").says("Sở NV | Nội vụ | Sở Nội vụ tỉnh");
            program.run("units show ABC").exits(2).says("Không có đơn vị mã \"ABC\"");
            program.run("units alias ABC 'x'").exits(2).says("Không có đơn vị mã \"ABC\"");
        }
    }

    @Test
    void settingsAreShownCheckedAndChanged() throws Exception {
        try (Installation program = Installation.start(context, "settings")) {
            program.done("settings list").says("evidence.max-file-bytes", "Dung lượng lớn nhất của một tệp minh chứng");
            program.run("settings set khong.co 1").exits(6).says("Không có thiết lập khong.co", "evidence.max-file-bytes");
            program.run("settings set evidence.max-file-bytes nhiều").exits(6)
                    .says("Giá trị \"nhiều\" không hợp với thiết lập evidence.max-file-bytes");
            program.done("settings set evidence.max-file-bytes 1000").says("evidence.max-file-bytes = 1000");
            program.done("settings list --csv").says("evidence.max-file-bytes;1000");
            program.done("settings set evidence.max-file-bytes ''").says("evidence.max-file-bytes = ").doesNotSay("= 1000");
        }
    }

    @Test
    void inEnglishNothingIsVietnamese() throws Exception {
        try (Installation program = Installation.start(context, "english")) {
            for (String command : List.of("users list", "units list", "rounds list", "settings list", "audit list", "audit verify",
                    "evidence verify",
                    "criteria list")) {
                Outcome english = program.done(command + " --lang en");
                assertFalse(VIETNAMESE.matcher(english.text()).find(), english::toString);
            }
            Outcome refused = program.run("units import --lang en '" + Fixture.file(folder, "bad.csv", "code;name;level\nA;B;c\n") + "'")
                    .exits(3);
            assertFalse(VIETNAMESE.matcher(refused.text()).find(), refused::toString);
        }
    }

    private void bad(Installation program, String content, String... words) throws Exception {
        Path file = Fixture.file(folder, "đơn vị sai.csv", content);
        program.run("units import '" + file + "' --apply").exits(3).says(words);
        program.done("units list").doesNotSay("Ban lạ");
    }
}
