package parindex.durability;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.SelfAssessment.Dispute;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.evidence.EvidenceService.Details;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * What people do in the cycle, as the load of a process that is killed. Acts of a kind are numbered from 1; each is one transaction that
 * leaves its number, or a value made from it, at several places.
 */
enum Act {

    /** A unit scores two leaves; the first has a file, attached just before. */
    RECORD("entry.recorded") {
        @Override
        void perform(Cycle cycle, long n) {
            var seen = cycle.versions(LedgerScope.ofUnit(Cycle.ROUND, "SYT"));
            Document file = attach(cycle, n, LINKED);
            List<EvidenceNote> evidence = List.of(new EvidenceNote(file.number(), Optional.empty(), "x", Optional.empty(),
                    Optional.of(file.id())));
            cycle.self.record(Cycle.ASSESSORS.get("SYT"), Cycle.ROUND, List.of(
                    Cycle.statement("SYT", "C1", Cycle.version(seen, "SYT", "C1"), score(n, 51), Long.toString(n), evidence),
                    Cycle.statement("SYT", "C2", Cycle.version(seen, "SYT", "C2"), score(n, 41), Long.toString(n), List.of())));
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            return Stream.of(statements(ledger, "SYT"), decisions(ledger, "SYT", Stage.SELF, false)).flatMap(List::stream).toList();
        }
    },

    /** A unit supplements two leaves and disputes both. */
    REPLY("reply.recorded") {
        @Override
        void perform(Cycle cycle, long n) {
            var seen = cycle.versions(LedgerScope.ofUnit(Cycle.ROUND, "SNV"));
            List<Statement> supplements = new ArrayList<>();
            List<Dispute> disputes = new ArrayList<>();
            for (String leaf : LEAVES) {
                long version = Cycle.version(seen, "SNV", leaf);
                supplements.add(new Statement("SNV", leaf, version, Inputs.NONE, Optional.empty(), false, Long.toString(n), List.of()));
                disputes.add(new Dispute("SNV", leaf, version, Optional.of(Rational.of(score(n, maximum(leaf) + 1))), Long.toString(n)));
            }
            cycle.self.reply(Cycle.ASSESSORS.get("SNV"), Cycle.ROUND, supplements, disputes);
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            return Stream.of(statements(ledger, "SNV"), decisions(ledger, "SNV", Stage.REPLY, true)).flatMap(List::stream).toList();
        }
    },

    /** The working group accepts or adjusts two leaves of a unit. */
    APPRAISE_FIRST("decision.first_appraisal") {
        @Override
        void perform(Cycle cycle, long n) {
            decide(cycle, "STC", Stage.FIRST_APPRAISAL, n);
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            return decisions(ledger, "STC", Stage.FIRST_APPRAISAL, true);
        }
    },

    /** The working group asks a unit for more. */
    REQUEST("remark.supplement_requested") {
        @Override
        void perform(Cycle cycle, long n) {
            cycle.appraisal.requestSupplement(Cycle.APPRAISER, Cycle.ROUND, "STC", "C1", Long.toString(n));
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            return List.of(new Place("requests", ledger.remarks().stream().map(l -> l.content().text()).toList(), Long::toString));
        }
    },

    /** The working group decides on two leaves of another unit, for the second time. */
    APPRAISE_SECOND("decision.second_appraisal") {
        @Override
        void perform(Cycle cycle, long n) {
            decide(cycle, "SGD", Stage.SECOND_APPRAISAL, n);
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            return decisions(ledger, "SGD", Stage.SECOND_APPRAISAL, true);
        }
    },

    /** The lead department supplies a value for every unit. */
    SUPPLY("values.supplied") {
        @Override
        void perform(Cycle cycle, long n) {
            var seen = cycle.versions(LedgerScope.ofLeaf(Cycle.ROUND, "C3"));
            Inputs inputs = Inputs.of(Map.of("value", new InputValue.NumberValue(Rational.of(score(n, 11)))));
            List<Value> values = Cycle.UNITS.stream()
                    .map(unit -> new Value(unit, "C3", Cycle.version(seen, unit, "C3"), inputs, Optional.empty())).toList();
            cycle.self.supply(Cycle.APPRAISER, Cycle.ROUND, new Supply(Long.toString(n), LocalDate.of(2020, 11, 30)), values);
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            List<Place> places = new ArrayList<>();
            for (String unit : Cycle.UNITS) {
                places.add(new Place("values of " + unit, entries(ledger, unit, "C3").map(e -> e.supply().orElseThrow().source()).toList(),
                        Long::toString));
                places.add(decided(ledger, unit, "C3", Stage.SELF, false));
            }
            return places;
        }
    },

    /** A unit attaches a file that no entry names yet. */
    ATTACH("document.added") {
        @Override
        void perform(Cycle cycle, long n) {
            attach(cycle, n, LOOSE);
        }

        @Override
        List<Place> places(Ledger ledger, List<Document> documents) {
            List<String> loose = documents.stream().map(Document::number).filter(number -> number.endsWith(LOOSE)).toList();
            return List.of(new Place("loose files", loose, n -> n + LOOSE));
        }
    };

    static final String LINKED = "/KH";
    static final String LOOSE = "/BC";
    private static final List<String> LEAVES = List.of("C1", "C2");

    /** Action of the audit record of such an act. */
    final String action;

    Act(String action) {
        this.action = action;
    }

    /** Where each act of a kind leaves a trace: what is found there in the order of writing, and what the act of a number leaves. */
    record Place(String name, List<String> found, LongFunction<String> expected) {

        List<String> expectedUpTo(long last) {
            return LongStream.rangeClosed(1, last).mapToObj(expected).toList();
        }
    }

    abstract void perform(Cycle cycle, long n);

    /** The places in a ledger and in the documents; at least one. */
    abstract List<Place> places(Ledger ledger, List<Document> documents);

    /** The content of the file of an act; some are longer than a buffer. */
    static byte[] content(long n, String kind) {
        return ("Kế hoạch số " + n + kind + "\n").repeat(n % 7 == 0 ? 5000 : 20).getBytes(StandardCharsets.UTF_8);
    }

    private static Document attach(Cycle cycle, long n, String kind) {
        return cycle.evidence.attach(Cycle.ASSESSORS.get("SYT"), Cycle.ROUND, "SYT", new ByteArrayInputStream(content(n, kind)),
                "kế hoạch.txt", new Details(n + kind, Optional.empty(), "", ""));
    }

    private static void decide(Cycle cycle, String unit, Stage stage, long n) {
        var seen = cycle.versions(LedgerScope.ofUnit(Cycle.ROUND, unit));
        cycle.appraisal.decide(Cycle.APPRAISER, Cycle.ROUND, stage,
                LEAVES.stream().map(leaf -> Cycle.verdict(unit, leaf, seen, score(n, maximum(leaf) + 1), Long.toString(n))).toList());
    }

    private static long score(long n, long below) {
        return n % below;
    }

    private static long maximum(String leaf) {
        return switch (leaf) {
            case "C1" -> 50;
            case "C2" -> 40;
            default -> 10;
        };
    }

    private static Stream<Entry> entries(Ledger ledger, String unit, String leaf) {
        return ledger.entries().stream().map(Line::content).filter(e -> e.unitCode().equals(unit) && e.leafId().equals(leaf));
    }

    private static List<Place> statements(Ledger ledger, String unit) {
        return LEAVES.stream().map(leaf -> new Place("entries of " + unit + " " + leaf, entries(ledger, unit, leaf)
                .map(e -> e.explanation().orElse("")).filter(text -> !text.equals(Cycle.BEGINNING)).toList(), Long::toString)).toList();
    }

    private static List<Place> decisions(Ledger ledger, String unit, Stage stage, boolean withReason) {
        return LEAVES.stream().map(leaf -> decided(ledger, unit, leaf, stage, withReason)).toList();
    }

    private static Place decided(Ledger ledger, String unit, String leaf, Stage stage, boolean withReason) {
        List<String> found = ledger.decisions().stream().map(Line::content)
                .filter(d -> d.unitCode().equals(unit) && d.leafId().equals(leaf) && d.stage() == stage).map(Act::text).toList();
        return new Place(stage + " of " + unit + " " + leaf, found, n -> score(n, maximum(leaf) + 1) + (withReason ? " " + n : ""));
    }

    private static String text(Decision decision) {
        return decision.decided().orElseThrow() + decision.reasonText().map(reason -> " " + reason).orElse("");
    }
}
