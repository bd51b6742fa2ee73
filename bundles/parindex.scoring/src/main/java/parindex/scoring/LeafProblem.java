package parindex.scoring;

import parindex.criteria.Node;
import parindex.values.text.Message;

/**
 * A leaf has inputs but no score, since its rule could not derive one.
 *
 * @param unit the unit
 * @param leaf the leaf
 * @param what why, and what to do about it
 */
public record LeafProblem(ScoreUnit unit, Node leaf, Message what) {
}
