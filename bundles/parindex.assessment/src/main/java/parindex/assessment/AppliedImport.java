package parindex.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An import that was applied. Only ever added; that it was taken back stands beside it.
 *
 * @param id      its number, in the order of writing; 0 before it is written
 * @param kind    what was imported
 * @param roundId the round, unless it was the register
 * @param file    name of the file
 * @param sha256  hash of the file, hexadecimal
 * @param actor   who applied it
 * @param at      when
 * @param undone  who took it back and when, if somebody did
 */
public record AppliedImport(long id, ImportKind kind, Optional<String> roundId, String file, String sha256, String actor, Instant at,
        Optional<Undone> undone) {

    /**
     * That an import was taken back.
     *
     * @param actor who did
     * @param at    when
     */
    public record Undone(String actor, Instant at) {
    }

    public AppliedImport {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(roundId);
        Objects.requireNonNull(undone);
    }

    /** Whether the other is of the same kind and round: of these, only the last can be taken back. */
    public boolean isLike(AppliedImport other) {
        return kind == other.kind && roundId.equals(other.roundId);
    }
}
