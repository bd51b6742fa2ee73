package parindex.criteria.authoring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Source;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

class TemplateTest {

    @TempDir
    private Path folder;

    private final PoiCriteriaWorkbooks workbooks = new PoiCriteriaWorkbooks();

    @ParameterizedTest
    @ValueSource(strings = {"vi-VN", "en"})
    void isAValidSetWithEveryRuleAndSaysThatItIsAnExample(String language) throws IOException {
        Path file = folder.resolve("mau.xlsx");
        workbooks.writeTemplate(Locale.forLanguageTag(language), file);
        CriteriaDraft draft = workbooks.read(file);
        assertEquals(List.of(), draft.problems());
        CriteriaSet set = draft.set().orElseThrow();
        Set<Class<?>> rules = new HashSet<>();
        set.leaves().forEach(l -> rules.add(l.leaf().orElseThrow().rule().getClass()));
        assertEquals(20, rules.size());
        assertTrue(set.nodes().allMatch(n -> n.source() == Source.ILLUSTRATIVE && n.leaf().stream().allMatch(l -> l.source()
                == Source.ILLUSTRATIVE)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            String guide = words(workbook.getSheetAt(0));
            assertTrue(guide.contains(Texts.in(Locale.forLanguageTag(language), "guide.template")), guide);
        }
    }

    @Test
    void explainsEveryColumnAndHasListsWhereThereIsAChoice() throws IOException {
        Path file = folder.resolve("mau.xlsx");
        workbooks.writeTemplate(Message.VIETNAMESE, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            String guide = words(workbook.getSheet("Hướng dẫn"));
            for (TemplateSheet kind : TemplateSheet.values()) {
                XSSFSheet sheet = workbook.getSheet(kind.title().in(Message.VIETNAMESE));
                for (TemplateColumn column : kind.columns()) {
                    assertTrue(kind == TemplateSheet.HEADER || guide.contains(column.heading().in(Message.VIETNAMESE)), column.name());
                    if (column.spec().words().isPresent()) {
                        assertTrue(sheet.getDataValidations().stream().anyMatch(v -> covers(v, column)), kind + " " + column.name());
                    }
                }
            }
            XSSFSheet nodes = workbook.getSheet("Tiêu chí");
            assertEquals(List.of(PaperSize.A3_PAPER, (short) 2, true), List.of(nodes.getPrintSetup().getPaperSizeEnum(),
                    nodes.getPrintSetup().getFitWidth(), nodes.getRepeatingRows() != null && nodes.getRepeatingColumns() != null),
                    "printed on one page, nobody could read it");
            assertEquals(SheetVisibility.VERY_HIDDEN, workbook.getSheetVisibility(workbook.getSheetIndex("_lists")));
            assertFalse(workbook.isSheetHidden(0));
        }
    }

    private static boolean covers(DataValidation validation, TemplateColumn column) {
        return Stream.of(validation.getRegions().getCellRangeAddresses())
                .anyMatch(r -> r.getFirstColumn() == column.ordinal() && r.getLastRow() >= SheetWriter.EMPTY_ROWS);
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void aWordMeansOneThingInBothLanguages(Vocabulary words) {
        for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
            for (String id : words.ids()) {
                assertEquals(Optional.of(id), words.id(words.word(id, locale)));
                assertEquals(Optional.of(id), words.id(VietnameseText.caseless(words.word(id, locale))));
                assertEquals(Optional.of(id), words.id(id));
            }
        }
        assertEquals(Optional.empty(), words.id("gì đó"));
    }

    private static String words(XSSFSheet sheet) {
        StringBuilder words = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> words.append(cell).append('\n')));
        return words.toString();
    }
}
