package parindex.criteria.authoring.internal;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.criteria.authoring.internal.TemplateColumn.Rule;
import parindex.exchange.excel.sheet.TableFrame;

/** Writes rules as rows, one per part. */
final class RuleRows {

    private static final List<Rule> CELLS = List.of(Rule.ID, Rule.TEXT_VI, Rule.TEXT_EN, Rule.VALUE, Rule.FROM, Rule.FROM_INCLUSIVE,
            Rule.TO,
            Rule.TO_INCLUSIVE);

    private final SheetWriter sheet;
    private final String nodeIds;
    private final String nodeNumbers;

    /**
     * @param nodeIds     reference to the ids of the nodes
     * @param nodeNumbers reference to their printed numbers, in the same rows
     */
    RuleRows(SheetWriter sheet, String nodeIds, String nodeNumbers) {
        this.sheet = sheet;
        this.nodeIds = nodeIds;
        this.nodeNumbers = nodeNumbers;
    }

    void write(String leafId, Draft rule) {
        write(leafId, "", rule.children().get(0));
    }

    private void write(String leafId, String alternative, Draft rule) {
        RuleKind kind = RuleKind.ofElement(rule.name());
        for (RuleKind.Use use : kind.uses()) {
            RulePart part = use.part();
            if (part.isAttribute()) {
                row(leafId, alternative, part, rule);
            } else if (!part.isOfRatio()) {
                rule.children(part.child()).forEach(c -> row(leafId, alternative, part, c));
            } else if (part == RulePart.NUMERATOR) {
                rule.children("ratio").forEach(r -> {
                    row(leafId, alternative, RulePart.NUMERATOR, r);
                    row(leafId, alternative, RulePart.DENOMINATOR, r);
                    row(leafId, alternative, RulePart.UNIT, r);
                });
            }
        }
        rule.children("alternative").forEach(a -> {
            String id = a.get("@id").orElseThrow();
            write(leafId, alternative.isEmpty() ? id : alternative + "/" + id, a.child("rule").orElseThrow().children().get(0));
        });
    }

    private void row(String leafId, String alternative, RulePart part, Draft element) {
        XSSFRow row = sheet.row();
        sheet.put(row, Rule.LEAF, Rule.LEAF.spec(), Optional.of(leafId));
        sheet.formula(row, Rule.NUMBER, "IFERROR(INDEX(" + nodeNumbers + ",MATCH(" + TableFrame.letter(Rule.LEAF) + (row.getRowNum() + 1)
                + ","
                + nodeIds + ",0)),\"\")");
        sheet.put(row, Rule.ALTERNATIVE, Rule.ALTERNATIVE.spec(), Optional.of(alternative));
        sheet.put(row, Rule.PART, Rule.PART.spec(), Optional.of(Vocabulary.id(part)));
        for (Rule column : CELLS) {
            Optional<Spec> spec = part.cell(column);
            if (spec.isEmpty()) {
                sheet.unused(row, column);
            } else {
                sheet.put(row, column, spec.get(), element.get(spec.get().path()));
                spec.get().words().ifPresent(words -> sheet.list(row, column, words));
            }
        }
        sheet.fit(row);
    }
}
