package parindex.assessment.internal.units;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Changing the register within a transaction, each unit with its audit record. */
public final class UnitWrites {

    private UnitWrites() {
    }

    /** What is wrong with units that are to join the register. */
    public static List<Message> check(AssessmentReading reading, List<Unit> units) {
        return check(reading.units(), units);
    }

    /** The same with another register than the recorded one. */
    public static List<Message> check(Collection<Unit> register, List<Unit> units) {
        return UnitChecks.check(register.stream().map(UnitWrites::composed).toList(), units.stream().map(UnitWrites::composed).toList());
    }

    /** Adds or replaces units that were checked; those that do not differ stay. */
    public static void put(AssessmentStore.Writer writer, String actor, Instant at, List<Unit> units) {
        Map<String, Unit> before = new HashMap<>();
        writer.units().forEach(u -> before.put(u.code(), u));
        for (Unit unit : units.stream().map(UnitWrites::composed).toList()) {
            Optional<Unit> was = Optional.ofNullable(before.get(unit.code()));
            if (!was.equals(Optional.of(unit))) {
                writer.putUnits(List.of(unit));
                writer.record(event(actor, at, was.isPresent() ? AuditAction.UNIT_CHANGED : AuditAction.UNIT_ADDED, unit.code(),
                        was.map(UnitWrites::described).orElse(""), described(unit)));
            }
        }
    }

    /** Removes units that nothing refers to. */
    public static void remove(AssessmentStore.Writer writer, String actor, Instant at, List<Unit> units) {
        for (Unit unit : units) {
            writer.removeUnits(Set.of(unit.code()));
            writer.record(event(actor, at, AuditAction.UNIT_REMOVED, unit.code(), described(unit), ""));
        }
    }

    private static AuditEvent event(String actor, Instant at, AuditAction action, String code, String before, String after) {
        return new AuditEvent(at, actor, action, Optional.empty(), Optional.of(code), code, before, after);
    }

    private static String described(Unit unit) {
        return unit.name() + "; " + unit.level() + "/" + unit.group() + "; aliases " + unit.aliases() + "; valid "
                + unit.validFrom().map(Object::toString).orElse("") + ".." + unit.validTo().map(Object::toString).orElse("")
                + "; predecessors "
                + unit.predecessors();
    }

    /** With all texts in NFC. */
    public static Unit composed(Unit unit) {
        return new Unit(VietnameseText.nfc(unit.code()), VietnameseText.nfc(unit.name()), unit.level(), unit.group(),
                unit.aliases().stream().map(VietnameseText::nfc).toList(), unit.validFrom(), unit.validTo(),
                unit.predecessors().stream().map(VietnameseText::nfc).toList());
    }
}
