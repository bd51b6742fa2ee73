package parindex.exchange.excel.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Opens a file that somebody sent, if it is an Excel workbook of a size that can be handled. */
public final class WorkbookFile {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookFile.class);

    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    /** Most that a workbook may unpack to: some fifty times what the largest set needs. */
    public static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2000;
    private static final int BUFFER = 64 * 1024;

    /** Where the bytes come from, when they are asked for. */
    @FunctionalInterface
    private interface Content {

        byte[] read() throws IOException;
    }

    private final String name;
    private final Content content;

    /** @param file as the person named it */
    public WorkbookFile(Path file) {
        name = String.valueOf(file.getFileName());
        content = () -> content(file);
    }

    /**
     * A file that has been read already.
     *
     * @param name    name of the file
     * @param content its bytes
     */
    public WorkbookFile(String name, byte[] content) {
        this.name = name;
        this.content = () -> {
            if (content.length > MOST_BYTES) {
                throw refused("file.large", MOST_BYTES / (1024 * 1024));
            }
            return content;
        };
    }

    /** What the file is called in problems. */
    public String name() {
        return name;
    }

    /** A refusal of this file, in the words of this package. */
    public BadInputException refused(String key, Object... arguments) {
        return new BadInputException(Problem.error(Place.of(name()), Message.of(WorkbookFile.class, key, arguments),
                Message.of(WorkbookFile.class, key + ".remedy", arguments)));
    }

    /**
     * The workbook in memory; the file is not touched again. To be called inside {@link parindex.export.excel.PoiCalls}.
     *
     * @throws BadInputException if the file is none, too large, protected, has macros, or is no workbook
     * @throws IOException       if it cannot be read
     */
    public XSSFWorkbook open() throws IOException {
        byte[] bytes = content.read();
        switch (FileMagic.valueOf(bytes)) {
            case OOXML -> checkUnpacked(bytes);
            case OLE2 -> throw refused(isEncrypted(bytes) ? "file.password" : "file.xls");
            default -> throw refused("file.notWorkbook");
        }
        return parsed(bytes);
    }

    /** What somebody makes of a workbook. */
    @FunctionalInterface
    public interface Reading<T> {

        T of(XSSFWorkbook workbook) throws IOException;
    }

    /**
     * Opens the workbook for somebody who reads it, and closes it. POI looks at a cell only when it is asked for it: what it then does not
     * understand is a damaged file, too. To be called inside {@link parindex.export.excel.PoiCalls}.
     *
     * @throws BadInputException as {@link #open} does, as the reading does, or if POI cannot make sense of a part
     */
    public <T> T read(Reading<T> reading) throws IOException {
        try (XSSFWorkbook workbook = open()) {
            return reading.of(workbook);
        } catch (RuntimeException e) {
            if (!isOfPoi(e)) {
                throw e;
            }
            LOG.warn("POI cannot make sense of a workbook", e);
            throw refused("file.damaged");
        }
    }

    /** Whether it was POI that could not go on, not the program. */
    public static boolean isOfPoi(RuntimeException e) {
        return Stream.of(e.getStackTrace()).map(StackTraceElement::getClassName).filter(name -> !name.startsWith("java.")).findFirst()
                .map(name -> name.startsWith("org.apache.") || name.startsWith("org.openxmlformats.")).orElse(false);
    }

    private byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refused(Files.exists(file) ? "file.notRegular" : "file.missing");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed, so that a larger file is noticed and not loaded.
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused("file.large", MOST_BYTES / (1024 * 1024));
            }
            if (bytes.length == 0) {
                throw refused("file.empty");
            }
            return bytes;
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
    private void checkUnpacked(byte[] content) {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int entries = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
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
        } catch (IOException | IllegalArgumentException e) {
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
            LOG.warn("POI cannot open a workbook", e);
            String said = String.valueOf(e.getMessage());
            throw refused(said.contains("Zip bomb") ? "file.bomb" : e instanceof IOException ? "file.damaged" : "file.notWorkbook");
        }
        if (macros) {
            throw refused("file.macros");
        }
        return workbook;
    }
}
