package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Unit;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.Session;
import parindex.workbench.administration.internal.Texts;

/** The register of units. */
@Creatable
public final class UnitCalls {

    @Inject
    @Optional
    private UnitRegister register;
    public List<Unit> all() {
        return service(register).units();
    }

    public void put(Session session, List<Unit> units) {
        service(register).put(session, units);
    }

    /**
     * @param isNew whether the first of them must not be in the register yet
     * @throws RefusedActionException if it is
     */
    public void put(Session session, List<Unit> units, boolean isNew) {
        Unit first = units.get(0);
        if (isNew && all().stream().anyMatch(unit -> unit.code().equals(first.code()))) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("unit.taken", first.code()));
        }
        put(session, units);
    }

    public void addAlias(Session session, String unitCode, String alias) {
        service(register).addAlias(session, unitCode, alias);
    }
}
