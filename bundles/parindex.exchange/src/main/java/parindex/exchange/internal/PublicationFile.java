package parindex.exchange.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveWriter;
import parindex.archive.SigningKey;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.RoundResults;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditHead;

/**
 * What is frozen.
 *
 * @param results results at the council's stage
 * @param decided the decisions they come from
 * @param units   all units by code
 * @param audit   the end of the audit chain
 * @param at      when
 * @param program version of the program
 */
record PublicationFile(RoundResults results, Decided decided, Map<String, Unit> units, AuditHead audit, Instant at, String program) {

    static PublicationFile of(RoundResults results, Decided decided, List<Unit> units, AuditHead audit, Instant at, String program) {
        Map<String, Unit> byCode = new HashMap<>();
        units.forEach(u -> byCode.put(u.code(), u));
        return new PublicationFile(results, decided, byCode, audit, at, program);
    }

    void write(Path file, SigningKey key) {
        List<Figures> levels = results.levels().stream().map(r -> new Figures(r, decided)).toList();
        try (ArchiveWriter archive = ArchiveWriter.to(file)) {
            part(archive, ExchangeKinds.ROUND, LedgerJson.round(results.round(), Phase.PUBLISHED), Stream.empty());
            for (PinnedSet set : results.round().sets()) {
                archive.add(ExchangeKinds.set(set.level().id()), set.document().getBytes(StandardCharsets.UTF_8));
            }
            part(archive, ExchangeKinds.UNITS, Map.of(), results.round().unitCodes().stream().map(c -> LedgerJson.unit(units.get(c))));
            part(archive, ExchangeKinds.RESULTS, Map.of(), levels.stream().flatMap(Figures::units));
            part(archive, ExchangeKinds.DECISIONS, Map.of(), levels.stream().flatMap(Figures::decisions));
            part(archive, ExchangeKinds.AUDIT, new Fields.Builder().put("seq", audit.seq()).put("hash", audit.hash())
                    .put("program", program).put("at", at).build(), Stream.empty());
            archive.commit(ArchiveHeader.of(ExchangeKinds.PUBLICATION, at, program, Map.of("round", results.round().id())), key);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    private static void part(ArchiveWriter archive, String name, Map<String, Object> fields, Stream<Map<String, Object>> items)
            throws IOException {
        archive.add(name, Json.write(ExchangeKinds.format(name), fields, items));
    }
}
