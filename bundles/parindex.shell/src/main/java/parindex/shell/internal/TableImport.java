package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.cycle.Imports;
import parindex.assessment.people.Session;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.intake.ColumnMapping;
import parindex.intake.ColumnMapping.Origin;
import parindex.intake.TableField;
import parindex.intake.TableFile;
import parindex.values.text.LocalizedText;

/**
 * One import of a table by a command: reads it, says what its columns are taken for, shows what would change, and changes exactly that
 * when told to.
 */
final class TableImport {

    private final Services services;
    private final Output output;
    private final TableOptions tables;
    private final Path path;
    private final ImportKind kind;
    private final TableFile file;
    private ColumnMapping mapping;

    private TableImport(Services services, Output output, TableOptions tables, Path path, ImportKind kind, TableFile file) {
        this.services = services;
        this.output = output;
        this.tables = tables;
        this.path = path;
        this.kind = kind;
        this.file = file;
    }

    /** @throws parindex.values.problem.BadInputException if it is no table that can be read */
    static TableImport of(Services services, Output output, TableOptions tables, Path path, ImportKind kind) throws IOException {
        return new TableImport(services, output, tables, path, kind, read(path, services));
    }

    static TableFile read(Path path, Services services) throws IOException {
        FileTrouble.requireReadable(path);
        return TableFile.read(path, services.spreadsheets(), ReportFile.checkpoint(path)::pass);
    }

    TableFile file() {
        return file;
    }

    /** What the columns are: what the person says, what was used before, else what their headings say. */
    ColumnMapping mapping(List<TableField> fields, ColumnOptions options) {
        mapping = ColumnMapping.of(file, fields, services.imports().rememberedColumns(kind), options.said()).checked();
        if (tables.forPeople() && mapping.columns().stream().anyMatch(c -> c.origin() != Origin.NAME)) {
            output.warn("table.columns", mapping.columns().stream().map(column ->
                    output.text("table.column." + column.origin(), column.heading(),
                    column.field().flatMap(id -> fields.stream().filter(f -> f.id().equals(id)).findFirst()).<Object>map(TableField::label)
                            .orElseGet(() -> output.text("table.ignored")))).collect(Collectors.joining("; ")));
        }
        return mapping;
    }

    /** Shows, and applies. */
    Integer finish(Session session, ImportContent content, boolean apply) throws IOException {
        Imports.Preview preview = services.imports().preview(session, content);
        if (!preview.wrong().isEmpty()) {
            preview.wrong().forEach(output::warn);
            return ExitCode.BAD_INPUT;
        }
        if (apply && !preview.changes().isEmpty()) {
            if (!TableFile.hash(path).equals(file.sha256())) {
                output.warn("import.fileChanged", path);
                return ExitCode.BAD_INPUT;
            }
            services.imports().apply(session, content, new Imports.Source(String.valueOf(path.getFileName()), file.sha256(),
                    mapping.choices()),
                    preview);
        }
        tables.print(changes(kind, RoundReport.text("table.changes." + kind), preview.changes()), output);
        output.warn((apply ? "table.applied." : "table.dryRun.") + kind, preview.changed(kind), preview.same());
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
