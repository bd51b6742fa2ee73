package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.cycle.SetChanges;
import parindex.assessment.cycle.SetChanges.Plan;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;

/** Moving a round to a corrected criteria set. */
@Creatable
public final class SetChangeCalls {

    @Inject
    @Optional
    private SetChanges changes;
    private final CriteriaCalls criteria;

    @Inject
    public SetChangeCalls(CriteriaCalls criteria) {
        this.criteria = criteria;
    }

    public List<CriteriaDocument> installed() {
        return criteria.installed();
    }

    /** @throws parindex.values.problem.BadInputException with everything that is wrong in the file */
    public CriteriaDocument read(Path file) {
        return new CriteriaReader().read(file).orThrow();
    }

    public Plan plan(Session session, String roundId, CriteriaDocument to) {
        return service(changes).plan(session, roundId, to);
    }

    public void change(Session session, Plan plan, CriteriaDocument to, String reason) {
        service(changes).change(session, plan, to, reason);
    }

    public Plan planUndo(Session session, String roundId, Level level) {
        return service(changes).planUndo(session, roundId, level);
    }

    public void undo(Session session, Plan plan, String reason) {
        service(changes).undo(session, plan, reason);
    }
}
