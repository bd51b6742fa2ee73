package parindex.commands.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** From the first start to people with roles and passwords. */
@ExtendWith(BundleContextExtension.class)
class PeopleCommandsTest {

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void fromTheFirstStartToPeopleWithPasswords() throws Exception {
        try (Installation program = Installation.start(context, "people")) {
            program.run("users list").exits(0)
                    .says("Chế độ một người dùng: đã tự động đăng nhập là admin", "parindex users password admin");
            program.run("users add nva --display 'Nguyễn Văn A'").exits(6)
                    .says("Đang ở chế độ một người dùng", "Hãy đặt mật khẩu cho admin trước");
            program.run("users disable admin").exits(6).says("Không thể thay đổi admin: sẽ không còn quản trị viên nào đăng nhập được");

            Path secret = Fixture.file(folder, "admin.txt", "mật khẩu của quản trị viên\n");
            program.run("users password admin").exits(2).says("--new-password-file", "PARINDEX_NEW_PASSWORD");
            program.run("users password admin --new-password-file '" + Fixture.file(folder, "ngắn.txt", "ngắn") + "'").exits(6)
                    .says("Mật khẩu phải có từ");
            program.run("users password admin --new-password-file '" + secret + "'").exits(0).says("Đã đặt mật khẩu của admin.");

            program.run("users list").exits(6).says("Lệnh này cần đăng nhập. Hãy thêm --user TÊN --password-file TỆP")
                    .doesNotSay("một người dùng");
            program.run("users list --user admin").exits(6).says("Chưa có mật khẩu của admin");
            Path wrong = Fixture.file(folder, "sai.txt", "không phải mật khẩu\n");
            program.run("users list --user admin --password-file '" + wrong + "'").exits(6).says("Tên đăng nhập hoặc mật khẩu không đúng");
            program.run("users list --user khong-co --password-file '" + wrong + "'").exits(6)
                    .says("Tên đăng nhập hoặc mật khẩu không đúng");
            program.run("users list --user admin --password-file '" + folder.resolve("mất.txt") + "'").exits(3)
                    .says("mất.txt", "Không có tệp này");

            String admin = " --user admin --password-file '" + secret + "'";
            program.run("users list" + admin).exits(0).hasRow("admin", "admin", "có", "có");
            program.run("users add NVA --display 'Nguyễn Văn A'" + admin).exits(6).says("Tên đăng nhập \"NVA\" không hợp lệ");
            program.done("users add nva --display 'Nguyễn Văn A'" + admin).says("Đã thêm người dùng nva", "parindex users password nva");
            program.run("users add nva --display 'Người khác'" + admin).exits(6).says("Đã có người dùng nva");
            program.run("users disable admin" + admin).exits(6).says("sẽ không còn quản trị viên nào");
            program.run("users administrator admin --no" + admin).exits(6).says("sẽ không còn quản trị viên nào");
            program.run("users disable ai-do" + admin).exits(6).says("Không có người dùng ai-do");

            Path own = Fixture.file(folder, "nva.txt", "mật khẩu của A\n");
            program.done("users password nva --new-password-file '" + own + "'" + admin);
            String nva = " --user nva --password-file '" + own + "'";
            program.run("users list" + nva).exits(6).says("nva không có quyền quản lý người dùng", "quản trị viên");
            program.run("audit verify" + nva).exits(6).says("nva không có quyền xem nhật ký kiểm toán");
            program.done("users disable nva" + admin).says("nva không được đăng nhập nữa");
            program.run("units list" + nva).exits(6).says("Tên đăng nhập hoặc mật khẩu không đúng");
            program.done("users enable nva" + admin);
            program.done("users administrator nva --yes" + admin).says("nva là quản trị viên: có");
            program.done("users disable admin" + nva);
            program.done("users list" + nva).hasRow("admin", "admin", "có", "không");
            program.done("audit verify" + nva).says("Nhật ký kiểm toán nguyên vẹn");
        }
    }
}
