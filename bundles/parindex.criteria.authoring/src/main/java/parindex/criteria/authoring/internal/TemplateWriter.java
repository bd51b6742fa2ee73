package parindex.criteria.authoring.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.criteria.CriteriaSet;
import parindex.criteria.RuleText;
import parindex.criteria.authoring.ProposedLink;
import parindex.criteria.authoring.internal.TemplateColumn.Department;
import parindex.criteria.authoring.internal.TemplateColumn.Header;
import parindex.criteria.authoring.internal.TemplateColumn.Link;
import parindex.criteria.authoring.internal.TemplateColumn.Node;
import parindex.criteria.authoring.internal.TemplateColumn.Reason;
import parindex.criteria.authoring.internal.TemplateColumn.Rule;
import parindex.exchange.excel.sheet.ListsSheet;
import parindex.exchange.excel.sheet.SheetColumn;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.export.excel.Styles;

/** Lays a set out as the sheets of a workbook. */
final class TemplateWriter {

    private final XSSFWorkbook workbook;
    private final CriteriaSet set;
    private final List<ProposedLink> proposed;
    private final Locale locale;
    private final Draft root;
    private final Styles styles;
    private ListsSheet lists;

    TemplateWriter(XSSFWorkbook workbook, CriteriaSet set, List<ProposedLink> proposed, Locale locale) {
        this.workbook = workbook;
        this.set = set;
        this.proposed = proposed;
        this.locale = locale;
        this.root = DraftParser.of(set);
        this.styles = new Styles(workbook);
    }

    /** @param template whether the set is an example that is to be overwritten */
    void write(boolean template) {
        XSSFSheet guide = workbook.createSheet(Texts.in(locale, "sheet.GUIDE"));
        Map<TemplateSheet, XSSFSheet> sheets = Stream.of(TemplateSheet.values())
                .collect(Collectors.toMap(k -> k, k -> workbook.createSheet(k.title().in(locale)), (a, b) -> a,
                        () -> new EnumMap<>(TemplateSheet.class)));
        XSSFSheet words = workbook.createSheet(TemplateSheet.LISTS);
        XSSFSheet identity = workbook.createSheet(TemplateSheet.IDENTITY);
        lists = new ListsSheet(words);
        new GuideSheet(guide, styles, locale).write(set, template);
        header(writer(sheets, TemplateSheet.HEADER));
        nodes(writer(sheets, TemplateSheet.NODES));
        rules(writer(sheets, TemplateSheet.RULES));
        reasons(writer(sheets, TemplateSheet.REASONS));
        plain(writer(sheets, TemplateSheet.DEPARTMENTS), root.need("departments", Spot.NONE).children());
        plain(writer(sheets, TemplateSheet.CLASSES), root.need("classification", Spot.NONE).children());
        plain(writer(sheets, TemplateSheet.LEGAL), root.children("legal-basis"));
        plain(writer(sheets, TemplateSheet.HOLIDAYS), root.child("holidays").map(Draft::children).orElse(List.of()));
        lineage(writer(sheets, TemplateSheet.LINEAGE));
        identity(identity);
        workbook.setSheetVisibility(workbook.getSheetIndex(words), SheetVisibility.VERY_HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex(identity), SheetVisibility.VERY_HIDDEN);
        workbook.setForceFormulaRecalculation(true);
        workbook.getProperties().getCoreProperties().setTitle(set.name().in(locale));
    }

    private SheetWriter writer(Map<TemplateSheet, XSSFSheet> sheets, TemplateSheet kind) {
        return new SheetWriter(sheets.get(kind), kind, styles, locale, lists);
    }

    private void header(SheetWriter sheet) {
        for (HeaderField field : HeaderField.values()) {
            XSSFRow row = sheet.row();
            sheet.hidden(row, Header.KEY, field.name());
            sheet.shown(row, Header.LABEL, field.label().in(locale) + (field.spec().required() ? " *" : ""));
            Optional<String> value = field == HeaderField.TIE_KEYS ? tieKeys() : root.get(field.spec().path());
            sheet.put(row, Header.VALUE, field.spec(), value);
            field.spec().words().ifPresent(words -> sheet.list(row, Header.VALUE, words));
            sheet.shown(row, Header.NOTE, field.note().in(locale));
            sheet.fit(row);
        }
        sheet.finish(2);
    }

    private Optional<String> tieKeys() {
        return Optional.of(set.ranking().tieKeys()).filter(k -> !k.isEmpty()).map(k -> String.join(" ", k));
    }

    private void plain(SheetWriter sheet, List<Draft> elements) {
        elements.forEach(e -> sheet.fit(sheet.row(e)));
        sheet.finish(1);
    }

    private void nodes(SheetWriter sheet) {
        root.children("component").forEach(c -> node(sheet, c));
        sheet.references(Node.LEAD, TemplateSheet.DEPARTMENTS, Department.ID, set.departments().size());
        sheet.finish(4);
    }

    private void node(SheetWriter sheet, Draft node) {
        XSSFRow row = sheet.row();
        boolean leaf = node.child("leaf").isPresent();
        for (Node column : Node.values()) {
            Spec spec = column.spec();
            if (column == Node.KIND) {
                sheet.put(row, column, spec, Optional.of(node.name()));
            } else if (column == Node.RULE_TEXT) {
                sheet.shown(row, column, leaf ? RuleText.of(set, set.node(node.get("@id").orElseThrow()).orElseThrow(), locale) : "");
            } else if (!leaf && column.isOfLeaf() || leaf && column == Node.AGGREGATION) {
                sheet.unused(row, column);
            } else {
                sheet.put(row, column, column == Node.AGGREGATION ? spec.or("sum") : spec, node.get(spec.path()));
            }
        }
        sheet.fit(row);
        node.children().stream().filter(c -> c.name().equals("criterion") || c.name().equals("sub-criterion"))
                .forEach(c -> node(sheet, c));
    }

    private List<Draft> leaves() {
        return set.leaves().stream().map(n -> find(root, n.id())).toList();
    }

    private static Draft find(Draft above, String id) {
        for (Draft child : above.children()) {
            boolean node = Vocabulary.NODE.ids().contains(child.name());
            if (node && child.get("@id").filter(id::equals).isPresent()) {
                return child;
            }
            Draft below = node ? find(child, id) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private void rules(SheetWriter sheet) {
        RuleRows rows = new RuleRows(sheet, TableFrame.range(TemplateSheet.NODES.title().in(locale), Node.ID, SheetColumn.FIRST_ROW, 4999),
                TableFrame.range(TemplateSheet.NODES.title().in(locale), Node.NUMBER, SheetColumn.FIRST_ROW, 4999));
        leaves().forEach(leaf -> rows.write(leaf.get("@id").orElseThrow(), leaf.child("leaf").orElseThrow().child("rule").orElseThrow()));
        sheet.references(Rule.LEAF, TemplateSheet.NODES, Node.ID, (int) set.nodes().count());
        sheet.finish(4);
    }

    private void reasons(SheetWriter sheet) {
        for (Draft node : leaves()) {
            for (Draft reason : node.child("leaf").orElseThrow().children("reason")) {
                XSSFRow row = sheet.row(reason);
                sheet.put(row, Reason.LEAF, Reason.LEAF.spec(), node.get("@id"));
                sheet.fit(row);
            }
        }
        sheet.references(Reason.LEAF, TemplateSheet.NODES, Node.ID, (int) set.nodes().count());
        sheet.finish(2);
    }

    private void lineage(SheetWriter sheet) {
        for (Draft lineage : root.children("lineage")) {
            for (Draft link : lineage.children()) {
                XSSFRow row = sheet.row(link);
                link(sheet, row, lineage.get("@id"), lineage.get("@year"), lineage.get("@version"));
                sheet.put(row, Link.STATUS, Link.STATUS.spec(), Optional.of("confirmed"));
                sheet.put(row, Link.CONFIDENCE, Link.CONFIDENCE.spec(), Optional.empty());
                names(sheet, row, link.get("@current").map(ids -> List.of(ids.split(" "))).orElse(List.of()));
            }
        }
        for (ProposedLink proposal : proposed) {
            Draft link = new Draft("link", Spot.NONE);
            link.set("@kind", Vocabulary.id(proposal.link().kind()), Spot.NONE);
            link.set("@earlier", String.join(" ", proposal.link().earlier()), Spot.NONE);
            link.set("@current", String.join(" ", proposal.link().current()), Spot.NONE);
            XSSFRow row = sheet.row(link);
            link(sheet, row, Optional.of(proposal.from().name()), Optional.of(Integer.toString(proposal.from().year())),
                    Optional.of(proposal.from().version()));
            sheet.put(row, Link.STATUS, Link.STATUS.spec(), Optional.of("proposed"));
            sheet.put(row, Link.CONFIDENCE, Link.CONFIDENCE.spec(), Optional.of(Integer.toString(proposal.confidence())));
            sheet.put(row, Link.EARLIER_NAMES, Link.EARLIER_NAMES.spec(), Optional.of(proposal.earlierNames()));
            names(sheet, row, proposal.link().current());
        }
        sheet.finish(0);
    }

    private static void link(SheetWriter sheet, XSSFRow row, Optional<String> id, Optional<String> year, Optional<String> version) {
        sheet.put(row, Link.SET, Link.SET.spec(), id);
        sheet.put(row, Link.YEAR, Link.YEAR.spec(), year);
        sheet.put(row, Link.VERSION, Link.VERSION.spec(), version);
    }

    private void names(SheetWriter sheet, XSSFRow row, List<String> current) {
        sheet.shown(row, Link.CURRENT_NAMES, current.stream().flatMap(id -> set.node(id).stream()).map(n -> n.number() + " " + n.name()
                .in(locale)).collect(Collectors.joining("; ")));
        sheet.fit(row);
    }

    private void identity(XSSFSheet sheet) {
        String[][] rows = {{TemplateSheet.KIND_KEY, TemplateSheet.KIND}, {"format", Integer.toString(TemplateSheet.FORMAT)}};
        for (int i = 0; i < rows.length; i++) {
            XSSFRow row = sheet.createRow(i);
            row.createCell(0).setCellValue(rows[i][0]);
            row.createCell(1).setCellValue(rows[i][1]);
        }
    }
}
