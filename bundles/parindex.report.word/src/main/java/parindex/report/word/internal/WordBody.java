package parindex.report.word.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import parindex.report.Block;
import parindex.report.Block.Caption;
import parindex.report.Frame;
import parindex.report.Report;

/** Fills a template with a report. For one thread, once. */
final class WordBody {

    private static final int TWIPS_PER_MILLIMETRE_TIMES_10 = 567;
    private static final int TABLE_POINTS = 12;
    private static final int WIDE_POINTS = 11;
    private static final int SHEET_POINTS = 8;
    private static final int MANY_COLUMNS = 8;

    private final XWPFDocument document;
    private final Report report;
    private final Map<String, String> styles;
    private final CTSectPr page;
    private boolean landscape;
    private boolean firstSection = true;
    private boolean breakBefore;
    private long bookmarks;

    WordBody(XWPFDocument document, Report report) {
        this.document = document;
        this.report = report;
        this.styles = WordStyles.ids(document);
        WordPage.complete(document);
        this.page = document.getDocument().getBody().getSectPr();
    }

    void write() throws IOException {
        Placeholders placeholders = new Placeholders(document, "");
        placeholders.fill(values());
        XWPFParagraph place = placeholders.content();
        properties();
        // POI writes at the end only. What the template has behind the content is moved behind it afterwards.
        int before = document.getBodyElements().size();
        for (Block block : report.blocks()) {
            add(block);
        }
        moveTail(place, document.getBodyElements().size() - before);
        document.enforceUpdateFields();
    }

    /** Letters that Word shows before anybody opens the document, and the language for readers. */
    private void properties() {
        document.getProperties().getCoreProperties().setTitle(report.title());
        document.getProperties().getCoreProperties().setCreator(report.letterhead().office());
        report.provenance().forEach(line -> {
            String name = line.label().in(report.locale());
            if (document.getProperties().getCustomProperties().getProperty(name) == null) {
                document.getProperties().getCustomProperties().addProperty(name, line.value().in(report.locale()));
            }
        });
    }

    private Map<String, String> values() {
        Frame frame = Frame.of(report);
        Map<String, String> values = new HashMap<>();
        values.put("tieu-de", report.title());
        values.put("co-quan", frame.office());
        values.put("co-quan-chu-quan", frame.superior());
        values.put("so-ky-hieu", frame.number());
        values.put("dia-danh-ngay", frame.placeDate());
        values.put("nam", Integer.toString(report.letterhead().year()));
        values.put("du-thao", frame.draft());
        values.put("nguoi-ky", frame.signatory());
        return values;
    }

    private void moveTail(XWPFParagraph place, int added) {
        int tail = document.getBodyElements().size() - added - document.getBodyElements().indexOf(place) - 1;
        try (XmlCursor end = page.newCursor()) {
            for (int i = 0; i < tail; i++) {
                try (XmlCursor next = place.getCTP().newCursor()) {
                    next.toNextSibling();
                    next.moveXml(end);
                }
            }
        }
        try (XmlCursor empty = place.getCTP().newCursor()) {
            empty.removeXml();
        }
        // What follows lies in the last section, which is not the one with the first page.
        if (!firstSection && page.isSetTitlePg()) {
            page.unsetTitlePg();
        }
    }

    private void add(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.TableBlock table) {
            table(table);
        } else if (block instanceof Block.ChartBlock chart) {
            chart(chart);
        } else if (block instanceof Block.Contents contents) {
            contents(contents);
        } else if (block instanceof Block.Orientation orientation) {
            turn(orientation.landscape());
        } else if (block instanceof Block.PageBreak) {
            breakBefore = true;
        } else if (block instanceof Block.Space space) {
            styled(WordStyles.SPACE).createRun().setText(Frame.space(report.locale(), space));
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(styles.get(style));
        if (breakBefore) {
            paragraph.setPageBreak(true);
            breakBefore = false;
        }
        return paragraph;
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = styled(WordStyles.heading(heading.level()));
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(bookmarks));
        start.setName(bookmark(bookmarks));
        paragraph.createRun().setText(heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        bookmarks++;
    }

    private static String bookmark(long number) {
        return "_Toc" + (90_000_000 + number);
    }

    private void paragraph(Block.Paragraph paragraph) {
        switch (paragraph.style()) {
            case BODY -> styled(WordStyles.BODY).createRun().setText(paragraph.text());
            case ITEM -> styled(WordStyles.BODY).createRun().setText("- " + paragraph.text());
            case NOTE -> {
                XWPFParagraph note = styled(WordStyles.NOTE);
                note.createRun().setText(paragraph.text());
                if (isSheet()) {
                    note.getRuns().get(0).setFontSize(SHEET_POINTS - 1);
                    note.setSpacingAfter(0);
                    note.setSpacingBefore(0);
                }
            }
        }
    }

    private boolean isSheet() {
        return report.kind() == Report.Kind.UNIT_SHEET;
    }

    private int width() {
        CTSectPr section = (CTSectPr) page.copy();
        if (landscape) {
            WordPage.lay(section);
        }
        return WordPage.textWidth(section);
    }

    private void table(Block.TableBlock block) {
        XWPFParagraph caption = caption(block.caption());
        caption.setKeepNext(true);
        int points = isSheet() ? SHEET_POINTS : block.table().columns().size() > MANY_COLUMNS ? WIDE_POINTS : TABLE_POINTS;
        new WordTables(document, styles.get(WordStyles.CELL), report.cells(), points).add(block.table(), width());
        block.table().notes().forEach(note -> styled(WordStyles.NOTE).createRun().setText(note.in(report.locale())));
        // Otherwise Word takes two tables for one.
        XWPFParagraph gap = document.createParagraph();
        gap.setSpacingAfter(0);
        gap.createRun().setFontSize(isSheet() ? 2 : 6);
    }

    private XWPFParagraph caption(Caption caption) {
        XWPFParagraph paragraph = styled(WordStyles.CAPTION);
        if (isSheet()) {
            paragraph.setSpacingBefore(0);
            paragraph.setSpacingAfter(20);
        }
        if (caption.number() > 0) {
            paragraph.createRun().setText(caption.label() + " ");
            // The nought is a letter, not part of the field: LibreOffice knows no field that shows one.
            String digits = caption.digits();
            String noughts = digits.substring(0, digits.length() - Integer.toString(caption.number()).length());
            if (!noughts.isEmpty()) {
                paragraph.createRun().setText(noughts);
            }
            BuiltInTemplate.field(paragraph, "SEQ " + caption.label().replace(' ', '_') + " \\* ARABIC",
                    digits.substring(noughts.length()));
            paragraph.createRun().setText(": ");
        }
        paragraph.createRun().setText(caption.text());
        if (isSheet()) {
            paragraph.getRuns().forEach(run -> run.setFontSize(SHEET_POINTS + 1));
        }
        return paragraph;
    }

    private void chart(Block.ChartBlock block) throws IOException {
        XWPFParagraph figure = styled(WordStyles.FIGURE);
        new WordCharts(document, report.mode(), report.locale()).draw(block.chart(), figure.createRun(),
                width() * 10 / TWIPS_PER_MILLIMETRE_TIMES_10, isSheet());
        if (!block.chart().note().isEmpty()) {
            XWPFParagraph note = styled(WordStyles.NOTE);
            note.setAlignment(ParagraphAlignment.CENTER);
            note.setKeepNext(true);
            note.setSpacingAfter(0);
            note.createRun().setText(block.chart().note());
        }
        caption(block.caption());
    }

    /**
     * A line for each heading that leads to it, with the number of its page as a field. No field TOC around them: inside one LibreOffice
     * computes no numbers, and what it shows would be empty.
     */
    private void contents(Block.Contents contents) {
        XWPFParagraph title = document.createParagraph();
        title.setPageBreak(true);
        title.setAlignment(ParagraphAlignment.CENTER);
        title.createRun().setText(contents.title());
        title.getRuns().get(0).setBold(true);
        List<Block.Heading> headings = report.headings();
        for (int i = 0; i < headings.size(); i++) {
            Block.Heading heading = headings.get(i);
            if (heading.level() <= contents.levels()) {
                XWPFParagraph entry = styled(WordStyles.contents(heading.level()));
                CTHyperlink link = entry.getCTP().addNewHyperlink();
                link.setAnchor(bookmark(i));
                new XWPFHyperlinkRun(link, link.addNewR(), entry).setText(heading.text());
                entry.createRun().addTab();
                BuiltInTemplate.field(entry, "PAGEREF " + bookmark(i) + " \\h", "");
            }
        }
        breakBefore = true;
    }

    /** Ends the section so far; the first page of the document is the first of one section only. */
    private void turn(boolean toLandscape) {
        if (toLandscape == landscape) {
            return;
        }
        XWPFParagraph end = document.createParagraph();
        end.setSpacingAfter(0);
        CTSectPr section = (CTSectPr) page.copy();
        if (landscape) {
            WordPage.lay(section);
        }
        WordPage.nextPage(section);
        if (!firstSection && section.isSetTitlePg()) {
            section.unsetTitlePg();
        }
        (end.getCTP().isSetPPr() ? end.getCTP().getPPr() : end.getCTP().addNewPPr()).setSectPr(section);
        firstSection = false;
        landscape = toLandscape;
    }
}
