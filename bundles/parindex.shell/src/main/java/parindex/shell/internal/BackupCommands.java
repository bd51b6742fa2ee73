package parindex.shell.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.assessment.audit.AuditLog;
import parindex.backup.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup} and {@code restore}. */
final class BackupCommands {

    private BackupCommands() {
    }

    private static Backups.Damage damage(boolean accepted) {
        return accepted ? Backups.Damage.ACCEPT : Backups.Damage.REFUSE;
    }

    /** Writes everything into one file. */
    @Command(name = "backup")
    static final class Backup extends SessionCommand {

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.backup")
        private Path file;
        @Option(names = "--accept-damage", descriptionKey = "option.acceptDamage")
        private boolean acceptDamage;

        Backup(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Backups.Made made = services.backups().backup(session(), file.toAbsolutePath().normalize(), damage(acceptDamage),
                    Backups.Progress.NONE);
            made.damage().forEach(output::problem);
            output.say("backup.done", file.toAbsolutePath().normalize(), made.files(), made.bytes(), made.fingerprint());
            // Restoring asks for consent then: who relies on the file must hear of it now.
            Optional<AuditLog.Broken> broken = services.auditLog().verify(session(), Optional.empty()).broken();
            broken.ifPresent(b -> output.warn("backup.broken", b.seq(), b.what()));
            return broken.isPresent() || !made.damage().isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    /** Takes no sign-in: it must work when the database does not. Who may start the program on a data directory may restore it. */
    @Command(name = "restore")
    static final class Restore implements Callable<Integer> {

        @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "param.backup")
        private Path file;
        @Option(names = "--undo", descriptionKey = "option.undo")
        private boolean undo;
        @Option(names = "--discard-old", descriptionKey = "option.discardOld")
        private boolean discardOld;
        @Option(names = "--yes", descriptionKey = "option.yes")
        private boolean yes;
        @Option(names = "--accept-damage", descriptionKey = "option.acceptDamage")
        private boolean acceptDamage;

        private final Services services;
        private final Output output;

        Restore(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() {
            if ((file != null ? 1 : 0) + (undo ? 1 : 0) + (discardOld ? 1 : 0) != 1) {
                throw new UsageException("restore.what");
            }
            if (!yes) {
                throw new UsageException("restore.yes");
            }
            if (undo) {
                services.backups().undo();
                output.say("restore.undone");
            } else if (discardOld) {
                services.backups().discardOld();
                output.say("restore.discarded");
            } else {
                FileTrouble.requireReadable(file);
                Backups.Restored restored = services.backups().restore(file.toAbsolutePath().normalize(), damage(acceptDamage),
                        Backups.Progress.NONE);
                restored.damage().forEach(output::problem);
                output.say("restore.done", Arguments.moment(restored.createdAt()), restored.audit().seq() + ":" + restored.audit().hash(),
                        restored.fingerprint());
                return restored.damage().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
            }
            return ExitCode.DONE;
        }
    }
}
