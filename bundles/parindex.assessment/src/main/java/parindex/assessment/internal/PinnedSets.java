package parindex.assessment.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;
import parindex.values.text.Message;

/**
 * Reads the criteria documents that rounds have stored, and refuses one that is not what was stored. Keeps what it has read, by document: a
 * round is asked for its set at every step. Safe for use by any thread.
 */
@Component(service = PinnedSets.class)
public final class PinnedSets {

    // A program works with a handful of sets; beyond that the oldest use is not worth tracking.
    private static final int MOST = 32;

    private final Map<String, CriteriaSet> read = new ConcurrentHashMap<>();

    /** @throws StoreException if the document no longer has the hash it was stored with */
    public CriteriaSet get(Round round, PinnedSet pinned) {
        CriteriaSet known = read.get(pinned.document());
        if (known == null) {
            known = read(round, pinned);
            if (read.size() >= MOST) {
                read.clear();
            }
            read.put(pinned.document(), known);
        }
        if (!known.hash().equals(pinned.hash())) {
            throw damaged(round, pinned, known.hash());
        }
        return known;
    }

    private static CriteriaSet read(Round round, PinnedSet pinned) {
        ReadResult result = new CriteriaReader().read(round.id() + "/" + pinned.set(), pinned.document());
        return result.set().orElseThrow(() -> damaged(round, pinned, "unreadable"));
    }

    private static StoreException damaged(Round round, PinnedSet pinned, String found) {
        return new StoreException(Message.of(PinnedSets.class, "pinned.damaged", round.id(), pinned.set(), pinned.hash(), found), null);
    }
}
