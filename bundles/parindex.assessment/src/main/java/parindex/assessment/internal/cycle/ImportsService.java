package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Session;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Imports of tables: what they have in common. */
@Component
public final class ImportsService implements Imports {

    private final CycleWork work;
    private final UnitImport units;
    private final MemberImport members;
    private final ValueImport values;

    @Activate
    public ImportsService(@Reference CycleWork work) {
        this.work = work;
        units = new UnitImport(work.clock());
        members = new MemberImport(work);
        values = new ValueImport(work);
    }

    @Override
    public Map<String, String> rememberedColumns(ImportKind kind) {
        return work.store().importColumns(kind);
    }

    private ImportWork<?> work(ImportKind kind) {
        return switch (kind) {
            case UNITS -> units;
            case MEMBERS -> members;
            case VALUES -> values;
        };
    }

    @Override
    public Preview preview(Session session, ImportContent content) {
        return preview(work.store(), session, content);
    }

    private Preview preview(AssessmentReading reading, Session session, ImportContent content) {
        if (content instanceof ImportContent.Units stated) {
            return units.preview(reading, session, stated);
        }
        return content instanceof ImportContent.Members stated ? members.preview(reading, session, stated)
                : values.preview(reading, session, (ImportContent.Values) content);
    }

    private List<ImportChange> write(AssessmentStore.Writer writer, Session session, ImportContent content) {
        if (content instanceof ImportContent.Units stated) {
            return units.write(writer, session, stated);
        }
        return content instanceof ImportContent.Members stated ? members.write(writer, session, stated)
                : values.write(writer, session, (ImportContent.Values) content);
    }

    @Override
    public void apply(Session session, ImportContent content, Source source, Preview shown) {
        work.store().write(writer -> {
            Preview now = preview(writer, session, content);
            if (!now.wrong().isEmpty()) {
                throw new RefusedActionException(Kind.INVALID, now.wrong());
            }
            if (now.changes().isEmpty() && shown.changes().isEmpty()) {
                return;
            }
            // First, because it names the leaves on which two people have worked.
            List<ImportChange> changes = write(writer, session, content);
            if (!now.equals(shown)) {
                throw new RefusedActionException(Kind.CLOSED, message("import.changedMeanwhile"));
            }
            AppliedImport applied = new AppliedImport(0, content.kind(), content.roundId(), VietnameseText.nfc(source.file()),
                    source.sha256(),
                    session.user(), work.clock().now(writer), Optional.empty());
            long id = writer.addImport(applied, changes, source.columns());
            writer.record(event(AuditAction.IMPORT_APPLIED, session, applied.at(), id, applied, "", applied.file() + "; SHA-256 "
                    + applied.sha256()
                    + "; " + changes.size() + " changes"));
        });
    }

    private static AuditEvent event(AuditAction action, Session session, Instant at, long id, AppliedImport applied,
            String before,
            String after) {
        return new AuditEvent(at, session.user(), action, applied.roundId(), Optional.empty(), applied.kind() + " " + id, before, after);
    }

    @Override
    public List<AppliedImport> applied(Session session) {
        Access.of(work.store(), session, Optional.empty());
        List<AppliedImport> latestFirst = new ArrayList<>(work.store().imports());
        Collections.reverse(latestFirst);
        return List.copyOf(latestFirst);
    }

    @Override
    public List<ImportChange> changes(Session session, long id) {
        AppliedImport applied = find(work.store(), id);
        List<ImportChange> changes = work.store().importChanges(id);
        work(applied.kind()).requireRight(work.store(), session, applied, changes);
        return changes;
    }

    @Override
    public List<Message> obstacles(Session session, long id) {
        try {
            AppliedImport applied = find(work.store(), id);
            return obstacles(work.store(), session, applied, work.store().importChanges(id));
        } catch (RefusedActionException e) {
            return e.reasons();
        }
    }

    /** @throws RefusedActionException if the person may not, or not now */
    private List<Message> obstacles(AssessmentReading reading, Session session, AppliedImport applied, List<ImportChange> changes) {
        work(applied.kind()).requireRight(reading, session, applied, changes);
        if (applied.undone().isPresent()) {
            return List.of(message("import.undone", applied.undone().get().actor(), applied.undone().get().at()));
        }
        Optional<AppliedImport> later = reading.imports().stream().filter(i -> i.id() > applied.id() && i.isLike(applied)).findFirst();
        return later.map(l -> List.of(message("import.notLast", l.id(), l.file()))).orElseGet(() -> work(applied.kind())
                .obstacles(reading, applied, changes));
    }

    private static AppliedImport find(AssessmentReading reading, long id) {
        return reading.imports().stream().filter(i -> i.id() == id).findFirst()
                .orElseThrow(() -> new RefusedActionException(Kind.INVALID, message("import.unknown", id)));
    }

    @Override
    public void undo(Session session, long id) {
        work.store().write(writer -> {
            AppliedImport applied = find(writer, id);
            List<ImportChange> changes = writer.importChanges(id);
            List<Message> obstacles = obstacles(writer, session, applied, changes);
            if (!obstacles.isEmpty()) {
                throw new RefusedActionException(Kind.CLOSED, obstacles);
            }
            work(applied.kind()).undo(writer, session, applied, changes);
            AppliedImport.Undone undone = new AppliedImport.Undone(session.user(), work.clock().now(writer));
            writer.addImportUndo(id, undone);
            writer.record(event(AuditAction.IMPORT_UNDONE, session, undone.at(), id, applied, applied.file() + "; SHA-256 "
                    + applied.sha256()
                    + "; " + changes.size() + " changes", ""));
        });
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(ImportsService.class, key, arguments);
    }
}
