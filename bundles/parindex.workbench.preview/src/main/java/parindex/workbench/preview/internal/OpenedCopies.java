package parindex.workbench.preview.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.evidence.FileNames;
import parindex.evidence.MediaTypes;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Copies of stored files for other programs, in {@code workbench/opened} of the data directory: what a unit brings is not left behind in a
 * folder for everybody. Emptied when the program starts and ends. Safe for use by any thread; one process has a data directory at a time.
 */
@Component(service = OpenedCopies.class, immediate = true)
public final class OpenedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedCopies.class);

    private final Path folder;

    @Activate
    public OpenedCopies(BundleContext context) {
        this(Path.of(context.getProperty("parindex.data"), "workbench", "opened"));
    }

    /** @param folder belongs to this object alone; need not exist */
    OpenedCopies(Path folder) {
        this.folder = folder;
        // A killed process left its copies behind.
        clear();
    }

    /**
     * A copy with a folder of its own, so that two files of one name do not meet. Read-only: what another program would write into it would
     * be lost without a word.
     *
     * @param fileName the name under which it was stored
     * @throws BadInputException if a system would run it
     */
    public Path copy(String fileName, Callable<InputStream> content) throws Exception {
        String name = FileNames.download(fileName);
        try (InputStream in = content.call()) {
            if (MediaTypes.detect(in, name).executable()) {
                throw new BadInputException(Problem.error(Place.of(fileName), Message.of(OpenedCopies.class, "copy.program"),
                        Message.of(OpenedCopies.class, "copy.program.remedy")));
            }
        }
        Files.createDirectories(folder);
        Path copy = Files.createTempDirectory(folder, "").resolve(name);
        try (InputStream in = content.call()) {
            Files.copy(in, copy);
        }
        if (!copy.toFile().setReadOnly()) {
            LOG.debug("{} stays writable", copy);
        }
        return copy;
    }

    @Deactivate
    void clear() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    remove(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException problem) {
                    if (!left.equals(folder)) {
                        remove(left);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            LOG.trace("Nothing was opened yet", e);
        } catch (IOException e) {
            LOG.warn("Copies in {} could not be removed", folder, e);
        }
    }

    /** One that a program still holds goes with the next start. */
    private static void remove(Path path) {
        try {
            // Windows removes no read-only file.
            path.toFile().setWritable(true);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.info("{} is still in use", path);
        }
    }
}
