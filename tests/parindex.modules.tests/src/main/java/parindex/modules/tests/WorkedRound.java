package parindex.modules.tests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.people.Session;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaDocument;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** A round of two units that one person works through with the services of the cycle. */
final class WorkedRound {

    static final String FIRST = "MSNV";
    static final String SECOND = "MSTC";

    /** What the first unit states, by leaf: inputs where the rule derives a score from them, else a score. */
    private static final Map<String, String> INPUTS = Map.of("VD1.1.1", "choice=c:late", "VD1.1.2", "met=f:true",
            "VD1.1.3", "den=n:8;num=n:7", "VD1.1.4", "den=n:102;num=n:97", "VD1.1.5", "den=n:100;num=n:60", "VD1.1.6", "den=n:9;num=n:7",
            "VD2.5", "rating=c:good");
    private static final Map<String, String> SCORES = Map.ofEntries(Map.entry("VD1.2", "9"), Map.entry("VD2.1", "3.5"),
            Map.entry("VD2.2", "4"), Map.entry("VD2.3", "3"), Map.entry("VD2.4", "8"), Map.entry("VD2.6", "3"), Map.entry("VD2.7", "0"),
            Map.entry("VD3.4", "4"), Map.entry("VD3.5", "2"), Map.entry("VD3.6", "5"));
    /** Nobody rounds two sevenths of a maximum by accident. */
    private static final Rational SHARE = Rational.of(2, 7);

    /** The services of the cycle. */
    record Services(Rounds rounds, SelfAssessment self, CentralValues central, Appraisal appraisal, RoundScreens screens) {
    }

    private final Services services;
    private final Session session;
    private final String id;

    private WorkedRound(Services services, Session session, String id) {
        this.services = services;
        this.session = session;
        this.id = id;
    }

    static WorkedRound create(Services services, Session session, String id, CriteriaDocument set) {
        services.rounds().create(session, new Rounds.Plan(id, "Đợt " + id, set.set().id().year(), List.of(set), List.of(FIRST, SECOND),
                Schedule.NONE, List.of()));
        return new WorkedRound(services, session, id);
    }

    /** Both units score themselves and hand in. */
    WorkedRound selfAssessed(CriteriaDocument set) {
        move(Phase.SELF_ASSESSMENT);
        List<Statement> statements = new ArrayList<>();
        for (Node leaf : set.set().leaves()) {
            if (!services.central().isSupplied(leaf)) {
                statements.add(statement(FIRST, leaf.id(), Inputs.ofText(INPUTS.getOrDefault(leaf.id(), "")),
                        Optional.ofNullable(SCORES.get(leaf.id())).map(Rational::valueOf)));
                statements.add(statement(SECOND, leaf.id(), Inputs.NONE, Optional.of(leaf.max().times(SHARE))));
            }
        }
        services.self().record(session, id, statements);
        services.central().supply(session, id, new Supply("Kết quả điều tra", LocalDate.of(2025, 12, 1)), List.of(
                value(FIRST, "VD3.1", "a=n:80;b=n:0;c=n:0;d=n:20"), value(SECOND, "VD3.1", "a=n:2;b=n:0;c=n:0;d=n:5"),
                value(FIRST, "VD3.2", "index=n:80"), value(FIRST, "VD3.3", "value=n:9/2"),
                value(SECOND, "VD3.2", "index=n:50"), value(SECOND, "VD3.3", "value=n:1")));
        services.self().submit(session, id, FIRST);
        services.self().submit(session, id, SECOND);
        return this;
    }

    private static Statement statement(String unit, String leaf, Inputs inputs, Optional<Rational> score) {
        return new Statement(unit, leaf, 0, inputs, score, false, "Báo cáo năm", List.of());
    }

    private static CentralValues.Value value(String unit, String leaf, String inputs) {
        return new CentralValues.Value(unit, leaf, 0, Inputs.ofText(inputs), Optional.empty());
    }

    /** The first appraisal gives every unit what it claims. */
    WorkedRound appraised() {
        move(Phase.FIRST_APPRAISAL);
        for (String unit : List.of(FIRST, SECOND)) {
            services.appraisal().decide(session, id, Stage.FIRST_APPRAISAL, services.screens().unit(session, id, unit).stream()
                    .map(s -> verdict(s, claimed(s), Optional.empty())).toList());
        }
        return this;
    }

    private static Rational claimed(LeafState state) {
        return state.decision(Stage.SELF).flatMap(Decision::decided)
                .orElseThrow(() -> new AssertionError(state.unitCode() + " claims nothing at " + state.leaf().id()));
    }

    /** Gives scores at leaves where none counts, with a reason. */
    WorkedRound decided(String unit, Map<String, Rational> scores) {
        Map<String, LeafState> states = new LinkedHashMap<>();
        services.screens().unit(session, id, unit).forEach(s -> states.put(s.leaf().id(), s));
        services.appraisal().decide(session, id, Stage.FIRST_APPRAISAL, scores.entrySet().stream()
                .map(s -> verdict(states.get(s.getKey()), s.getValue(), Optional.of("Theo bộ tiêu chí đính chính"))).toList());
        return this;
    }

    private static Appraisal.Verdict verdict(LeafState state, Rational score, Optional<String> why) {
        return new Appraisal.Verdict(state.unitCode(), state.leaf().id(), state.version(), Optional.of(score), false, Optional.empty(), why);
    }

    /** On to the council, where the round can be published. */
    WorkedRound inCouncil() {
        move(Phase.RIGHT_OF_REPLY);
        move(Phase.SECOND_APPRAISAL);
        move(Phase.COUNCIL);
        return this;
    }

    private void move(Phase to) {
        services.rounds().move(session, id, to, Optional.of("Một người làm cả đợt"));
    }

    String id() {
        return id;
    }
}
