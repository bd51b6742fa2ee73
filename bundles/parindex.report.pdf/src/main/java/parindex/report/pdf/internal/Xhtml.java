package parindex.report.pdf.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import parindex.charts.Chart;
import parindex.charts.ChartPainter;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.report.Block;
import parindex.report.Frame;
import parindex.report.TableLayout;
import parindex.report.Report;

/** A report as XHTML. For one thread, once. */
final class Xhtml {

    static final int FULL = 100;

    private static final int SHEET_POINTS = 9;
    /** The width of a chart in its own units: the fewer, the larger its letters; these are of some 9 points. */
    private static final int CHART_WIDTH = 560;
    private static final int TALLEST = 780;
    private static final int RADAR_WIDTH = 640;
    private static final int RADAR_HEIGHT = 230;
    private static final int MILLIMETRES = 160;
    private static final int MEAN_BAR = 21;
    private static final int STANDING = 75;
    private static final int LYING = 135;
    private static final int SHEET = 128;
    private static final int MANY_COLUMNS = 8;
    private static final int TEN = 10;
    private static final Pattern DAY = Pattern.compile("\\(?\\d{1,2}/\\d{1,2}/\\d{4}\\)?");

    private final Report report;
    private final Frame frame;
    private final Document document;
    private final Element body;
    private final List<Chart> charts = new ArrayList<>();
    private Element target;
    private boolean lying;
    private int headings;

    /** @param percent size of the letters of a sheet */
    Xhtml(Report report, int percent) throws IOException {
        this.report = report;
        this.frame = Frame.of(report);
        try {
            document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the parser of this Java makes no documents", e);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", report.locale().getLanguage().equals("en") ? "en" : "vi");
        document.appendChild(html);
        Element head = add(html, "head", null);
        add(head, "title", report.title());
        meta(head, "author", report.letterhead().office());
        meta(head, "subject", report.title());
        meta(head, "description", report.title());
        add(head, "style", style() + (report.draft() ? draft() : ""));
        body = add(html, "body", report.kind() == Report.Kind.UNIT_SHEET ? "sheet" : "annual", null);
        if (percent < FULL) {
            body.setAttribute("style", "font-size: " + SHEET_POINTS * percent / FULL + "." + SHEET_POINTS * percent * TEN / FULL % TEN
                    + "pt");
        }
        bookmarks(head);
        write();
    }

    Document document() {
        return document;
    }

    /** The charts by number. */
    List<Chart> charts() {
        return charts;
    }

    private String style() throws IOException {
        try (InputStream in = Xhtml.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every page says that it is a draft. */
    private String draft() {
        String mark = " { @top-right { content: '" + frame.draft()
                + "'; font-family: 'Liberation Serif'; font-size: 12pt; font-weight: bold; } }\n";
        return "@page" + mark + "@page :first" + mark + "@page lying" + mark + "@page sheet" + mark;
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void bookmarks(Element head) {
        Element all = add(head, "bookmarks", null);
        List<Block.Heading> list = report.headings();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).level() <= 2) {
                Element bookmark = add(all, "bookmark", null);
                bookmark.setAttribute("name", list.get(i).text());
                bookmark.setAttribute("href", "#h" + i);
            }
        }
    }

    private void write() {
        target = add(body, "div", "standing", null);
        if (report.kind() == Report.Kind.ANNUAL) {
            letterhead();
            add(target, "p", "report", frame.kind());
            add(target, "p", "title", report.title());
            add(target, "p", "rule", "_______________");
        } else {
            add(target, "p", "office", report.letterhead().office());
            add(target, "h1", "title", report.title());
        }
        report.blocks().forEach(this::block);
        if (report.kind() == Report.Kind.ANNUAL) {
            signature();
        }
    }

    private void letterhead() {
        Element row = add(add(add(target, "table", "letterhead", null), "tbody", null), "tr", null);
        Element left = add(row, "td", "left", null);
        add(left, "p", null, frame.superior());
        add(left, "p", "strong", frame.office());
        add(left, "p", null, "_______");
        add(left, "p", null, frame.number());
        Element right = add(row, "td", "right", null);
        add(right, "p", "strong", frame.state());
        add(right, "p", "motto", frame.motto());
        add(right, "p", null, "______________________");
        add(right, "p", "date", frame.placeDate());
    }

    private void signature() {
        Element row = add(add(add(target, "table", "signature", null), "tbody", null), "tr", null);
        Element left = add(row, "td", "left", null);
        add(left, "p", "recipients", frame.recipients());
        frame.list().forEach(recipient -> add(left, "p", "small", recipient));
        add(add(row, "td", "right", null), "p", "strong", frame.signatory());
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            Element made = add(target, "h" + heading.level(), null, heading.text());
            made.setAttribute("id", "h" + headings++);
        } else if (block instanceof Block.Paragraph paragraph) {
            switch (paragraph.style()) {
                case BODY -> add(target, "p", "body", paragraph.text());
                case ITEM -> add(target, "p", "body", "- " + paragraph.text());
                case NOTE -> add(target, "p", "note", paragraph.text());
            }
        } else if (block instanceof Block.TableBlock table) {
            table(table);
        } else if (block instanceof Block.ChartBlock chart) {
            chart(chart);
        } else if (block instanceof Block.Contents contents) {
            contents(contents);
        } else if (block instanceof Block.Orientation orientation) {
            lying = orientation.landscape();
            target = add(body, "div", lying ? "lying" : "standing", null);
        } else if (block instanceof Block.PageBreak) {
            target = add(body, "div", "standing next", null);
        } else if (block instanceof Block.Space space) {
            add(target, "p", "space", Frame.space(report.locale(), space));
        }
    }

    private void contents(Block.Contents contents) {
        Element list = add(target, "div", "contents", null);
        add(list, "p", "contents-title", contents.title());
        Element rows = add(add(list, "table", null), "tbody", null);
        List<Block.Heading> all = report.headings();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).level() <= contents.levels()) {
                Element entry = add(rows, "tr", "toc" + all.get(i).level(), null);
                link(add(entry, "td", "entry", null), all.get(i).text(), i, all.get(i).text());
                link(add(entry, "td", "page", null), null, i, all.get(i).text());
            }
        }
    }

    /** @param title what readers hear where the link leads */
    private void link(Element cell, String text, int heading, String title) {
        Element link = add(cell, "a", text);
        link.setAttribute("href", "#h" + heading);
        link.setAttribute("title", title);
    }

    private void table(Block.TableBlock block) {
        Table table = block.table();
        boolean isShort = 1 + table.rows().size() + table.footer().size() <= TableLayout.SHORT;
        Element made = add(target, "table", (table.columns().size() > MANY_COLUMNS ? "data wide" : "data") + (isShort ? " short" : ""),
                null);
        made.setAttribute("id", table.id());
        add(made, "caption", null, block.caption().shown());
        List<Integer> shares = TableLayout.widths(table, report.cells(), report.kind() == Report.Kind.UNIT_SHEET ? SHEET : lying
                ? LYING : STANDING);
        Element head = add(add(made, "thead", null), "tr", null);
        for (int c = 0; c < table.columns().size(); c++) {
            Element cell = add(head, "th", null, table.columns().get(c).title().in(report.locale()));
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", "width: " + shares.get(c) / TEN + "." + shares.get(c) % TEN + "%");
        }
        Element rows = add(made, "tbody", null);
        int last = table.footer().isEmpty() ? table.rows().size() : Math.max(0, table.rows().size() - 1);
        table.rows().subList(0, last).forEach(row -> row(rows, table, row, null));
        if (!table.footer().isEmpty()) {
            // A mean does not stand alone on the next page.
            Element end = add(made, "tbody", "end", null);
            table.rows().subList(last, table.rows().size()).forEach(row -> row(end, table, row, null));
            table.footer().forEach(row -> row(end, table, row, "foot"));
        }
        table.notes().forEach(note -> add(target, "p", "note", note.in(report.locale())));
    }

    private void row(Element rows, Table table, List<Cell> row, String name) {
        Element made = add(rows, "tr", name, null);
        for (int c = 0; c < row.size(); c++) {
            String alignment = table.columns().get(c).key().equals("rank") ? "rank" : row.get(c) instanceof Cell.Text ? "text" : "number";
            words(add(made, "td", alignment, null), report.cells().shown(row.get(c)));
        }
    }

    /**
     * The library would go to the next line at the slashes of a day. Beside a day all words are in elements of their own, because it writes
     * those after the words around them, and whoever copies from the file would get them in that order.
     */
    private void words(Element cell, String text) {
        int from = 0;
        for (Matcher day = DAY.matcher(text); day.find(); from = day.end()) {
            words(cell, text, from, day.start());
            add(cell, "span", "day", day.group());
        }
        if (from == 0) {
            cell.appendChild(document.createTextNode(text));
        } else {
            words(cell, text, from, text.length());
        }
    }

    private void words(Element cell, String text, int from, int to) {
        if (from < to) {
            add(cell, "span", text.substring(from, to));
        }
    }

    /** Charts are drawn in their own units and scaled to the width of the text; their size is that of 16 cm of paper. */
    private void chart(Block.ChartBlock block) {
        Element figure = add(target, "div", "figure", null);
        boolean radar = block.chart() instanceof Chart.Radar;
        int width = radar ? RADAR_WIDTH : CHART_WIDTH;
        int height = radar ? RADAR_HEIGHT : Math.min(TALLEST, ChartPainter.leastHeight(block.chart())
                + MEAN_BAR);
        Element object = add(figure, "object", "chart", null);
        object.setAttribute("data-chart", Integer.toString(charts.size()));
        object.setAttribute("data-width", Integer.toString(width));
        object.setAttribute("data-height", Integer.toString(height));
        object.setAttribute("alt", (block.caption().shown() + ". " + block.chart().note()).strip());
        object.setAttribute("style", "height: " + height * MILLIMETRES / width + "mm");
        charts.add(Letters.readable(block.chart(), report.mode()));
        add(figure, "p", "caption", block.caption().shown());
    }

    private Element add(Element parent, String name, String text) {
        return add(parent, name, null, text);
    }

    private Element add(Element parent, String name, String cssClass, String text) {
        Element element = document.createElement(name);
        if (cssClass != null) {
            element.setAttribute("class", cssClass);
        }
        if (text != null && !text.isEmpty()) {
            element.appendChild(document.createTextNode(text));
        }
        parent.appendChild(element);
        return element;
    }
}
