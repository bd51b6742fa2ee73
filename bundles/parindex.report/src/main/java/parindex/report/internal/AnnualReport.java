package parindex.report.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.export.Book;
import parindex.export.Table.Cell;
import parindex.report.Block;
import parindex.report.Report;
import parindex.report.Report.Letterhead;

/**
 * Puts the annual report together, in the order of the reports that provinces publish.
 *
 * @param data       the round
 * @param words      the language
 * @param letterhead who reports
 * @param template   a file of the office with its letterhead
 */
record AnnualReport(RoundData data, Words words, Letterhead letterhead, Optional<Path> template) {

    private static final int CONTENTS = 2;

    Report report() {
        Writing to = new Writing(words);
        opening(to);
        ReportCharts charts = new ReportCharts(data, words);
        Assessment assessment = new Assessment(data, words);
        new OverviewChapter(data, words).write(to);
        new ProgressChapter(data, words).write(to);
        new ResultsChapter(data, words, charts).write(to);
        new ComponentsChapter(data, words, charts, assessment).write(to);
        new FindingsChapters(data, words, charts, assessment).write(to);
        provenance(to);
        return new Report(Report.Kind.ANNUAL, words.locale(), words.mode(), letterhead, title(), draft(data), data.provenance(),
                to.blocks(), template);
    }

    static boolean draft(RoundData data) {
        return data.round().phase().compareTo(Phase.PUBLISHED) < 0;
    }

    private String title() {
        return words.text("title.report", data.year() + "", words.listed(data.levels().stream()
                .map(l -> words.units(l.set().level())).toList()));
    }

    private void opening(Writing to) {
        data.notice().ifPresent(notice -> to.note("notice", notice));
        if (draft(data)) {
            to.note("draft.note");
        }
        if (data.selfStage()) {
            to.note("self.note");
        }
        to.say("opening", data.round().name(), data.year() + "");
        to.space("opening.space");
        to.add(new Block.Contents(words.text("contents"), CONTENTS));
    }

    /** What a reader must know to check the figures. */
    private void provenance(Writing to) {
        to.heading(1, "head.7");
        to.say("provenance");
        List<List<Cell>> rows = data.provenance().stream().map(this::row).toList();
        to.table("provenance", words.text("title.provenance"), List.of(words.column("what", false), words.column("value", false)), rows,
                List.of());
    }

    private List<Cell> row(Book.Line line) {
        return List.of(Words.cell(words.text(line.label())), Words.cell(words.text(line.value())));
    }
}
