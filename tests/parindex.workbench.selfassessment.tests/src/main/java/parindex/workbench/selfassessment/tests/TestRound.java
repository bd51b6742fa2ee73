package parindex.workbench.selfassessment.tests;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * A round of its own in self-assessment: with the set that has every kind of rule and two communes, or with another set and one unit. Its services stay
 * referenced.
 */
final class TestRound {

    static final String UNIT = "THU";
    static final String OTHER = "THX";

    private final BundleContext context;
    private final List<ServiceReference<?>> held = new ArrayList<>();
    private final String id = "thu-" + UUID.randomUUID().toString().substring(0, 8);
    private final Session session;
    private final String unit;

    TestRound(BundleContext context) throws IOException {
        this(context, document());
    }

    TestRound(BundleContext context, CriteriaDocument document) {
        this.context = context;
        session = service(SignIn.class).singleUser().orElseThrow();
        Level level = document.set().level();
        unit = level == Level.COMMUNE ? UNIT : UNIT + "-" + level;
        List<Unit> units = level == Level.COMMUNE ? List.of(unit(UNIT, "Xã Thử Nghiệm", level), unit(OTHER, "Xã Thử Xa", level))
                : List.of(unit(unit, "Sở Thử Nghiệm", level));
        service(UnitRegister.class).put(session, units);
        service(Rounds.class).create(session, new Rounds.Plan(id, "Đợt thử " + id, 2020, List.of(document),
                units.stream().map(Unit::code).toList(),
                Schedule.NONE, List.of()));
        move(Phase.SELF_ASSESSMENT);
    }

    private static Unit unit(String code, String name, Level level) {
        return new Unit(code, name, level, "commune", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static CriteriaDocument document() throws IOException {
        try (InputStream in = TestRound.class.getResourceAsStream("/sets/all-rules.xml")) {
            return new CriteriaReader().read("all-rules.xml", in).orThrow();
        }
    }

    String id() {
        return id;
    }

    Session session() {
        return session;
    }

    void move(Phase to) {
        service(Rounds.class).move(session, id, to, Optional.of("thử"));
    }

    /** What the ledger says of a leaf. */
    LeafState leaf(String leafId) {
        return service(RoundScreens.class).unit(session, id, unit).stream().filter(s -> s.leaf().id().equals(leafId)).findFirst()
                .orElseThrow();
    }

    /** Another person writes to a leaf. */
    void record(String leafId, Rational score, String explanation) {
        service(SelfAssessment.class).record(session, id,
                List.of(new SelfAssessment.Statement(unit, leafId, leaf(leafId).version(), Inputs.NONE,
                Optional.of(score), false, explanation, List.of())));
    }

    /** The working group decides another score. */
    void appraise(String leafId, Rational score, String reason) {
        service(Appraisal.class).decide(session, id, Stage.FIRST_APPRAISAL,
                List.of(new Appraisal.Verdict(unit, leafId, leaf(leafId).version(),
                Optional.of(score), false, Optional.empty(), Optional.of(reason))));
    }

    /** The lead department supplies a value. */
    void supply(String leafId, String inputs) {
        service(CentralValues.class).supply(session, id, new Supply("Báo cáo SIPAS", LocalDate.of(2020, 12, 1)),
                List.of(new CentralValues.Value(unit, leafId, leaf(leafId).version(), Inputs.ofText(inputs), Optional.empty())));
    }

    <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new AssertionError("no service " + type.getName());
        }
        held.add(reference);
        return context.getService(reference);
    }

    void release() {
        held.forEach(context::ungetService);
    }
}
