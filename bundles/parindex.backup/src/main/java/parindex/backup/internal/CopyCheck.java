package parindex.backup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.values.hash.Sha256;

/**
 * Checks what was unpacked before it is put into use: the audit chain with the ledger lines it covers, and the content of every document.
 *
 * @param file    the backup, for messages
 * @param content what was unpacked
 * @param damage  gets what is wrong
 */
record CopyCheck(Path file, Path content, DamageFound damage) {

    /** @throws parindex.values.problem.BadInputException if anything is wrong and damage is refused */
    AuditHead run(AssessmentStore store) {
        AuditLog.Verification audit = AuditLog.verification(store, Optional.empty());
        audit.broken().ifPresent(broken -> damage.add(file, "copy.audit", broken.seq(), broken.what()));
        referenced(store).forEach(this::content);
        return audit.head();
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

    private void content(String sha256, String name) {
        Path blob = content.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
        if (!Files.isRegularFile(blob)) {
            damage.add(file, "copy.missing", name, sha256);
            return;
        }
        String found;
        try (InputStream in = Files.newInputStream(blob)) {
            found = Sha256.of(in);
        } catch (IOException e) {
            throw Texts.failed(blob, e);
        }
        if (!found.equals(sha256)) {
            damage.add(file, "copy.altered", name, sha256);
        }
    }
}
