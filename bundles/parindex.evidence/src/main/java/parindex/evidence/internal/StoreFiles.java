package parindex.evidence.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of a store at a moment, sorted out by their names.
 *
 * @param blobs   {@code <2 hex>/<64 hex>}
 * @param parts   unfinished uploads
 * @param foreign all others
 */
record StoreFiles(List<Path> blobs, List<Path> parts, List<Path> foreign) {

    static StoreFiles in(Path folder) {
        StoreFiles files = new StoreFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, files.new Sorter(folder));
            }
        } catch (IOException e) {
            throw Failures.of("list", folder, e);
        }
        Collections.sort(files.blobs);
        Collections.sort(files.parts);
        Collections.sort(files.foreign);
        return files;
    }

    private void add(Path file, Path name, boolean regular) {
        String last = name.getFileName().toString();
        String first = name.getName(0).toString();
        if (regular && name.getNameCount() == 2 && Hashes.isHash(last) && first.equals(last.substring(0, 2))) {
            blobs.add(file);
        } else if (regular && name.getNameCount() == 2 && first.equals(FileBlobStore.INCOMING) && last.endsWith(FileBlobStore.PART)) {
            parts.add(file);
        } else if (name.getNameCount() > 1 || !last.equals(StoreLock.FILE)) {
            foreign.add(file);
        }
    }

    /** Does not follow links: a link is no content of ours. */
    private final class Sorter extends SimpleFileVisitor<Path> {

        private final Path folder;

        Sorter(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(file, folder.relativize(file), attributes.isRegularFile());
            return FileVisitResult.CONTINUE;
        }

        /** What went away since its folder was listed, such as a finished upload, is none of our business. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
