package parindex.exchange.excel.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.sheet.ListsSheet;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** What the sheets of one workbook that is being made share. */
final class Draft {

    /** Rows of the documents sheet for documents that are new. */
    static final int EMPTY_ROWS = 500;

    private final WorkbookPlan plan;
    private final Predicate<Node> suppliedByRule;
    private final ListsSheet lists;
    private final List<Node> leaves;
    private final LeafLabels labels;
    private final Map<String, LeafState> states = new HashMap<>();
    private final Map<String, LeafContent> contents = new LinkedHashMap<>();

    /** @param suppliedByRule whether lead departments supply a leaf by its rule */
    Draft(WorkbookPlan plan, Predicate<Node> suppliedByRule, ListsSheet lists) {
        this.plan = plan;
        this.suppliedByRule = suppliedByRule;
        this.lists = lists;
        leaves = plan.set().leaves();
        labels = new LeafLabels(leaves, plan.locale());
        plan.states().stream().filter(s -> s.unitCode().equals(plan.unit().code())).forEach(s -> states.put(s.leaf().id(), s));
        for (Node leaf : leaves) {
            LeafState state = states.get(leaf.id());
            contents.put(leaf.id(), state == null ? LeafContent.EMPTY : LeafContent.of(state));
        }
    }

    WorkbookPlan plan() {
        return plan;
    }

    Locale locale() {
        return plan.locale();
    }

    ListsSheet lists() {
        return lists;
    }

    List<Node> leaves() {
        return leaves;
    }

    LeafLabels labels() {
        return labels;
    }

    LeafContent content(Node leaf) {
        return contents.get(leaf.id());
    }

    long version(Node leaf) {
        LeafState state = states.get(leaf.id());
        return state == null ? 0 : state.version();
    }

    /** What the rule gave for the inputs that are recorded. */
    Optional<Rational> derived(Node leaf) {
        return Optional.ofNullable(states.get(leaf.id())).flatMap(s -> s.decision(Stage.SELF)).flatMap(Decision::derived);
    }

    /** Whether the unit only looks at the leaf: by its rule, or because a lead department has supplied what is stated. */
    boolean supplied(Node leaf) {
        LeafState state = states.get(leaf.id());
        return suppliedByRule.test(leaf)
                || state != null && state.entry().map(Line::content).flatMap(Entry::supply).isPresent();
    }

    Inputs inputs(Node leaf) {
        return content(leaf).inputs();
    }

    String yes() {
        return text("value.yes");
    }

    String text(String key, Object... arguments) {
        return Texts.in(plan.locale(), key, arguments);
    }

    /** Number of rows of the figures sheet. */
    int figureRows() {
        return leaves.stream().mapToInt(l -> l.leaf().orElseThrow().rule().inputs().size()).sum();
    }

    Optional<String> figureRange(Column.Figure column) {
        int rows = figureRows();
        return rows == 0 ? Optional.empty() : Optional.of(TableFrame.range(Texts.figures(plan.locale()), column, Column.FIRST_ROW,
                Column.FIRST_ROW + rows - 1));
    }

    int documentRows() {
        return contents.values().stream().mapToInt(c -> c.evidence().size()).sum() + EMPTY_ROWS;
    }

    String documentRange() {
        return TableFrame.range(Texts.documents(plan.locale()), Column.Evidence.LEAF, Column.FIRST_ROW,
                Column.FIRST_ROW + documentRows() - 1);
    }
}
