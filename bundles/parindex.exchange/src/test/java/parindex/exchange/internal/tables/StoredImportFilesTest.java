package parindex.exchange.internal.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.ImportKind;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.Imports;
import parindex.assessment.people.Session;
import parindex.exchange.tables.ImportFiles.Look;
import parindex.exchange.tables.ImportFiles.Wish;
import parindex.intake.ColumnMapping;
import parindex.intake.report.Checkpoint;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class StoredImportFilesTest {

    private static final Session LAN = new Session("lan", false);
    private static final Imports.Preview PREVIEW = new Imports.Preview(List.of(), 1, List.of());

    @TempDir
    Path folder;

    private final List<String> applied = new ArrayList<>();
    private Map<String, String> remembered = Map.of();
    private final StoredImportFiles files = new StoredImportFiles(null, imports(), null, null);

    /** An import that remembers columns and takes note of what is applied. */
    private Imports imports() {
        return (Imports) Proxy.newProxyInstance(Imports.class.getClassLoader(), new Class<?>[] {Imports.class}, (proxy, method, given) ->
                switch (method.getName()) {
                    case "rememberedColumns" -> remembered;
                    case "preview" -> PREVIEW;
                    case "apply" -> {
                        applied.add(((ImportContent.Units) given[1]).stated().get(0).code() + " " + ((Imports.Source) given[2]).columns()
                                + " " + given[3].equals(PREVIEW));
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Look look(Path file, Map<String, String> columns, List<String> ignored) throws IOException {
        return files.look(LAN, new Wish(ImportKind.UNITS, Optional.empty(), file, new ColumnMapping.Said(columns, ignored), Optional.empty(),
                DecimalMark.DETECT), Checkpoint.OPEN);
    }

    private Path units(String headings) throws IOException {
        return Files.writeString(folder.resolve("đơn vị.csv"), headings + "\nSTP;Sở Tư pháp;Tỉnh;x\n");
    }

    @Test
    void whatWasShownIsAppliedWithWhatThePersonSaidOfItsColumns() throws IOException {
        Look look = look(units("Mã đơn vị;Tên cơ quan;Cấp;Số hiệu"), Map.of(), List.of("Số hiệu"));
        files.apply(LAN, look);
        assertEquals(1, applied.size());
        assertTrue(applied.get(0).startsWith("STP {") && applied.get(0).endsWith("} true") && applied.get(0).contains("Số hiệu"),
                applied::toString);
    }

    @Test
    void aFileThatHasChangedSinceIsNotApplied() throws IOException {
        Path file = units("Mã đơn vị;Tên cơ quan;Cấp;Số hiệu");
        Look look = look(file, Map.of(), List.of("Số hiệu"));
        Files.writeString(file, "code;name;level\nSNV;Sở Nội vụ;province\n");
        BadInputException refused = assertThrows(BadInputException.class, () -> files.apply(LAN, look));
        assertEquals(List.of("file.changed"), refused.problems().stream().map(p -> p.code()).toList());
        assertTrue(refused.problems().get(0).what().in(Message.VIETNAMESE).contains("Chưa ghi gì"));
        assertEquals(List.of(), applied);
    }

    @Test
    void nothingIsStatedWhileAColumnIsNotUnderstood() throws IOException {
        Look look = look(units("Mã đơn vị;Tên cơ quan;Cấp;Số hiệu"), Map.of(), List.of());
        assertEquals(Optional.empty(), look.shown());
        assertEquals(1, look.mapping().problems().size());
        remembered = Map.of("Số hiệu", "");
        assertTrue(look(units("Mã đơn vị;Tên cơ quan;Cấp;Số hiệu"), Map.of(), List.of()).shown().isPresent(), "ignored before");
    }
}
