package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.RoundContent;
import parindex.assessment.Stage;
import parindex.criteria.CriteriaSet;
import parindex.criteria.DeductionReason;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaDocument;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/** The way from the claims to the final scores. */
class LedgerTest {

    private static RoundContent content;
    private static Map<String, CriteriaSet> sets;

    @BeforeAll
    static void create() {
        List<CriteriaDocument> installed = Sets.installed();
        content = new SampleRound2020(new EngineScoring()).create(installed);
        Map<Level, CriteriaSet> byLevel = installed.stream().collect(Collectors.toMap(d -> d.set().level(), CriteriaDocument::set));
        sets = new HashMap<>();
        content.units().forEach(unit -> sets.put(unit.code(), byLevel.get(unit.level())));
    }

    private static Node leaf(Decision decision) {
        return sets.get(decision.unitCode()).node(decision.leafId()).orElseThrow();
    }

    private static Rational decided(Decision decision) {
        return decision.decided().orElseThrow();
    }

    private static List<Decision> of(Stage stage) {
        return content.decisions().stream().filter(d -> d.stage() == stage).toList();
    }

    @Test
    void everyStageIsThereAndScoresStayWithinTheMaxima() {
        assertEquals(EnumSet.allOf(Stage.class), content.decisions().stream().map(Decision::stage).collect(Collectors.toSet()));
        assertEquals(22 * 67 + 8 * 83, of(Stage.SELF).size());
        assertEquals(22 * 67 + 8 * 83, of(Stage.FIRST_APPRAISAL).size());
        for (Decision decision : content.decisions()) {
            assertTrue(decided(decision).signum() >= 0 && decided(decision).compareTo(leaf(decision).max()) <= 0, decision.toString());
        }
    }

    @Test
    void lostPointsAlwaysHaveACodedReasonOfTheLeaf() {
        for (Decision decision : new Replay(content).decisions(false).values()) {
            boolean lost = decided(decision).compareTo(leaf(decision).max()) < 0;
            assertEquals(lost, decision.reasonId().isPresent(), decision.toString());
            if (lost) {
                DeductionReason reason = leaf(decision).leaf().orElseThrow().reasons().stream()
                        .filter(r -> r.id().equals(decision.reasonId().get())).findFirst().orElseThrow();
                assertTrue(decision.stage() != Stage.FIRST_APPRAISAL || decision.reasonText().orElseThrow()
                        .equals(reason.text().vietnamese()));
            }
        }
    }

    @Test
    void adjustedScoresSayWhy() {
        Map<String, Rational> claimed = new HashMap<>();
        of(Stage.SELF).forEach(d -> claimed.put(Replay.key(d.unitCode(), d.leafId()), decided(d)));
        of(Stage.FIRST_APPRAISAL).stream().filter(d -> !decided(d).equals(claimed.get(Replay.key(d.unitCode(), d.leafId()))))
                .forEach(d -> assertTrue(d.reasonText().isPresent(), d.toString()));
    }

    @Test
    void derivedScoresAreThoseOfTheInputsAtThatTime() {
        EngineScoring engine = new EngineScoring();
        Map<String, List<Entry>> entries = content.entries().stream()
                .collect(Collectors.groupingBy(e -> Replay.key(e.unitCode(), e.leafId())));
        int derivedAlone = 0;
        for (Decision decision : content.decisions()) {
            Entry entry = entries.get(Replay.key(decision.unitCode(), decision.leafId())).stream()
                    .filter(e -> !e.at().isAfter(decision.at())).reduce((earlier, later) -> later).orElseThrow();
            Optional<Rational> derived = engine.derive(sets.get(decision.unitCode()), leaf(decision), entry.inputs()).derivedScore();
            if (derived.isPresent()) {
                assertEquals(derived, decision.derived(), decision.toString());
                derivedAlone++;
            }
        }
        // All but the leaves that look at other units or leaves; those are held by the evaluation of whole sheets.
        assertEquals(content.decisions().size() - 2 * 30 * 4, derivedAlone);
    }

    @Test
    void repliesAreAnsweredAndDecidedByTheCouncil() {
        Set<String> replies = of(Stage.REPLY).stream().map(d -> Replay.key(d.unitCode(), d.leafId())).collect(Collectors.toSet());
        assertEquals(Disputes.read().rows().stream().map(r -> Replay.key(r.unit(), r.leafId())).collect(Collectors.toSet()), replies);
        Map<String, Decision> first = of(Stage.FIRST_APPRAISAL).stream()
                .collect(Collectors.toMap(d -> Replay.key(d.unitCode(), d.leafId()), d -> d));
        Map<String, Decision> second = of(Stage.SECOND_APPRAISAL).stream()
                .collect(Collectors.toMap(d -> Replay.key(d.unitCode(), d.leafId()), d -> d));
        Map<String, Decision> council = of(Stage.COUNCIL).stream()
                .collect(Collectors.toMap(d -> Replay.key(d.unitCode(), d.leafId()), d -> d));
        assertEquals(replies, second.keySet());
        assertEquals(replies, council.keySet());
        for (Disputes.Row row : Disputes.read().rows()) {
            String key = Replay.key(row.unit(), row.leafId());
            int change = decided(second.get(key)).compareTo(decided(first.get(key)));
            assertEquals(row.outcome() == Disputes.Outcome.RESTORED ? 1 : 0, change, key);
            assertTrue(first.get(key).reasonId().isPresent(), key + " was taken without a reason");
            assertEquals(decided(second.get(key)), decided(council.get(key)), key);
        }
    }

    @Test
    void unitsClaimMoreThanTheyGetButNotAlways() {
        Map<String, Decision> last = new Replay(content).decisions(false);
        int more = 0;
        int admitted = 0;
        int less = 0;
        for (Decision self : of(Stage.SELF)) {
            Decision appraised = last.get(Replay.key(self.unitCode(), self.leafId()));
            int gap = decided(self).compareTo(decided(appraised));
            more += gap > 0 ? 1 : 0;
            less += gap < 0 ? 1 : 0;
            admitted += gap == 0 && decided(appraised).compareTo(leaf(appraised).max()) < 0 ? 1 : 0;
        }
        assertTrue(more > 2 * admitted && admitted > 50 && less >= 5 && less < 40, more + " " + admitted + " " + less);
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT)) {
            Results claimed = new Replay(content).evaluate(Sets.of(level).set(), true);
            Results appraised = new Replay(content).evaluate(Sets.of(level).set(), false);
            for (UnitResult unit : claimed.units()) {
                Rational gap = unit.score().minus(appraised.unit(unit.unit().code()).orElseThrow().score());
                assertTrue(gap.signum() >= 0 && gap.compareTo(Rational.of(16)) < 0, unit.unit() + " " + gap);
            }
        }
    }

    @Test
    void stagesFollowTheAttestedDays() {
        assertWithin(Stage.SELF, "2020-11-30T17:00:00Z", "2020-12-15T17:00:00Z");
        assertWithin(Stage.FIRST_APPRAISAL, "2020-12-20T17:00:00Z", "2020-12-21T17:00:00Z");
        assertWithin(Stage.REPLY, "2020-12-21T17:00:00Z", "2020-12-31T17:00:00Z");
        Decision snv = of(Stage.SELF).stream().filter(d -> d.unitCode().equals("SNV")).findFirst().orElseThrow();
        assertEquals(Instant.parse("2020-12-10T01:00:00Z"), snv.at(), "08:00 in Vietnam");
    }

    private static void assertWithin(Stage stage, String from, String to) {
        of(stage).forEach(d -> assertTrue(!d.at().isBefore(Instant.parse(from)) && d.at().isBefore(Instant.parse(to)), d.toString()));
    }

    @Test
    void linesOfOneCaseAreInTheOrderOfTime() {
        Map<String, Instant> decisions = new HashMap<>();
        for (Decision line : content.decisions()) {
            Instant before = decisions.put(Replay.key(line.unitCode(), line.leafId()), line.at());
            assertTrue(before == null || !line.at().isBefore(before), line.toString());
        }
        Map<String, Instant> entries = new HashMap<>();
        for (Entry line : content.entries()) {
            Instant before = entries.put(Replay.key(line.unitCode(), line.leafId()), line.at());
            assertTrue(before == null || line.at().isAfter(before), line.toString());
        }
    }

    @Test
    void actorsAreOfficeRoles() {
        assertTrue(of(Stage.COUNCIL).stream().allMatch(d -> d.actor().equals("hoi-dong")));
        for (Decision line : of(Stage.FIRST_APPRAISAL)) {
            assertEquals("to-giup-viec@" + leaf(line).leaf().orElseThrow().lead(), line.actor());
        }
    }

    @Test
    void evidenceHasTheFaultsOfTheReportButStaysIllustrative() {
        int withoutPlace = 0;
        int unexplained = 0;
        int explained = 0;
        for (Entry entry : content.entries()) {
            boolean required = sets.get(entry.unitCode()).node(entry.leafId()).orElseThrow().leaf().orElseThrow().evidence().required();
            unexplained += required && entry.evidence().isEmpty() && entry.explanation().isEmpty() ? 1 : 0;
            explained += entry.evidence().isEmpty() && entry.explanation().isPresent() ? 1 : 0;
            withoutPlace += (int) entry.evidence().stream().filter(note -> note.place().isEmpty()).count();
            entry.explanation().ifPresent(text -> assertTrue(text.startsWith("Minh họa"), text));
            for (EvidenceNote note : entry.evidence()) {
                assertTrue(note.summary().startsWith("Minh họa"), note.summary());
                assertTrue(note.number().matches("[1-9][0-9]*/(BC|KH|QĐ|TB|BB|TTr|DS)-[A-Z]+"), note.number());
                assertEquals(2020, note.date().orElseThrow().getYear());
                note.place().ifPresent(place -> assertTrue(place.matches("Mục [IV]+, trang [1-9]"), place));
            }
        }
        assertTrue(withoutPlace > 20 && unexplained > 20 && explained > 20, withoutPlace + " " + unexplained + " " + explained);
    }
}
