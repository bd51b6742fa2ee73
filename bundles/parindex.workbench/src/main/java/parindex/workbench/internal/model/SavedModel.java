package parindex.workbench.internal.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.internal.workbench.E4XMIResourceFactory;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the model as it was when the program ended. Written as a whole or not at all. */
final class SavedModel {

    private static final Logger LOG = LoggerFactory.getLogger(SavedModel.class);

    /** Writes the content of the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path file;

    SavedModel(Path file) {
        this.file = file;
    }

    /**
     * Reads the file. One that cannot be used is moved out of the way, next to where it was.
     *
     * @param setAside told where an unusable file is now
     * @return empty if there is no file that can be used
     */
    Optional<MApplication> read(Consumer<Path> setAside) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Resource resource = new E4XMIResourceFactory().createResource(URI.createFileURI(file.toString()));
        try {
            resource.load(null);
            if (resource.getErrors().isEmpty() && !resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof MApplication application) {
                return Optional.of(application);
            }
            LOG.warn("{} is no application model: {}", file, resource.getErrors());
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read", file, e);
        }
        setAside.accept(moveAway());
        return Optional.empty();
    }

    private Path moveAway() {
        Path copy = file.resolveSibling("workbench-damaged.xmi");
        for (int i = 2; Files.exists(copy); i++) {
            copy = file.resolveSibling("workbench-damaged-" + i + ".xmi");
        }
        try {
            return Files.move(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Content content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("workbench.xmi.part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
