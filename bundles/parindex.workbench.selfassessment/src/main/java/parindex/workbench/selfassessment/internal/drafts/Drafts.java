package parindex.workbench.selfassessment.internal.drafts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parindex.workbench.selfassessment.internal.model.LeafDraft;

/**
 * What people have typed and not recorded, kept on the disk so that it survives a killed process. Drafts are no entries: nobody else sees
 * them.
 * Safe for use by any thread.
 */
public interface Drafts {

    /**
     * Whose drafts of what.
     *
     * @param user who typed it
     */
    record Key(String roundId, String unitCode, String user) {
    }

    /**
     * What was found.
     *
     * @param drafts by leaf; empty if there are none
     * @param aside  where a file that could not be read was put; empty if it could, or if there was none
     */
    record Found(Map<String, LeafDraft> drafts, Optional<String> aside) {
    }

    /**
     * Keeps drafts instead of those kept before; none removes them. Returns at once: a thread of its own writes them, and before the
     * program ends it has.
     *
     * @param failed told, by that thread, what failed if they could not be written
     */
    void save(Key key, Map<String, LeafDraft> drafts, Consumer<Exception> failed);

    /** What was kept, after everything that is being saved. Waits for the disk: not for the thread of the window. */
    Found load(Key key);
}
