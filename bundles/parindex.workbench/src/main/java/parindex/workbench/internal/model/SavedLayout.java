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
import org.eclipse.e4.ui.internal.workbench.E4XMIResourceFactory;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.slf4j.LoggerFactory;
import parindex.workbench.ui.ModelIds;

/** The file with the layout: written as a whole or not at all, and looked at before it is used. */
final class SavedLayout {

    /** Writes the content of the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path file;

    SavedLayout(Path file) {
        this.file = file;
    }

    /**
     * Moves a file that cannot be used out of the way, next to where it was.
     *
     * @return where it is now; empty if there is no file, or a good one
     */
    Optional<Path> setAsideIfUnusable() {
        if (!Files.exists(file) || isUsable()) {
            return Optional.empty();
        }
        Path copy = file.resolveSibling("workbench-damaged.xmi");
        for (int i = 2; Files.exists(copy); i++) {
            copy = file.resolveSibling("workbench-damaged-" + i + ".xmi");
        }
        try {
            Files.move(file, copy);
            return Optional.of(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUsable() {
        Resource resource = new E4XMIResourceFactory().createResource(URI.createFileURI(file.toString()));
        try {
            resource.load(null);
            return resource.getErrors().isEmpty() && !resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof MApplication application
                    && application.getChildren().stream().anyMatch(window -> contains(window, ModelIds.PERSPECTIVES));
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(SavedLayout.class).warn("{} cannot be read", file, e);
            return false;
        }
    }

    private static boolean contains(MUIElement element, String id) {
        return id.equals(element.getElementId())
                || element instanceof MElementContainer<?> container && container.getChildren().stream().anyMatch(child -> contains(child, id));
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
