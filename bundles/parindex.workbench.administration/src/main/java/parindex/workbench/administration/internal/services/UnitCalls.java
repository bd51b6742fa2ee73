package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Unit;
import parindex.assessment.cycle.UnitChanges;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.Session;
import parindex.intake.ColumnMapping;
import parindex.intake.Spreadsheets;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.UnitsFile;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;

/** The register of units, and files of units. */
@Creatable
public final class UnitCalls {

    @Inject
    @Optional
    private UnitRegister register;
    @Inject
    @Optional
    private Spreadsheets spreadsheets;

    /**
     * What a file would change, and what is wrong with that.
     *
     * @param changes what it would change
     * @param wrong   why it cannot be taken over; empty if it can
     */
    public record DryRun(UnitChanges changes, List<Message> wrong) {
    }

    public List<Unit> all() {
        return service(register).units();
    }

    /**
     * Reads a CSV file, or the first sheet of a workbook ({@code .xlsx}), and changes nothing.
     *
     * @throws parindex.values.problem.BadInputException with every place of the file that is wrong
     */
    public DryRun dryRun(Path file) {
        UnitChanges changes = UnitChanges.of(all(), rows(file).stream().map(UnitCalls::stated).toList());
        return new DryRun(changes, register.check(changes.units()));
    }

    private List<UnitsFile.Row> rows(Path file) {
        try {
            TableFile table = TableFile.read(file, java.util.Optional.ofNullable(spreadsheets), () -> { });
            return UnitsFile.read(table, ColumnMapping.of(table, TableFields.units(), Map.of(), ColumnMapping.Said.NOTHING));
        } catch (NoSuchFileException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.missing", file));
        } catch (IOException e) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("file.failed", file));
        }
    }

    private static Unit stated(UnitsFile.Row row) {
        return new Unit(row.code(), row.name(), row.level(), row.group(), row.aliases(), row.validFrom(), row.validTo(),
                row.predecessors());
    }

    public void put(Session session, List<Unit> units) {
        service(register).put(session, units);
    }

    /**
     * @param isNew whether the first of them must not be in the register yet
     * @throws RefusedActionException if it is
     */
    public void put(Session session, List<Unit> units, boolean isNew) {
        Unit first = units.get(0);
        if (isNew && all().stream().anyMatch(unit -> unit.code().equals(first.code()))) {
            throw new RefusedActionException(Kind.INVALID, Texts.message("unit.taken", first.code()));
        }
        put(session, units);
    }

    public void addAlias(Session session, String unitCode, String alias) {
        service(register).addAlias(session, unitCode, alias);
    }
}
