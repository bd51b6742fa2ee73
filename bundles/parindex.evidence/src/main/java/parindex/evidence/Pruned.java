package parindex.evidence;

import java.util.List;

/**
 * What was removed from the store.
 *
 * @param removed hashes of the contents removed, sorted
 * @param bytes   their size
 * @param kept    contents that nothing references, but that are too young to be removed
 * @param parts   stale unfinished uploads removed
 */
public record Pruned(List<String> removed, long bytes, int kept, int parts) {

    public Pruned {
        removed = List.copyOf(removed);
    }
}
