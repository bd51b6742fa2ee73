package parindex.exchange.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.assessment.Decision;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.scoring.LeafResult;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.text.Message;

/** The results of one level as they are published: one object per unit, every figure exact. */
final class Figures {

    private final Results results;
    private final Decided decided;
    /** Rank by component and unit. */
    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();

    Figures(Results results, Decided decided) {
        this.results = results;
        this.decided = decided;
        for (Node component : results.set().components()) {
            Map<String, Integer> byUnit = new HashMap<>();
            results.rankings(component.id()).forEach(t -> t.rows().forEach(r -> byUnit.put(r.unit().code(), r.rank())));
            ranks.put(component.id(), byUnit);
        }
    }

    Stream<Map<String, Object>> units() {
        return results.units().stream().map(this::unit);
    }

    private Map<String, Object> unit(UnitResult unit) {
        String code = unit.unit().code();
        Optional<Integer> rank = unit.rank().isPresent() ? Optional.of(unit.rank().getAsInt()) : Optional.empty();
        List<Map<String, Object>> components = unit.components().stream().map(c -> component(code, c)).toList();
        List<Map<String, Object>> leaves = unit.leaves().stream().map(l -> leaf(code, l)).toList();
        return new Fields.Builder().put("unit", code).put("name", unit.unit().name()).put("level", results.set().level().id())
                .put("score", unit.score()).put("applicableMax", unit.applicableMax()).put("index", unit.index()).put("rank", rank)
                .put("class", unit.resultClass().map(ResultClass::id))
                .put("className", unit.resultClass().map(c -> c.name().in(Message.VIETNAMESE)))
                .put("components", components).put("leaves", leaves).build();
    }

    private Map<String, Object> component(String unitCode, NodeResult component) {
        String id = component.node().id();
        return new Fields.Builder().put("id", id).put("score", component.score()).put("applicableMax", component.applicableMax())
                .put("percent", component.percent()).put("rank", Optional.ofNullable(ranks.get(id).get(unitCode))).build();
    }

    private Map<String, Object> leaf(String unitCode, LeafResult leaf) {
        Optional<Decision> decision = decided.of(unitCode, leaf.node().id());
        return new Fields.Builder().put("id", leaf.node().id()).put("score", leaf.score()).put("applicableMax", leaf.applicableMax())
                .put("state", leaf.state().name()).put("stage", decision.map(d -> d.stage().name()))
                .put("reason", decision.flatMap(Decision::reasonId)).put("reasonText", decision.flatMap(Decision::reasonText)).build();
    }

    /** The decisions on one unit with the inputs they were computed with: enough to compute everything again. */
    Stream<Map<String, Object>> decisions() {
        return results.units().stream().flatMap(unit -> decided.of(unit.unit().code()).stream().map(d -> {
            Map<String, Object> json = LedgerJson.decision(d);
            int row = results.sheet().unitPosition(d.unitCode()).orElseThrow();
            int column = results.sheet().leafPosition(d.leafId()).orElseThrow();
            results.sheet().inputs(row, column).ifPresent(i -> json.put("inputs", i.toText()));
            return json;
        }));
    }
}
