package parindex.modules;

import java.nio.file.Path;
import java.time.Instant;
import parindex.values.text.LocalizedText;

/**
 * What has become of a file that somebody put into the watched folder.
 *
 * @param file     where it lies now
 * @param at       when it was dealt with
 * @param accepted whether it was installed
 * @param reasons  why it was refused; empty text if it was accepted
 */
public record Arrival(Path file, Instant at, boolean accepted, LocalizedText reasons) {

    /** Is told, as a service, on a thread of the watched folder. */
    @FunctionalInterface
    public interface Listener {
        void arrived(Arrival arrival);
    }
}
