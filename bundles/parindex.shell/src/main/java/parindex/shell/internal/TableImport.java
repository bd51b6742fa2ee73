package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.cycle.Imports;
import parindex.assessment.people.Session;
import parindex.exchange.tables.ImportFiles;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.intake.ColumnMapping;
import parindex.intake.ColumnMapping.Origin;
import parindex.intake.TableField;
import parindex.values.text.LocalizedText;

/** Imports of tables by commands: says what the columns are taken for, shows what would change, and changes exactly that when told to. */
final class TableImport {

    private TableImport() {
    }

    /** Looks at the file, shows, and applies. */
    static Integer run(Services services, Output output, TableOptions tables, Session session, ImportFiles.Wish wish, boolean apply)
            throws IOException {
        FileTrouble.requireReadable(wish.path());
        ImportFiles.Look look = services.importFiles().look(session, wish, ReportFile.checkpoint(wish.path()));
        ColumnMapping mapping = look.mapping().checked();
        if (tables.forPeople() && mapping.columns().stream().anyMatch(c -> c.origin() != Origin.NAME)) {
            output.warn("table.columns", mapping.columns().stream().map(column ->
                    output.text("table.column." + column.origin(), column.heading(),
                    column.field().flatMap(id -> look.fields().stream().filter(f -> f.id().equals(id)).findFirst())
                            .<Object>map(TableField::label).orElseGet(() -> output.text("table.ignored")))).collect(Collectors.joining("; ")));
        }
        Imports.Preview preview = look.shown().orElseThrow().preview();
        if (!preview.wrong().isEmpty()) {
            preview.wrong().forEach(output::warn);
            return ExitCode.BAD_INPUT;
        }
        if (apply && !preview.changes().isEmpty()) {
            services.importFiles().apply(session, look);
        }
        tables.print(changes(wish.kind(), RoundReport.text("table.changes." + wish.kind()), preview.changes()), output);
        output.warn((apply ? "table.applied." : "table.dryRun.") + wish.kind(), preview.changed(wish.kind()), preview.same());
        return ExitCode.DONE;
    }

    /** Before and after, one row for each field. */
    static Table changes(ImportKind kind, LocalizedText title, List<ImportChange> changes) {
        List<List<Cell>> rows = changes.stream().map(c -> List.of(Cell.text(c.subject()), Cell.text(what(kind, c)),
                Cell.text(ImportTexts.before(kind, c).localized()), Cell.text(ImportTexts.after(kind, c).localized()))).toList();
        return Tables.of("changes", title, List.of(kind == ImportKind.MEMBERS ? "user" : "unitCode", "change", "before", "after"), rows);
    }

    private static LocalizedText what(ImportKind kind, ImportChange change) {
        LocalizedText field = ImportTexts.field(kind, change).localized();
        return kind == ImportKind.UNITS && !change.field().isEmpty() ? RoundReport.text("units.changed", field) : field;
    }
}
