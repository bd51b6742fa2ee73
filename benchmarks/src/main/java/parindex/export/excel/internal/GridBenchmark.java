package parindex.export.excel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import parindex.benchmarks.Timing;
import parindex.benchmarks.Workload;
import parindex.export.Book;
import parindex.export.Grid;
import parindex.scoring.Results;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * The workbook with all scores of a level and its formulas, against fastexcel writing the very same cells, which it is given in memory:
 * numbers, words and formulas, but not the value beside each formula, which it cannot write. Once without styles and once with a line
 * around each cell, aligned, in the font of the document. In turns, median of the rounds, processor time of the thread and elapsed.
 *
 * <p>Arguments: folder, units, rounds. With 0 rounds the workbook is written once and the most heap that was in use is printed.
 */
public final class GridBenchmark {

    private GridBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int units = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Results results = ScoringEngine.evaluate(Workload.sheet(units, Workload.Entries.DECIDED_WITH_NOT_APPLICABLE), ScoringRules.none());
        Book book = new Book(LocalizedText.of("x"), List.of(), RoundingMode.HALF_UP, List.of(), List.of(new Grid("grid",
                LocalizedText.of("x"), List.of(new Grid.Layer("council", LocalizedText.of("x"), results)), List.of())));
        Path file = new ExcelExport().write(book, folder, "ours", Message.VIETNAMESE).get(0);
        if (rounds == 0) {
            System.out.println(String.format(Locale.ROOT, "%d units, %d KB: most heap in use %d MB of at most %d MB", units,
                    Files.size(file) >> 10, Timing.mostHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20));
            return;
        }
        List<Copy> copies = copies(file);
        Timing ours = new Timing(rounds);
        Timing theirs = new Timing(rounds);
        Timing styled = new Timing(rounds);
        // The first two rounds only warm up.
        for (int round = -2; round < rounds; round++) {
            ours.measure(round, () -> new ExcelExport().write(book, folder, "ours", Message.VIETNAMESE));
            theirs.measure(round, () -> fastexcel(copies, folder.resolve("fastexcel.xlsx"), false));
            styled.measure(round, () -> fastexcel(copies, folder.resolve("fastexcel-styled.xlsx"), true));
        }
        for (boolean clock : new boolean[] {false, true}) {
            System.out.println(String.format(Locale.ROOT,
                    "%s: workbook %d ms, fastexcel %d ms, ratio %.2f; fastexcel with styles %d ms, ratio %.2f",
                    clock ? "elapsed" : "processor", ours.median(clock), theirs.median(clock), ours.over(theirs, clock),
                    styled.median(clock), ours.over(styled, clock)));
        }
    }

    /** A sheet as what fastexcel is given: numbers, words, or formulas, which begin with an equals sign. */
    private record Copy(String name, List<Object[]> rows) {
    }

    private static List<Copy> copies(Path file) throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                List<Object[]> rows = new ArrayList<>();
                for (Row row : sheet) {
                    Object[] cells = new Object[Math.max(0, row.getLastCellNum())];
                    for (Cell cell : row) {
                        cells[cell.getColumnIndex()] = cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula()
                                : cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
                    }
                    rows.add(cells);
                }
                copies.add(new Copy(sheet.getSheetName(), rows));
            }
        }
        return copies;
    }

    private static void fastexcel(List<Copy> copies, Path file, boolean styled) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            for (Copy copy : copies) {
                Worksheet sheet = workbook.newWorksheet(copy.name());
                for (int row = 0; row < copy.rows().size(); row++) {
                    Object[] cells = copy.rows().get(row);
                    for (int column = 0; column < cells.length; column++) {
                        cell(sheet, row, column, cells[column]);
                    }
                }
                if (styled) {
                    style(sheet, copy.rows());
                }
                sheet.finish();
            }
        }
        // As the program does, before it gives the file its name.
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** All columns of figures at once, which is the fastest that fastexcel offers. */
    private static void style(Worksheet sheet, List<Object[]> rows) {
        int last = rows.stream().mapToInt(cells -> cells.length).max().orElse(1) - 1;
        sheet.range(0, 0, rows.size() - 1, Math.min(1, last)).style().fontName("Times New Roman").fontSize(13).borderStyle("thin")
                .horizontalAlignment("left").set();
        if (last > 1) {
            sheet.range(0, 2, rows.size() - 1, last).style().fontName("Times New Roman").fontSize(13).borderStyle("thin")
                    .horizontalAlignment("right").set();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Double number) {
            sheet.value(row, column, number);
        } else if (value instanceof String words && words.startsWith("=")) {
            sheet.formula(row, column, words.substring(1));
        } else if (value instanceof String words && !words.isEmpty()) {
            sheet.value(row, column, words);
        }
    }
}
