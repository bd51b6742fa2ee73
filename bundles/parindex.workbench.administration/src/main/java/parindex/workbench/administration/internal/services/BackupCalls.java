package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.backup.Backups;

/**
 * Backup and restore. The service lets restore whoever may start the program on the data directory, because it must work when the database
 * does not; in the window a database is open, so the right to maintain is asked.
 */
@Creatable
public final class BackupCalls {

    @Inject
    @Optional
    private Backups backups;
    @Inject
    @Optional
    private AccessCheck access;
    @Inject
    @Optional
    private AssessmentStore store;

    public Backups.Made backup(Session session, Path file, Backups.Damage damage, Backups.Progress progress) {
        return service(backups).backup(session, file, damage, progress);
    }

    public Backups.Restored restore(Session session, Path file, Backups.Damage damage, Backups.Progress progress) {
        allow(session);
        return service(backups).restore(file, damage, progress);
    }

    public void undo(Session session) {
        allow(session);
        service(backups).undo();
    }

    public void discardOld(Session session) {
        allow(session);
        service(backups).discardOld();
    }

    private void allow(Session session) {
        service(access).require(service(store), session, Operation.MAINTAIN);
    }
}
