package parindex.workbench.results.internal.model;

import java.util.Optional;
import parindex.criteria.Level;

/**
 * What the perspective is about at the moment; all its parts follow it.
 *
 * @param level    the level
 * @param nodeId   a node of the level's criteria set; empty for the total
 * @param unitCode a unit of the level, if one was chosen
 */
public record Choice(Level level, Optional<String> nodeId, Optional<String> unitCode) {

    public static Choice of(Level level) {
        return new Choice(level, Optional.empty(), Optional.empty());
    }

    public Choice withUnit(String code) {
        return new Choice(level, nodeId, Optional.of(code));
    }

    public Choice withNode(Optional<String> node) {
        return new Choice(level, node, unitCode);
    }
}
