package parindex.assessment;

import java.util.List;
import java.util.Optional;
import parindex.criteria.Level;
import parindex.scoring.Results;

/**
 * A round computed at one stage.
 *
 * @param round  the round
 * @param stage  the stage whose decisions count
 * @param levels one per level that takes part, province first
 */
public record RoundResults(Round round, Stage stage, List<Results> levels) {

    public RoundResults {
        levels = List.copyOf(levels);
    }

    public Optional<Results> level(Level level) {
        return levels.stream().filter(r -> r.set().level() == level).findFirst();
    }
}
