package parindex.exchange.excel.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.CentralValues;
import parindex.criteria.CriteriaSet;
import parindex.exchange.excel.ReadWorkbook;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.export.AtomicFiles;
import parindex.export.excel.PoiCalls;

/** Workbooks by Apache POI. */
@Component
public final class PoiWorkbooks implements SelfAssessmentWorkbooks {

    private final CentralValues centralValues;

    /** @param centralValues knows which leaves are locked because lead departments supply them */
    @Activate
    public PoiWorkbooks(@Reference CentralValues centralValues) {
        this.centralValues = centralValues;
    }

    @Override
    public void write(WorkbookPlan plan, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        try (AtomicFiles files = AtomicFiles.in(target.getParent())) {
            files.write(target.getFileName().toString(), out -> PoiCalls.run(() -> {
                try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                    new WorkbookWriter(workbook, plan, centralValues::isSupplied).write();
                    workbook.write(out);
                }
                return null;
            }));
            files.commit();
        }
    }

    @Override
    public ReadWorkbook read(Path file, Round round, Unit unit, CriteriaSet set) throws IOException {
        return PoiCalls.run(() -> {
            WorkbookFile opened = new WorkbookFile(file);
            return opened.read(workbook -> new WorkbookReader(opened, workbook, round, unit, set).read());
        });
    }
}
