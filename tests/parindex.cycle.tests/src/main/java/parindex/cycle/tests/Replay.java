package parindex.cycle.tests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RoundContent;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.values.number.Rational;

/** Plays the sample round of 2020 through the services, person by person and day by day. */
final class Replay {

    static final String ROUND = "replay-2020";
    static final Session ADMINISTRATOR = new Session("admin", true);
    static final Session COUNCIL = new Session("hoi-dong", false);

    private static final String SUPPLIER = "dau-moi@";
    private static final Instant COUNCIL_DAY = LocalDate.of(2020, 12, 30).atStartOfDay(parindex.assessment.Schedule.VIETNAM).toInstant();

    /** The services of the cycle. */
    record Services(Rounds rounds, SelfAssessment self, CentralValues central, Appraisal appraisal, RoundScreens screens) {
    }

    private final Services services;
    private final SettableClock clock;
    private final RoundContent content;
    private final Map<Level, CriteriaSet> sets;
    private int explainedAfterRefusal;
    private int requests;
    private int reopened;

    Replay(Services services, SettableClock clock, RoundContent content, Map<Level, CriteriaSet> sets) {
        this.services = services;
        this.clock = clock;
        this.content = content;
        this.sets = sets;
    }

    static Session assessor(String unitCode) {
        return new Session("tdg." + unitCode.toLowerCase(java.util.Locale.ROOT), false);
    }

    static Session appraiser(String department) {
        return new Session("tgv." + department, false);
    }

    int explainedAfterRefusal() {
        return explainedAfterRefusal;
    }

    int requests() {
        return requests;
    }

    int reopened() {
        return reopened;
    }

    /** Every unit states its leaves and hands in; lead departments supply theirs before. */
    void selfAssessment() {
        Map<String, List<Entry>> claims = claims();
        supply(claims);
        List<Map.Entry<String, List<Entry>>> byDay = claims.entrySet().stream()
                .sorted(Comparator.comparing(unit -> unit.getValue().get(unit.getValue().size() - 1).at())).toList();
        for (Map.Entry<String, List<Entry>> unit : byDay) {
            clock.advanceTo(unit.getValue().get(unit.getValue().size() - 1).at());
            Session session = assessor(unit.getKey());
            List<Entry> own = unit.getValue().stream().filter(e -> !services.central().isSupplied(leaf(e.unitCode(), e.leafId()))).toList();
            services.self().record(session, ROUND, own.stream().map(e -> statement(e, 0, score(e, Stage.SELF), e.explanation().orElse("")))
                    .toList());
            submit(session, unit.getKey());
        }
    }

    /** A claim without evidence and explanation is not taken: the refusal says where, and an explanation is added there. */
    private void submit(Session session, String unitCode) {
        try {
            services.self().submit(session, ROUND, unitCode);
        } catch (RefusedActionException e) {
            if (e.kind() != RefusedActionException.Kind.INCOMPLETE) {
                throw e;
            }
            List<SelfAssessment.Statement> explained = services.screens().unit(session, ROUND, unitCode).stream()
                    .filter(s -> !services.central().isSupplied(s.leaf()))
                    .filter(s -> s.entry().isPresent() && s.entry().get().content().evidence().isEmpty()
                            && s.entry().get().content().explanation().isEmpty() && s.leaf().leaf().orElseThrow().evidence().required())
                    .map(s -> statement(s.entry().get().content(), s.version(), s.decision(Stage.SELF).flatMap(Decision::decided),
                            "Minh họa: giải trình bổ sung"))
                    .toList();
            explainedAfterRefusal += explained.size();
            services.self().record(session, ROUND, explained);
            services.self().submit(session, ROUND, unitCode);
        }
    }

    private void supply(Map<String, List<Entry>> claims) {
        Map<String, List<CentralValues.Value>> byDepartment = new LinkedHashMap<>();
        claims.values().stream().flatMap(List::stream).filter(e -> services.central().isSupplied(leaf(e.unitCode(), e.leafId())))
                .forEach(e -> {
            // The sample lets units enter their survey results; the product has them from the lead department.
            String department = e.actor().startsWith(SUPPLIER) ? e.actor().substring(SUPPLIER.length()) : lead(e.unitCode(), e.leafId());
            byDepartment.computeIfAbsent(department, d -> new ArrayList<>())
                    .add(new CentralValues.Value(e.unitCode(), e.leafId(), 0, e.inputs(), score(e, Stage.SELF)));
        });
        byDepartment.forEach((department, values) -> services.central().supply(appraiser(department), ROUND,
                new Supply("Minh họa: số liệu của " + department, LocalDate.of(2020, 12, 1)), values));
    }

    /** The working group decides unit by unit, and asks for what is to be supplemented. */
    void firstAppraisal() {
        decide(Stage.FIRST_APPRAISAL);
        for (Entry supplement : supplements()) {
            services.appraisal().requestSupplement(appraiser(lead(supplement.unitCode(), supplement.leafId())), ROUND,
                    supplement.unitCode(),
                    supplement.leafId(), "Minh họa: đề nghị bổ sung tài liệu");
            requests++;
        }
    }

    /** Units supplement and dispute, and hand in. */
    void rightOfReply() {
        Map<String, List<Entry>> supplements = supplements().stream().filter(e -> e.at().isBefore(COUNCIL_DAY))
                .collect(Collectors.groupingBy(Entry::unitCode));
        Map<String, List<Decision>> disputes = decisions(Stage.REPLY).stream().collect(Collectors.groupingBy(Decision::unitCode));
        for (Unit unit : content.units()) {
            List<Entry> entries = supplements.getOrDefault(unit.code(), List.of());
            List<Decision> replies = disputes.getOrDefault(unit.code(), List.of());
            if (!entries.isEmpty() || !replies.isEmpty()) {
                Map<String, LeafState> states = states(assessor(unit.code()), unit.code());
                services.self().reply(assessor(unit.code()), ROUND,
                        entries.stream().map(e -> statement(e, states.get(e.leafId()).version(), Optional.empty(),
                                e.explanation().orElse(""))).toList(),
                        replies.stream().map(d -> new SelfAssessment.Dispute(d.unitCode(), d.leafId(), states.get(d.leafId()).version(),
                                d.decided(),
                                d.reasonText().orElseThrow())).toList());
            }
            services.self().submit(assessor(unit.code()), ROUND, unit.code());
        }
    }

    void secondAppraisal() {
        decide(Stage.SECOND_APPRAISAL);
    }

    /** Units that kept to their figures put them right when the council has met: re-opened one by one, with a reason. */
    void council() {
        supplements().stream().filter(e -> !e.at().isBefore(COUNCIL_DAY)).forEach(e -> {
            services.rounds().reopen(ADMINISTRATOR, ROUND, e.unitCode(), Phase.RIGHT_OF_REPLY, Optional.of(LocalDate.of(2020, 12, 30)),
                    "Minh họa: sửa số liệu theo kết luận của Hội đồng");
            Map<String, LeafState> states = states(assessor(e.unitCode()), e.unitCode());
            services.self().reply(assessor(e.unitCode()), ROUND,
                    List.of(statement(e, states.get(e.leafId()).version(), Optional.empty(), "")), List.of());
            services.self().submit(assessor(e.unitCode()), ROUND, e.unitCode());
            reopened++;
        });
        decide(Stage.COUNCIL);
    }

    private void decide(Stage stage) {
        Map<String, Map<String, List<Decision>>> byUnitAndLead = decisions(stage).stream()
                .collect(Collectors.groupingBy(Decision::unitCode, LinkedHashMap::new,
                        Collectors.groupingBy(d -> lead(d.unitCode(), d.leafId()))));
        byUnitAndLead.forEach((unit, byLead) -> byLead.forEach((lead, decisions) -> {
            Session session = stage == Stage.COUNCIL ? COUNCIL : appraiser(lead);
            Map<String, LeafState> states = states(session, unit);
            services.appraisal().decide(session, ROUND, stage, decisions.stream().map(d -> new Appraisal.Verdict(unit, d.leafId(),
                    states.get(d.leafId()).version(), d.decided(), d.notApplicable(), d.reasonId(), d.reasonText())).toList());
        }));
    }

    private Map<String, LeafState> states(Session session, String unitCode) {
        return services.screens().unit(session, ROUND, unitCode).stream().collect(Collectors.toMap(s -> s.leaf().id(), s -> s));
    }

    private static SelfAssessment.Statement statement(Entry entry, long seen, Optional<Rational> score, String explanation) {
        return new SelfAssessment.Statement(entry.unitCode(), entry.leafId(), seen, entry.inputs(), score, entry.claimsNotApplicable(),
                explanation,
                entry.evidence());
    }

    /** The first entry of each unit and leaf: what was claimed. */
    private Map<String, List<Entry>> claims() {
        Map<String, Entry> first = new LinkedHashMap<>();
        content.entries().forEach(e -> first.putIfAbsent(e.unitCode() + " " + e.leafId(), e));
        return first.values().stream().collect(Collectors.groupingBy(Entry::unitCode, LinkedHashMap::new, Collectors.toList()));
    }

    /** Later entries: what was supplemented. */
    private List<Entry> supplements() {
        Map<String, Entry> first = new HashMap<>();
        return content.entries().stream().filter(e -> first.putIfAbsent(e.unitCode() + " " + e.leafId(), e) != null)
                .filter(e -> !services.central().isSupplied(leaf(e.unitCode(), e.leafId()))).toList();
    }

    private List<Decision> decisions(Stage stage) {
        return content.decisions().stream().filter(d -> d.stage() == stage).toList();
    }

    private Optional<Rational> score(Entry entry, Stage stage) {
        return content.decisions().stream().filter(d -> d.stage() == stage && d.unitCode().equals(entry.unitCode())
                && d.leafId().equals(entry.leafId()))
                .findFirst().flatMap(Decision::decided);
    }

    private Node leaf(String unitCode, String leafId) {
        Level level = content.units().stream().filter(u -> u.code().equals(unitCode)).findFirst().orElseThrow().level();
        return sets.get(level).node(leafId).orElseThrow();
    }

    private String lead(String unitCode, String leafId) {
        return leaf(unitCode, leafId).leaf().orElseThrow().lead();
    }
}
