package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.criteria.authoring.internal.TemplateColumn.Rule;

/**
 * Reads the sheet of the rules: each row is a part of the rule of a leaf, or of one of its alternatives. An alternative is named by its id,
 * one inside another by both ids with a slash between.
 */
final class RulesReader {

    private static final Rule[] CELLS = {Rule.ID, Rule.TEXT_VI, Rule.TEXT_EN, Rule.FROM, Rule.FROM_INCLUSIVE, Rule.TO, Rule.TO_INCLUSIVE,
        Rule.VALUE};

    private final SheetReader sheet;
    private final Faults faults;
    private final Map<Target, List<Part>> parts = new LinkedHashMap<>();
    private final Set<Target> met = new HashSet<>();

    /** The rule that a row belongs to. */
    private record Target(String leafId, String alternative) {
    }

    /** A row whose part is known. */
    private record Part(XSSFRow row, RulePart part) {
    }

    RulesReader(SheetReader sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    /** Completes the rules of the leaves. */
    void read(Map<String, Draft> leaves) {
        Set<String> unknown = new HashSet<>();
        for (XSSFRow row : sheet.rows()) {
            Optional<String> leaf = sheet.value(row, Rule.LEAF);
            if (leaf.isPresent() && !leaves.containsKey(leaf.get())) {
                // Once for all rows of a rule.
                if (unknown.add(leaf.get())) {
                    faults.error(sheet.spot(row, Rule.LEAF), "row.noLeaf", leaf.get());
                }
                continue;
            }
            leaf.ifPresent(id -> faults.join(sheet.spot(row, Rule.LEAF), faults.subject(leaves.get(id).spot())));
            String alternative = sheet.value(row, Rule.ALTERNATIVE).orElse("");
            Optional<RulePart> part = sheet.value(row, Rule.PART).map(RulesReader::part);
            if (leaf.isPresent() && part.isPresent()) {
                parts.computeIfAbsent(new Target(leaf.get(), alternative), t -> new ArrayList<>()).add(new Part(row, part.get()));
            }
        }
        leaves.forEach((id, leaf) -> leaf.child("rule").flatMap(r -> r.children().stream().findFirst())
                .ifPresent(rule -> complete(rule, new Target(id, ""))));
        parts.forEach((target, rows) -> {
            if (!met.contains(target)) {
                Part first = rows.get(0);
                if (leaves.get(target.leafId()).child("rule").isPresent()) {
                    faults.error(sheet.spot(first.row(), Rule.ALTERNATIVE), "rule.noAlternative", target.alternative());
                }
            }
        });
    }

    private static RulePart part(String id) {
        return RulePart.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void complete(Draft rule, Target target) {
        RuleKind kind = RuleKind.ofElement(rule.name());
        met.add(target);
        List<Part> rows = parts.getOrDefault(target, List.of());
        Set<RulePart> seen = new HashSet<>();
        for (Part part : rows) {
            Optional<RuleKind.Use> use = kind.use(part.part());
            if (use.isEmpty()) {
                faults.error(sheet.spot(part.row(), Rule.PART), "rule.otherPart", part.part().word(), kind.word());
            } else if (!seen.add(part.part()) && !use.get().several()) {
                faults.error(sheet.spot(part.row(), Rule.PART), "rule.twice", part.part().word());
            } else {
                read(part, rule, target);
            }
        }
        for (RuleKind.Use use : kind.uses()) {
            if (use.required() && !seen.contains(use.part())) {
                faults.error(rule.spot(), "rule.noPart", kind.word(), use.part().word(), where(target));
            }
        }
    }

    private static String where(Target target) {
        return target.alternative().isEmpty() ? target.leafId() : target.leafId() + " / " + target.alternative();
    }

    private void read(Part part, Draft rule, Target target) {
        Draft element = element(part, rule);
        for (Rule column : CELLS) {
            Optional<Spec> spec = part.part().cell(column);
            if (spec.isEmpty()) {
                if (sheet.isFilled(part.row(), column)) {
                    faults.error(sheet.spot(part.row(), column), "rule.surplus", part.part().word(), column.heading());
                }
                continue;
            }
            sheet.value(part.row(), column, spec.get(), column.heading())
                    .ifPresent(v -> element.set(spec.get().path(), v, sheet.spot(part.row(), column)));
        }
        if (part.part() == RulePart.PARAMETER && element.get("@value").isEmpty()) {
            element.set("@value", "", sheet.spot(part.row(), Rule.VALUE));
        }
        if (part.part() == RulePart.ALTERNATIVE) {
            String path = (target.alternative().isEmpty() ? "" : target.alternative() + "/") + element.get("@id").orElse("");
            element.child("rule").flatMap(r -> r.children().stream().findFirst())
                    .ifPresent(r -> complete(r, new Target(target.leafId(), path)));
        }
    }

    /** The element that a row fills: the rule, a new child, or the share of that id. */
    private Draft element(Part part, Draft rule) {
        if (part.part().isAttribute()) {
            return rule;
        }
        Spot spot = sheet.spot(part.row(), Rule.PART);
        if (!part.part().isOfRatio()) {
            return rule.add(new Draft(part.part().child(), spot));
        }
        String id = sheet.value(part.row(), Rule.ID).orElse("");
        String text = part.part() == RulePart.NUMERATOR ? "numerator" : part.part() == RulePart.DENOMINATOR ? "denominator" : "unit";
        Optional<Draft> same = rule.children("ratio").stream().filter(r -> r.get("@id").orElse("").equals(id)).findFirst();
        if (same.isPresent() && same.get().child(text).isPresent()) {
            faults.error(sheet.spot(part.row(), Rule.PART), "rule.twice", part.part().word());
            return new Draft("ratio", spot);
        }
        return same.orElseGet(() -> rule.add(new Draft("ratio", spot)));
    }
}
