package parindex.workbench.results.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.criteria.ResultClass;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.export.results.ResultTables;
import parindex.scoring.Gaps;
import parindex.scoring.Results;
import parindex.scoring.WhatIf;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Tables that only the window shows. */
public final class ViewTables {

    private static final int PLACES = 3;

    private ViewTables() {
    }

    /** Which differences. */
    public enum Depth {
        TOTALS, COMPONENTS, LEAVES;

        private Function<Gaps, List<Gaps.Gap>> list() {
            return switch (this) {
                case TOTALS -> Gaps::totals;
                case COMPONENTS -> Gaps::components;
                case LEAVES -> Gaps::leaves;
            };
        }
    }

    /** A table whose rows lead somewhere. */
    public record Linked(Table table, List<Choice> links) {
        public Linked {
            links = List.copyOf(links);
        }
    }

    /** Where self-assessment and appraisal differ, over all levels. */
    public static Linked gaps(RoundView view, Depth depth) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Choice> links = new ArrayList<>();
        for (Results appraised : view.results().levels()) {
            Optional<Results> self = view.self().level(appraised.set().level());
            if (self.isEmpty()) {
                continue;
            }
            for (Gaps.Gap gap : depth.list().apply(Gaps.of(self.get(), appraised))) {
                rows.add(List.of(Cell.text(ResultTables.level(appraised.set().level())), Cell.text(gap.unit().name()),
                        Cell.text(gap.node().map(n -> prefixed(n.number(), n.name())).orElseGet(() -> text("gaps.total"))),
                        Cell.figure(gap.self(), PLACES), Cell.figure(gap.appraised(), PLACES),
                        Cell.difference(gap.appraised().minus(gap.self()), PLACES)));
                links.add(new Choice(appraised.set().level(), gap.node().map(n -> n.id()), Optional.of(gap.unit().code())));
            }
        }
        return new Linked(new Table("gaps", text("gaps.title"),
                List.of(column("level", false), column("unit", false), column("node", false),
                column("self", true), column("appraised", true), column("difference", true)), rows, List.of(), List.of()), links);
    }

    private static LocalizedText prefixed(String number, LocalizedText name) {
        return new LocalizedText(number + ". " + name.vietnamese(), name.english().map(e -> number + ". " + e));
    }

    /** The units that would come out differently. */
    public static Linked whatIf(WhatIf outcome) {
        int places = outcome.before().set().rounding().indexPlaces();
        List<List<Cell>> rows = outcome.changed().stream()
                .map(c -> List.of(Cell.text(c.unit().name()), Cell.figure(c.indexBefore(), places),
                Cell.figure(c.indexAfter(), places), rank(c.rankBefore()), rank(c.rankAfter()), name(c.classBefore()),
                        name(c.classAfter()))).toList();
        return new Linked(new Table("what-if", text("whatIf.title"), List.of(column("unit", false), column("indexBefore", true),
                column("indexAfter", true), column("rankBefore", true), column("rankAfter", true), column("classBefore", false),
                column("classAfter", false)), rows, List.of(), List.of()),
                outcome.changed().stream().map(c -> Choice.of(outcome.before().set().level()).withUnit(c.unit().code())).toList());
    }

    private static Cell rank(java.util.OptionalInt rank) {
        return rank.isPresent() ? Cell.whole(rank.getAsInt()) : Cell.blank();
    }

    private static Cell name(Optional<ResultClass> resultClass) {
        return resultClass.map(c -> Cell.text(c.name())).orElseGet(Cell::blank);
    }

    private static Column column(String key, boolean number) {
        return new Column(key, text("column." + key), number);
    }

    private static LocalizedText text(String key) {
        return Message.of(ViewTables.class, key).localized();
    }
}
