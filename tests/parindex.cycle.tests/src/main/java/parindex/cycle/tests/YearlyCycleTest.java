package parindex.cycle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import parindex.assessment.AssessmentStore;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.RoundSource;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.User;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;
import parindex.exchange.PublicationVerifier;
import parindex.exchange.Publications;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/** The sample round of 2020 through the whole cycle, with 38 people, all phases, returns and disputes; it ends in the attested results. */
class YearlyCycleTest {

    private static final Instant BEFORE = Instant.parse("2020-11-20T02:00:00Z");

    private final BundleContext context = FrameworkUtil.getBundle(YearlyCycleTest.class).getBundleContext();
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private final SettableClock clock = new SettableClock(BEFORE);

    @Test
    void theRoundOf2020IsPlayedThroughAllPhases() throws Exception {
        ServiceRegistration<Clock> registration = context.registerService(Clock.class, clock, null);
        try {
            play();
        } finally {
            trackers.forEach(ServiceTracker::close);
            registration.unregister();
        }
    }

    private void play() throws Exception {
        AssessmentStore store = service(AssessmentStore.class);
        Rounds rounds = service(Rounds.class);
        CriteriaCatalogue catalogue = service(CriteriaCatalogue.class);
        List<CriteriaDocument> documents = catalogue.installed().stream().map(CriteriaCatalogue.Installed::document)
                .sorted(java.util.Comparator.comparing(d -> d.set().level())).toList();
        RoundContent content = service(RoundSource.class).create(documents);
        Map<Level, CriteriaSet> sets = new EnumMap<>(Level.class);
        documents.forEach(d -> sets.put(d.set().level(), d.set()));
        people(store, content, sets);

        Replay replay = new Replay(new Replay.Services(rounds, service(SelfAssessment.class), service(CentralValues.class),
                service(Appraisal.class),
                service(RoundScreens.class)), clock, content, sets);
        rounds.create(Replay.ADMINISTRATOR, new Rounds.Plan(Replay.ROUND, "Chỉ số CCHC 2020 (minh họa)", 2020, documents,
                content.units().stream().map(u -> u.code()).toList(), schedule(), members(content, sets)));
        assertEquals(List.of(), rounds.missing(Replay.ADMINISTRATOR, Replay.ROUND));

        move(rounds, Phase.SELF_ASSESSMENT, "2020-12-01T01:00:00Z");
        assertEquals(30, rounds.missing(Replay.ADMINISTRATOR, Replay.ROUND).size());
        refused(RefusedActionException.Kind.INCOMPLETE, "missing.unit",
                () -> rounds.move(Replay.ADMINISTRATOR, Replay.ROUND, Phase.FIRST_APPRAISAL, Optional.empty()));
        replay.selfAssessment();
        assertTrue(replay.explainedAfterRefusal() > 0, "the sample has claims without proof");
        assertEquals(List.of(), rounds.missing(Replay.ADMINISTRATOR, Replay.ROUND));

        // The last second of 15 December in Vietnam, and the first one after it.
        clock.advanceTo(Instant.parse("2020-12-15T16:59:59Z"));
        refused(RefusedActionException.Kind.CLOSED, "unit.submitted", () -> service(SelfAssessment.class).submit(Replay.assessor("SNV"),
                Replay.ROUND, "SNV"));
        rounds.reopen(Replay.ADMINISTRATOR, Replay.ROUND, "SNV", Phase.SELF_ASSESSMENT, Optional.empty(), "Minh họa: nộp nhầm");
        service(SelfAssessment.class).submit(Replay.assessor("SNV"), Replay.ROUND, "SNV");

        move(rounds, Phase.FIRST_APPRAISAL, "2020-12-21T01:00:00Z");
        replay.firstAppraisal();
        assertTrue(replay.requests() > 0);
        move(rounds, Phase.RIGHT_OF_REPLY, "2020-12-24T01:00:00Z");
        replay.rightOfReply();
        move(rounds, Phase.SECOND_APPRAISAL, "2020-12-28T01:00:00Z");
        replay.secondAppraisal();
        move(rounds, Phase.COUNCIL, "2020-12-30T01:00:00Z");
        replay.council();
        assertTrue(replay.reopened() > 0);
        assertEquals(List.of(), rounds.missing(Replay.ADMINISTRATOR, Replay.ROUND));

        RoundResults results = service(RoundEvaluation.class).evaluate(Replay.ROUND, Stage.COUNCIL).orElseThrow();
        attested(results);
        assertEquals(12, store.decisions(Replay.ROUND).stream().filter(d -> d.stage() == Stage.REPLY).count());
        assertTrue(store.auditHead().seq() > 30, "every step is in the audit log");
        published(store);
    }

    /** Frozen, signed, verified without the database, and covered by the audit chain. */
    private void published(AssessmentStore store) throws Exception {
        Path folder = Files.createTempDirectory("parindex-published");
        Publications.Published published = service(Publications.class).publish(Replay.ADMINISTRATOR, Replay.ROUND, folder);
        assertEquals(Phase.PUBLISHED, store.round(Replay.ROUND).orElseThrow().phase());
        PublicationVerifier.Verified verified = service(PublicationVerifier.class)
                .verify(published.file(), Optional.of(published.record().fingerprint()));
        assertTrue(verified.isSound(), () -> verified.findings().toString());
        assertEquals(PublicationVerifier.Signer.EXPECTED, verified.signer());
        assertEquals(30, verified.units());
        AuditLog.Verification audit = service(AuditLog.class).verify(Replay.ADMINISTRATOR, Optional.of(verified.audit()));
        assertEquals(Optional.empty(), audit.broken());
        assertEquals(store.entries(Replay.ROUND).size() + store.decisions(Replay.ROUND).size()
                + store.ledger(LedgerScope.of(Replay.ROUND)).remarks().size(), audit.lines());
        refused(RefusedActionException.Kind.CLOSED, "access.phase", () -> service(Appraisal.class).decide(Replay.COUNCIL, Replay.ROUND,
                Stage.COUNCIL,
                List.of(new Appraisal.Verdict("SNV", "LV1.1.1", 0, Optional.of(Rational.ZERO), false, Optional.empty(),
                        Optional.of("x")))));
    }

    private void move(Rounds rounds, Phase to, String at) {
        clock.advanceTo(Instant.parse(at));
        rounds.move(Replay.ADMINISTRATOR, Replay.ROUND, to, Optional.empty());
    }

    private static void refused(RefusedActionException.Kind kind, String key, org.junit.jupiter.api.function.Executable action) {
        RefusedActionException refusal = assertThrows(RefusedActionException.class, action);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertEquals(key, refusal.reasons().get(0).key(), refusal.getMessage());
    }

    /** Every component of every unit, exactly as published. */
    private static void attested(RoundResults results) throws IOException {
        int compared = 0;
        try (Reader reader = new InputStreamReader(new AttestedData().open(AttestedData.Table.COMPONENT_SCORES), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                if (row.get("code").startsWith("_")) {
                    continue;
                }
                UnitResult unit = results.level(Level.ofId(row.get("level"))).orElseThrow().unit(row.get("code")).orElseThrow();
                Rational total = Rational.ZERO;
                for (int component = 1; component <= 7; component++) {
                    Rational score = Rational.valueOf(row.get("LV" + component));
                    assertEquals(score, unit.components().get(component - 1).score(), row.get("code") + " LV" + component);
                    total = total.plus(score);
                }
                assertEquals(total, unit.score(), row.get("code"));
                assertEquals(row.get("class"), unit.resultClass().orElseThrow().name().vietnamese(), row.get("code"));
                compared++;
            }
        }
        assertEquals(30, compared);
    }

    private void people(AssessmentStore store, RoundContent content, Map<Level, CriteriaSet> sets) {
        store.write(w -> {
            w.putUnits(content.units());
            List<String> names = new ArrayList<>(List.of("admin", Replay.COUNCIL.user()));
            content.units().forEach(u -> names.add(Replay.assessor(u.code()).user()));
            departments(sets).forEach(d -> names.add(Replay.appraiser(d).user()));
            names.forEach(n -> w.putUser(new User(n, n, n.equals("admin"), true, Optional.empty(), 0, Optional.empty())));
            w.record(new AuditEvent(BEFORE, "admin", "test.people", Optional.empty(), Optional.empty(), "", "", names.size() + " users"));
        });
    }

    private static Set<String> departments(Map<Level, CriteriaSet> sets) {
        return sets.values().stream().flatMap(s -> s.departments().stream()).map(d -> d.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Member> members(RoundContent content, Map<Level, CriteriaSet> sets) {
        List<Member> members = new ArrayList<>(List.of(new Member(Replay.COUNCIL.user(), Role.COUNCIL_MEMBER, Optional.empty())));
        content.units().forEach(u -> members.add(new Member(Replay.assessor(u.code()).user(), Role.ASSESSOR, Optional.of(u.code()))));
        departments(sets).forEach(d -> members.add(new Member(Replay.appraiser(d).user(), Role.APPRAISER, Optional.of(d))));
        return members;
    }

    private static Schedule schedule() {
        return new Schedule(Map.of(Phase.SELF_ASSESSMENT, span(1, 15), Phase.FIRST_APPRAISAL, span(16, 23), Phase.RIGHT_OF_REPLY,
                span(24, 27),
                Phase.SECOND_APPRAISAL, span(28, 29), Phase.COUNCIL, span(30, 31)));
    }

    private static Schedule.Span span(int from, int to) {
        return new Schedule.Span(LocalDate.of(2020, 12, from), LocalDate.of(2020, 12, to));
    }

    /**
     * Components start again when the clock of the test appears: ask for a service only after that. Held until the test ends: a component
     * that nobody uses is deactivated, and the store closes.
     */
    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        trackers.add(tracker);
        T service = tracker.waitForService(30_000);
        assertTrue(service != null, type.getName());
        return service;
    }
}
