package parindex.exchange.excel.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;

/** Opens a file that somebody sent, if it is an Excel workbook of a size that can be handled. */
final class WorkbookFile {

    /** Most that a workbook may unpack to: some fifty times what the largest set needs. */
    static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2000;
    private static final int BUFFER = 64 * 1024;

    private final Path file;

    WorkbookFile(Path file) {
        this.file = file;
    }

    /** What the file is called in problems. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    BadInputException refused(String key, Object... arguments) {
        return refused(Place.of(name()), key, arguments);
    }

    BadInputException refused(Place place, String key, Object... arguments) {
        return new BadInputException(Problem.error(place, Texts.of(key, arguments), Texts.of(key + ".remedy", arguments)));
    }

    /** The workbook in memory; the file is not touched again. */
    XSSFWorkbook open() throws IOException {
        byte[] content = content();
        switch (FileMagic.valueOf(content)) {
            case OOXML -> checkUnpacked(content);
            case OLE2 -> throw refused(isEncrypted(content) ? "file.password" : "file.xls");
            default -> throw refused("file.notWorkbook");
        }
        return parsed(content);
    }

    private byte[] content() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refused(Files.exists(file) ? "file.notRegular" : "file.missing");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed, so that a larger file is noticed and not loaded.
            byte[] content = in.readNBytes(SelfAssessmentWorkbooks.MOST_BYTES + 1);
            if (content.length > SelfAssessmentWorkbooks.MOST_BYTES) {
                throw refused("file.large", SelfAssessmentWorkbooks.MOST_BYTES / (1024 * 1024));
            }
            if (content.length == 0) {
                throw refused("file.empty");
            }
            return content;
        }
    }

    private static boolean isEncrypted(byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return file.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Unpacks everything once without keeping it, because POI keeps all of it in memory. */
    private void checkUnpacked(byte[] content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw refused("file.bomb");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > MOST_UNPACKED) {
                        throw refused("file.bomb");
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw refused("file.damaged");
        }
        if (entries == 0) {
            throw refused("file.damaged");
        }
    }

    /** POI tells what it does not understand by many kinds of exception; the bytes are in memory, so none is a failure of the machine. */
    private XSSFWorkbook parsed(byte[] content) {
        XSSFWorkbook workbook;
        boolean macros;
        try {
            workbook = new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(content)));
            macros = workbook.isMacroEnabled() || workbook.getPackage().getParts().stream()
                    .anyMatch(p -> p.getContentType().contains("vbaProject"));
        } catch (InvalidFormatException | IOException | RuntimeException e) {
            String said = String.valueOf(e.getMessage());
            throw refused(said.contains("Zip bomb") ? "file.bomb" : e instanceof IOException ? "file.damaged" : "file.notWorkbook");
        }
        if (macros) {
            throw refused("file.macros");
        }
        return workbook;
    }
}
