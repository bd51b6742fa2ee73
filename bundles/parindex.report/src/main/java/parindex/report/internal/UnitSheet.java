package parindex.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.Decision;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.criteria.Node;
import parindex.criteria.Source;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.report.Block;
import parindex.report.Block.Caption;
import parindex.report.LostPoints;
import parindex.report.Report;
import parindex.report.Report.Letterhead;
import parindex.scoring.LeafResult;
import parindex.scoring.Means;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * The result of one unit on one page: index, rank, class, components against the mean, lost points with reasons and the way to each score.
 *
 * @param data       the round
 * @param words      the language
 * @param letterhead who reports
 */
record UnitSheet(RoundData data, Words words, Letterhead letterhead) {

    /** What fits on the page; the rest is summed up, and is in {@code rounds unit} in full. */
    private static final int MOST_LOSSES = 10;
    private static final int LEAF_PLACES = 3;
    private static final int LONGEST_REASON = 80;

    Report report(Results level, UnitResult unit) {
        Writing to = new Writing(words);
        data.notice().ifPresent(notice -> to.note("notice", notice));
        if (AnnualReport.draft(data)) {
            to.note("draft.note");
        }
        to.add(unnumbered("facts", facts(level, unit)));
        to.add(new Block.ChartBlock(new Caption("", 0, words.text("chart.radar", unit.unit().name())),
                new ReportCharts(data, words).radar(level, unit)));
        to.add(unnumbered("components", components(level, unit)));
        losses(to, unit);
        to.remark(data.provenance().stream().map(l -> words.text(l.label()) + ": " + words.text(l.value())).filter(l -> data.notice()
                .map(n -> !l.endsWith(words.text(n))).orElse(true)).collect(Collectors.joining("; ")));
        return new Report(Report.Kind.UNIT_SHEET, words.locale(), words.mode(), letterhead,
                words.text("title.sheet", unit.unit().name(), data.year() + ""), AnnualReport.draft(data), data.provenance(), to.blocks(),
                Optional.empty());
    }

    private static Block unnumbered(String title, Table table) {
        return new Block.TableBlock(new Caption("", 0, table.title().vietnamese()), table);
    }

    private Table facts(Results level, UnitResult unit) {
        long ranked = level.rankings().stream().filter(r -> r.rows().stream().anyMatch(row -> row.unit().equals(unit.unit())))
                .mapToLong(r -> r.rows().size()).sum();
        Optional<Rational> self = data.self().level(level.set().level()).flatMap(s -> s.unit(unit.unit().code())).map(UnitResult::score);
        int places = level.set().rounding().scorePlaces();
        List<Table.Column> columns = List.of(words.column("index", true), words.column("appraised", true), words.column("self", true),
                words.column("rank", true), words.column("class", false), words.column("meanIndex", true));
        List<Cell> row = List.of(Cell.figure(unit.index(), level.set().rounding().indexPlaces()), Cell.figure(unit.score(), places),
                Cell.figure(self, places), Words.cell(unit.rank().isEmpty() ? "" : unit.rank().getAsInt() + "/" + ranked),
                Words.cell(unit.resultClass().map(c -> words.text(c.name())).orElse("")),
                Cell.figure(Means.ofIndices(level.units()), 2));
        return table("facts", words.text("title.facts", words.text("level." + level.set().level().id())), columns, List.of(row));
    }

    private Table components(Results level, UnitResult unit) {
        int places = level.set().rounding().percentPlaces();
        List<List<Cell>> rows = level.set().components().stream().map(c -> {
            NodeResult own = unit.node(c.id());
            return List.of(Words.cell(c.number() + ". " + words.node(c)), Cell.figure(own.applicableMax(), 2),
                    Cell.figure(own.score(), LEAF_PLACES), Cell.figure(own.percent(), places),
                    Cell.figure(Means.ofPercents(c.id(), level.units()), places));
        }).toList();
        return table("components", words.text("title.components"), List.of(words.column("component", false), words.column("max", true),
                words.column("score", true), words.column("percent", true), words.column("meanPercent", true)), rows);
    }

    private void losses(Writing to, UnitResult unit) {
        List<LeafResult> lost = unit.leaves().stream().filter(l -> LostPoints.lost(l).signum() > 0)
                .sorted(Comparator.comparing(LostPoints::lost).reversed()).toList();
        if (lost.isEmpty()) {
            to.say("sheet.noLoss");
            return;
        }
        List<List<Cell>> rows = lost.stream().limit(MOST_LOSSES).map(leaf -> row(unit, leaf)).toList();
        to.add(unnumbered("losses", table("losses", words.text("title.losses", words.count(lost.size()), words.figure(sum(lost))),
                List.of(words.column("leaf", false), words.column("max", true), words.column("lost", true), words.column("reason", false),
                        words.column("trail", false)), rows)));
        if (lost.size() > MOST_LOSSES) {
            List<LeafResult> rest = lost.subList(MOST_LOSSES, lost.size());
            to.note("sheet.more", words.count(rest.size()), words.figure(sum(rest)),
                    rest.stream().map(l -> l.node().number()).collect(Collectors.joining(", ")));
        }
        to.note("sheet.stages");
    }

    private static Rational sum(List<LeafResult> leaves) {
        return leaves.stream().map(LostPoints::lost).reduce(Rational.ZERO, Rational::plus);
    }

    private List<Cell> row(UnitResult unit, LeafResult leaf) {
        Node node = leaf.node();
        String name = node.number() + " " + words.node(node);
        Optional<Decision> counts = data.decision(unit.unit().code(), node.id());
        String reason = counts.map(d -> d.reasonId().map(id -> words.text(LostPoints.coded(node, id))).or(d::reasonText).orElse(""))
                .filter(r -> !r.isBlank()).orElseGet(() -> words.text(leaf.isMissing() ? "sheet.missing" : "sheet.noReason"));
        return List.of(Words.cell(shortened(node.source() == Source.ILLUSTRATIVE ? words.text("illustrative.name", name) : name)),
                Cell.figure(leaf.applicableMax(), LEAF_PLACES), Cell.figure(LostPoints.lost(leaf), LEAF_PLACES),
                Words.cell(shortened(reason)), Words.cell(trail(unit.unit().code(), node)));
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_REASON) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON));
        int word = start.lastIndexOf(' ');
        return (word > 0 ? start.substring(0, word) : start).strip() + "…";
    }

    /** Every score the leaf had, stage after stage, with its day. */
    private String trail(String unitCode, Node leaf) {
        return data.ledger().decisions().stream().map(Line::content)
                .filter(d -> d.unitCode().equals(unitCode) && d.leafId().equals(leaf.id()))
                .map(d -> words.text("sheet.step", words.text("stage." + shortName(d.stage())), d.decided()
                        .map(s -> Numbers.formatTrimmed(s, LEAF_PLACES, words.mode(), words.locale()))
                        .orElseGet(() -> words.text("sheet.notApplicable")), words.day(d.at())))
                .collect(Collectors.joining(" → "));
    }

    private static String shortName(Stage stage) {
        return stage.name();
    }

    private static Table table(String id, String title, List<Table.Column> columns, List<List<Cell>> rows) {
        return new Table(id, LocalizedText.of(title), columns, new ArrayList<>(rows), List.of(), List.of());
    }
}
