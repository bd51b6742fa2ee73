package parindex.assessment.internal.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Unit;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** The units in the store. Nothing is guessed: an abbreviation means a unit only if it is its code or one of its aliases. */
@Component
public final class StoredUnitRegister implements UnitRegister {

    private final AssessmentStore store;
    private final RoundClock clock;

    @Activate
    public StoredUnitRegister(@Reference AssessmentStore store, @Reference RoundClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Unit> units() {
        return store.units();
    }

    @Override
    public List<Match> match(String writtenName) {
        String written = VietnameseText.nfc(writtenName).strip();
        String folded = folded(written);
        List<Unit> units = store.units();
        List<Match> found = matches(units, Certainty.EXACT, u -> same(u.code(), written) || same(u.name(), written));
        if (found.isEmpty()) {
            found = matches(units, Certainty.ALIAS, u -> u.aliases().stream().anyMatch(a -> same(a, written)));
        }
        if (found.isEmpty() && !folded.isEmpty()) {
            found = matches(units, Certainty.SUGGESTION,
                    u -> UnitChecks.written(u).stream().anyMatch(text -> folded(text).equals(folded)));
        }
        return found;
    }

    private static List<Match> matches(List<Unit> units, Certainty certainty, Predicate<Unit> fits) {
        return units.stream().filter(fits).map(u -> new Match(u, certainty)).toList();
    }

    /** Without spaces too: people leave them out, or put them in the middle of an abbreviation. */
    private static String folded(String text) {
        return VietnameseText.fold(text).replace(" ", "");
    }

    private static boolean same(String recorded, String written) {
        return VietnameseText.nfc(recorded).equals(written);
    }

    @Override
    public List<Message> check(List<Unit> units) {
        return UnitWrites.check(store, units);
    }

    @Override
    public void put(Session session, List<Unit> units) {
        List<Unit> wanted = units.stream().map(UnitWrites::composed).toList();
        store.write(writer -> {
            Access access = Access.of(writer, session, Optional.empty());
            access.require(Operation.MANAGE_UNITS);
            List<Message> wrong = UnitWrites.check(writer, wanted);
            if (!wrong.isEmpty()) {
                throw new RefusedActionException(Kind.INVALID, wrong);
            }
            UnitWrites.put(writer, access.user(), clock.now(writer), wanted);
        });
    }

    @Override
    public void addAlias(Session session, String unitCode, String alias) {
        String text = VietnameseText.nfc(alias).strip();
        store.write(writer -> {
            Access access = Access.of(writer, session, Optional.empty());
            access.require(Operation.MANAGE_UNITS);
            List<Unit> units = writer.units().stream().map(UnitWrites::composed).toList();
            Unit unit = units.stream().filter(u -> u.code().equals(unitCode)).findFirst()
                    .orElseThrow(() -> invalid("unit.unknown", unitCode));
            if (text.isEmpty()) {
                throw invalid("unit.alias", unitCode);
            }
            units.stream().filter(u -> u != unit && UnitChecks.written(u).contains(text)).findFirst().ifPresent(other -> {
                throw invalid("unit.nameTaken", text, unitCode, other.code());
            });
            if (!UnitChecks.written(unit).contains(text)) {
                List<String> aliases = new ArrayList<>(unit.aliases());
                aliases.add(text);
                UnitWrites.put(writer, access.user(), clock.now(writer), List.of(new Unit(unit.code(), unit.name(), unit.level(),
                        unit.group(), aliases,
                        unit.validFrom(), unit.validTo(), unit.predecessors())));
            }
        });
    }

    @Override
    public List<Unit> successors(String unitCode) {
        return store.units().stream().filter(u -> u.predecessors().contains(unitCode)).toList();
    }

    private static RefusedActionException invalid(String key, Object... arguments) {
        return new RefusedActionException(Kind.INVALID, Message.of(UnitChecks.class, key, arguments));
    }
}
