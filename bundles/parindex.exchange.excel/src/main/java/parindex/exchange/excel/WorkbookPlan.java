package parindex.exchange.excel;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.values.text.Message;

/**
 * What a self-assessment workbook is made from.
 *
 * @param round   the round
 * @param unit    the unit that fills it in
 * @param set     the set of the unit's level, as the round pins it
 * @param states  where the unit stands at its leaves; a leaf without a state is blank. States of other units are ignored
 * @param lastDay last day of self-assessment in Vietnam, if one is set
 * @param locale  language: English for {@code en}, Vietnamese for any other
 */
public record WorkbookPlan(Round round, Unit unit, CriteriaSet set, List<LeafState> states, Optional<LocalDate> lastDay, Locale locale) {

    public WorkbookPlan {
        states = List.copyOf(states);
    }

    /** A workbook in Vietnamese without a last day. */
    public WorkbookPlan(Round round, Unit unit, CriteriaSet set, List<LeafState> states) {
        this(round, unit, set, states, Optional.empty(), Message.VIETNAMESE);
    }
}
