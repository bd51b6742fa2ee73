package parindex.report.pdf.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a reader for the blind gets from a PDF: the tables by the tags, with the text of their cells. */
final class TaggedPdf {

    private final PDDocument document;
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();

    TaggedPdf(PDDocument document) {
        this.document = document;
    }

    /** All tables in reading order: rows of cells. */
    List<List<List<String>>> tables() throws IOException {
        List<PDStructureElement> found = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), "Table", found);
        List<List<List<String>>> tables = new ArrayList<>();
        for (PDStructureElement table : found) {
            List<PDStructureElement> rows = new ArrayList<>();
            collect(table, "TR", rows);
            List<List<String>> cells = new ArrayList<>();
            for (PDStructureElement row : rows) {
                List<String> texts = new ArrayList<>();
                for (Object kid : row.getKids()) {
                    if (kid instanceof PDStructureElement cell) {
                        texts.add(text(cell, null).strip().replaceAll("\\s+", " "));
                    }
                }
                cells.add(texts);
            }
            tables.add(cells);
        }
        return tables;
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(type)) {
                    into.add(element);
                } else {
                    collect(element, type, into);
                }
            }
        }
    }

    private String text(PDStructureElement element, PDPage inherited) throws IOException {
        PDPage page = element.getPage() == null ? inherited : element.getPage();
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) {
                text.append(text(child, page));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(onPage(reference.getPage() == null ? page : reference.getPage()).getOrDefault(reference.getMCID(),
                        "")).append(' ');
            } else if (kid instanceof Integer mcid) {
                text.append(onPage(page).getOrDefault(mcid, "")).append(' ');
            }
        }
        return text.toString();
    }

    private Map<Integer, String> onPage(PDPage page) throws IOException {
        Map<Integer, String> known = texts.get(page);
        if (known == null) {
            known = new HashMap<>();
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                read(content, known);
            }
            texts.put(page, known);
        }
        return known;
    }

    private static void read(PDMarkedContent content, Map<Integer, String> into) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                read(inner, into);
            }
        }
        if (content.getMCID() >= 0) {
            into.merge(content.getMCID(), text.toString(), String::concat);
        }
    }
}
