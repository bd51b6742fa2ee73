package parindex.workbench.appraisal;

import parindex.assessment.Document;

/**
 * Shows a document inside the window. A service of whichever bundle can do it; while there is one, the appraisal offers it beside opening a
 * document with another program. Called by the thread of the window: whoever implements it reads the file in the background.
 */
@org.osgi.annotation.versioning.ConsumerType
public interface EvidencePreview {

    /**
     * Shows a document and leaves the keyboard where it is.
     *
     * @param place where in it the proof stands, as the unit wrote it; may be empty text
     */
    void show(Document document, String place);
}
