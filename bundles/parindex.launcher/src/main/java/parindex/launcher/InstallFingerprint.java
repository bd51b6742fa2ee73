package parindex.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Recognises that the framework cache was made from another install: another place, version, bundle file or feature file. */
final class InstallFingerprint {
    private InstallFingerprint() {
    }

    /**
     * A digest over where the install is, its version, and path, size and time of every bundle and feature file.
     *
     * @throws LaunchFailure if the install cannot be read
     */
    static String of(Install install) throws LaunchFailure {
        try {
            List<String> lines = new ArrayList<>();
            collect(install.home().resolve("bundles"), lines);
            collect(install.features(), lines);
            lines.sort(null);
            lines.add(install.home() + "\n" + install.version());
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "install.not.found", install.home());
        }
    }

    private static void collect(Path directory, List<String> lines) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                lines.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
