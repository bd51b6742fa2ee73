package parindex.workbench.results.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Widget;
import parindex.charts.Chart;
import parindex.charts.ChartPainter;
import parindex.charts.ChartStyle;
import parindex.export.AtomicFiles;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Writes reports and charts in the background and says where they are, or why they are not. */
final class Saving {

    private static final int PNG_ZOOM = 200;

    private Saving() {
    }

    /** Writes a report in one format. */
    @FunctionalInterface
    interface Format {
        List<Path> write(Path folder, String name) throws IOException;
    }

    /** A report to be written. */
    record Report(List<Format> formats, ExportDialog.Answer where) {
    }

    /** A chart to be written. */
    record Picture(Chart chart, ChartStyle style, int width, int height, ExportDialog.Answer where) {
    }

    /** @param said gets a sentence, on the thread of the window */
    static void report(Background background, Problems problems, Widget owner, Words words, Report report, Consumer<String> said) {
        run(background, problems, owner, words, report.where(), said, () -> {
            List<Path> files = new ArrayList<>();
            for (Format format : report.formats()) {
                files.addAll(format.write(report.where().folder(), report.where().name()));
            }
            return files;
        });
    }

    static void chart(Background background, Problems problems, Widget owner, Words words, Picture picture, Consumer<String> said) {
        run(background, problems, owner, words, picture.where(), said, () -> {
            try (AtomicFiles files = AtomicFiles.in(picture.where().folder())) {
                for (String format : picture.where().formats()) {
                    files.write(picture.where().name() + "." + format, out -> {
                        if (format.equals("svg")) {
                            ChartPainter.svg(picture.chart(), picture.style(), picture.width(), picture.height(), out);
                        } else {
                            ChartPainter.png(picture.chart(), picture.style(), picture.width(), picture.height(), PNG_ZOOM, out);
                        }
                    });
                }
                return files.commit();
            }
        });
    }

    /** Writes files. */
    @FunctionalInterface
    private interface Work {
        List<Path> write() throws IOException;
    }

    private static void run(Background background, Problems problems, Widget owner, Words words, ExportDialog.Answer where,
            Consumer<String> said, Work work) {
        background.run(owner, text(words, "save.writing"), progress -> {
            Files.createDirectories(where.folder());
            return work.write();
        }, files -> said.accept(text(words, "save.written", files.size(), where.folder(), files.stream()
                .map(f -> where.folder().relativize(f).toString())
                .limit(4).collect(Collectors.joining(", ")) + (files.size() > 4 ? ", …" : ""))), failure -> {
            if (failure instanceof IOException) {
                said.accept(text(words, "save.failed", where.folder()));
            } else {
                said.accept(problems.describe(failure));
            }
        });
    }

    private static String text(Words words, String key, Object... arguments) {
        return words.text(Message.of(Saving.class, key, arguments));
    }
}
