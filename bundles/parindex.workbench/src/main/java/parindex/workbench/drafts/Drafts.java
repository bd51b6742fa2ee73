package parindex.workbench.drafts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What people have typed and not recorded, kept on the disk so that it survives a killed process. Drafts are no entries: nobody else sees
 * them. A service. Safe for use by any thread.
 */
@org.osgi.annotation.versioning.ProviderType
public interface Drafts {

    /**
     * Whose drafts of what.
     *
     * @param work     which perspective
     * @param unitCode the unit; empty text if they are of all units of the round
     * @param user     who typed it
     */
    record Key(String work, String roundId, String unitCode, String user) {

        public Key {
            Objects.requireNonNull(work);
            Objects.requireNonNull(roundId);
            Objects.requireNonNull(unitCode);
            Objects.requireNonNull(user);
        }
    }

    /**
     * What was found.
     *
     * @param <T>    what the reader makes of it
     * @param drafts what it makes of no values if there are none
     * @param aside  where a file that could not be read was put; empty if it could, or if there was none
     */
    record Found<T>(T drafts, Optional<String> aside) {
    }

    /**
     * Keeps values instead of those kept before; none removes them. Returns at once: a thread of its own writes them, and before the
     * program ends it has.
     *
     * @param values names and texts
     * @param failed told, by that thread, what failed if they could not be written
     */
    void save(Key key, Map<String, String> values, Consumer<Exception> failed);

    /**
     * What was kept, after everything that is being saved. Waits for the disk: not for the thread of the window.
     *
     * @param reader gets the values; if it throws {@link IllegalArgumentException}, the file is put aside as one that cannot be read
     */
    <T> Found<T> load(Key key, Function<Map<String, String>, T> reader);
}
