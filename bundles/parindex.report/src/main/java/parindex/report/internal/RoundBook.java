package parindex.report.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.CurrentDecisions;
import parindex.assessment.CurrentEntries;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Line;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.export.Book;
import parindex.export.Grid;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.report.LostPoints;
import parindex.report.RoundTables;
import parindex.scoring.LeafResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * A round as a book: the tables of the report and, for those who may see what the results rest on, every decision that took points away or changed a
 * self score, the register of the evidence, and all scores stage by stage.
 *
 * @param data      the round
 * @param stages    the round at each stage up to the one that is reported, in order
 * @param documents the records of the files by their id
 */
record RoundBook(RoundData data, List<RoundResults> stages, Map<String, Document> documents) {

    private static final List<Stage> DECIDED = List.of(Stage.SELF, Stage.FIRST_APPRAISAL, Stage.SECOND_APPRAISAL, Stage.COUNCIL);
    /** A leaf is scored with at most this many decimals; the exact value stands in the JSON. */
    private static final int LEAF_PLACES = 6;

    Book book(boolean detailed) {
        Book tables = RoundTables.of(data.results(), data.provenance(), data.earlier(), data.predecessors());
        if (!detailed) {
            return tables;
        }
        List<Table> all = new ArrayList<>(tables.tables());
        data.levels().forEach(level -> decisions(level).ifPresent(all::add));
        data.levels().forEach(level -> evidence(level).ifPresent(all::add));
        return tables.withTables(all).withGrids(data.levels().stream().map(this::grid).toList());
    }

    private Grid grid(Results level) {
        Level of = level.set().level();
        return new Grid("grid-" + of.id(), text("book.grid", text("level." + of.id())), stages.stream()
                .flatMap(stage -> stage.level(of).map(results -> new Grid.Layer(layer(stage.stage()), stage.stage().label().localized(), results))
                        .stream()).toList(), data.notice().stream().toList());
    }

    private static String layer(Stage stage) {
        return switch (stage) {
            case SELF -> "self";
            case FIRST_APPRAISAL -> "appraised1";
            case SECOND_APPRAISAL, REPLY -> "appraised2";
            case COUNCIL -> "council";
        };
    }

    private Optional<Table> decisions(Results level) {
        Map<Stage, CurrentDecisions> byStage = new HashMap<>();
        List<Decision> ledger = data.ledger().decisions().stream().map(Line::content).toList();
        DECIDED.forEach(stage -> byStage.put(stage, new CurrentDecisions(ledger.stream().filter(d -> d.stage() == stage).toList(), stage)));
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreUnit unit : Grid.ranked(level)) {
            UnitResult result = level.unit(unit.code()).orElseThrow();
            for (LeafResult leaf : result.leaves()) {
                Optional<Decision> counting = data.decision(unit.code(), leaf.node().id());
                Optional<Decision> self = byStage.get(Stage.SELF).of(unit.code(), leaf.node().id());
                if (isOfInterest(leaf, counting, self)) {
                    rows.add(decision(unit, leaf, counting, byStage));
                }
            }
        }
        List<Column> columns = new ArrayList<>(List.of(column("unit", false), column("number", false), column("leaf", false), column("max", true)));
        DECIDED.forEach(stage -> columns.add(new Column(layer(stage), stage.label().localized(), true)));
        columns.addAll(List.of(column("lost", true), column("reason", false), column("actor", false)));
        return table("decisions", level.set(), columns, rows);
    }

    /** Full marks that the unit claimed itself need no explanation. */
    private static boolean isOfInterest(LeafResult leaf, Optional<Decision> counting, Optional<Decision> self) {
        return LostPoints.lost(leaf).signum() != 0 || leaf.state() == LeafResult.State.EXCLUDED || leaf.state() == LeafResult.State.FULL_MARKS
                || counting.isPresent() && (self.isEmpty() || !self.get().decided().equals(counting.get().decided()));
    }

    private List<Cell> decision(ScoreUnit unit, LeafResult leaf, Optional<Decision> counting, Map<Stage, CurrentDecisions> byStage) {
        Node node = leaf.node();
        List<Cell> row = new ArrayList<>(List.of(Cell.text(unit.name()), Cell.text(node.number()), Cell.text(node.name()),
                Cell.figure(node.max(), LEAF_PLACES)));
        for (Stage stage : DECIDED) {
            row.add(byStage.get(stage).of(unit.code(), node.id()).map(d -> d.notApplicable() ? Cell.text(text("book.notApplicable"))
                    : Cell.figure(d.decided(), LEAF_PLACES)).orElseGet(Cell::blank));
        }
        row.add(Cell.figure(LostPoints.lost(leaf), LEAF_PLACES));
        row.add(Cell.text(counting.map(d -> LocalizedText.of(LostPoints.words(node, d, Message.VIETNAMESE),
                LostPoints.words(node, d, java.util.Locale.ENGLISH))).orElseGet(() -> text("book.undecided"))));
        row.add(counting.map(d -> Cell.text(d.actor())).orElseGet(Cell::blank));
        return row;
    }

    private Optional<Table> evidence(Results level) {
        CurrentEntries entries = new CurrentEntries(data.ledger().entries().stream().map(Line::content).toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreUnit unit : Grid.ranked(level)) {
            for (Node leaf : level.set().leaves()) {
                Optional<Entry> entry = entries.latest(unit.code(), leaf.id());
                entry.stream().flatMap(e -> e.evidence().stream()).forEach(note -> rows.add(evidence(unit, leaf, note)));
            }
        }
        List<Column> columns = Stream.of("unit", "number", "document", "date", "summary", "place", "file", "type").map(k -> column(k, false))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.add(column("size", true));
        columns.add(column("sha256", false));
        return table("evidence", level.set(), columns, rows);
    }

    private List<Cell> evidence(ScoreUnit unit, Node leaf, EvidenceNote note) {
        Optional<Document> file = note.document().flatMap(id -> Optional.ofNullable(documents.get(id)));
        return List.of(Cell.text(unit.name()), Cell.text(leaf.number()), Cell.text(note.number()),
                Cell.text(note.date().map(java.time.LocalDate::toString).orElse("")), Cell.text(note.summary()), Cell.text(note.place().orElse("")),
                Cell.text(file.map(Document::fileName).orElse("")), Cell.text(file.map(Document::mediaType).orElse("")),
                file.map(f -> Cell.whole(f.size())).orElseGet(Cell::blank), Cell.text(file.map(Document::sha256).orElse("")));
    }

    /** A table without rows says nothing that its absence does not. */
    private Optional<Table> table(String id, CriteriaSet set, List<Column> columns, List<List<Cell>> rows) {
        List<LocalizedText> notes = data.notice().stream().toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(id + "-" + set.level().id(),
                text("book." + id, text("level." + set.level().id()), data.year()), columns, rows, List.of(), notes));
    }

    private static Column column(String key, boolean number) {
        return new Column(key, text("book.column." + key), number);
    }

    private static LocalizedText text(String key, Object... arguments) {
        return Message.of(RoundBook.class, key, arguments).localized();
    }
}
