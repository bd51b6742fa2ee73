package parindex.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parindex.evidence.BlobStore.Progress;
import parindex.evidence.Verification;
import parindex.evidence.Verification.Altered;
import parindex.values.hash.Sha256;

/** Re-hashes a store. */
final class StoreCheck {

    private final Path folder;
    private final byte[] buffer = new byte[Hashes.BUFFER];
    private final List<Altered> altered = new ArrayList<>();
    private final List<String> orphaned = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private long count;
    private long bytes;

    StoreCheck(Path folder) {
        this.folder = folder;
    }

    Verification run(Set<String> referenced, Progress progress) {
        StoreFiles files = StoreFiles.in(folder);
        for (Path blob : files.blobs()) {
            check(blob, referenced);
            progress.done(count, bytes);
        }
        // One that was put since the folder was listed is not missing.
        List<String> missing = referenced.stream().filter(hash -> !found.contains(hash) && !isThere(hash)).sorted().toList();
        return new Verification(count, bytes, missing, altered, orphaned, names(files.foreign()), unreadable, names(files.parts()));
    }

    private void check(Path blob, Set<String> referenced) {
        String name = blob.getFileName().toString();
        try {
            String hash = hash(blob);
            if (!hash.equals(name)) {
                altered.add(new Altered(name, hash, referenced.contains(name)));
            }
        } catch (NoSuchFileException e) {
            // Pruned since the folder was listed; if it was referenced, it is reported as missing.
            return;
        } catch (IOException e) {
            unreadable.add(name(blob));
        }
        count++;
        found.add(name);
        if (!referenced.contains(name)) {
            orphaned.add(name);
        }
    }

    private String hash(Path blob) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream in = Files.newInputStream(blob)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return Sha256.hex(digest);
    }

    private boolean isThere(String hash) {
        return Hashes.isHash(hash) && Files.isRegularFile(folder.resolve(hash.substring(0, 2)).resolve(hash));
    }

    private List<String> names(List<Path> files) {
        return files.stream().map(this::name).sorted().toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
