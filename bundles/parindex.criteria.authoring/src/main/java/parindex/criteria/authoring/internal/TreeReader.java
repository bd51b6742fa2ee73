package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.criteria.authoring.internal.TemplateColumn.Node;

/** Reads the sheet of the tree: the order of the rows and their kinds say what belongs to what. */
final class TreeReader {

    private static final List<String> KINDS = Vocabulary.NODE.ids();

    private final SheetReader sheet;
    private final Faults faults;
    private final Map<String, Draft> leaves = new LinkedHashMap<>();

    TreeReader(SheetReader sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    /** A row whose kind is known. */
    private record Line(XSSFRow row, int depth) {
    }

    void read(Draft root) {
        List<Line> lines = lines();
        Draft[] open = new Draft[KINDS.size()];
        boolean lost = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Draft above = line.depth() == 0 ? root : open[line.depth() - 1];
            if (above == null) {
                lost(line, lost);
                lost = true;
                continue;
            }
            lost = false;
            Draft node = node(line, i + 1 < lines.size() && lines.get(i + 1).depth() > line.depth());
            above.add(node);
            open[line.depth()] = node;
            for (int deeper = line.depth() + 1; deeper < open.length; deeper++) {
                open[deeper] = null;
            }
        }
        if (lines.isEmpty()) {
            faults.error(sheet.spot(), "node.none");
        }
    }

    /** A row that stands below nothing. It is told once for all that follow it, and nothing that refers to it is told to be wrong. */
    private void lost(Line line, boolean told) {
        if (!told) {
            faults.error(sheet.spot(line.row(), Node.KIND), "node.noParent", Vocabulary.NODE.message(KINDS.get(line.depth())),
                    Vocabulary.NODE.message(KINDS.get(line.depth() - 1)));
        }
        sheet.value(line.row(), Node.ID).ifPresent(id -> leaves.putIfAbsent(id, new Draft("leaf", sheet.spot(line.row(), Node.ID))));
    }

    /** The leaves by id; of several with one id the first. */
    Map<String, Draft> leaves() {
        return leaves;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (XSSFRow row : sheet.rows()) {
            sheet.value(row, Node.KIND).ifPresent(kind -> lines.add(new Line(row, KINDS.indexOf(kind))));
        }
        return lines;
    }

    private Draft node(Line line, boolean parent) {
        XSSFRow row = line.row();
        Draft node = new Draft(KINDS.get(line.depth()), sheet.spot(row, Node.ID));
        for (Node column : Node.values()) {
            Spec spec = column.spec();
            if (spec.isShownOnly() || column == Node.KIND) {
                continue;
            }
            if (parent && column.isOfLeaf()) {
                if (sheet.isFilled(row, column)) {
                    faults.error(sheet.spot(row, column), "node.parentFilled", column.heading());
                }
            } else {
                sheet.value(row, column).ifPresent(v -> node.set(spec.path(), v, sheet.spot(row, column)));
            }
        }
        // A sub-criterion has no children, so the format has no way to say how their points are added up.
        if (line.depth() == KINDS.size() - 1 && node.get("@aggregation").filter("sum"::equals).isPresent()) {
            node.attributes().remove("aggregation");
        }
        Optional<String> id = node.get("@id");
        if (!parent && id.isPresent()) {
            node.child("leaf").ifPresent(leaf -> leaves.putIfAbsent(id.get(), leaf));
        }
        return node;
    }
}
