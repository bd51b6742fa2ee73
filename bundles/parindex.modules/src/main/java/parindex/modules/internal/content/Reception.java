package parindex.modules.internal.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parindex.modules.internal.DurableFiles;
import parindex.modules.internal.ModuleFolder;
import parindex.modules.internal.Texts;
import parindex.modules.internal.content.FeatureDescription.FeatureBundle;
import parindex.modules.internal.trust.Examined;
import parindex.modules.internal.trust.JarExamination;
import parindex.modules.internal.trust.JarGate;
import parindex.values.text.LocalizedText;

/**
 * Takes a file in: makes a private copy, examines that, and finds out what it would install. What a person's path holds later does not
 * matter any more. Closing removes the copies that were not {@linkplain #keep kept}.
 */
public final class Reception implements AutoCloseable {

    /** Name of the feature in a feature archive. */
    public static final String FEATURE = "feature.json";
    /** Folder of the bundles in a feature archive, laid out as a Maven repository. */
    public static final String BUNDLES = "bundles/";
    /** Start level of a bundle that is installed alone: that of the program's own. */
    static final int OWN_LEVEL = 5;

    private final ModuleFolder folder;
    private final JarExamination examination = new JarExamination(JarGate.STANDARD);
    private final List<Path> copies = new ArrayList<>();

    public Reception(ModuleFolder folder) {
        this.folder = folder;
    }

    /**
     * @param expected SHA-256 that the content must have, if it is known
     * @throws parindex.values.problem.BadInputException with the reason, if the file is refused
     */
    public Candidate take(Path file, Optional<String> expected) {
        Path copy = newCopy();
        try {
            if (Files.isDirectory(file)) {
                throw Texts.bad(file, "path", "file.folder");
            }
            if (!DurableFiles.copy(file, copy, JarGate.STANDARD.mostBytes())) {
                throw Texts.bad(file, "author", "jar.large", JarGate.STANDARD.mostBytes() >> 20);
            }
            Examined examined = examination.examine(copy, file);
            if (expected.isPresent() && !expected.get().equals(examined.sha256())) {
                throw Texts.bad(file, "again", "jar.notAsListed", expected.get(), examined.sha256());
            }
            return examined.entries().contains(FEATURE) ? archive(examined) : single(examined);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    private static Candidate single(Examined examined) {
        BundleFacts facts = BundleFacts.of(examined.manifest(), examined.shown());
        String category = facts.sets().isEmpty() ? "" : "criteria";
        return new Candidate(examined, facts.symbolicName(), facts.version(), LocalizedText.of(facts.name()), LocalizedText.of(""), category,
                List.of(), List.of(bundle(examined, facts, OWN_LEVEL)));
    }

    private Candidate archive(Examined outer) throws IOException {
        try (ZipFile zip = new ZipFile(outer.file().toFile())) {
            FeatureDescription feature;
            try (InputStream in = zip.getInputStream(zip.getEntry(FEATURE))) {
                feature = FeatureFile.read(in.readAllBytes(), outer.shown().resolve(FEATURE));
            }
            if (feature.essential() || feature.bundles().isEmpty()) {
                throw Texts.bad(outer.shown().resolve(FEATURE), "feature", feature.essential() ? "feature.essential" : "feature.empty");
            }
            List<Candidate.Bundle> bundles = new ArrayList<>();
            for (FeatureBundle wanted : feature.bundles()) {
                bundles.add(unpacked(zip, wanted, outer));
            }
            return new Candidate(outer, feature.id(), feature.version(), feature.name(), feature.description(), feature.category(),
                    feature.requires(), List.copyOf(bundles));
        }
    }

    /** A bundle of an archive needs no signature of its own: that of the archive covers every byte of it. */
    private Candidate.Bundle unpacked(ZipFile zip, FeatureBundle wanted, Examined outer) throws IOException {
        Path shown = outer.shown().resolve(wanted.path());
        ZipEntry entry = zip.getEntry(BUNDLES + wanted.path());
        if (entry == null) {
            throw Texts.bad(shown, "author", "feature.bundleMissing", wanted.artifact());
        }
        if (!wanted.platform().isEmpty()) {
            throw Texts.bad(shown, "author", "feature.platform", wanted.artifact());
        }
        Path copy = newCopy();
        try (InputStream in = zip.getInputStream(entry); FileChannel channel = DurableFiles.newFile(copy)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        Examined examined = examination.examine(copy, shown);
        return bundle(examined, BundleFacts.of(examined.manifest(), shown), wanted.startLevel());
    }

    private static Candidate.Bundle bundle(Examined examined, BundleFacts facts, int startLevel) {
        return new Candidate.Bundle(examined, facts, Math.min(startLevel, OWN_LEVEL),
                facts.sets().isEmpty() ? List.of() : JarExamination.code(examined));
    }

    private Path newCopy() {
        Path copy = DurableFiles.temporary(folder.work());
        copies.add(copy);
        return copy;
    }

    /** Keeps the examined bundles under the name of their content. */
    public void keep(Candidate candidate) {
        for (Candidate.Bundle bundle : candidate.bundles()) {
            try {
                DurableFiles.rename(bundle.file().file(), folder.packaged(bundle.file().sha256()));
            } catch (IOException e) {
                throw Texts.failed(folder.packages(), e);
            }
        }
    }

    @Override
    public void close() {
        for (Path copy : copies) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                // The next start empties the folder; the reason of a failure must not be hidden by this.
                continue;
            }
        }
    }
}
