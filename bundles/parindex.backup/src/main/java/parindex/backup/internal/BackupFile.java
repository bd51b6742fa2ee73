package parindex.backup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
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
import parindex.values.hash.Sha256;

/** What is in a backup. */
final class BackupFile {

    static final ArchiveKind KIND = new ArchiveKind("parindex.backup", 1);
    // The pages of a database pack better than anything else; the disk space is checked before anything is unpacked.
    static final Limits LIMITS = new Limits(400_000, 1L << 44, 1L << 46, Limits.ANY_RATIO);
    static final String DATABASE = "db/parindex.mv.db";
    static final Pattern BLOB = Pattern.compile("evidence/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
    private static final Pattern CONFIGURATION = Pattern.compile("(keys|config)/.+|[^/]+\\.properties");
    /** What administrators have installed, and whom they trust; verified again by whoever starts it. Not what is being worked on. */
    private static final Pattern MODULES = Pattern.compile("modules/(modules\\.json|packages/[0-9a-f]{64}\\.jar|trust/[0-9a-f]{64}\\.cer)");

    private final ArchiveWriter archive;
    private final DamageFound damage;
    private final Progress progress;
    private final Set<String> contents = new HashSet<>();
    private long files;
    private long bytes;

    BackupFile(ArchiveWriter archive, DamageFound damage, Progress progress) {
        this.archive = archive;
        this.damage = damage;
        this.progress = progress;
    }

    static boolean isExpected(String name) {
        return name.equals(DATABASE) || BLOB.matcher(name).matches() || CONFIGURATION.matcher(name).matches()
                || MODULES.matcher(name).matches();
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

    /** Adds evidence, keys, configuration and modules. Uploads under way are nobody's yet. */
    void addContent(Path content) throws IOException {
        for (String folder : List.of("evidence", "keys", "config", "modules")) {
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
     * Finds what a restored program would miss.
     *
     * @param referenced hash and name of contents that were referenced before the copy of the database was made
     */
    void requireContents(Path content, Map<String, String> referenced) {
        referenced.forEach((sha256, name) -> {
            if (!contents.contains(sha256)) {
                damage.add(content.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256), "evidence.missing", name);
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
        MessageDigest digest = Sha256.start();
        FileChannel opened;
        try {
            opened = FileChannel.open(file);
        } catch (NoSuchFileException e) {
            if (blob || MODULES.matcher(name).matches()) {
                // Pruned since the folder was listed. Whether a document refers to it is looked at in the end; a module that was updated in that
                // moment is said to lack its file by the program that starts on the backup.
                return;
            }
            throw e;
        }
        try (InputStream in = new DigestInputStream(Channels.newInputStream(opened), digest)) {
            bytes += opened.size();
            archive.add(name, in);
        }
        if (blob && !name.endsWith(Sha256.hex(digest))) {
            // It goes in as it is: somebody may still read in it what it was.
            damage.add(file, "evidence.altered");
        }
        if (blob) {
            contents.add(blobName.group(2));
        }
        files++;
        progress.done(files, bytes);
    }
}
