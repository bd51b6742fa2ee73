package parindex.backup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.audit.LineDigest;

/**
 * Checks what was unpacked before it is put into use: the audit chain with the ledger lines it covers, and the content of every document.
 *
 * @param file    the backup, for messages
 * @param content what was unpacked
 */
record CopyCheck(Path file, Path content) {

    private static final int BUFFER = 1 << 16;

    /** @throws parindex.values.problem.BadInputException if anything is wrong */
    AuditHead run(AssessmentStore store) {
        AuditHead head = audit(store);
        if (!store.auditHead().equals(head)) {
            throw Texts.bad(file, "copy.audit", head.seq() + 1);
        }
        referenced(store).forEach(this::content);
        return head;
    }

    /** What a database relies on: hash of each content, and how people know it. */
    static Map<String, String> referenced(AssessmentStore store) {
        Map<String, String> referenced = new LinkedHashMap<>();
        store.documents(Optional.empty()).forEach(d -> referenced.put(d.sha256(), d.fileName()));
        for (Round round : store.rounds()) {
            store.publications(round.id()).forEach(p -> referenced.put(p.sha256(), round.name()));
        }
        return referenced;
    }

    private AuditHead audit(AssessmentStore store) {
        Map<String, TreeMap<Long, Consumer<LineDigest>>> rounds = new HashMap<>();
        AuditHead[] head = {AuditHead.NONE};
        store.audit(1, found -> {
            boolean chained = found.seq() == head[0].seq() + 1 && found.previous().equals(head[0].hash())
                    && found.hash().equals(AuditChain.hash(found.seq(), found.event(), found.lines(), found.previous()));
            if (!chained || !found.lines().map(l -> covers(rounds.computeIfAbsent(l.roundId(), r -> lines(store, r)), l)).orElse(true)) {
                throw Texts.bad(file, "copy.audit", head[0].seq() + 1);
            }
            head[0] = new AuditHead(found.seq(), found.hash());
        });
        return head[0];
    }

    private static boolean covers(TreeMap<Long, Consumer<LineDigest>> lines, AuditRecord.Lines covered) {
        LineDigest digest = new LineDigest();
        lines.subMap(covered.first(), true, covered.last(), true).values().forEach(l -> l.accept(digest));
        return digest.toHex().equals(covered.digest());
    }

    private static TreeMap<Long, Consumer<LineDigest>> lines(AssessmentStore store, String roundId) {
        TreeMap<Long, Consumer<LineDigest>> lines = new TreeMap<>();
        Ledger ledger = store.ledger(LedgerScope.of(roundId));
        ledger.entries().forEach(l -> lines.put(l.number(), d -> d.add(l.number(), l.content())));
        ledger.decisions().forEach(l -> lines.put(l.number(), d -> d.add(l.number(), l.content())));
        ledger.remarks().forEach(l -> lines.put(l.number(), d -> d.add(l.number(), l.content())));
        return lines;
    }

    private void content(String sha256, String name) {
        Path blob = content.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
        if (!Files.isRegularFile(blob)) {
            throw Texts.bad(file, "copy.missing", name, sha256);
        }
        MessageDigest digest = BackupFile.sha256();
        try (InputStream in = Files.newInputStream(blob)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw Texts.failed(blob, e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw Texts.bad(file, "copy.altered", name, sha256);
        }
    }
}
