package parindex.audit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.WordReports;

/** Some programs write documents as a stream, with sizes of eight bytes behind each part. */
class StreamedWordTest {

    @TempDir
    Path folder;

    @Test
    void sizesOfEightBytesBehindThePartsAreNoHindrance() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + "<w:p><w:r><w:t>Sở Nội vụ</w:t></w:r></w:p></w:body></w:document>");
        }
        Path file = Files.write(folder.resolve("báo cáo.docx"), bytes.toByteArray());
        assertEquals(List.of("Sở Nội vụ"), WordReports.read(file, Checkpoint.OPEN).blocks().stream()
                .map(b -> ((ReportDocument.Paragraph) b).text()).toList());
    }

    private static void put(ZipArchiveOutputStream zip, String name, String content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }
}
