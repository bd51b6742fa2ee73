package parindex.workbench.results.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.scoring.Change;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.WhatIf;
import parindex.scoring.WhatIf.UnitChange;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * What is supposed at the moment, for one level. Immutable.
 *
 * @param level   the level
 * @param changes first to last; at most one for each unit and leaf, for each node, and for each class
 */
public record Suppositions(Level level, List<Change> changes) {

    public Suppositions {
        changes = List.copyOf(changes);
    }

    public static Suppositions none(Level level) {
        return new Suppositions(level, List.of());
    }

    /**
     * Supposes another score of a unit at a leaf.
     *
     * @param written what the person wrote
     * @throws BadNumberException if it is no number
     */
    public Suppositions score(String unitCode, String leafId, String written) {
        return with(new Change.Entry(unitCode, leafId, LeafEntry.ofScore(number(written))));
    }

    /** Supposes that a leaf does not apply to a unit. */
    public Suppositions notApplicable(String unitCode, String leafId) {
        return with(new Change.Entry(unitCode, leafId, LeafEntry.NOT_APPLICABLE));
    }

    /**
     * Supposes another maximum of a node.
     *
     * @throws BadNumberException if it is no number
     */
    public Suppositions weight(String nodeId, String written) {
        return with(new Change.Weight(nodeId, number(written)));
    }

    /**
     * Supposes another lower bound of a class.
     *
     * @throws BadNumberException if it is no number
     */
    public Suppositions threshold(String classId, String written) {
        return with(new Change.Threshold(classId, number(written)));
    }

    private static Rational number(String written) {
        return Numbers.parse(written, DecimalMark.DETECT);
    }

    /** Supposes something more; a supposition about the same thing takes the place of the earlier one. */
    private Suppositions with(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.removeIf(other -> same(other, change));
        all.add(change);
        return new Suppositions(level, all);
    }

    private static boolean same(Change one, Change other) {
        if (one instanceof Change.Entry a && other instanceof Change.Entry b) {
            return a.unitCode().equals(b.unitCode()) && a.leafId().equals(b.leafId());
        }
        if (one instanceof Change.Threshold a && other instanceof Change.Threshold b) {
            return a.classId().equals(b.classId());
        }
        return one instanceof Change.Weight a && other instanceof Change.Weight b && a.nodeId().equals(b.nodeId());
    }

    public Suppositions without(int position) {
        List<Change> all = new ArrayList<>(changes);
        all.remove(position);
        return new Suppositions(level, all);
    }

    /** A supposition as a sentence. */
    public static Message describe(Change change, Results results) {
        if (change instanceof Change.Entry entry) {
            String unit = results.unit(entry.unitCode()).map(u -> u.unit().name()).orElse(entry.unitCode());
            String leaf = number(results, entry.leafId());
            return entry.entry().notApplicable() ? message("whatIf.notApplicable", unit, leaf)
                    : message("whatIf.score", unit, leaf, entry.entry().given().orElse(Rational.ZERO));
        }
        if (change instanceof Change.Threshold threshold) {
            return message("whatIf.threshold", name(results.set().classification().classes().stream()
                    .filter(c -> c.id().equals(threshold.classId())).findFirst()), threshold.from());
        }
        Change.Weight weight = (Change.Weight) change;
        return message("whatIf.weight", number(results, weight.nodeId()), weight.newMax());
    }

    private static String number(Results results, String nodeId) {
        return results.set().node(nodeId).map(Node::number).orElse(nodeId);
    }

    /** What would follow, as sentences: how many units change, then each whose rank or class would. */
    public static List<String> sentences(WhatIf outcome, Locale locale) {
        List<String> sentences = new ArrayList<>();
        long ranks = outcome.changed().stream().filter(UnitChange::rankChanged).count();
        long classes = outcome.changed().stream().filter(UnitChange::classChanged).count();
        sentences.add((outcome.changed().isEmpty() ? message("whatIf.nothing")
                : message("whatIf.summary", outcome.changed().size(), ranks, classes)).in(locale));
        for (UnitChange change : outcome.changed()) {
            if (change.rankChanged()) {
                sentences.add(message("whatIf.rank", change.unit().name(), rank(change.rankBefore()), rank(change.rankAfter())).in(locale));
            }
            if (change.classChanged()) {
                sentences.add(message("whatIf.class", change.unit().name(), name(change.classBefore()).in(locale),
                        name(change.classAfter()).in(locale)).in(locale));
            }
        }
        return sentences;
    }

    static String rank(OptionalInt rank) {
        return rank.isPresent() ? rank.getAsInt() + "" : "–";
    }

    private static parindex.values.text.LocalizedText name(Optional<ResultClass> resultClass) {
        return resultClass.map(ResultClass::name).orElseGet(() -> parindex.values.text.LocalizedText.of("–"));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Suppositions.class, key, arguments);
    }
}
