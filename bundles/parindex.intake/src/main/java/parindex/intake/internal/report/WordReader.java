package parindex.intake.internal.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;

/** The zip file around a Word document and the parser of its main part. Entities and document types are refused, nothing else is opened. */
public final class WordReader {

    private static final String MAIN = "word/document.xml";
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    private WordReader() {
    }

    public static boolean isWord(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && entries++ < MOST_ENTRIES; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MAIN)) {
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return false;
    }

    public static ReportDocument read(String name, byte[] content, Checkpoint checkpoint) {
        byte[] main = main(name, content);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("not resolved");
        });
        try {
            // Bytes that are no UTF-8 would make the parser write to the error output by itself.
            XMLStreamReader reader = factory.createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(main),
                    StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            try {
                return new WordBody(name, checkpoint).read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw PlainTextReader.refused(name, 0, "word.damaged");
        }
    }

    /** The main part. What comes before it is unpacked and thrown away, up to the limits. */
    private static byte[] main(String name, byte[] content) {
        byte[] main = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw PlainTextReader.refused(name, 0, "word.macros");
                }
                if (entry.getName().equals(MAIN) && main == null) {
                    main = zip.readNBytes(MOST_UNPACKED + 1);
                    unpacked += main.length;
                } else {
                    unpacked += zip.skip(MOST_UNPACKED + 1L);
                }
                if (++entries > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
                    throw PlainTextReader.refused(name, 0, "word.bomb", MOST_UNPACKED / 1024 / 1024, MOST_ENTRIES);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw PlainTextReader.refused(name, 0, "word.damaged");
        }
        if (main == null) {
            throw PlainTextReader.refused(name, 0, "word.damaged");
        }
        return main;
    }
}
