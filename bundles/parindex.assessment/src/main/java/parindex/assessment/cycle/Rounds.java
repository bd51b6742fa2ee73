package parindex.assessment.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.people.Member;
import parindex.assessment.people.Session;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.Message;

/**
 * Rounds and their phases. Changes need {@link parindex.assessment.people.Operation#MANAGE_ROUND}, are one transaction each and in the
 * audit log. All methods throw {@link parindex.assessment.RefusedActionException}; nothing is changed then. Safe for use by any thread.
 */
public interface Rounds {

    /**
     * What a new round is made from.
     *
     * @param id        short id, unique: lower-case letters, digits, point and hyphen
     * @param name      title
     * @param year      the year that is scored
     * @param sets      one criteria document per level that takes part, each of that year
     * @param unitCodes units taking part, each of a level that has a set and valid in that year; their ranking groups are in the register
     * @param schedule  the days; may be empty and set later
     * @param members   members; may be empty and set later
     */
    record Plan(String id, String name, int year, List<CriteriaDocument> sets, List<String> unitCodes, Schedule schedule,
            List<Member> members) {
        public Plan {
            sets = List.copyOf(sets);
            unitCodes = List.copyOf(unitCodes);
            members = List.copyOf(members);
        }
    }

    /**
     * What one unit still lacks before the round can go on.
     *
     * @param unitCode the unit; empty text if it concerns the round as a whole
     * @param what     one sentence with the name of the unit, such as "Sở Y tế: 3 leaves without self score, 2 without evidence"
     * @param leafIds  the leaves concerned, in printed order
     * @param blocking whether no reason lets the round go on without it
     */
    record Missing(String unitCode, Message what, List<String> leafIds, boolean blocking) {
        public Missing {
            leafIds = List.copyOf(leafIds);
        }
    }

    /** Creates a round in the phase of preparation. */
    void create(Session session, Plan plan);

    /** Replaces the days of the phases: in the order of the phases, without overlap, and not of phases that are over. */
    void setSchedule(Session session, String roundId, Schedule schedule);

    /** Replaces the members; users, units and lead departments must exist. */
    void setMembers(Session session, String roundId, List<Member> members);

    /**
     * The phases that the round may be moved to from where it stands: the next one. What must be done again is
     * {@linkplain #reopen re-opened}.
     */
    List<Phase> nextPhases(Phase phase);

    /** What is missing before the round may leave its phase, by unit in the order of the round. */
    List<Missing> missing(Session session, String roundId);

    /**
     * Moves the round to another phase.
     *
     * @param despite why it goes on although something is missing; needed exactly then, and recorded
     */
    void move(Session session, String roundId, Phase to, Optional<String> despite);

    /**
     * Opens a phase that the round has left for one unit only, until it hands in its work, the day ends, or {@link #close}.
     *
     * @param phase   self-assessment, first appraisal, right of reply or second appraisal; before the phase of the round
     * @param lastDay the last day, if limited
     * @param reason  why; not blank
     */
    void reopen(Session session, String roundId, String unitCode, Phase phase, Optional<LocalDate> lastDay, String reason);

    /** Ends a re-opening. */
    void close(Session session, String roundId, String unitCode, String reason);
}
