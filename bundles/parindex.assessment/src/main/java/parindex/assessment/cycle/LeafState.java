package parindex.assessment.cycle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.criteria.Node;

/**
 * Where one unit stands at one leaf.
 *
 * @param unitCode  the unit
 * @param leaf      the leaf
 * @param entry     what is stated now, with its line
 * @param decisions the latest decision of each stage that has one
 * @param remarks   all remarks, in order
 */
public record LeafState(String unitCode, Node leaf, Optional<Line<Entry>> entry, Map<Stage, Line<Decision>> decisions,
        List<Line<Remark>> remarks) {

    public LeafState {
        EnumMap<Stage, Line<Decision>> copy = new EnumMap<>(Stage.class);
        copy.putAll(decisions);
        decisions = Collections.unmodifiableMap(copy);
        remarks = List.copyOf(remarks);
    }

    /** Number of the latest line; 0 if there is none. Who edits names it, and is refused if there is a later one by then. */
    public long version() {
        long version = entry.map(Line::number).orElse(0L);
        for (Line<Decision> decision : decisions.values()) {
            version = Math.max(version, decision.number());
        }
        return remarks.isEmpty() ? version : Math.max(version, remarks.get(remarks.size() - 1).number());
    }

    public Optional<Decision> decision(Stage stage) {
        return Optional.ofNullable(decisions.get(stage)).map(Line::content);
    }

    /** The decision that counts as appraised up to a stage: of the highest stage that has one, without the unit's reply. */
    public Optional<Decision> appraised(Stage upTo) {
        Optional<Decision> found = Optional.empty();
        for (Map.Entry<Stage, Line<Decision>> decision : decisions.entrySet()) {
            Stage stage = decision.getKey();
            if (stage != Stage.SELF && stage != Stage.REPLY && stage.compareTo(upTo) <= 0) {
                found = Optional.of(decision.getValue().content());
            }
        }
        return found;
    }

    /** The decision that stands before a stage of the appraisal: the self score before the first one, later what was appraised. */
    public Optional<Decision> before(Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> decision(Stage.SELF);
            case SECOND_APPRAISAL -> appraised(Stage.FIRST_APPRAISAL);
            default -> appraised(Stage.SECOND_APPRAISAL);
        };
    }

    /**
     * Whether the round waits for a decision of the stage here before it moves on: at the first appraisal every leaf without one, at the
     * second what the unit has disputed since, in the council what nobody has decided at all. False for the stages of the unit.
     */
    public boolean undecided(Stage stage) {
        return switch (stage) {
            case FIRST_APPRAISAL -> decision(Stage.FIRST_APPRAISAL).isEmpty();
            case SECOND_APPRAISAL -> number(Stage.REPLY) > number(Stage.SECOND_APPRAISAL);
            case COUNCIL -> appraised(Stage.COUNCIL).isEmpty();
            default -> false;
        };
    }

    /** Number of the line of the latest decision of a stage; 0 if there is none. */
    public long number(Stage stage) {
        Line<Decision> line = decisions.get(stage);
        return line == null ? 0 : line.number();
    }
}
