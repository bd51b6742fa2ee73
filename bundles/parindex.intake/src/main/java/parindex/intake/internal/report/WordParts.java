package parindex.intake.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a Word document that are read: its text, styles and numbering. They are found by the directory at the end of the file,
 * so whatever a program wrote behind each part does not matter; no other part is unpacked.
 *
 * @param main      the text
 * @param styles    the styles, if the document has any
 * @param numbering the numbering, if the document has any
 */
record WordParts(byte[] main, Optional<byte[]> styles, Optional<byte[]> numbering) {

    private static final String MAIN = "word/document.xml";
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    static boolean isWord(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MAIN) != null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    static WordParts of(String name, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb(name);
            }
            if (Collections.list(zip.entries()).stream().anyMatch(e -> e.getName().endsWith("vbaProject.bin"))) {
                throw PlainTextReader.refused(name, 0, "word.macros");
            }
            byte[] main = part(name, zip, MAIN, MOST_UNPACKED).orElseThrow(() -> PlainTextReader.refused(name, 0, "word.damaged"));
            Optional<byte[]> styles = part(name, zip, "word/styles.xml", MOST_UNPACKED - main.length);
            int left = MOST_UNPACKED - main.length - styles.map(s -> s.length).orElse(0);
            return new WordParts(main, styles, part(name, zip, "word/numbering.xml", left));
        } catch (IOException | IllegalArgumentException e) {
            throw PlainTextReader.refused(name, 0, "word.damaged");
        }
    }

    private static Optional<byte[]> part(String name, ZipFile zip, String part, int most) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw bomb(name);
            }
            return Optional.of(content);
        }
    }

    private static parindex.values.problem.BadInputException bomb(String name) {
        return PlainTextReader.refused(name, 0, "word.bomb", MOST_UNPACKED / 1024 / 1024, MOST_ENTRIES);
    }
}
