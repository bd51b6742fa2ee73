package parindex.commands.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** What somebody changes behind the program's back is found and named. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class TamperingCommandsTest {

    private static final String ROUND = "thu-2025";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    DataSourceFactory h2;

    @Test
    void rowsChangedInTheDatabaseAreNamedByTheirRecord() throws Exception {
        try (Installation program = Installation.start(context, "tampering")) {
            Fixture.roundInSelfAssessment(program, folder, ROUND);
            program.done("entries set " + ROUND + " SNV C1.1 --input choice=cham");
            String before = recordOf(program, "entry.recorded");
            program.done("entries set " + ROUND + " SNV C1.2 --input num=9 --input den=12");
            program.done("entries object " + ROUND + " SNV C2.1 --text 'Chưa đúng'");
            String head = program.done("audit verify").says("nguyên vẹn", "5 dòng sổ đã đối chiếu").lineAfter("Đầu chuỗi:");

            change(program, "update ledger_decision set decided = '2' where leaf_id = 'C1.1'");
            program.run("audit verify").exits(1).says("Nhật ký kiểm toán KHÔNG nguyên vẹn. Bản ghi sai đầu tiên: " + before + ".",
                    "Các dòng 1 đến 2 của sổ đợt thu-2025 đã bị sửa.");

            change(program, "update ledger_decision set decided = '1' where leaf_id = 'C1.1'");
            program.done("audit verify --head " + head).says("nguyên vẹn");

            change(program, "update audit_record set actor = 'ai-do' where seq = 3");
            program.run("audit verify").exits(1).says("Bản ghi sai đầu tiên: 3. Bản ghi đã bị sửa: nội dung không khớp mã băm.");

            change(program, "update audit_record set actor = 'admin' where seq = 3", "delete from ledger_remark");
            program.run("audit verify").exits(1).says("Dòng 5 của sổ đợt thu-2025 đã bị xóa.");
            program.run("backup '" + folder.resolve("sao lưu.zip") + "'").exits(1)
                    .says("Nhật ký kiểm toán KHÔNG nguyên vẹn từ bản ghi", "Bản sao lưu này chỉ khôi phục được với --accept-damage");
            program.run("restore '" + folder.resolve("sao lưu.zip") + "' --yes").exits(3)
                    .says("Nhật ký trong bản sao lưu không nguyên vẹn từ bản ghi số");
            program.run("restore '" + folder.resolve("sao lưu.zip") + "' --yes --accept-damage").exits(1)
                    .says("Nhật ký trong bản sao lưu không nguyên vẹn từ bản ghi số", "Có hiệu lực từ lần khởi động sau");
        }
    }

    @Test
    void evidenceThatIsMissingOrAlteredIsNamedWithItsDocument() throws Exception {
        try (Installation program = Installation.start(context, "evidence")) {
            Fixture.roundInSelfAssessment(program, folder, ROUND);
            Path one = Fixture.file(folder, "kế hoạch.pdf", "%PDF-1.4\nmột\n");
            Path other = Fixture.file(folder, "báo cáo.pdf", "%PDF-1.4\nhai\n");
            program.done("evidence attach " + ROUND + " SNV '" + one + "' '" + other
                    + "' --number 1/KH --date 05/01/2025 --summary 'Kế hoạch'");
            program.done("evidence verify").says("Kho minh chứng nguyên vẹn: đã đọc 2 tệp");

            Path lost = content(program, "một");
            Path altered = content(program, "hai");
            Files.delete(lost);
            altered.toFile().setWritable(true);
            Files.writeString(altered, "%PDF-1.4\nba\n");
            program.run("evidence verify").exits(1).says("Kho minh chứng KHÔNG nguyên vẹn", "SNV: kế hoạch.pdf", "SNV: báo cáo.pdf")
                    .hasRow("THIẾU", lost.getFileName().toString()).hasRow("BỊ SỬA", altered.getFileName().toString());
            program.run("backup '" + folder.resolve("sao lưu.zip") + "'").exits(3).says("đã bị sửa đổi bên ngoài chương trình");

            program.done("evidence attach " + ROUND + " SNV '" + one + "'");
            program.run("evidence verify").exits(1).doesNotSay("THIẾU").says("BỊ SỬA");
            program.run("evidence prune").exits(2).says("Lệnh này xóa tệp. Để xóa, hãy thêm --yes.");
            program.done("evidence prune --yes").says("Đã xóa 0 tệp");
        }
    }

    private static String recordOf(Installation program, String action) throws Exception {
        return program.done("audit list --csv").text().lines().filter(l -> l.contains(action))
                .map(l -> l.split(";")[1]).findFirst().orElseThrow();
    }

    /** As somebody does who has the files: with the program stopped and as the owner of the tables. */
    private void change(Installation program, String... statements) throws Exception {
        program.stop();
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, "jdbc:h2:file:" + program.content().resolve("db/parindex") + ";IFEXISTS=TRUE");
        properties.setProperty(DataSourceFactory.JDBC_USER, "parindex_owner");
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");
        try (Connection connection = h2.createDataSource(properties).getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.executeUpdate(sql) != 1) {
                    throw new SQLException("not one row: " + sql);
                }
            }
        }
        program.start();
    }

    private static Path content(Installation program, String words) throws IOException {
        try (Stream<Path> all = Files.walk(program.content().resolve("evidence"))) {
            List<Path> files = all.filter(Files::isRegularFile).filter(p -> p.getFileName().toString().length() == 64).toList();
            for (Path file : files) {
                if (Files.readString(file).contains(words)) {
                    return file;
                }
            }
        }
        throw new IOException("no content with " + words);
    }
}
