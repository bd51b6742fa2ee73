package parindex.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.criteria.Node;
import parindex.export.Table;
import parindex.export.results.ResultTables;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.values.text.VietnameseText;

/**
 * Part IV: each component at each level, with a drafted assessment.
 *
 * @param data       the round
 * @param words      the language
 * @param charts     the charts of the round
 * @param assessment drafts the assessment
 */
record ComponentsChapter(RoundData data, Words words, ReportCharts charts, Assessment assessment) {

    /** A component of one level. */
    record OfLevel(Results level, Node component) {
    }

    void write(Writing to) {
        to.heading(1, "head.4");
        Map<String, List<Table>> tables = data.levels().stream().collect(Collectors.toMap(l -> l.set().level().id(),
                ResultTables::components));
        int section = 0;
        for (List<OfLevel> same : byName(data.levels())) {
            to.heading(2, "head.4.component", ++section, words.node(same.get(0).component()));
            int part = 0;
            for (OfLevel one : same) {
                to.heading(3, "head.4.level", section, ++part, words.unitsHead(one.level().set().level()));
                level(to, one, tables.get(one.level().set().level().id()));
            }
            to.heading(3, "head.4.assessment", section, ++part);
            assessment.write(to, same);
        }
    }

    /** Components of the same name belong together, whatever their level; the levels of a round need not have the same ones. */
    static List<List<OfLevel>> byName(List<Results> levels) {
        Map<String, List<OfLevel>> same = new LinkedHashMap<>();
        levels.forEach(level -> level.set().components().forEach(component -> same
                .computeIfAbsent(VietnameseText.caseless(component.name().vietnamese()), name -> new ArrayList<>())
                .add(new OfLevel(level, component))));
        return List.copyOf(same.values());
    }

    private void level(Writing to, OfLevel one, List<Table> tables) {
        Node component = one.component();
        List<Node> criteria = component.children();
        String listed = IntStream.range(0, criteria.size()).mapToObj(i -> "(" + (i + 1) + ") " + words.node(criteria.get(i)))
                .collect(Collectors.joining("; "));
        if (criteria.isEmpty()) {
            to.say("component.single", words.node(component), words.units(one.level().set().level()), words.figure(component.max()));
        } else {
            to.say("component.criteria", words.node(component), words.units(one.level().set().level()), words.count(criteria.size()),
                    listed, words.figure(component.max()));
        }
        List<RankingTable> rankings = one.level().rankings(component.id());
        List<Table> own = tables.stream().filter(t -> t.id().startsWith("c" + component.number() + "-")).toList();
        for (int i = 0; i < rankings.size(); i++) {
            to.ranking(own.get(i), rankings.get(i));
            charts.component(one.level(), component, rankings.get(i)).forEach(to::chart);
        }
    }
}
