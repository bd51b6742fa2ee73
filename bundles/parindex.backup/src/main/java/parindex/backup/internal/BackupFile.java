package parindex.backup.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parindex.archive.ArchiveKind;
import parindex.archive.ArchiveWriter;
import parindex.archive.Limits;
import parindex.backup.Backups.Progress;

/** What is in a backup. */
final class BackupFile {

    static final ArchiveKind KIND = new ArchiveKind("parindex.backup", 1);
    // The pages of a database pack better than anything else; the disk space is checked before anything is unpacked.
    static final Limits LIMITS = new Limits(400_000, 1L << 44, 1L << 46, Limits.ANY_RATIO);
    static final String DATABASE = "db/parindex.mv.db";
    static final Pattern BLOB = Pattern.compile("evidence/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final Pattern CONFIGURATION = Pattern.compile("(keys|config)/.+|[^/]+\\.properties");

    private final ArchiveWriter archive;
    private final Progress progress;
    private final Set<String> contents = new HashSet<>();
    private long files;
    private long bytes;

    BackupFile(ArchiveWriter archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    static boolean isExpected(String name) {
        return name.equals(DATABASE) || BLOB.matcher(name).matches() || CONFIGURATION.matcher(name).matches();
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    void addDatabase(Path copy) throws IOException {
        add(DATABASE, copy);
    }

    /** Adds evidence, keys and configuration. Uploads under way are nobody's yet. */
    void addContent(Path content) throws IOException {
        for (String folder : List.of("evidence", "keys", "config")) {
            if (Files.isDirectory(content.resolve(folder))) {
                try (Stream<Path> all = Files.walk(content.resolve(folder))) {
                    for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                        addExpected(content, file);
                    }
                }
            }
        }
        try (Stream<Path> all = Files.list(content)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                addExpected(content, file);
            }
        }
    }

    /**
     * Refuses a backup that could not be restored.
     *
     * @param referenced hash and name of contents that were referenced before the copy of the database was made
     */
    void requireContents(Path content, Map<String, String> referenced) {
        referenced.forEach((sha256, name) -> {
            if (!contents.contains(sha256)) {
                throw Texts.bad(content.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256), "evidence.missing", name);
            }
        });
    }

    private void addExpected(Path content, Path file) throws IOException {
        String name = content.relativize(file).toString().replace('\\', '/');
        if (isExpected(name)) {
            add(name, file);
        }
    }

    private void add(String name, Path file) throws IOException {
        Matcher blobName = BLOB.matcher(name);
        boolean blob = blobName.matches();
        MessageDigest digest = sha256();
        InputStream opened;
        try {
            opened = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            if (blob) {
                // Pruned since the folder was listed; whether a document refers to it is looked at in the end.
                return;
            }
            throw e;
        }
        try (InputStream in = new Hashing(opened, digest)) {
            archive.add(name, in);
        }
        if (blob && !name.endsWith(HexFormat.of().formatHex(digest.digest()))) {
            throw Texts.bad(file, "evidence.altered");
        }
        if (blob) {
            contents.add(blobName.group(2));
        }
        files++;
        progress.done(files, bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Hashes and counts what is read. */
    private final class Hashing extends FilterInputStream {

        private final MessageDigest digest;

        Hashing(InputStream in, MessageDigest digest) {
            super(in);
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count > 0) {
                digest.update(into, offset, count);
                bytes += count;
            }
            return count;
        }
    }
}
