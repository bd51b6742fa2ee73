package parindex.workbench.administration.internal.newround;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parindex.assessment.Phase;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.criteria.Department;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.rounds.DayTexts;

/** A round while it is being put together in the wizard. For one thread. */
final class RoundDraft {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");
    private static final int MOST_NAMES = 5;

    private final Offer offer;
    private final Map<Level, CriteriaDocument> sets = new EnumMap<>(Level.class);
    private final Set<String> leftOut = new HashSet<>();
    private String year = "";
    private String name = "";
    private String id = "";
    private DayTexts days = DayTexts.NONE;
    private List<Member> members = List.of();

    RoundDraft(Offer offer) {
        this.offer = offer;
        offer.newestYear().ifPresent(newest -> setYear(Integer.toString(newest)));
    }

    /** An id made from a name: letters without marks, digits, hyphens. */
    static String idFor(String name) {
        String folded = VietnameseText.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return folded.length() > 64 ? folded.substring(0, 64).replaceAll("-+$", "") : folded;
    }

    Offer offer() {
        return offer;
    }

    String year() {
        return year;
    }

    /** Another year has other sets: the newest of each level is proposed. */
    void setYear(String typed) {
        String wanted = typed.strip();
        if (wanted.equals(year)) {
            return;
        }
        year = wanted;
        sets.clear();
        readYear().ifPresent(number -> {
            for (Level level : Level.values()) {
                offer.sets(level, number).stream().findFirst().ifPresent(document -> sets.put(level, document));
            }
        });
    }

    private Optional<Integer> readYear() {
        return YEAR.matcher(year).matches() ? Optional.of(Integer.valueOf(year)) : Optional.empty();
    }

    String name() {
        return name;
    }

    void setName(String typed) {
        name = typed.strip();
    }

    String id() {
        return id;
    }

    void setId(String typed) {
        id = typed.strip();
    }

    /** What is wrong with year, name and id. */
    List<Message> wrongName() {
        List<Message> wrong = new ArrayList<>();
        if (readYear().isEmpty()) {
            wrong.add(Texts.message("newRound.year.wrong"));
        }
        if (name.isEmpty()) {
            wrong.add(Texts.message("newRound.name.missing"));
        }
        if (!ID.matcher(id).matches()) {
            wrong.add(Texts.message("newRound.id.wrong"));
        } else if (offer.rounds().contains(id)) {
            wrong.add(Texts.message("newRound.id.taken", id));
        }
        return wrong;
    }

    /** The sets of a level that can be chosen; empty while there is no year. */
    List<CriteriaDocument> sets(Level level) {
        return readYear().map(number -> offer.sets(level, number)).orElse(List.of());
    }

    Optional<CriteriaDocument> set(Level level) {
        return Optional.ofNullable(sets.get(level));
    }

    void choose(Level level, Optional<CriteriaDocument> document) {
        document.ifPresentOrElse(chosen -> sets.put(level, chosen), () -> sets.remove(level));
    }

    List<Message> wrongSets() {
        if (!sets.isEmpty()) {
            return List.of();
        }
        boolean none = java.util.Arrays.stream(Level.values()).allMatch(level -> sets(level).isEmpty());
        return List.of(none ? Texts.message("newRound.sets.none", year) : Texts.message("newRound.sets.choose"));
    }

    /** The units that can take part. */
    List<Unit> candidates() {
        return readYear().map(number -> offer.units(sets.keySet(), number)).orElse(List.of());
    }

    boolean takesPart(Unit unit) {
        return !leftOut.contains(unit.code());
    }

    void setTakesPart(Unit unit, boolean takes) {
        if (takes) {
            leftOut.remove(unit.code());
        } else {
            leftOut.add(unit.code());
        }
    }

    List<Unit> units() {
        return candidates().stream().filter(this::takesPart).toList();
    }

    List<Message> wrongUnits() {
        if (!units().isEmpty()) {
            return List.of();
        }
        return List.of(Texts.message(candidates().isEmpty() ? "newRound.units.none" : "newRound.units.choose"));
    }

    DayTexts days() {
        return days;
    }

    void setDays(DayTexts typed) {
        days = typed;
    }

    List<Member> members() {
        return members;
    }

    void setMembers(List<Member> wanted) {
        members = List.copyOf(wanted);
    }

    /** Lead departments of the chosen sets, id and name. */
    Map<String, LocalizedText> departments() {
        return sets.values().stream().flatMap(document -> document.set().departments().stream())
                .collect(Collectors.toMap(Department::id, Department::name, (first, again) -> first));
    }

    /** What the round can do without for now, but not for long. */
    List<Message> open() {
        List<Message> open = new ArrayList<>();
        List<Message> without = DayTexts.PHASES.stream().filter(phase -> !days.spans().containsKey(phase))
                .map(Phase::label).toList();
        if (!without.isEmpty()) {
            open.add(Texts.message("newRound.open.days", joined(without)));
        }
        Set<String> assessed = scopes(Role.ASSESSOR);
        List<String> units = units().stream().filter(unit -> !assessed.contains(unit.code())).map(Unit::name).toList();
        if (!units.isEmpty()) {
            open.add(Texts.message("newRound.open.assessors", units.size(), some(units)));
        }
        Map<String, LocalizedText> departments = new TreeMap<>(departments());
        departments.keySet().removeAll(scopes(Role.APPRAISER));
        if (!departments.isEmpty()) {
            open.add(Texts.message("newRound.open.appraisers", joined(departments.values())));
        }
        if (members.stream().noneMatch(member -> member.role() == Role.COUNCIL_MEMBER)) {
            open.add(Texts.message("newRound.open.council"));
        }
        return open;
    }

    private Set<String> scopes(Role role) {
        return members.stream().filter(member -> member.role() == role).flatMap(member -> member.scope().stream())
                .collect(Collectors.toSet());
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + (names.size() > MOST_NAMES ? ", …" : "");
    }

    private static Object joined(Collection<?> parts) {
        Object all = null;
        for (Object part : parts) {
            all = all == null ? part : Texts.message("list.and", all, part);
        }
        return all;
    }

    /** @throws IllegalStateException if a page is not right yet */
    Rounds.Plan plan() {
        Set<String> codes = units().stream().map(Unit::code).collect(Collectors.toSet());
        List<Member> fitting = members.stream().filter(member -> member.role() != Role.ASSESSOR || member.scope()
                .filter(codes::contains).isPresent()).toList();
        return new Rounds.Plan(id, name, readYear().orElseThrow(IllegalStateException::new), List.copyOf(sets.values()),
                units().stream().map(Unit::code).toList(), days.schedule(), fitting);
    }
}
