package parindex.assessment.internal.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Rounds.Plan;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.Message;

/** What is wrong with the plan of a round, its days and its members: everything at once. */
final class RoundPlans {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private RoundPlans() {
    }

    static List<Message> check(AssessmentReading reading, Plan plan) {
        List<Message> wrong = new ArrayList<>();
        if (!ID.matcher(plan.id()).matches()) {
            wrong.add(message("plan.id", plan.id()));
        } else if (reading.round(plan.id()).isPresent()) {
            wrong.add(message("plan.exists", plan.id()));
        }
        if (plan.name().isBlank()) {
            wrong.add(message("plan.name"));
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (CriteriaDocument document : plan.sets()) {
            CriteriaSet set = document.set();
            if (!levels.add(set.level())) {
                wrong.add(message("plan.levelTwice", set.id()));
            }
            if (set.id().year() != plan.year()) {
                wrong.add(message("plan.year", set.id(), Integer.toString(plan.year())));
            }
        }
        if (levels.isEmpty()) {
            wrong.add(message("plan.noSet"));
        }
        checkUnits(reading, plan, levels, wrong);
        wrong.addAll(check(plan.schedule(), Phase.PREPARATION));
        wrong.addAll(check(reading, plan.members(), Set.copyOf(plan.unitCodes()),
                plan.sets().stream().map(CriteriaDocument::set).toList()));
        return wrong;
    }

    private static void checkUnits(AssessmentReading reading, Plan plan, Set<Level> levels, List<Message> wrong) {
        Map<String, Unit> units = new HashMap<>();
        reading.units().forEach(u -> units.put(u.code(), u));
        Set<String> seen = new HashSet<>();
        LocalDate first = LocalDate.of(plan.year(), 1, 1);
        LocalDate last = LocalDate.of(plan.year(), 12, 31);
        for (String code : plan.unitCodes()) {
            Unit unit = units.get(code);
            if (!seen.add(code)) {
                wrong.add(message("plan.unitTwice", code));
            } else if (unit == null) {
                wrong.add(message("plan.unitUnknown", code));
            } else if (!levels.contains(unit.level())) {
                wrong.add(message("plan.unitWithoutSet", unit.name(), code));
            } else if (unit.validTo().filter(day -> day.isBefore(first)).isPresent()
                    || unit.validFrom().filter(day -> day.isAfter(last)).isPresent()) {
                wrong.add(message("plan.unitNotValid", unit.name(), code, Integer.toString(plan.year())));
            }
        }
        if (plan.unitCodes().isEmpty()) {
            wrong.add(message("plan.noUnit"));
        }
    }

    /** Days in the order of the phases, without overlap, of phases that have any. */
    static List<Message> check(Schedule schedule, Phase now) {
        List<Message> wrong = new ArrayList<>();
        Phase before = null;
        for (Map.Entry<Phase, Schedule.Span> span : schedule.spans().entrySet()) {
            Phase phase = span.getKey();
            if (phase == Phase.PREPARATION || phase.compareTo(Phase.COUNCIL) > 0) {
                wrong.add(message("schedule.phase", phase.label()));
            }
            if (before != null && !schedule.spans().get(before).to().isBefore(span.getValue().from())) {
                wrong.add(message("schedule.overlap", before.label(), schedule.spans().get(before).to(), phase.label(),
                        span.getValue().from()));
            }
            before = phase;
        }
        return wrong;
    }

    static List<Message> check(AssessmentReading reading, List<Member> members, Set<String> units, List<CriteriaSet> sets) {
        List<Message> wrong = new ArrayList<>();
        Set<String> users = members.isEmpty() ? Set.of() : reading.users().stream().map(User::name).collect(Collectors.toSet());
        Set<String> departments = sets.stream().flatMap(s -> s.departments().stream()).map(d -> d.id()).collect(Collectors.toSet());
        Set<Member> seen = new HashSet<>();
        for (Member member : members) {
            String scope = member.scope().orElse("");
            if (!seen.add(member)) {
                wrong.add(message("member.twice", member.user(), Message.of(Access.class, "role." + member.role()), scope));
            }
            if (!users.contains(member.user())) {
                wrong.add(message("member.unknown", member.user()));
            }
            switch (member.role()) {
                case ADMINISTRATOR -> wrong.add(message("member.administrator", member.user()));
                case ASSESSOR -> {
                    if (!units.contains(scope)) {
                        wrong.add(message("member.unit", member.user(), scope));
                    }
                }
                case APPRAISER -> {
                    if (!departments.contains(scope)) {
                        wrong.add(message("member.department", member.user(), scope,
                                String.join(", ", departments.stream().sorted().toList())));
                    }
                }
                case COUNCIL_MEMBER, VIEWER -> {
                    if (member.scope().isPresent()) {
                        wrong.add(message("member.scope", member.user(), scope));
                    }
                }
            }
        }
        return wrong;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(RoundPlans.class, key, arguments);
    }
}
