package parindex.exchange.excel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.export.excel.PoiCalls;
import parindex.intake.grid.SheetVisitor;
import parindex.intake.grid.StreamedSheets;
import parindex.intake.report.Checkpoint;

/**
 * Workbooks row by row: POI finds the parts of the package, their XML passes by as events, and nothing of a sheet is kept. Limits take the
 * place of what {@link WorkbookFile} refuses because it would fill the memory.
 */
@Component
public final class StreamedWorkbook implements StreamedSheets {

    /** Units × leaves of a whole country at four stages have some 30 MB. */
    static final long MOST_BYTES = 64L * 1024 * 1024;
    /** All parts, unpacked. */
    static final long MOST_UNPACKED = 768L * 1024 * 1024;
    /** The texts that cells share, and everything else that is kept in memory, unpacked. */
    static final long MOST_KEPT = 32L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int BUFFER = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(StreamedWorkbook.class);

    @Override
    public boolean reads(byte[] head) {
        FileMagic magic = FileMagic.valueOf(head);
        return magic == FileMagic.OOXML || magic == FileMagic.OLE2;
    }

    @Override
    public void read(Path file, SheetVisitor visitor, Checkpoint checkpoint) throws IOException {
        PoiCalls.run(() -> {
            WorkbookFile named = new WorkbookFile(file);
            check(file, named, checkpoint);
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                read(workbook, named, visitor, checkpoint);
                // Nothing was changed: closing must not write.
                workbook.revert();
            } catch (InvalidFormatException e) {
                LOG.warn("POI cannot open a workbook", e);
                throw named.refused("file.notWorkbook");
            } catch (OpenXML4JException | SAXException e) {
                LOG.warn("A workbook cannot be read", e);
                throw named.refused("file.damaged");
            } catch (RuntimeException e) {
                if (WorkbookFile.isOfPoi(e)) {
                    LOG.warn("POI cannot make sense of a workbook", e);
                    throw named.refused("file.damaged");
                }
                throw e;
            }
            return null;
        });
    }

    private static void read(OPCPackage workbook, WorkbookFile named, SheetVisitor visitor, Checkpoint checkpoint)
            throws IOException, OpenXML4JException, SAXException {
        List<PackagePart> parts = workbook.getParts();
        if (parts.stream().anyMatch(p -> p.getContentType().contains("vbaProject"))) {
            throw named.refused("file.macros");
        }
        XSSFReader reader = new XSSFReader(workbook);
        WorkbookParts known = new WorkbookParts(checkpoint);
        List<WorkbookParts.Sheet> sheets;
        try (InputStream in = reader.getWorkbookData()) {
            sheets = known.sheets(in);
        }
        Optional<PackagePart> texts = parts.stream().filter(p -> p.getContentType().equals(XSSFRelation.SHARED_STRINGS.getContentType()))
                .findFirst();
        if (texts.isPresent()) {
            try (InputStream in = texts.get().getInputStream()) {
                known.texts(in);
            }
        }
        Optional<PackagePart> styles = parts.stream().filter(p -> p.getContentType().equals(XSSFRelation.STYLES.getContentType()))
                .findFirst();
        if (styles.isPresent()) {
            try (InputStream in = styles.get().getInputStream()) {
                known.styles(in);
            }
        }
        for (WorkbookParts.Sheet sheet : sheets) {
            if (sheet.visible() && visitor.sheet(sheet.name())) {
                SheetEvents events = new SheetEvents(known, visitor, checkpoint);
                try (InputStream in = reader.getSheet(sheet.relation())) {
                    known.parse(in, events);
                }
                visitor.end(events.formulas());
            }
        }
    }

    /** Unpacks everything once without keeping it: whoever lies about sizes is found out before POI opens the file. */
    private static void check(Path file, WorkbookFile named, Checkpoint checkpoint) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw named.refused(Files.exists(file) ? "file.notRegular" : "file.missing");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw named.refused("file.large", MOST_BYTES / (1024 * 1024));
        }
        try (InputStream in = Files.newInputStream(file)) {
            FileMagic magic = FileMagic.valueOf(in.readNBytes(8));
            if (magic != FileMagic.OOXML) {
                throw named.refused(magic == FileMagic.OLE2 ? "file.xls" : "file.notWorkbook");
            }
        }
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        long kept = 0;
        int entries = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean sheet = entry.getName().contains("worksheets/");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    checkpoint.pass();
                    total += read;
                    kept += sheet ? 0 : read;
                    if (total > MOST_UNPACKED || kept > MOST_KEPT) {
                        throw named.refused("file.bomb");
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw named.refused("file.bomb");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("A workbook cannot be unpacked", e);
            throw named.refused("file.damaged");
        }
    }
}
