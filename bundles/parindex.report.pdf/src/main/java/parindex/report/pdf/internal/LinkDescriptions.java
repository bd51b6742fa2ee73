package parindex.report.pdf.internal;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Says in every link where it leads (ISO 14289-1, 7.18.5): the library says it in the tag of the link only. For one document, once.
 *
 * @param document the document, with its tags when it is closed
 */
record LinkDescriptions(PDDocument document) implements PDFCreationListener {

    @Override
    public void preOpen(PdfBoxRenderer renderer) {
        // Nothing is there yet.
    }

    @Override
    public void preWrite(PdfBoxRenderer renderer, int pages) {
        // The tags come later.
    }

    /** Called when everything is made and before it is written. */
    @Override
    public void onClose(PdfBoxRenderer renderer) {
        describe(document.getDocumentCatalog().getStructureTreeRoot().getKids(), null);
    }

    private static void describe(List<Object> kids, String description) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                describe(element.getKids(), element.getAlternateDescription());
            } else if (kid instanceof PDObjectReference reference && description != null
                    && reference.getReferencedObject() instanceof PDAnnotation link) {
                link.setContents(description);
            }
        }
    }
}
