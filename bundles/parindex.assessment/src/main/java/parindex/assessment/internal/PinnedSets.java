package parindex.assessment.internal;

import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;
import parindex.values.text.Message;

/** Reads the criteria documents that a round has stored, and refuses one that is not what was stored. */
final class PinnedSets {

    private PinnedSets() {
    }

    static CriteriaSet read(Round round, PinnedSet pinned) {
        String source = round.id() + "/" + pinned.set();
        ReadResult result = new CriteriaReader().read(source, pinned.document());
        CriteriaSet set = result.set().orElseThrow(() -> damaged(round, pinned, "unreadable"));
        if (!set.hash().equals(pinned.hash())) {
            throw damaged(round, pinned, set.hash());
        }
        return set;
    }

    private static StoreException damaged(Round round, PinnedSet pinned, String found) {
        return new StoreException(Message.of(PinnedSets.class, "pinned.damaged", round.id(), pinned.set(), pinned.hash(), found), null);
    }
}
