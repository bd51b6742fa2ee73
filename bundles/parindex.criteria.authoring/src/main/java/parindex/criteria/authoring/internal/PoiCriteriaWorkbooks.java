package parindex.criteria.authoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import parindex.criteria.CriteriaSet;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.export.AtomicFiles;
import parindex.export.excel.PoiCalls;

/** Workbooks by Apache POI. */
@Component
public final class PoiCriteriaWorkbooks implements CriteriaWorkbooks {

    private final CriteriaReader reader = new CriteriaReader();

    @Override
    public void writeTemplate(Locale locale, Path file) throws IOException {
        CriteriaSet example;
        try (InputStream in = PoiCriteriaWorkbooks.class.getResourceAsStream("template.xml")) {
            example = reader.read("template.xml", in).orThrow().set();
        }
        write(example, List.of(), locale, file, true);
    }

    @Override
    public void write(CriteriaSet set, List<ProposedLink> proposed, Locale locale, Path file) throws IOException {
        write(set, proposed, locale, file, false);
    }

    private static void write(CriteriaSet set, List<ProposedLink> proposed, Locale locale, Path file, boolean template) throws IOException {
        Path target = file.toAbsolutePath();
        try (AtomicFiles files = AtomicFiles.in(target.getParent())) {
            files.write(target.getFileName().toString(), out -> PoiCalls.run(() -> {
                try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                    new TemplateWriter(workbook, set, proposed, locale).write(template);
                    workbook.write(out);
                }
                return null;
            }));
            files.commit();
        }
    }

    @Override
    public CriteriaDraft read(Path file) throws IOException {
        return PoiCalls.run(() -> {
            WorkbookFile opened = new WorkbookFile(file);
            return opened.read(workbook -> new TemplateReader(opened.name(), workbook, reader).read());
        });
    }
}
