package parindex.assessment.internal.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ImportChange;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports.Preview;
import parindex.assessment.cycle.Listed;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.UnitChanges;
import parindex.assessment.internal.Access;
import parindex.assessment.internal.units.UnitWrites;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.values.text.Message;

/** Units from a table. */
final class UnitImport implements ImportWork<ImportContent.Units> {

    private static final int MOST_IN_QUERY = 500;

    private final RoundClock clock;

    UnitImport(RoundClock clock) {
        this.clock = clock;
    }

    /** The fields of a unit but its code, by the names that {@link UnitChanges} gives them, as exact texts. */
    private enum Field {
        NAME("name", Unit::name),
        LEVEL("level", u -> u.level().id()),
        GROUP("group", Unit::group),
        ALIASES("aliases", u -> Listed.write(u.aliases())),
        VALID_FROM("validFrom", u -> u.validFrom().map(LocalDate::toString).orElse("")),
        VALID_TO("validTo", u -> u.validTo().map(LocalDate::toString).orElse("")),
        PREDECESSORS("predecessors", u -> Listed.write(u.predecessors()));

        private final String id;
        private final Function<Unit, String> text;

        Field(String id, Function<Unit, String> text) {
            this.id = id;
            this.text = text;
        }

        private static Map<String, String> texts(Unit unit) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Field field : values()) {
                texts.put(field.id, field.text.apply(unit));
            }
            return texts;
        }

        private static Unit unit(String code, Map<String, String> texts) {
            return new Unit(code, texts.get(NAME.id), Level.ofId(texts.get(LEVEL.id)), texts.get(GROUP.id),
                    Listed.read(texts.get(ALIASES.id)),
                    day(texts.get(VALID_FROM.id)), day(texts.get(VALID_TO.id)), Listed.read(texts.get(PREDECESSORS.id)));
        }

        private static Optional<LocalDate> day(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        }
    }

    private static UnitChanges changes(AssessmentReading reading, ImportContent.Units content) {
        return UnitChanges.of(reading.units(), content.stated().stream().map(UnitWrites::composed).toList());
    }

    @Override
    public Preview preview(AssessmentReading reading, Session session, ImportContent.Units content) {
        require(reading, session);
        UnitChanges changes = changes(reading, content);
        Map<String, Unit> before = byCode(reading);
        List<ImportChange> shown = new ArrayList<>();
        for (Unit unit : changes.units()) {
            if (before.containsKey(unit.code())) {
                shown.addAll(differences(before.get(unit.code()), unit));
            } else {
                shown.add(new ImportChange(unit.code(), "", "", unit.name()));
            }
        }
        return new Preview(shown, changes.same(), UnitWrites.check(reading, changes.units()));
    }

    private static List<ImportChange> differences(Unit before, Unit after) {
        Map<String, String> was = Field.texts(before);
        return Field.texts(after).entrySet().stream().filter(e -> !e.getValue().equals(was.get(e.getKey())))
                .map(e -> new ImportChange(after.code(), e.getKey(), was.get(e.getKey()), e.getValue())).toList();
    }

    @Override
    public List<ImportChange> write(AssessmentStore.Writer writer, Session session, ImportContent.Units content) {
        UnitChanges changes = changes(writer, content);
        Map<String, Unit> before = byCode(writer);
        List<ImportChange> kept = new ArrayList<>();
        for (Unit unit : changes.units()) {
            if (before.containsKey(unit.code())) {
                kept.addAll(differences(before.get(unit.code()), unit));
            } else {
                // All of it, so that a later change by hand is noticed.
                kept.add(new ImportChange(unit.code(), "", "", unit.name()));
                Field.texts(unit).forEach((field, text) -> kept.add(new ImportChange(unit.code(), field, "", text)));
            }
        }
        UnitWrites.put(writer, session.user(), clock.now(writer), changes.units());
        return kept;
    }

    @Override
    public void requireRight(AssessmentReading reading, Session session, AppliedImport applied, List<ImportChange> changes) {
        require(reading, session);
    }

    private static void require(AssessmentReading reading, Session session) {
        Access.of(reading, session, Optional.empty()).require(Operation.MANAGE_UNITS);
    }

    @Override
    public List<Message> obstacles(AssessmentReading reading, AppliedImport applied, List<ImportChange> changes) {
        List<Message> found = new ArrayList<>();
        Map<String, Unit> units = byCode(reading);
        for (ImportChange change : changes.stream().filter(c -> !c.field().isEmpty()).toList()) {
            Unit now = units.get(change.subject());
            if (now == null) {
                found.add(message("import.unit.gone", change.subject()));
            } else if (!Field.texts(now).get(change.field()).equals(change.after())) {
                found.add(message("import.unit.changed", change.subject(), now.name()));
            }
        }
        Set<String> added = added(changes);
        Set<String> taking = new TreeSet<>();
        for (Round round : reading.rounds()) {
            taking.addAll(round.unitCodes());
            round.unitCodes().stream().filter(added::contains).forEach(code -> found.add(message("import.unit.inRound", code, round.id())));
        }
        List<String> codes = List.copyOf(added);
        for (int from = 0; from < codes.size(); from += MOST_IN_QUERY) {
            Set<String> part = Set.copyOf(codes.subList(from, Math.min(from + MOST_IN_QUERY, codes.size())));
            reading.unitsInUse(part).stream().filter(code -> !taking.contains(code))
                    .forEach(code -> found.add(message("import.unit.used", code)));
        }
        Map<String, Unit> after = new LinkedHashMap<>(units);
        List<Unit> restored = restored(units, changes);
        restored.forEach(unit -> after.put(unit.code(), unit));
        after.keySet().removeAll(added);
        after.values().forEach(unit -> unit.predecessors().stream().filter(added::contains)
                .forEach(code -> found.add(message("import.unit.continued", code, unit.code()))));
        if (found.isEmpty()) {
            found.addAll(UnitWrites.check(after.values(), restored));
        }
        return found.stream().distinct().toList();
    }

    private static Set<String> added(List<ImportChange> changes) {
        return changes.stream().filter(c -> c.field().isEmpty()).map(ImportChange::subject).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The changed units as they were before, in everything that the import changed. */
    private static List<Unit> restored(Map<String, Unit> units, List<ImportChange> changes) {
        Set<String> added = added(changes);
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        changes.stream().filter(c -> !added.contains(c.subject()) && units.containsKey(c.subject())).forEach(c -> texts
                .computeIfAbsent(c.subject(), code -> Field.texts(units.get(code))).put(c.field(), c.before()));
        return texts.entrySet().stream().map(e -> Field.unit(e.getKey(), e.getValue())).toList();
    }

    private static Map<String, Unit> byCode(AssessmentReading reading) {
        return reading.units().stream().map(UnitWrites::composed).collect(Collectors.toMap(Unit::code, Function.identity(), (a, b) -> a,
                LinkedHashMap::new));
    }

    @Override
    public void undo(AssessmentStore.Writer writer, Session session, AppliedImport applied, List<ImportChange> changes) {
        Map<String, Unit> units = byCode(writer);
        UnitWrites.put(writer, session.user(), clock.now(writer), restored(units, changes));
        UnitWrites.remove(writer, session.user(), clock.now(writer), added(changes).stream().map(units::get).toList());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(UnitImport.class, key, arguments);
    }
}
