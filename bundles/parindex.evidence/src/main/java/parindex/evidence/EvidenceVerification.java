package parindex.evidence;

import java.util.List;
import java.util.Map;
import parindex.assessment.Document;
import parindex.assessment.Publication;

/**
 * What a check of all contents found, and what depends on them.
 *
 * @param found        the state of the contents
 * @param documents    by hash, the documents that refer to it
 * @param publications by hash, the publications that refer to it
 */
public record EvidenceVerification(Verification found, Map<String, List<Document>> documents, Map<String, List<Publication>> publications) {

    public EvidenceVerification {
        documents = Map.copyOf(documents);
        publications = Map.copyOf(publications);
    }
}
