package parindex.report.word.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.osgi.service.component.annotations.Component;
import parindex.export.AtomicFiles;
import parindex.export.SafeNames;
import parindex.export.excel.PoiCalls;
import parindex.report.Report;
import parindex.report.ReportExport;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** One Word document: the template, built-in or of the office, with the content of the report in it. */
@Component(property = ReportExport.FORMAT + "=docx")
public final class WordExport implements ReportExport {

    private static final String EXTENSION = ".docx";

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public List<Path> write(Report report, Path folder, String baseName) throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write(SafeNames.fileName(baseName) + EXTENSION, out -> {
                PoiCalls.run(() -> {
                    try (XWPFDocument document = template(report)) {
                        String name = report.template().map(Path::toString).orElse("");
                        List<Problem> problems = new Placeholders(document, name).problems();
                        if (!problems.isEmpty()) {
                            throw new BadInputException(problems);
                        }
                        WordStyles.addMissing(document);
                        new WordBody(document, report).write();
                        document.write(out);
                    }
                    return null;
                });
            });
            return files.commit();
        }
    }

    @Override
    public List<Path> writeTemplate(Path folder, Locale locale) throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write(Message.of(WordExport.class, "template.name").in(locale) + EXTENSION, out -> {
                out.write(PoiCalls.run(() -> BuiltInTemplate.annual(locale)));
            });
            return files.commit();
        }
    }

    private static XWPFDocument template(Report report) throws IOException {
        if (report.template().isEmpty()) {
            return new XWPFDocument(new ByteArrayInputStream(
                    report.kind() == Report.Kind.ANNUAL ? BuiltInTemplate.annual(report.locale()) : BuiltInTemplate.sheet()));
        }
        Path file = report.template().get();
        if (!Files.isRegularFile(file)) {
            throw bad(file, "template.missing");
        }
        // Only what reading itself can throw: a fault of ours further on must not be put down to the template.
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        } catch (POIXMLException | OpenXML4JRuntimeException | RecordFormatException | IllegalArgumentException | IOException e) {
            throw bad(file, "template.unreadable");
        }
    }

    private static BadInputException bad(Path file, String key) {
        return new BadInputException(Problem.error(Place.of(file.toString()), Message.of(WordExport.class, key),
                Message.of(WordExport.class, key + ".remedy")));
    }
}
