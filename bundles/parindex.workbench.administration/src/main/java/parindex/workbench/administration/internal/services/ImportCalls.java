package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import parindex.assessment.AppliedImport;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.cycle.Imports;
import parindex.assessment.people.Session;
import parindex.exchange.tables.ImportFiles;
import parindex.exchange.tables.ImportFiles.Look;
import parindex.exchange.tables.ImportFiles.Wish;
import parindex.intake.report.Checkpoint;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;

/** Imports of tables: reading a file, showing what it changes, applying that, and taking the last one back. */
@Creatable
public final class ImportCalls {

    private static final Duration MOST = Duration.ofMinutes(1);

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private ImportFiles files;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Imports imports;

    /**
     * The last import of a kind.
     *
     * @param applied   the import
     * @param back      what will change if it is taken back; empty if the person may not see that
     * @param obstacles why it cannot be taken back; empty if it can
     */
    public record Last(AppliedImport applied, List<ImportChange> back, List<Message> obstacles) {
    }

    /**
     * Reads and changes nothing.
     *
     * @param cancelled asked again and again while the file is read
     * @throws parindex.values.problem.BadInputException with every place of the file that is wrong
     */
    public Look look(Session session, Wish wish, BooleanSupplier cancelled) {
        try {
            return service(files).look(session, wish,
                    Checkpoint.of(String.valueOf(wish.path().getFileName()), System::nanoTime, MOST, cancelled));
        } catch (IOException e) {
            throw failed(wish.path(), e);
        }
    }

    /** Applies what was shown, unless the file or the data has changed since. */
    public void apply(Session session, Look look) {
        try {
            service(files).apply(session, look);
        } catch (IOException e) {
            throw failed(look.wish().path(), e);
        }
    }

    private static RefusedActionException failed(Path path, IOException e) {
        return new RefusedActionException(Kind.INVALID,
                Texts.message(e instanceof NoSuchFileException ? "file.missing" : "file.failed", path));
    }

    /** The last import of a kind, for a round; empty if there was none. */
    public Optional<Last> last(Session session, ImportKind kind, Optional<String> roundId) {
        return service(imports).applied(session).stream().filter(i -> i.kind() == kind && i.roundId().equals(roundId)).findFirst()
                .map(applied -> {
            List<Message> obstacles = imports.obstacles(session, applied.id());
            return new Last(applied, obstacles.isEmpty() ? ImportTexts.takenBack(imports.changes(session, applied.id()))
                    : List.of(), obstacles);
        });
    }

    public void undo(Session session, long id) {
        service(imports).undo(session, id);
    }
}
