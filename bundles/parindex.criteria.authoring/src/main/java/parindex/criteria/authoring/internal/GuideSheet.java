package parindex.criteria.authoring.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Source;
import parindex.exchange.excel.sheet.Words;
import parindex.export.excel.PageSetup;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.export.excel.TwoColumns;

/** The first sheet: what each sheet, column and rule means, and what to do with the workbook. */
final class GuideSheet {

    private static final int LABEL_WIDTH = 34;
    private static final int VALUE_WIDTH = 96;
    private static final int STEPS = 9;

    private final XSSFSheet sheet;
    private final Locale locale;
    private final TwoColumns columns;

    GuideSheet(XSSFSheet sheet, Styles styles, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
        this.columns = new TwoColumns(sheet, styles, LABEL_WIDTH, VALUE_WIDTH);
    }

    void write(CriteriaSet set, boolean template) {
        wide(set.name().in(locale), Part.TITLE);
        line(HeaderField.ID.label().in(locale), set.id().toString());
        if (template) {
            wide(text("guide.template"), Part.NOTE);
        } else if (set.nodes().anyMatch(n -> n.source() == Source.ILLUSTRATIVE || n.maxSource() == Source.ILLUSTRATIVE
                || n.leaf().filter(l -> l.source() == Source.ILLUSTRATIVE).isPresent())) {
            wide(text("guide.illustrative"), Part.NOTE);
        }
        columns.skip();
        wide(text("guide.steps"), Part.LABEL);
        for (int step = 1; step <= STEPS; step++) {
            wide(step + ". " + text("guide.step." + step), Part.TEXT);
        }
        for (TemplateSheet kind : TemplateSheet.values()) {
            columns.skip();
            wide(Texts.in(locale, "guide.sheet", kind.title()), Part.LABEL);
            wide(text("help." + kind.name()), Part.TEXT);
            if (kind != TemplateSheet.HEADER) {
                Stream.of(kind.columns()).forEach(c -> line(c.heading().in(locale) + (c.spec().required() ? " *" : ""),
                        text("help." + c.getClass().getSimpleName() + "." + c.name())));
            }
        }
        columns.skip();
        wide(text("guide.rules"), Part.LABEL);
        for (RuleKind kind : RuleKind.values()) {
            line(kind.word().in(locale), text("help.rule." + kind.element()) + " " + Texts.in(locale, "guide.parts",
                    kind.uses().stream().map(u -> u.part().word().in(locale) + (u.required() ? " *" : ""))
                    .collect(Collectors.joining("; "))));
        }
        PageSetup.apply(sheet, false);
        sheet.setDisplayGridlines(false);
    }

    private String text(String key) {
        return Texts.in(locale, key);
    }

    private void line(String label, String value) {
        columns.line(Words.forCell(label), Part.LABEL, Words.forCell(value));
    }

    private void wide(String words, Part part) {
        columns.wide(Words.forCell(words), part);
    }
}
