package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.audit.AuditLog;
import parindex.evidence.BlobStore;
import parindex.evidence.Verification;

/**
 * What is in a cycle after something bad has happened to it.
 *
 * @param before audit records by action after {@link Cycle#openEverything}
 */
record Survivors(Map<String, Long> before) {

    static Survivors of(Cycle cycle) {
        return new Survivors(audit(cycle));
    }

    /**
     * Checks that of each kind of act all are there up to a number, with their values, whole, on record and with their files.
     *
     * @param least what has to be there
     * @param most  what can be there
     * @return the last act of each kind that is there
     */
    Map<Act, Long> check(Cycle cycle, ToLongFunction<Act> least, ToLongFunction<Act> most) throws IOException {
        Ledger ledger = cycle.store.ledger(LedgerScope.of(Cycle.ROUND));
        List<Document> documents = cycle.store.documents(Optional.empty());
        List<Long> numbers = Stream.of(ledger.entries(), ledger.decisions(), ledger.remarks()).flatMap(List::stream).map(Line::number)
                .sorted().toList();
        assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers, "line numbers");
        Map<String, Long> audit = audit(cycle);
        Map<Act, Long> found = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            List<Act.Place> places = act.places(ledger, documents);
            long last = places.get(0).found().size();
            assertTrue(last >= least.applyAsLong(act), () -> act + ": lost " + last + " of " + least.applyAsLong(act));
            assertTrue(last <= most.applyAsLong(act), () -> act + ": " + last + " of at most " + most.applyAsLong(act));
            for (Act.Place place : places) {
                assertEquals(place.expectedUpTo(last), place.found(), () -> act + ", " + place.name());
            }
            long records = audit.getOrDefault(act.action, 0L) - before.getOrDefault(act.action, 0L);
            assertEquals(act == Act.ATTACH ? documents.size() : last, records, () -> "audit records of " + act);
            found.put(act, last);
        }
        checkFiles(cycle, ledger, documents);
        assertEquals(Optional.empty(), AuditLog.verification(cycle.store, Optional.empty()).broken());
        return found;
    }

    private static void checkFiles(Cycle cycle, Ledger ledger, List<Document> documents) throws IOException {
        Set<String> referenced = documents.stream().map(Document::sha256).collect(Collectors.toCollection(TreeSet::new));
        Verification verified = cycle.blobs.verify(referenced, BlobStore.Progress.NONE);
        assertTrue(verified.isSound(), verified::toString);
        for (Document document : documents) {
            String kind = document.number().substring(document.number().indexOf('/'));
            assertContent(cycle, document.sha256(), Long.parseLong(document.number().substring(0, document.number().indexOf('/'))), kind);
        }
        Map<String, Document> byId = documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        for (Line<Entry> line : ledger.entries()) {
            line.content().evidence().forEach(note -> assertEquals(line.content().explanation().orElseThrow() + Act.LINKED,
                    byId.get(note.document().orElseThrow()).number()));
        }
    }

    /** Reading to the end compares the hash; the bytes are those that were put. */
    static void assertContent(Cycle cycle, String sha256, long n, String kind) throws IOException {
        try (InputStream in = cycle.blobs.open(sha256)) {
            assertArrayEquals(Act.content(n, kind), in.readAllBytes(), n + kind);
        }
    }

    private static Map<String, Long> audit(Cycle cycle) {
        Map<String, Long> count = new HashMap<>();
        cycle.store.audit(1, stored -> count.merge(stored.event().action(), 1L, Long::sum));
        return count;
    }
}
