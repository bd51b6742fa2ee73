package parindex.report.internal;

import java.util.ArrayList;
import java.util.List;
import parindex.charts.Chart;
import parindex.export.Table;
import parindex.report.Block;
import parindex.report.Block.Caption;
import parindex.report.Block.Style;
import parindex.scoring.RankingTable;
import parindex.scoring.ScoreUnit;
import parindex.values.text.LocalizedText;

/** A report while it is put together: counts tables and charts. For one thread. */
final class Writing {

    private final Words words;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int charts;

    Writing(Words words) {
        this.words = words;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void heading(int level, String key, Object... arguments) {
        blocks.add(new Block.Heading(level, words.text(key, arguments)));
    }

    void say(String key, Object... arguments) {
        blocks.add(new Block.Paragraph(Style.BODY, words.text(key, arguments)));
    }

    void item(String key, Object... arguments) {
        blocks.add(new Block.Paragraph(Style.ITEM, words.text(key, arguments)));
    }

    void note(String key, Object... arguments) {
        remark(words.text(key, arguments));
    }

    /** A note that is put into words already. */
    void remark(String text) {
        blocks.add(new Block.Paragraph(Style.NOTE, text));
    }

    void space(String key, Object... arguments) {
        blocks.add(new Block.Space(words.text(key, arguments)));
    }

    /** A numbered table with its own title as caption. */
    void table(Table table) {
        blocks.add(new Block.TableBlock(new Caption(words.text("caption.table"), ++tables, words.text(table.title())), table));
    }

    /** A ranking. One sentence names the units that it leaves out: a commune's report would otherwise have a line for each of a hundred. */
    void ranking(Table table, RankingTable ranking) {
        if (ranking.rows().isEmpty()) {
            say("ranking.none", words.text(table.title()));
            return;
        }
        List<LocalizedText> notes = ranking.unranked().isEmpty() ? List.of() : List.of(LocalizedText.of(words.text("ranking.unranked",
                words.count(ranking.unranked().size()), words.names(ranking.unranked().stream().map(ScoreUnit::name).toList()))));
        table(new Table(table.id(), table.title(), table.columns(), table.rows(), table.footer(), notes));
    }

    /** A numbered table without notes. */
    void table(String id, String title, List<Table.Column> columns, List<List<Table.Cell>> rows, List<List<Table.Cell>> footer) {
        table(new Table(id, LocalizedText.of(title), columns, rows, footer, List.of()));
    }

    /** A numbered chart with its own title as caption. */
    void chart(Chart chart) {
        blocks.add(new Block.ChartBlock(new Caption(words.text("caption.chart"), ++charts, chart.title()), chart));
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
