package parindex.modules.internal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parindex.modules.Signer;
import parindex.values.text.LocalizedText;

/**
 * The record of choices: which modules of the program are in use where that differs from their feature files, and what is installed.
 * Immutable; written as a whole. The launcher reads {@code program} too.
 *
 * @param format    {@value #FORMAT}
 * @param program   id of a module of the program → whether it is in use
 * @param installed by id
 */
public record Stored(String format, Map<String, Boolean> program, List<Installed> installed) {

    /** What this program reads and writes. */
    public static final String FORMAT = "parindex.modules/1";
    /** Nothing chosen, nothing installed. */
    public static final Stored EMPTY = new Stored(FORMAT, Map.of(), List.of());

    public Stored {
        program = program == null ? Map.of() : new TreeMap<>(program);
        installed = installed == null ? List.of() : List.copyOf(installed);
    }

    /**
     * An installed module.
     *
     * @param error    why it was disabled by the program; null if it was not
     * @param current  what is in use
     * @param previous what was in use before the last update; null if there is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Installed(String id, boolean enabled, Words error, Packaged current, Packaged previous) {

        public Installed enabled(boolean wanted) {
            return new Installed(id, wanted, null, current, previous);
        }

        public Installed failed(Words why) {
            return new Installed(id, false, why, current, previous);
        }
    }

    /** A text in both languages; null in English if there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Words(String vi, String en) {

        public static Words of(LocalizedText text) {
            return new Words(text.vietnamese(), text.english().orElse(null));
        }

        public LocalizedText text() {
            return new LocalizedText(vi, Optional.ofNullable(en));
        }
    }

    /**
     * One version of a module.
     *
     * @param signer      null if it is not signed
     * @param allowedOnce whether an administrator allowed it although its signer is not trusted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Packaged(String version, Words name, Words description, String category, List<String> requires, List<Part> bundles,
            Certificate signer, boolean allowedOnce) {
    }

    /** A bundle in the folder of packages. */
    public record Part(String symbolicName, String version, String sha256, int startLevel, List<String> sets) {
    }

    /** Who signed; moments as ISO 8601. */
    public record Certificate(String name, String fingerprint, String from, String until) {

        public static Certificate of(Signer signer) {
            return new Certificate(signer.name(), signer.fingerprint(), signer.from().toString(), signer.until().toString());
        }

        public Signer signer() {
            return new Signer(name, fingerprint, java.time.Instant.parse(from), java.time.Instant.parse(until));
        }
    }

    public Optional<Installed> find(String id) {
        return installed.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** With this module added, or in place of the one of the same id. */
    public Stored with(Installed module) {
        List<Installed> changed = new ArrayList<>(installed);
        changed.removeIf(i -> i.id().equals(module.id()));
        changed.add(module);
        changed.sort(java.util.Comparator.comparing(Installed::id));
        return new Stored(format, program, changed);
    }

    public Stored without(String id) {
        return new Stored(format, program, installed.stream().filter(i -> !i.id().equals(id)).toList());
    }

    public Stored withProgram(String id, boolean enabled) {
        Map<String, Boolean> changed = new TreeMap<>(program);
        changed.put(id, enabled);
        return new Stored(format, changed, installed);
    }

    /** SHA-256 of every file that is needed. */
    public Set<String> files() {
        Set<String> files = new HashSet<>();
        installed.stream().flatMap(i -> Stream.of(Optional.ofNullable(i.current()), Optional.ofNullable(i.previous())))
                .flatMap(Optional::stream).flatMap(p -> p.bundles().stream()).forEach(b -> files.add(b.sha256()));
        return files;
    }
}
