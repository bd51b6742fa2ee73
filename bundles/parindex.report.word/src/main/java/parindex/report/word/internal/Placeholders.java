package parindex.report.word.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * What a template leaves open: names in double braces, such as {@code {{co-quan}}}. Names are Vietnamese without marks, because the people
 * who write
 * templates are no programmers.
 */
final class Placeholders {

    static final String CONTENT = "noi-dung";

    /** In the order in which they are named to people. */
    static final List<String> KNOWN = List.of(CONTENT, "tieu-de", "co-quan", "co-quan-chu-quan", "so-ky-hieu", "dia-danh-ngay", "nam",
            "du-thao", "nguoi-ky");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    /** A paragraph and where it is. */
    private record Placed(XWPFParagraph paragraph, Message place) {
    }

    private final String template;
    private final List<Placed> all = new ArrayList<>();
    private final List<XWPFParagraph> body;

    /** @param template how people name the template */
    Placeholders(XWPFDocument document, String template) {
        this.template = template;
        this.body = document.getBodyElements().stream().filter(XWPFParagraph.class::isInstance).map(XWPFParagraph.class::cast).toList();
        collect(document.getBodyElements());
        for (XWPFHeaderFooter header : document.getHeaderList()) {
            inHeader(header, Message.of(Placeholders.class, "place.header"));
        }
        for (XWPFHeaderFooter footer : document.getFooterList()) {
            inHeader(footer, Message.of(Placeholders.class, "place.footer"));
        }
    }

    static String shown(String name) {
        return "{{" + name + "}}";
    }

    private void collect(List<IBodyElement> elements) {
        int paragraphs = 0;
        int tables = 0;
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(new Placed(paragraph, Message.of(Placeholders.class, "place.paragraph", Integer.toString(++paragraphs))));
            } else if (element instanceof XWPFTable table) {
                collect(table, Integer.toString(++tables));
            }
        }
    }

    private void collect(XWPFTable table, String number) {
        for (int r = 0; r < table.getRows().size(); r++) {
            XWPFTableRow row = table.getRow(r);
            for (int c = 0; c < row.getTableCells().size(); c++) {
                XWPFTableCell cell = row.getCell(c);
                Message place = Message.of(Placeholders.class, "place.cell", number, Integer.toString(r + 1), Integer.toString(c + 1));
                cell.getParagraphs().forEach(p -> all.add(new Placed(p, place)));
                cell.getTables().forEach(inner -> collect(inner, number));
            }
        }
    }

    private void inHeader(XWPFHeaderFooter header, Message place) {
        header.getParagraphs().forEach(p -> all.add(new Placed(p, place)));
        header.getTables().forEach(t -> t.getRows().forEach(r -> r.getTableCells().forEach(c -> c.getParagraphs()
                .forEach(p -> all.add(new Placed(p, place))))));
    }

    /** Everything that is wrong with the template, in its order. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Placed placed : all) {
            Matcher found = PLACEHOLDER.matcher(text(placed.paragraph()));
            while (found.find()) {
                if (!KNOWN.contains(found.group(1))) {
                    problems.add(problem(placed.place(), "template.unknown", found.group(), String.join(", ",
                            KNOWN.stream().map(Placeholders::shown).toList())));
                }
            }
        }
        List<XWPFParagraph> contents = body.stream().filter(Placeholders::isContent).toList();
        if (contents.isEmpty()) {
            problems.add(new Problem(parindex.values.problem.Severity.ERROR, Place.of(template),
                    Message.of(Placeholders.class, "template.noBody", shown(CONTENT)),
                    Message.of(Placeholders.class, "template.noBody.remedy", shown(CONTENT))));
        }
        long mentions = all.stream().map(p -> PLACEHOLDER.matcher(text(p.paragraph()))).mapToLong(m -> m.results()
                .filter(r -> r.group(1).equals(CONTENT)).count()).sum();
        if (mentions > 1) {
            problems.add(Problem.error(Place.of(template), Message.of(Placeholders.class, "template.twoBodies", shown(CONTENT)),
                    Message.of(Placeholders.class, "template.twoBodies.remedy")));
        }
        return problems;
    }

    private Problem problem(Message place, String key, String name, String known) {
        return Problem.error(Place.of(template).at(place.in(Message.VIETNAMESE)), Message.of(Placeholders.class, key, name),
                Message.of(Placeholders.class, key + ".remedy", known));
    }

    private static boolean isContent(XWPFParagraph paragraph) {
        Matcher found = PLACEHOLDER.matcher(text(paragraph).strip());
        return found.matches() && found.group(1).equals(CONTENT);
    }

    /** The paragraph that the content takes the place of. */
    XWPFParagraph content() {
        return body.stream().filter(Placeholders::isContent).findFirst().orElseThrow();
    }

    /** Fills in everything but the content. */
    void fill(Map<String, String> values) {
        for (Placed placed : all) {
            if (!isContent(placed.paragraph()) && PLACEHOLDER.matcher(text(placed.paragraph())).find()) {
                fill(placed.paragraph(), values);
                if (placed.paragraph().getBody() instanceof XWPFTableCell cell && text(placed.paragraph()).isBlank()) {
                    withoutEmptyLine(cell, placed.paragraph());
                }
            }
        }
    }

    /** An office that has none above it has no empty line above its name. */
    private static void withoutEmptyLine(XWPFTableCell cell, XWPFParagraph line) {
        if (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(cell.getParagraphs().indexOf(line));
        }
    }

    /** Word splits what was typed into runs as it likes: the text goes to the first run that has a part of it, which keeps its looks. */
    private static void fill(XWPFParagraph paragraph, Map<String, String> values) {
        List<XWPFRun> runs = paragraph.getRuns();
        while (true) {
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            for (XWPFRun run : runs) {
                starts.add(text.length());
                text.append(own(run));
            }
            Matcher found = PLACEHOLDER.matcher(text);
            if (!found.find()) {
                return;
            }
            String value = values.getOrDefault(found.group(1), "");
            boolean written = false;
            for (int i = 0; i < runs.size(); i++) {
                int start = starts.get(i);
                String run = own(runs.get(i));
                int end = start + run.length();
                if (end <= found.start() || start >= found.end() || run.isEmpty()) {
                    continue;
                }
                String before = run.substring(0, Math.max(0, found.start() - start));
                String after = run.substring(Math.min(run.length(), Math.max(0, found.end() - start)));
                set(runs.get(i), before + (written ? "" : value) + after);
                written = true;
            }
        }
    }

    private static void set(XWPFRun run, String text) {
        for (int i = run.getCTR().sizeOfTArray() - 1; i > 0; i--) {
            run.getCTR().removeT(i);
        }
        run.setText(text, 0);
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.getRuns().forEach(run -> text.append(own(run)));
        return text.toString();
    }

    /** Only the letters of a run: fields, breaks and pictures are none of ours. */
    private static String own(XWPFRun run) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < run.getCTR().sizeOfTArray(); i++) {
            text.append(run.getCTR().getTArray(i).getStringValue());
        }
        return text.toString();
    }
}
