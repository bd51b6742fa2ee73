package parindex.modules.internal.content;

import java.util.List;
import parindex.modules.internal.trust.Examined;
import parindex.values.text.LocalizedText;

/**
 * What a file would install.
 *
 * @param outer    the file that a signature covers: the bundle itself or the feature archive
 * @param id       of the module
 * @param requires ids of the features it requires
 * @param bundles  at least one
 */
public record Candidate(Examined outer, String id, String version, LocalizedText name, LocalizedText description, String category,
        List<String> requires, List<Bundle> bundles) {

    /**
     * A bundle with its facts.
     *
     * @param code names of entries with code, if it is a criteria bundle, which is meant to be data only
     */
    public record Bundle(Examined file, BundleFacts facts, int startLevel, List<String> code) {
    }

    /** Names of entries with code in criteria bundles. */
    public List<String> unexpectedCode() {
        return bundles.stream().flatMap(b -> b.code().stream()).toList();
    }

    public List<String> sets() {
        return bundles.stream().flatMap(b -> b.facts().sets().stream()).toList();
    }

    /** As it goes into the record. */
    public Stored.Packaged packaged(parindex.modules.internal.trust.TrustDecision trust) {
        List<Stored.Part> parts = bundles.stream().map(b -> new Stored.Part(b.facts().symbolicName(), b.facts().version(),
                b.file().sha256(), b.startLevel(), b.facts().sets())).toList();
        return new Stored.Packaged(version, Stored.Words.of(name), Stored.Words.of(description), category, requires, parts,
                trust.signer().map(Stored.Certificate::of).orElse(null), trust.allowedOnce());
    }
}
