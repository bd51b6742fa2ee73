package parindex.commands.tests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Self-assessment in Excel. */
@ExtendWith(BundleContextExtension.class)
class WorkbookCommandsTest {

    private static final String ROUND = "thu-2025";
    private static final String SCORES = "Tự đánh giá";

    @TempDir
    Path folder;
    @InjectBundleContext
    BundleContext context;

    @Test
    void aWorkbookIsFilledInAndReadBack() throws Exception {
        try (Installation program = Installation.start(context, "workbook")) {
            Fixture.roundInSelfAssessment(program, folder, ROUND);
            Path file = folder.resolve("tự chấm.xlsx");
            program.run("workbook create " + ROUND + " SXD '" + file + "'").exits(2).says("Không có đơn vị mã \"SXD\"");
            program.done("workbook create " + ROUND + " SNV '" + file + "'").says("Đã lập bảng tự chấm của Sở Nội vụ");
            String open = "workbook open " + ROUND + " SNV '" + file + "'";
            program.done(open).says("Bảng tự chấm không có gì thay đổi.");

            fill(file, row -> {
                if (isLeaf(row, "C1.1")) {
                    cell(row, "SCORE").setCellValue(2.5);
                } else if (isLeaf(row, "C2.2")) {
                    cell(row, "SCORE").setCellValue("hai");
                }
            });
            program.run(open + " --apply").exits(3).says("tự chấm.xlsx (Tự đánh giá!H5): Điểm 2,5 tại “C1.1” cao hơn điểm tối đa 2.",
                    "tự chấm.xlsx (Tự đánh giá!H9): “Điểm tự chấm”: \"hai\" không phải một số.", "Bảng tự chấm có 2 lỗi; chưa ghi gì.");
            program.done("entries show " + ROUND + " SNV").doesNotSay("2,5");

            fill(file, row -> {
                if (isLeaf(row, "C1.1")) {
                    cell(row, "SCORE").setCellValue(1);
                    cell(row, "EXPLANATION").setCellValue("Kế hoạch số 5/KH-SNV, mục II");
                } else if (isLeaf(row, "C2.2")) {
                    cell(row, "SCORE").setCellValue(2);
                }
            });
            program.done(open).says("C1.1: 1", "C2.2: 2", "Mới chỉ xem trước, chưa ghi gì");
            program.done(open + " --apply").says("Đã ghi bảng tự chấm của Sở Nội vụ: 2 mục.");
            program.done("entries show " + ROUND + " SNV").says("Kế hoạch số 5/KH-SNV, mục II");
            program.run("workbook open " + ROUND + " STC '" + file + "'").exits(3).says("Tệp của đơn vị “SNV”, không phải “STC”");
            program.run("workbook open " + ROUND + " SNV '" + Fixture.file(folder, "khác.xlsx", "không phải Excel") + "'").exits(3)
                    .says("khác.xlsx", "không phải là sổ tính Excel");
            program.run(open + " --apply").exits(6).says("đã có người khác sửa");
        }
    }

    private static void fill(Path file, Consumer<Row> change) throws Exception {
        byte[] content = Files.readAllBytes(file);
        try (InputStream in = new ByteArrayInputStream(content); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet(SCORES);
            sheet.forEach(change);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static boolean isLeaf(Row row, String leaf) {
        Cell id = row.getCell(0);
        return id != null && id.toString().equals(leaf);
    }

    /** The hidden first row holds the keys of the columns. */
    private static Cell cell(Row row, String column) {
        for (Cell key : row.getSheet().getRow(0)) {
            if (key.toString().equals(column)) {
                return row.getCell(key.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException(column);
    }
}
